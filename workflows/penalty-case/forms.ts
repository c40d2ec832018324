import { enforcementAtCourt } from '../../src/domain/court';
import { z } from 'zod';
import { officersForms, recusalForms } from '../../src/domain/panel';
import { evidence } from '../../src/domain/evidence';
import { serviceForms } from '../../src/domain/service';
import { person } from '../../src/domain/withheld';
import { crimeNames } from '../case-transfer/crimes';
import { figures } from '../case-transfer/forms';
import { nonTransferGrounds } from '../case-transfer/vocabulary';
import { keysOf, nonPenaltyGrounds, suspensionGrounds, terminationGrounds } from './grounds';
import { account, bodyCode, courtCode, date, days, district, line, offences, origins, pastDate, policeCode, right, servedDocuments, superiorCode, text, yuan } from './vocabulary';

/*
 * What each act asks for, in the order of acts/. Forms use no transform and no refine: rules that look at more than one
 * field are conditions with words.
 */

const reason = text();
/** The party: a person, a shop or a firm. Of the main file, since the case is about it. */
const party = person('main');
const officers = z.array(account).min(1).max(6);
const decision = {
  facts: text(5000), evidence: text(5000), legalBasis: text(1000), reasons: text(5000), penalty: text(),
  fine: yuan.optional(), illegalGain: yuan.optional(), turnover: yuan.optional(), differsIn: z.array(z.enum(['newFacts', 'newReasons', 'newOutcome'])).max(3).optional(),
  publication: z.enum(['here', 'elsewhere', 'none']), reconsideration: line(), court: line(), payment: line(200).optional(),
};

const clue = {
  'clue.registered': z.strictObject({ origin: z.enum(origins), offence: z.enum(offences), party: party.optional(), right: right.optional(), goods: line(200).optional(), district: district.optional(), clue: text(5000).optional(), receivedOn: pastDate.optional() }),
  /** 在办案件: a case on paper, entered where it stands with the dates of its papers. */
  'runningCase.entered': z.strictObject({
    stage: z.enum(['investigating', 'awaitingStatement', 'awaitingPerformance']), origin: z.enum(origins), offence: z.enum(offences), party: party.optional(), right: right.optional(), goods: line(200).optional(), district: district.optional(), clue: text(5000).optional(),
    receivedOn: pastDate, filedOn: pastDate, filingNumber: line(80).optional(), officers: z.array(account).max(6), extendedTo: z.strictObject({ number: line(80), due: date }).optional(), closingExtendedTo: z.strictObject({ number: line(80), due: date }).optional(),
    noticeServedOn: pastDate.optional(), intendedPenalty: text().optional(), intendedFine: yuan.optional(), mayAskForHearing: z.boolean().optional(),
    decidedOn: pastDate.optional(), decisionNumber: line(80).optional(), decisionServedOn: pastDate.optional(), fine: yuan.optional(), publication: z.enum(['here', 'elsewhere', 'none']).optional(), publishedOn: pastDate.optional(),
  }),
  'party.identified': z.strictObject({ party }),
  'verification.extended': z.strictObject({ span: days(15, 'workingDay'), reason }),
  'filing.decided': z.strictObject({ officers, summary: text(5000), actEndedOn: pastDate.optional(), harmsLifeOrSafety: z.boolean().optional() }),
  'filing.declined': z.strictObject({ reason }),
  'onSpotDecision.made': z.strictObject({ facts: text(), legalBasis: text(1000), fine: yuan.optional(), naturalPerson: z.boolean(), collectedOnSpot: z.boolean() }),
  'case.handedOver': z.strictObject({ to: bodyCode, reason }),
  'case.movedElsewhere': z.strictObject({ to: line(), reason }),
  'jurisdiction.disputed': z.strictObject({ with: bodyCode, grounds: text() }),
  'jurisdiction.agreed': z.strictObject({ body: bodyCode }),
  'designation.asked': z.strictObject({ superior: superiorCode, note: text().optional() }),
  'jurisdiction.designated': z.strictObject({ body: bodyCode, superior: superiorCode }),
};

const investigation = {
  'preservation.ordered': z.strictObject({ items: text(), place: line(200) }),
  'preservation.resolved': z.strictObject({ measure: z.enum(['copied', 'appraised', 'seized', 'confiscated', 'released']), note: text().optional() }),
  'seizure.ordered': z.strictObject({ items: text(), place: line(200) }),
  'seizure.extended': z.strictObject({ span: days(30, 'calendarDay'), reason }),
  'seizure.lifted': z.strictObject({ reason }),
  'urgentMeasure.taken': z.strictObject({ measure: z.enum(['preservation', 'seizure']), items: text(), place: line(200) }),
  'urgentMeasure.approved': z.strictObject({ reason }),
  'identification.asked': z.strictObject({ subject: text(500), letter: z.strictObject({ number: line(80), due: date }).optional() }),
  'identification.received': z.strictObject({ genuine: z.enum(['genuine', 'fake', 'undetermined']), conclusion: text().optional() }),
  'appraisal.ordered': z.strictObject({ appraisal: z.enum(['appraisal', 'testing', 'inspection', 'quarantine']), subject: text(500), institution: line() }),
  'appraisal.completed': z.strictObject({ conclusion: text() }),
  'assistance.asked': z.strictObject({ of: bodyCode, subject: text(), letter: z.strictObject({ number: line(80), due: date }).optional() }),
  'assistance.received': z.strictObject({ letter: z.strictObject({ number: line(80), due: date }).optional() }),
  'assistance.delayed': z.strictObject({ reason }),
  'assistance.answered': z.strictObject({ answer: text() }),
  'case.suspended': z.strictObject({ ground: z.enum(keysOf(suspensionGrounds)), reason }),
  'case.resumed': z.strictObject({ reason }),
  'handling.extended': z.strictObject({ span: days(30, 'calendarDay'), reason }),
  'handling.extendedCollectively': z.strictObject({ until: date, reason }),
  'closing.extended': z.strictObject({ span: days(15, 'calendarDay'), reason }),
  /** 对照入罪标准: which crime comes into question, and the figures; no crime named: none comes into question. */
  'offence.checked': z.strictObject({ crime: z.enum(crimeNames).optional(), ...figures, holderComplains: z.boolean().optional() }),
  'crime.transferred': z.strictObject({ police: policeCode }),
  'crime.notTransferred': z.strictObject({ ground: z.enum(nonTransferGrounds) }),
  'crime.filed': z.strictObject({ number: line(80), on: pastDate }),
  'crime.returned': z.strictObject({ result: z.enum(['notFiled', 'convicted', 'acquitted', 'notProsecuted', 'revoked']) }),
  'investigation.concluded': z.strictObject({ facts: text(5000), evidence: text(5000), proposal: text(), grave: z.boolean() }),
  'investigation.reopened': z.strictObject({ reason }),
  'investigation.terminated': z.strictObject({ ground: z.enum(keysOf(terminationGrounds)), reason }),
};

