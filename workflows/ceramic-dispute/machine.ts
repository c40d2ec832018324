import { setup } from 'xstate';
import { panelEvents } from '../../src/domain/panel';
import { asGuards, type MachineEvent, type TurnRule } from '../../src/domain/procedure';
import { serviceEvents } from '../../src/domain/service';
import { conditions } from './conditions';
import type { Dispute } from './vocabulary';

/*
 * A ceramic dispute, in the order in which it lives: at the centre, which advises, compares and mediates; at the IP office,
 * which files, hears and decides, or mediates on request; at the court. Acts that do not leave the state are `recorded`.
 */

const recorded = { actions: 'recorded' } as const;
const when = <Guard extends string>(guard: Guard) => ({ guard, actions: 'recorded' }) as const;

/** At the centre. It may neither file nor decide. */
const atCentre = {
  'respondent.added': recorded,
  'advice.given': recorded,
  'intake.checked': recorded,
  'clue.found': { guard: 'clueGoesToEnforcer', actions: 'recorded' },
  'dispute.handedOver': { guard: 'goesToAdjudicator', target: 'awaitingReceipt' },
  'request.withdrawn': 'withdrawn',
} as const;

/** At the IP office, in every state of a case that is open there. */
const atOffice = {
  ...serviceEvents,
  ...panelEvents,
  'respondent.added': recorded,
  'clue.found': { guard: 'clueGoesToEnforcer', actions: 'recorded' },
  'residence.established': recorded,
} as const;

// Entered by hand before the case at the court told it: kept, and nothing moves.
const late = { guard: 'toldByCase', actions: 'recorded' } as const;
// An application for enforcement that is still with the court when a suit takes the decision there, or after.
const enforcementLate = { 'enforcement.ended': late } as const;
const toldLate = { 'confirmation.accepted': late, 'confirmation.declined': late, ...enforcementLate } as const;
// 在起诉期内起诉、法院后来才通知的，或者法院依行政诉讼法第四十八条受理的: the office took the decision for effective, and it was not.
const suedAfterAll = { 'suit.filed': { guard: 'suedInTimeOrAdmitted', target: 'inCourt' } } as const;

// Owed within five working days of the answer (art. 22), also where the decision came in between.
const answerForwarded = { 'answer.forwarded': { guard: 'hasAnswered', actions: 'recorded' } } as const;

/** After filing: what the parties may bring, what stops the time, and what ends the case. */
const inProceedings = {
  ...atOffice,
  ...enforcementLate,
  'answerNotice.issued': recorded,
  // That a court annulled the decision is published too, while it is being made anew (art. 83).
  'decision.published': { guard: 'publicationIsOwed', actions: 'recorded' },
  ...answerForwarded,
  'answer.extended': { guard: 'answerAskedInTime', actions: 'recorded' },
  'answerAbroad.extended': { guard: 'answerAskedInTime', actions: 'recorded' },
  'jurisdiction.objected': { guard: 'byRespondent', actions: 'recorded' },
  'jurisdiction.decided': [{ guard: 'objectionUpheld', target: 'cancelled' }, recorded],
  'limitation.pleaded': { guard: 'byRespondent', actions: 'recorded' },
  'evidencePeriod.extended': recorded,
  'evidencePeriod.ended': recorded,
  'appraisal.ordered': recorded,
  'appraisal.completed': recorded,
  'reconciliation.started': recorded,
  'reconciliation.ended': recorded,
  'invalidation.reported': recorded,
  'suspension.declined': { guard: 'invalidationIsPending', actions: 'recorded' },
  'case.suspended': { guard: 'suspensionHasGround', actions: 'recorded' },
  'case.resumed': recorded,
  'closing.extended': { guard: 'isFirstExtension', actions: 'recorded' },
  'superior.asked': recorded,
  'closing.extendedAgain': { guard: 'bySuperior', actions: 'recorded' },
  'stop.ordered': { guard: 'isRepeat', target: 'decided' },
  'mediation.agreed': 'agreed',
  'case.cancelled': { guard: 'groundHolds', target: 'cancelled' },
  'request.withdrawn': 'withdrawn',
} as const;

