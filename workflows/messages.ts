import { ANY_CASE, type Hands, type Message } from '../src/domain/message';

/*
 * What the cases of one procedure tell those of another. It is held against every signal of every story in test/, and proven
 * by `weiquan check`: nobody waits for the other, nothing that is told is never taken, and no case is in two hands or in none.
 * Consultations and supervision orders are told to any case in any state, by acts of the engine.
 */

const told = (from: string, to: string, table: Readonly<Record<string, string | readonly string[]>>): readonly Message[] =>
  Object.entries(table).flatMap(([by, acts]) => (typeof acts === 'string' ? [acts] : acts).map((name): Message => (name.endsWith('?') ? { from, by, to, act: name.slice(0, -1), sometimes: true } : { from, by, to, act: name })));
/** Told only to the case that opened it by one of these acts: what was opened for something else has nothing to say of it. */
const between = (openings: readonly string[], messages: readonly Message[]): readonly Message[] => messages.map((message) => ({ ...message, between: openings }));
const opened = (from: string, by: string, to: string, act: string): Message => ({ from, by, to, act, opens: true });

export const messages: readonly Message[] = [
  opened('hotline-complaint', 'dispute.opened', 'ceramic-dispute', 'dispute.registered'),
  ...told('ceramic-dispute', 'hotline-complaint', {
    'dispute.ended': 'result.reported', 'filing.refused': 'result.reported', 'request.withdrawn': 'result.reported', 'mediation.notFiled': 'result.reported',
    'mediation.agreed': 'result.reported', 'decision.made': 'result.reported', 'stop.ordered': 'result.reported', 'case.cancelled': 'result.reported',
  }),
  opened('hotline-complaint', 'clue.opened', 'penalty-case', 'clue.registered'),
  ...told('penalty-case', 'hotline-complaint', {
    'filing.decided': 'filing.decided', 'filing.declined': 'filing.declined', 'onSpotDecision.made': 'result.reported', 'case.movedElsewhere': 'result.reported',
    'decision.made': 'result.reported', 'collectiveDecision.made': 'result.reported', 'nonPenalty.decided': 'result.reported', 'investigation.terminated': 'result.reported',
    'case.concluded': 'progress.reported', 'crime.transferred': 'progress.reported', 'crime.filed': 'result.reported', 'crime.returned': 'progress.reported',
  }),
  opened('ceramic-dispute', 'clue.found', 'penalty-case', 'clue.registered'),
  // Another bureau goes on with it in a case of its own, which tells the reporter's case from then on.
  ...['case.handedOver', 'jurisdiction.agreed', 'jurisdiction.designated'].map((by): Message => ({ ...opened('penalty-case', by, 'penalty-case', 'clue.registered'), passesOn: true })),
  opened('penalty-case', 'offence.checked', 'case-transfer', 'suspicion.registered'),
  ...told('case-transfer', 'penalty-case', {
    'nonTransfer.decided': 'crime.notTransferred', 'transfer.received': 'crime.transferred', 'crimeFiling.decided': ['crime.transferred?', 'crime.filed'], 'crimeFiling.declined': 'crime.transferred?',
    'reconsideration.decided': 'crime.filed?', 'outcome.reported': 'crime.returned?', 'case.takenBack': 'crime.returned',
  }),
  opened('case-transfer', 'penaltyCase.opened', 'penalty-case', 'clue.registered'),
  // The deciding case applies to the court and is sued; an application that was carried by hand is lodged by a person.
  opened('ceramic-dispute', 'confirmation.applied', 'case-transfer', 'application.lodged'), opened('ceramic-dispute', 'enforcement.applied', 'case-transfer', 'application.lodged'), opened('ceramic-dispute', 'suit.filed', 'case-transfer', 'suit.noticed'),
  opened('penalty-case', 'enforcement.applied', 'case-transfer', 'application.lodged'), opened('penalty-case', 'remedy.sought', 'case-transfer', 'suit.noticed'),
  ...between(['confirmation.applied'], told('case-transfer', 'ceramic-dispute', { 'application.accepted': 'confirmation.accepted?', 'application.notAccepted': 'confirmation.declined?', 'ruling.received': 'confirmation.ruled?' })),
  ...between(['enforcement.applied'], told('case-transfer', 'ceramic-dispute', { 'application.notAccepted': 'enforcement.notAccepted?', 'courtReview.decided': 'enforcement.ended?', 'courtRefusal.accepted': 'enforcement.ended?', 'ruling.received': 'enforcement.ended?' })),
  ...between(['enforcement.applied'], told('case-transfer', 'penalty-case', { 'application.notAccepted': 'enforcement.notAccepted?', 'courtReview.decided': 'enforcement.ended?', 'courtRefusal.accepted': 'enforcement.ended?', 'ruling.received': 'enforcement.ended?' })),
  // A judgment is written down in any state (an act of the engine); what it comes to there is the deciding procedure's own act.
  ...between(['remedy.sought'], told('case-transfer', 'penalty-case', { 'judgment.received': 'suit.judged?' })),
  ...between(['suit.filed'], told('case-transfer', 'ceramic-dispute', { 'judgment.received': 'suit.judged?' })),
  opened('hotline-complaint', 'material.split', 'hotline-complaint', 'intake.registered'),
  opened('hotline-complaint', 'linkedCase.opened', 'hotline-complaint', 'intake.registered'),
  ...told('hotline-complaint', 'hotline-complaint', { 'repeat.joined': 'repeat.received?' }),
  opened('major-case-consultation', 'listing.ordered', 'supervision-order', 'order.issued'),
  opened(ANY_CASE, 'consultation.asked', 'major-case-consultation', 'consultation.requested'),
  ...told('major-case-consultation', ANY_CASE, { 'request.declined': 'consultation.concluded', 'request.withdrawn': 'consultation.concluded', 'minutes.issued': 'consultation.concluded' }),
  ...told('supervision-order', ANY_CASE, {
    'order.received': 'supervision.reported?', 'reply.given': 'supervision.reported?', 'reply.returned': 'supervision.reported?', 'order.urged': 'supervision.reported?', 'order.pressed': 'supervision.reported?',
    'delay.circulated': 'supervision.reported?', 'reply.accepted': 'supervision.closed?', 'order.withdrawn': 'supervision.closed?', 'settlement.confirmed': 'supervision.closed?', 'settlement.refuted': 'supervision.reported?',
  }),
];

/** A suspected crime: the police have the case from their receipt on, until the agency takes it back or decides to keep it. */
export const hands: readonly Hands[] = [
  {
    between: ['penalty-case', 'case-transfer'],
    gives: ['transfer.received', 'crimeFiling.decided'],
    returns: ['case.takenBack', 'nonTransfer.decided'],
    second: ['crime.transferred', 'crime.filed'],
    first: ['crime.returned', 'crime.notTransferred'],
  },
];
