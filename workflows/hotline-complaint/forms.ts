import { z } from 'zod';
import { evidence } from '../../src/domain/evidence';
import { narrative, organisation, person } from '../../src/domain/withheld';
import { answerIds, library } from './answers';
import { whoLearnsYourName } from './disclosure';
import { keysOf, otherRoutes, refusalGrounds, terminationGrounds } from './grounds';
import { bodyCode, caseId, channels, confidentialities, date, disclosedTo, districts, fair, flag, kinds, line, outsideOrder, pastDate, pastTime, right, source, standings, superiorCode, text, urgency, way } from './vocabulary';

/*
 * What each act asks for, in the order of acts/. Forms use no transform and no refine: rules that look at more than one
 * field are conditions with words.
 */

const kind = z.enum(kinds).meta({ whoLearnsYourName });
const grounds = z.array(z.enum(keysOf(refusalGrounds))).min(1).max(7);
const routes = z.array(z.enum(keysOf(otherRoutes))).min(1).max(7);
const decidedBy = z.enum(['deputyHead', 'principalHead', 'collective']);
const extension = z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(15), unit: z.literal('workingDay') }), reason: text() });

const intake = {
  'intake.registered': z.strictObject({
    channel: z.enum(channels),
    kind,
    confidentiality: z.enum(confidentialities),
    standing: z.enum(standings).optional(),
    reporter: person().optional(),
    respondent: organisation().optional(),
    district: z.enum(districts).optional(),
    right: right.optional(),
    counterfeitPatent: z.boolean().optional(),
    goods: line(200).optional(),
    narrative: narrative().optional(),
    outside: outsideOrder.optional(),
    source: source.optional(),
    urgent: urgency.optional(),
    fair: fair.optional(),
    knewOn: pastDate.optional(),
    receivedOn: pastDate.optional(),
    earlier: caseId.optional(),
    registeredBy: line(60).optional(),
    remark: narrative().optional(),
    flags: z.array(flag).max(20).optional(),
  }),
  'number.told': z.strictObject({ way }),
  'kind.confirmed': z.strictObject({ kind: z.enum(['consultation', 'complaint', 'report', 'assistance', 'request', 'petition', 'unclassified']).meta({ whoLearnsYourName }), reason: text(500).optional() }),
  'material.split': z.strictObject({ thisHalf: z.enum(['complaint', 'report', 'assistance', 'request']), otherHalf: z.enum(['complaint', 'report', 'assistance', 'request']), reason: text(500).optional() }),
  'urgency.confirmed': urgency,
  'supplement.asked': z.strictObject({ items: z.array(line(200)).min(1).max(20), way }),
  'supplement.received': z.strictObject({ items: z.array(line(200)).max(20), narrative: narrative().optional(), reporter: person().optional() }),
  /** A name that the hand has overlooked does not pass either. */
  'narrative.masked': z.strictObject({ text: text(20_000).meta({ masked: 'identity' }) }),
  'repeat.suspected': z.strictObject({ earlier: caseId }),
  'repeat.joined': z.strictObject({ earlier: caseId, newFacts: z.boolean(), reason: text(500).optional() }),
  'repeat.received': z.strictObject({ later: caseId, newFacts: z.boolean(), receivedOn: pastDate }),
  'linkedCase.opened': z.strictObject({ kind, reason: text(500).optional() }),
  'progress.asked': z.strictObject({ way, told: text(1000).optional() }),
};

const ending = {
  'consultation.answered': z.strictObject({ answer: z.enum([...answerIds, 'inOwnWords']).meta({ library }), told: narrative(5000).optional() }),
  'caller.guided': z.strictObject({ to: bodyCode.optional(), guidance: text() }),
  'comment.noted': z.strictObject({ note: text(1000).optional() }),
  'intake.declined': z.strictObject({ grounds, explanation: text(), routes, competentBody: line().optional() }),
  'matter.withdrawn': z.strictObject({ way, reason: narrative(2000).optional() }),
};

const reporter = {
  'reporter.identified': z.strictObject({ reporter: person(), confidentiality: z.enum(confidentialities) }),
  'confidentiality.asked': z.strictObject({ confidentiality: z.enum(['confidential', 'anonymous']), way }),
  'disclosure.consented': z.strictObject({ to: z.enum(disclosedTo), textRead: text(), readAt: pastTime, operator: line(60), language: z.enum(['zh', 'en', 'other']), way }),
  /** 询问举报人: read by the reporter on the page of the number and the code; it names nobody. */
  'reporter.asked': z.strictObject({ question: text(1000).meta({ masked: true }) }),
  /** `question`: the number of the fact that asked. What the reporter says is of the identity part, and so are the files. */
  'reporter.answered': z.strictObject({ question: z.int().min(1).max(1_000_000), told: narrative(5000), attachments: z.array(evidence).max(10).optional() }),
  /** What of an answer goes to the body that handles the matter: written by a person, names masked. */
  'answer.released': z.strictObject({ question: z.int().min(1).max(1_000_000), text: text(5000).meta({ masked: true }) }),
  'feedback.given': z.strictObject({ about: z.enum(['passingOn', 'progress', 'decision', 'result']), way, told: narrative(5000).optional() }),
};