const hearing = {
  'hearing.fixed': 'hearingFixed',
  'decision.made': { guard: 'mayDecide', target: 'decided' },
} as const;

/** A 送达回证 comes back when it comes. */
const proofs = { 'proofOfService.received': serviceEvents['proofOfService.received'] } as const;

const afterDecision = { ...serviceEvents, ...answerForwarded, 'decision.published': recorded, 'minorityOpinion.recorded': panelEvents['minorityOpinion.recorded'] } as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Dispute> },
  guards: asGuards<Dispute, keyof typeof conditions>(conditions),
  // The engine keeps what an act records; the action only makes the act possible in this state.
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'ceramic-dispute',
  initial: 'new',
  states: {
    new: {
      on: {
        'dispute.registered': 'registered',
        'request.lodged': [{ guard: 'isMediationRequest', target: 'mediationRequested' }, { target: 'filingReview' }],
        // A case on paper, entered where it stands.
        'runningCase.entered': [{ guard: 'stageIsAnswering', target: 'answering' }, { guard: 'stageIsExamining', target: 'examining' }, { target: 'filingReview' }],
      },
    },

    // --- at the centre
    registered: { on: { ...atCentre, 'comparison.ordered': 'comparing', 'mediation.offered': 'offered', 'dispute.ended': 'advised' } },
    comparing: { on: { ...atCentre, 'comparison.delivered': 'registered' } },
    offered: {
      on: {
        ...atCentre,
        'consent.given': recorded,
        'consent.refused': 'toBeHandedOver',
        'mediation.opened': { guard: 'everyoneConsented', target: 'mediatingAtCentre' },
        'mediation.failed': 'toBeHandedOver',
      },
    },
    mediatingAtCentre: { on: { ...atCentre, 'consent.refused': 'toBeHandedOver', 'mediation.agreed': 'agreed', 'mediation.failed': 'toBeHandedOver' } },
    toBeHandedOver: { on: { ...atCentre, 'dispute.ended': 'advised' } },
    awaitingReceipt: {
      on: {
        'request.received': [{ guard: 'isMediationRequest', target: 'mediationRequested' }, { guard: 'byAdjudicator', target: 'filingReview' }],
        'receipt.urged': recorded,
        'dispute.returned': 'registered',
        'request.withdrawn': 'withdrawn',
      },
    },

    // --- adjudication: file or refuse
    filingReview: { on: { ...atOffice, 'filing.extended': recorded, 'correction.asked': 'awaitingCorrection', 'case.filed': { guard: 'panelIsFormed', target: 'answering' }, 'filing.refused': 'refused', 'request.withdrawn': 'withdrawn' } },
    awaitingCorrection: { on: { ...atOffice, 'correction.received': 'filingReview', 'correctionPeriod.lapsed': 'correctionOverdue', 'filing.refused': 'refused', 'request.withdrawn': 'withdrawn' } },
    // A lapse is not a decision: the office refuses, or takes what came late.
    correctionOverdue: { on: { ...atOffice, 'correction.received': 'filingReview', 'filing.refused': 'refused', 'request.withdrawn': 'withdrawn' } },

    // --- adjudication: the proceedings
    answering: {
      on: {
        ...inProceedings,
        'answer.received': [{ guard: 'lastAnswers', target: 'examining' }, when('byRespondent')],
        'answerPeriod.lapsed': [{ guard: 'everyoneAnswered', target: 'examining' }, recorded],
      },
    },
    // A late answer does not stop the case and is taken in (art. 22).
    examining: { on: { ...inProceedings, ...hearing, 'answer.received': when('byRespondent'), 'answerPeriod.lapsed': recorded } },
    hearingFixed: {
      on: {
        ...inProceedings,
        'answer.received': when('byRespondent'),
        'answerPeriod.lapsed': recorded,
        'hearing.postponed': recorded,
        'hearing.held': { guard: 'hearingCanBeHeld', target: 'examining' },
        'requester.absent': { guard: 'hearingCanBeHeld', target: 'withdrawn' },
      },
    },

    // --- the decision and what follows from it
    decided: { on: { ...afterDecision, ...enforcementLate, 'suitPeriod.lapsed': [{ guard: 'takesEffect', target: 'effective' }, recorded], 'suit.filed': { guard: 'maySue', target: 'inCourt' }, 'compliance.recorded': recorded } },
    inCourt: { on: { ...afterDecision, ...enforcementLate, 'suitPeriod.lapsed': recorded, 'suit.filed': when('maySue'), 'judgment.received': [{ guard: 'isAnnulled', target: 'examining' }, when('anotherIsHeard'), { guard: 'takesItsPlace', target: 'effective' }, { guard: 'nobodyMaySue', target: 'effective' }, { guard: 'suitIsKnown', target: 'decided' }] } },
    effective: {
      on: {
        ...afterDecision,
        'demandNotice.issued': recorded,
        'enforcement.applied': { guard: 'demandHasWaited', target: 'enforcing' },
        'applicationPeriod.lapsed': recorded,
        'requester.applied': { guard: 'officeDidNotApply', target: 'enforcing' },
        'compliance.recorded': recorded,
        'case.concluded': { guard: 'isPublished', target: 'concluded' },
        ...enforcementLate, ...suedAfterAll,
      },
    },
    enforcing: { on: { ...afterDecision, ...suedAfterAll, 'compliance.recorded': recorded, 'enforcement.ended': recorded, 'case.concluded': { guard: 'isPublished', target: 'concluded' } } },

    // --- mediation on request
    mediationRequested: {
      on: {
        ...atOffice,
        'statementNotice.issued': recorded,
        'statement.received': [{ guard: 'agreesToMediation', target: 'mediationToFile' }, { target: 'mediationToDecline' }],
        'statementPeriod.lapsed': 'mediationToDecline',
        'mediation.notFiled': 'refused',
        'request.withdrawn': 'withdrawn',
      },
    },
    mediationToFile: {
      on: {
        ...atOffice,
        'statement.received': [{ guard: 'agreesToMediation', actions: 'recorded' }, { target: 'mediationToDecline' }],
        'statementPeriod.lapsed': 'mediationToDecline',
        'mediation.filed': { guard: 'everyoneConsented', target: 'mediatingOnRequest' },
        'mediation.notFiled': 'refused',
        'request.withdrawn': 'withdrawn',
      },
    },
    mediationToDecline: { on: { ...atOffice, 'statement.received': recorded, 'statementPeriod.lapsed': recorded, 'mediation.filed': { guard: 'everyoneConsented', target: 'mediatingOnRequest' }, 'mediation.notFiled': 'refused', 'request.withdrawn': 'withdrawn' } },
    mediatingOnRequest: { on: { ...atOffice, 'mediation.agreed': 'agreed', 'mediation.failed': 'cancelled', 'request.withdrawn': 'withdrawn' } },

    // --- an agreement, and its confirmation by the court
    agreed: { on: { ...serviceEvents, ...enforcementLate, 'confirmation.applied': 'awaitingAcceptance', 'confirmation.waived': 'settled', 'confirmationPeriod.lapsed': 'settled' } },
    awaitingAcceptance: { on: { ...proofs, ...enforcementLate, 'confirmation.accepted': 'awaitingRuling', 'confirmation.declined': 'settled' } },
    awaitingRuling: { on: { ...proofs, ...toldLate, 'confirmation.extended': recorded, 'confirmation.ruled': 'ruled' } },
    ruled: { on: { ...proofs, ...toldLate, 'confirmation.ruled': late, 'objection.raised': 'objected', 'interestedObjection.raised': { guard: 'knownSixMonthsAtMost', target: 'objected' }, 'objectionPeriod.lapsed': 'settled' } },
    // The parties' own time runs out beside the objection of another.
    objected: { on: { ...proofs, ...toldLate, 'confirmation.ruled': 'settled', 'objectionPeriod.lapsed': recorded, 'objection.raised': when('wasObjectedInTime'), 'interestedObjection.raised': when('knownSixMonthsAtMost') } },

    // --- ended
    advised: { tags: ['closed'] },
    refused: { tags: ['closed'], on: { ...serviceEvents } },
    withdrawn: { tags: ['closed'], on: { ...serviceEvents, ...enforcementLate } },
    cancelled: { tags: ['closed'], on: { ...serviceEvents, ...enforcementLate } },
    settled: { tags: ['closed'], on: { ...toldLate, 'confirmation.applied': { guard: 'wasAppliedForInTime', target: 'awaitingAcceptance' }, 'objection.raised': { guard: 'wasObjectedInTime', target: 'objected' }, 'confirmation.ruled': late, 'interestedObjection.raised': { guard: 'knownSixMonthsAtMost', target: 'objected' } } },
    concluded: { tags: ['closed'], on: { ...serviceEvents, ...enforcementLate, ...suedAfterAll } },
  },
});

