import { confirmationAtCourt, enforcementAtCourt } from '../../src/domain/court';
import { z } from 'zod';
import { evidence } from '../../src/domain/evidence';
import { panelForms, recusalForms } from '../../src/domain/panel';
import { serviceForms } from '../../src/domain/service';
import { organisation } from '../../src/domain/withheld';
import { cancellationGrounds, goingOnGrounds, keysOf, refusalGrounds, suspensionGrounds } from './grounds';
import { bodyCode, courtCode, date, letter, line, numbered, pastDate, rights, servedDocuments, text, time, tracks, way } from './vocabulary';

/* What each act asks for. Rules that look at more than one field are conditions with words. */

const request = {
  requester: organisation().optional(),
  respondents: z.array(organisation()).max(10),
  patent: z.strictObject({ kind: z.enum(rights), number: line(60) }),
  goods: line(200).optional(),
  claims: text(4000).optional(),
  knewOn: pastDate.optional(),
  stillContinuing: z.boolean(),
  registerExtract: z.boolean(),
  evaluationReport: z.enum(['none', 'favourable', 'unfavourable']),
  earlierDecision: numbered.optional(),
};

const nothing = z.strictObject({});
const months = (most: number) => z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(most), unit: z.literal('month') }), reason: text() });

const centre = {
  'dispute.registered': z.strictObject(request),
  'request.lodged': z.strictObject({ ...request, track: z.enum(tracks) }),
  'intake.checked': z.strictObject({ complete: z.boolean(), items: z.array(line(200)).max(20) }),
  'advice.given': z.strictObject({ advice: text() }),
  'comparison.ordered': z.strictObject({ samples: text(500) }),
  'comparison.delivered': z.strictObject({ conclusion: z.enum(['same', 'similar', 'different', 'undetermined']), opinion: text(5000) }),
  'mediation.offered': z.strictObject({ way }),
  'consent.given': z.strictObject({ way }),
  'consent.refused': z.strictObject({ way }),
  'mediation.opened': z.strictObject({ mediator: line(60), sessionOn: date.optional() }),
  'dispute.handedOver': z.strictObject({ to: bodyCode, track: z.enum(tracks) }),
  'request.received': nothing,
  'receipt.urged': z.strictObject({ way }),
  'dispute.returned': z.strictObject({ reason: text() }),
  'dispute.ended': z.strictObject({ reason: text() }),
};

const filing = {
  'correction.asked': z.strictObject({ items: z.array(line(200)).min(1).max(20), letter }),
  'correction.received': z.strictObject({ items: z.array(line(200)).max(20) }),
  'filing.extended': z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(5), unit: z.literal('workingDay') }), reason: text() }),
  'case.filed': nothing,
  'filing.refused': z.strictObject({ grounds: z.array(z.enum(keysOf(refusalGrounds))).min(1).max(6), explanation: text() }),
  'respondent.added': z.strictObject({ respondent: organisation() }),
  'residence.established': z.strictObject({ residence: z.enum(['inChina', 'abroad']) }),
  'answerNotice.issued': z.strictObject({ attachments: line(200).optional() }),
  'request.withdrawn': z.strictObject({ way, reason: text(500).optional() }),
};

const examination = {
  'answer.received': z.strictObject({ defence: text(5000).optional(), evidence: evidence.optional(), attachments: z.array(evidence).max(20).optional() }),
  /** `askedOn`: when the respondent asked for it, where the panel decides after the time has run out. */
  'answer.extended': z.strictObject({ until: date, reason: text(), askedOn: pastDate.optional() }),
  'answerAbroad.extended': z.strictObject({ until: date, reason: text(), askedOn: pastDate.optional() }),
  'answer.forwarded': z.strictObject({ evidence: evidence.optional() }),
  'jurisdiction.objected': z.strictObject({ grounds: text() }),
  'jurisdiction.decided': z.strictObject({ objection: z.enum(['upheld', 'rejected']), reason: text() }),
  'limitation.pleaded': z.strictObject({ grounds: text() }),
  'evidencePeriod.extended': z.strictObject({ until: date, reason: text() }),
  'evidencePeriod.ended': nothing,
  'appraisal.ordered': z.strictObject({ subject: text(500), institution: line() }),
  'appraisal.completed': z.strictObject({ appraisalResult: text() }),
  'reconciliation.started': z.strictObject({ way }),
  'reconciliation.ended': z.strictObject({ reason: text(500).optional() }),
  'invalidation.reported': z.strictObject({ acceptedOn: pastDate, number: line(80) }),
  'suspension.declined': z.strictObject({ ground: z.enum(keysOf(goingOnGrounds)), explanation: text() }),
  'case.suspended': z.strictObject({ grounds: z.enum(keysOf(suspensionGrounds)), explanation: text().optional() }),
  'case.resumed': z.strictObject({ reason: text() }),
  'hearing.fixed': z.strictObject({ at: time, place: line(200) }),
  'hearing.postponed': z.strictObject({ at: time, place: line(200), reason: text() }),
  'hearing.held': z.strictObject({ attendance: z.enum(['both', 'respondentAbsent']), record: line(200).optional() }),
  'requester.absent': z.strictObject({ record: line(200).optional() }),
  'closing.extended': months(1),
  'superior.asked': z.strictObject({ reason: text() }),
  'closing.extendedAgain': z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(2), unit: z.literal('month') }), approval: numbered }),
  'clue.found': z.strictObject({ clue: text(), about: z.enum(['forgedMark', 'falsePatentNumber']), to: bodyCode }),
};

