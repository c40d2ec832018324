import { z } from 'zod';
import { recusalForms } from '../../src/domain/panel';
import { person } from '../../src/domain/withheld';
import { districts } from '../hotline-complaint/vocabulary';
import { crimeNames, offencesSeen } from './crimes';
import { account, agencyCode, bodyCode, caseId, courtCode, date, days, declineGrounds, enforcementPapers, hash, justiceCode, letter, line, materials, nonTransferGrounds, number, pastDate, penaltyOffences, policeCode, procuratorateCode, prosecutorCode, results, text, yuan } from './vocabulary';

/*
 * What each act asks for. Of police, procuratorate and court only result, number and date: what they investigate is not
 * written here.
 */

export const figures = {
  gain: yuan.optional(), turnover: yuan.optional(), unsold: yuan.optional(), loss: yuan.optional(), pieces: z.int().min(0).max(1_000_000_000).optional(), several: z.boolean().optional(), again: z.boolean().optional(),
  /** 合理嫌疑: a person says so, with the grounds. */
  suspicion: z.boolean(), grounds: text(),
} as const;
export const penalties = z.array(z.strictObject({ kind: z.enum(['warning', 'stopOrder', 'confiscation', 'fine', 'licence']), number: number.optional(), on: pastDate.optional(), amount: yuan.optional() })).max(20);
const goodsList = z.array(z.strictObject({ name: line(120), quantity: line(40), place: line(120).optional(), condition: z.enum(['seized', 'preserved', 'sampled']) })).max(500);
/** The paper of another body: its number, and the day on which it reached us where that is later. */
const paper = { number, receivedOn: pastDate.optional() } as const;

const suspicion = {
  'suspicion.registered': z.strictObject({ offence: z.enum(offencesSeen), crime: z.enum(crimeNames), ...figures, party: person('main').optional(), goods: line(200).optional(), district: z.enum(districts).optional(), penalties: penalties.optional(), penaltyDecidedOn: pastDate.optional(), holderComplains: z.boolean().optional() }),
  'team.named': z.strictObject({ officers: z.array(account).min(1).max(6) }),
  'offence.rechecked': z.strictObject({ crime: z.enum(crimeNames), ...figures }),
  'advice.asked': z.strictObject({ of: bodyCode, question: text(), letter: letter.optional() }),
  'advice.given': z.strictObject({ opinion: z.enum(['crime', 'noCrime', 'moreNeeded']), number: number.optional() }),
  'report.submitted': z.strictObject({ facts: text(5000), evidence: text(5000), proposal: text(), penalties: penalties.optional() }),
  'transfer.approved': z.strictObject({ reasons: text() }),
  'nonTransfer.decided': z.strictObject({ ground: z.enum(nonTransferGrounds), reason: text() }),
  'transfer.demanded': z.strictObject({ number, letter: letter.optional() }),
  'penaltyDecision.copied': z.strictObject({ number, holderTold: z.boolean() }),
};

const sending = z.strictObject({ police: policeCode, procuratorate: procuratorateCode, facts: text(5000), materials: z.array(z.enum(materials)).min(1).max(5), noGoods: z.boolean().optional(), noAppraisal: z.boolean().optional(), goods: goodsList.optional(), packageHash: hash.optional() });

const way = {
  'transfer.sent': sending,
  /** 补登: the answer was there before the sending was recorded. */
  'sending.recorded': sending,
  'transfer.delivered': z.strictObject({ way: z.enum(['account', 'liaison', 'package', 'paper']), signedBy: line(80).optional() }),
  'package.opened': z.strictObject({ packageHash: hash.optional() }),
  'transfer.received': z.strictObject({ number: number.optional(), packageHash: hash.optional() }),
  'transfer.withdrawn': z.strictObject({ reason: text() }),
  'receipt.chased': z.strictObject({ way: z.enum(['telephone', 'visit', 'writing']), note: text(500).optional() }),
  'silence.reported': z.strictObject({ note: text(500).optional() }),
};

const police = {
  'transfer.forwarded': z.strictObject({ police: policeCode, number }),
  'material.asked': z.strictObject({ items: z.array(z.enum(materials)).min(1).max(5), letter: letter.optional() }),
  'material.supplied': z.strictObject({ items: z.array(z.enum(materials)).min(1).max(5) }),
  'review.extended': z.strictObject({ span: days(30, 'calendarDay'), number }),
  'crimeFiling.decided': z.strictObject(paper),
  'crimeFiling.declined': z.strictObject({ ...paper, ground: z.enum(declineGrounds) }),
  'reconsideration.asked': z.strictObject({ reasons: text(5000) }),
  'reconsideration.decided': z.strictObject({ ...paper, result: z.enum(['upheld', 'filed']) }),
  'investigation.movedOn': z.strictObject({ number, police: policeCode }),
  'filing.revoked': z.strictObject({ number }),
  'outcome.notified': z.strictObject({ number }),
  'outcome.reported': z.strictObject({ result: z.enum(results), number }),
};

const supervision = {
  'filingSupervision.proposed': z.strictObject({ reasons: text(5000) }),
  'filingSupervision.chased': z.strictObject({ way: z.enum(['telephone', 'visit', 'writing']) }),
  'reasons.asked': z.strictObject({ number }),
  'reasons.given': z.strictObject({ number }),
  'filing.ordered': z.strictObject({ number }),
  'refusal.upheld': z.strictObject({ number }),
};