export type StateName = keyof typeof machine.states;

const own = (noClock?: string) => ({ owner: 'handling', cause: 'own', ...(noClock === undefined ? {} : { noClock }) }) as const;
const over = { owner: 'nobody', cause: 'none', noClock: 'ended' } as const;

/** Whose move it is in each state; where no clock runs, why. */
export const turns = {
  new: { owner: 'nobody', cause: 'none', noClock: 'not registered yet' },
  registered: { owner: 'hub', cause: 'own', noClock: 'once the papers are checked (T1) no rule sets the centre a time' },
  comparing: { owner: 'hub', cause: 'own' },
  offered: { owner: 'party', cause: 'material' },
  mediatingAtCentre: { owner: 'hub', cause: 'own' },
  toBeHandedOver: { owner: 'hub', cause: 'own' },
  awaitingReceipt: { owner: 'handling', cause: 'otherBody' },
  filingReview: own(),
  awaitingCorrection: { owner: 'requester', cause: 'material' },
  correctionOverdue: own('the time to correct is over: the refusal or the late correction is awaited'),
  answering: { owner: 'respondent', cause: 'statutoryWait' },
  examining: own(),
  hearingFixed: own(),
  decided: { owner: 'party', cause: 'statutoryWait', noClock: 'until the decision is served, publication (A14) is the only clock, and it may be done already' },
  inCourt: { owner: 'court', cause: 'otherBody', noClock: 'the court has its own clocks' },
  effective: own('once complied with, nothing runs but publication'),
  enforcing: { owner: 'court', cause: 'otherBody', noClock: 'the court has its own clocks' },
  mediationRequested: own('M1 until service, then M2 of each respondent'),
  mediationToFile: own('M2 of the others, then M3'),
  mediationToDecline: own(),
  mediatingOnRequest: own('CNIPA Order 81 arts 65, 66, 69 set no overall time (M5)'),
  agreed: { owner: 'party', cause: 'statutoryWait' },
  awaitingAcceptance: { owner: 'court', cause: 'otherBody' },
  awaitingRuling: { owner: 'court', cause: 'otherBody' },
  ruled: { owner: 'party', cause: 'statutoryWait' },
  objected: { owner: 'court', cause: 'otherBody', noClock: 'the court has its own clocks' },
  advised: over, refused: over, withdrawn: over, cancelled: over, settled: over, concluded: over,
} as const satisfies Readonly<Record<StateName, TurnRule>>;

/** State to stage: what lists and figures group by. */
export const stages = {
  new: 'centre', registered: 'centre', comparing: 'centre', offered: 'mediation', mediatingAtCentre: 'mediation', toBeHandedOver: 'centre', awaitingReceipt: 'filing',
  filingReview: 'filing', awaitingCorrection: 'filing', correctionOverdue: 'filing', answering: 'answer', examining: 'examination', hearingFixed: 'examination',
  decided: 'decision', inCourt: 'decision', effective: 'enforcement', enforcing: 'enforcement',
  mediationRequested: 'mediation', mediationToFile: 'mediation', mediationToDecline: 'mediation', mediatingOnRequest: 'mediation',
  agreed: 'confirmation', awaitingAcceptance: 'confirmation', awaitingRuling: 'confirmation', ruled: 'confirmation', objected: 'confirmation',
  advised: 'ended', refused: 'ended', withdrawn: 'ended', cancelled: 'ended', settled: 'ended', concluded: 'ended',
} as const satisfies Readonly<Record<StateName, string>>;

/** Handed over by the centre, taken or given back by the office. */
export const handovers = [{ send: 'dispute.handedOver', accept: 'request.received', return: 'dispute.returned', silence: 'receipt.urged' }] as const;