const decision = {
  'decision.made': z.strictObject({ outcome: z.enum(['infringes', 'partly', 'doesNotInfringe']), facts: text(5000), reasons: text(5000), decision: text(2000) }),
  'stop.ordered': z.strictObject({ facts: text(5000), reasons: text(5000), decision: text(2000) }),
  'case.cancelled': z.strictObject({ grounds: z.enum(keysOf(cancellationGrounds)), explanation: text() }),
  'decision.published': z.strictObject({ where: z.enum(['website', 'newspaper']), masked: z.boolean() }),
  /** `noticed`: the court's notice to answer (应诉通知书) is there. */
  'suit.filed': z.strictObject({ court: courtCode, number: line(80).optional(), noticed: z.literal(true).optional() }),
  /** `suedBy`: whose suit it was, where both sides have sued and its number does not say it. */
  'judgment.received': z.strictObject({ judgment: z.enum(['decisionStands', 'decisionChanged', 'decisionAnnulled', 'suitWithdrawn']), number: line(80), suedBy: z.enum(['requester', 'respondent']).optional() }),
  'demandNotice.issued': z.strictObject({ duties: text() }),
  'enforcement.applied': z.strictObject({ court: courtCode, ...enforcementAtCourt }),
  'enforcement.ended': z.strictObject({ result: z.enum(['enforced', 'endedByCourt']), number: line(80).optional() }),
  'requester.applied': z.strictObject({ court: courtCode }),
  'compliance.recorded': z.strictObject({ how: text() }),
  'case.concluded': nothing,
};

const mediation = {
  'statementNotice.issued': nothing,
  'statement.received': z.strictObject({ mediation: z.enum(['agreed', 'declined']) }),
  'mediation.filed': z.strictObject({ sessionOn: date, place: line(200) }),
  'mediation.notFiled': z.strictObject({ explanation: text() }),
  'mediation.agreed': z.strictObject({ mediatedBy: z.enum(['peoplesCommittee', 'administration']), facts: text(5000), terms: text(5000) }),
  'mediation.failed': z.strictObject({ reason: text(500) }),
};

const confirmation = {
  'confirmation.applied': z.strictObject({ court: courtCode, agreementNumber: line(80), mediator: line(100), ...confirmationAtCourt }),
  'confirmation.waived': z.strictObject({ reason: text(500) }),
  'confirmation.accepted': z.strictObject({ number: line(80) }),
  'confirmation.declined': z.strictObject({ reason: text(500) }),
  'confirmation.extended': z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(10), unit: z.literal('calendarDay') }), number: line(80).optional() }),
  /** `receivedOn`: the parties' receipt, the later of both: from there they may object. */
  'confirmation.ruled': z.strictObject({ ruling: z.enum(['confirmed', 'rejected']), number: line(80), receivedOn: pastDate.optional() }),
  'objection.raised': z.strictObject({ grounds: text(500) }),
  /** 利害关系人: from the day on which it knew, or had to know. */
  'interestedObjection.raised': z.strictObject({ grounds: text(500), knownOn: pastDate }),
};

const running = {
  'runningCase.entered': z.strictObject({
    ...request,
    stage: z.enum(['filingReview', 'answering', 'examining']),
    receivedOn: pastDate,
    caseNumber: line(80).optional(),
    filedOn: pastDate.optional(),
    servedOn: pastDate.optional(),
    /** 延期: the approval and the day to which it extends. */
    extendedTo: letter.optional(),
    panelHead: line(80).optional(),
    panelMembers: z.array(line(80)).max(8),
  }),
};

/** Every form of the procedure. */
export const forms = { ...centre, ...filing, ...serviceForms(servedDocuments), ...panelForms, ...recusalForms, ...examination, ...decision, ...mediation, ...confirmation, ...running };
export type ActName = keyof typeof forms;