const after = {
  'goods.handedOver': z.strictObject({ items: goodsList, receivedBy: line(80), partyTold: z.boolean() }),
  'case.takenBack': z.strictObject({ note: text(500).optional() }),
  'file.archived': z.strictObject({ volumes: z.int().min(1).max(1000), reference: line(80) }),
};

/** The right holder's own remedies as 控告人, where the agency hears of them. */
const holder = {
  'holder.notified': z.strictObject({ number: number.optional() }),
  'holder.objected': z.strictObject({ number: number.optional() }),
  'holder.answered': z.strictObject({ result: z.enum(['upheld', 'filed']), number: number.optional() }),
  'holder.appealed': z.strictObject({ number: number.optional() }),
  'holder.appealExtended': z.strictObject({ span: days(30, 'calendarDay'), number }),
  'holder.appealAnswered': z.strictObject({ result: z.enum(['upheld', 'filed']), number: number.optional() }),
};

/** 反向移送: from police or procuratorate to an agency. Whoever has an account enters it; else the agency's clerk, from the paper. */
const back = {
  'nonProsecution.made': z.strictObject({ from: prosecutorCode, agency: agencyCode, number, offence: z.enum(offencesSeen).optional(), goods: line(200).optional(), district: z.enum(districts).optional() }),
  'opinionReview.registered': z.strictObject({}),
  'opinionReview.extended': z.strictObject({ until: date, number }),
  'opinionReview.ended': z.strictObject({ number: number.optional() }),
  'opinion.issued': z.strictObject({ number }),
  'backTransfer.sent': z.strictObject({ from: justiceCode, agency: agencyCode, backKind: z.enum(['noCrime', 'nonProsecution', 'opinionOnly']), number, offence: z.enum(offencesSeen).optional(), party: person('main').optional(), goods: line(200).optional(), district: z.enum(districts).optional() }),
  'opinion.chased': z.strictObject({ way: z.enum(['telephone', 'visit', 'writing']) }),
  'opinion.received': z.strictObject({ letter: letter.optional() }),
  'opinion.returned': z.strictObject({ reason: text() }),
  'penaltyCase.opened': z.strictObject({ offence: z.enum(penaltyOffences), clue: text() }),
  'answer.given': z.strictObject({ answered: z.enum(['penalised', 'notPenalised', 'handling']), number: number.optional() }),
  'view.asked': z.strictObject({ from: bodyCode, agency: bodyCode, number, letter: letter.optional() }),
  'view.given': z.strictObject({ view: z.enum(['penaltyDue', 'noPenalty', 'undetermined']), number: number.optional() }),
};

const subject = { goods: line(200).optional(), district: z.enum(districts).optional() };

/** 向法院: applications of agency or parties at the filing window, and what comes from the court. Nothing is transferred to a judge. */
const court = {
  /** `against`: 被执行人; by which decision, and for how much. What tells it apart in lists: that number, or the agreement's, and the goods. */
  'application.lodged': z.strictObject({ application: z.enum(['confirmation', 'enforcement']), court: courtCode, about: caseId, jointly: z.boolean().optional(), against: z.array(person('main')).max(50).optional(), decisionNumber: number.optional(), agreementNumber: number.optional(), ...subject, amount: yuan.optional(), enforcementPapers: z.array(z.enum(enforcementPapers)).max(5).optional(), demandServedOn: pastDate.optional(), proofOfDemand: line(200).optional() }),
  'application.accepted': z.strictObject({ number }),
  'application.notAccepted': z.strictObject({ ...paper, number: number.optional() }),
  'application.withdrawn': z.strictObject({ reason: text() }),
  'ruling.received': z.strictObject({ ruling: z.enum(['confirmed', 'rejected', 'enforced', 'endedByCourt']), number }),
  'sides.heard': z.strictObject({}),
  'enforcement.granted': z.strictObject({ number }),
  'enforcement.refused': z.strictObject(paper),
  'courtReview.applied': z.strictObject({ court: courtCode, reasons: text() }),
  'courtReview.decided': z.strictObject({ result: z.enum(['acceptedAfterAll', 'grantedAfterAll', 'upheld']), number }),
  'courtRefusal.accepted': z.strictObject({ reason: text() }),
  'mediation.entrusted': z.strictObject({ court: courtCode, number, entrusting: z.enum(['beforeFiling', 'afterFiling', 'summary']), ...subject }),
  'mediation.confirmed': z.strictObject({ mediator: account }),
  'mediation.extended': z.strictObject({ agreed: letter }),
  'mediation.reported': z.strictObject({ outcome: z.enum(['agreed', 'failed']), agreementNumber: number.optional() }),
  'suit.noticed': z.strictObject({ court: courtCode, number, about: caseId.optional(), decisionNumber: number.optional(), ...subject }),
  'defence.filed': z.strictObject({ number: number.optional() }),
  'judgment.received': z.strictObject({ judgment: z.enum(['upheld', 'annulled', 'remitted', 'changed', 'withdrawn']), number }),
};

/** Every form of the procedure. */
export const forms = { ...suspicion, ...way, ...police, ...supervision, ...after, ...holder, ...back, ...court, ...recusalForms };
export type ActName = keyof typeof forms;