const ofTheParty = {
  'representative.appointed': z.strictObject({ representative: party, powers: text(500) }),
  'statement.made': z.strictObject({ manner: z.enum(['oral', 'written']), statement: text(5000), attachments: z.array(evidence).max(20).optional() }),
  'statement.examined': z.strictObject({ adopted: z.enum(['adopted', 'partlyAdopted', 'notAdopted']), reason }),
  'evidence.submitted': z.strictObject({ items: text(), attachments: z.array(evidence).max(20).optional() }),
  'file.consulted': z.strictObject({ scope: text(500) }),
  'rights.waived': z.strictObject({ manner: z.enum(['oral', 'written']) }),
  'hearing.requested': z.strictObject({ manner: z.enum(['oral', 'written']) }),
  'hearing.scheduled': z.strictObject({ hearingOn: date, place: line(200), presiding: account, openness: z.enum(['public', 'notPublic']) }),
  'hearing.held': z.strictObject({ partyAttended: z.boolean(), record: text(5000) }),
  'hearing.withdrawn': z.strictObject({ reason: text().optional() }),
  'hearing.reported': z.strictObject({ report: text(5000) }),
};

const deciding = {
  'review.extended': z.strictObject({ until: date, reason }),
  'review.completed': z.strictObject({ opinion: z.enum(['agree', 'agreeWithChanges', 'supplement', 'notOurs']), explanation: text(5000) }),
  'penaltyNotice.issued': z.strictObject({ facts: text(5000), evidence: text(5000), legalBasis: text(1000), intendedPenalty: text(), intendedFine: yuan.optional(), mayAskForHearing: z.boolean() }),
  'decision.made': z.strictObject(decision),
  'collectiveDecision.made': z.strictObject(decision),
  'nonPenalty.decided': z.strictObject({ ground: z.enum(keysOf(nonPenaltyGrounds)), facts: text(5000), reasons: text(5000), reconsideration: line(), court: line() }),
  'decision.published': z.strictObject({ where: line() }),
  'decision.pushed': z.strictObject({ to: line() }),
  'publication.withdrawn': z.strictObject({ reason }),
};

const performing = {
  'performance.recorded': z.strictObject({ amount: yuan, fully: z.boolean() }),
  'deferral.asked': z.strictObject({ until: date, reason }),
  'deferral.granted': z.strictObject({ until: date, instalments: z.boolean(), reason }),
  'surcharge.imposed': z.strictObject({ amount: yuan.optional(), overdueDays: z.int().min(1).max(10_000).optional() }),
  /** `court`: the court's notice to answer (应诉通知书) is there. */
  'remedy.sought': z.strictObject({ remedy: z.enum(['reconsideration', 'suit']), at: line(), number: line(80).optional(), court: courtCode.optional() }),
  'remedy.decided': z.strictObject({ remedy: z.enum(['reconsideration', 'suit']), result: z.enum(['upheld', 'annulled', 'changed', 'withdrawn', 'notHeard', 'remitted']), number: line(80).optional(), receivedOn: pastDate.optional(), forProcedure: z.boolean().optional(), anew: z.strictObject({ number: line(80), due: date }).optional() }),
  'performance.demanded': z.strictObject({ amount: yuan, until: date }),
  'enforcement.applied': z.strictObject({ court: courtCode, amount: yuan, ...enforcementAtCourt }),
  'enforcement.ended': z.strictObject({ result: z.enum(['enforced', 'endedByCourt']), number: line(80).optional() }),
  'fine.handedIn': z.strictObject({ amount: yuan, receipt: line(80) }),
  'fine.banked': z.strictObject({ amount: yuan }),
  'file.handedIn': z.strictObject({ receivedBy: account.optional() }),
  'case.concluded': z.strictObject({ summary: text() }),
  'file.archived': z.strictObject({ volumes: z.int().min(1).max(1000), reference: line(80) }),
};

/** Every form of the procedure. */
export const forms = { ...clue, ...investigation, ...ofTheParty, ...deciding, ...performing, ...officersForms, ...recusalForms, ...serviceForms(servedDocuments) };
export type ActName = keyof typeof forms;