const passing = {
  'passingOn.decided': z.strictObject({ to: bodyCode, reason: text(1000).optional() }),
  /** The note goes to the other body with the letter: what it may not know of who reported is masked, whoever typed it. */
  'material.passedOn': z.strictObject({ to: bodyCode, note: text().meta({ masked: 'identity' }).optional() }),
  'dispute.opened': z.strictObject({ number: line(60), stillContinuing: z.boolean() }),
  'receipt.urged': z.strictObject({ way, note: text(1000).optional() }),
  'receipt.recorded': z.strictObject({ receivedBy: line(60).optional() }),
  'material.returned': z.strictObject({ reason: z.enum(['noAuthority', 'wrongTerritory', 'alreadyKnown', 'materialUnusable']), explanation: text(), competentBody: bodyCode.optional() }),
  'competence.disputed': z.strictObject({ with: bodyCode, grounds: text() }),
  'competence.agreed': z.strictObject({ body: bodyCode }),
  'competence.designated': z.strictObject({ body: bodyCode, superior: superiorCode }),
  'progress.reported': z.strictObject({ report: text() }),
};

const complaint = {
  'complaint.accepted': z.strictObject({ knewOn: pastDate.optional(), limitationException: text(500).optional() }),
  'complaint.notAccepted': z.strictObject({ grounds, explanation: text(), routes, way }),
  'respondent.replied': z.strictObject({ mediation: z.enum(['agreed', 'declined']) }),
  'mediation.started': z.strictObject({ manner: z.enum(['inPerson', 'telephone', 'online', 'written']), sessionOn: date.optional() }),
  'mediation.entrusted': z.strictObject({ to: line(), complainantConsentedOn: pastDate, respondentConsentedOn: pastDate }),
  'appraisal.ordered': z.strictObject({ appraisal: z.enum(['appraisal', 'testing', 'inspection', 'quarantine']), subject: text(500), institution: line(), costsAgreed: z.boolean() }),
  'appraisal.completed': z.strictObject({ conclusion: text() }),
  'mediation.agreed': z.strictObject({ form: z.enum(['mediationLetter', 'mediationRecord']), performedAtOnce: z.boolean().optional(), terms: narrative(5000).optional() }),
  'mediation.terminated': z.strictObject({ grounds: z.array(z.enum(keysOf(terminationGrounds))).min(1).max(8), explanation: text().optional() }),
  'termination.told': z.strictObject({ complainantToldOn: pastDate, respondentToldOn: pastDate, way }),
  'clue.found': z.strictObject({ clue: text() }),
  'clue.extended': extension,
  'clue.verified': z.strictObject({ outcome: z.enum(['filed', 'notFiled']), decidedBy, filingNumber: line(80).optional(), reason: text().optional() }),
};

const report = {
  'verification.extended': extension,
  'identification.asked': z.strictObject({ subject: text(500), letter: z.strictObject({ number: line(80), due: date }).optional() }),
  'identification.received': z.strictObject({ genuine: z.enum(['genuine', 'fake', 'undetermined']), conclusion: text().optional() }),
  'clue.opened': z.strictObject({ offence: z.enum(['counterfeitPatent', 'trademark', 'geographicalIndication', 'tradeSecret', 'specialMark', 'unfairCompetition']), clue: text(5000).optional() }),
  'filing.decided': z.strictObject({ decidedBy, filingNumber: line(80).optional() }),
  'filing.declined': z.strictObject({ decidedBy, reason: text() }),
  'reporter.told': z.strictObject({ about: z.enum(['decision', 'result']), way, basis: line(300).optional() }),
  'result.reported': z.strictObject({ outcome: z.enum(['penalised', 'notPenalised', 'adjudicated', 'mediated', 'transferred', 'otherOutcome']), summary: text(), number: line(80).optional() }),
};

const services = z.array(z.enum(['advice', 'referenceOpinion', 'evidenceGuidance', 'feeSupport', 'expertConsultation', 'disputeGuidance'])).min(1).max(6);
const assistance = {
  'assistance.accepted': z.strictObject({ services }),
  'assistance.refused': z.strictObject({ explanation: text(), routes }),
  'assistance.completed': z.strictObject({ services, opinion: text(5000).optional() }),
};

const closing = {
  'result.delivered': z.strictObject({ way, told: narrative(5000).optional(), summary: text().optional() }),
  'callBack.made': z.strictObject({ outcome: z.enum(['satisfied', 'dissatisfied', 'unreachable', 'noAnswerWanted']), way, note: narrative(2000).optional() }),
  'callBack.waived': z.strictObject({ reason: z.enum(['anonymousReporter', 'notWanted', 'spotCheckOnly']) }),
  'redo.ordered': z.strictObject({ instruction: text() }),
  'redo.declined': z.strictObject({ explanation: text(), routes: routes.optional() }),
};

/** Every form of the procedure. */
export const forms = { ...intake, ...ending, ...reporter, ...passing, ...complaint, ...report, ...assistance, ...closing };
export type ActName = keyof typeof forms;
