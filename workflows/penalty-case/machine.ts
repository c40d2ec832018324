import { setup } from 'xstate';
import { officersEvents, recusalEvents } from '../../src/domain/panel';
import { asGuards, type MachineEvent, type TurnRule } from '../../src/domain/procedure';
import { serviceEvents } from '../../src/domain/service';
import { conditions } from './conditions';
import type { Penalty } from './vocabulary';

/*
 * A penalty case in the order in which it lives. Acts that do not leave the state are `recorded`. Clocks stand in law/; what
 * runs out moves the case only where it then waits for somebody else's decision.
 */

const recorded = { actions: 'recorded' } as const;
const when = <Guard extends string>(guard: Guard) => ({ guard, actions: 'recorded' }) as const;

/** The time of one party runs out wherever the case stands for the others; only some states wait for it. */
const lapses = { 'statementPeriod.lapsed': recorded, 'paymentPeriod.lapsed': recorded, 'suitPeriod.lapsed': recorded, 'reconsiderationPeriod.lapsed': recorded } as const;

/** What the transfer says of a suspected crime is heard in every state, also after the end. */
const fromTransfer = { 'crime.transferred': when('transferIsOpen'), 'crime.notTransferred': when('transferIsOpen'), 'crime.filed': when('transferIsOpen'), 'crime.returned': when('transferIsOpen') } as const;

/** Entered by hand before the case at the court told it, or told of a decision that was annulled meanwhile: kept, and nothing moves. */
const late = { guard: 'toldByCase', actions: 'recorded' } as const;
const toldLate = { 'enforcement.ended': late } as const;
/** Of a decision that was annulled and is made anew: what another party's remedy over it comes to, and what of it stands published. */
const ofAnnulled = { 'remedy.decided': when('remedyIsKnown'), 'publication.withdrawn': when('isPublished') } as const;

/** The party has its word in every state; papers are served in every state; who handles the case may change or withdraw. */
const whileOpen = {
  ...lapses, ...fromTransfer, ...toldLate,
  'offence.checked': when('crimeFits'),
  ...serviceEvents, ...recusalEvents, ...officersEvents,
  'representative.appointed': recorded,
} as const;

/** Until the party is told; who is found later needs the investigation reopened, and a notice of his own. */
const untilTold = { 'party.identified': recorded } as const;

/** 先行登记保存, 查封扣押, and what was done on the spot. A measure outlives the state in which it was taken. */
const standing = {
  'preservation.resolved': when('preservationStands'),
  'seizure.extended': when('seizureStands'),
  'seizure.lifted': when('seizureStands'),
  'urgentMeasure.approved': when('urgentMeasureAwaits'),
} as const;
const measures = {
  ...standing,
  'preservation.ordered': when('noPreservationStands'),
  'seizure.ordered': when('noSeizureStands'),
  'urgentMeasure.taken': when('noSuchMeasureStands'),
} as const;
/** What was asked for comes when it comes: also after the investigation, or while competence is disputed. Until it is there, the time not counted has no end. */
const answers = { 'identification.received': recorded, 'appraisal.completed': recorded, 'assistance.received': recorded, 'assistance.delayed': recorded, 'assistance.answered': recorded } as const;
const inquiries = { ...answers, 'identification.asked': recorded, 'appraisal.ordered': recorded, 'assistance.asked': recorded } as const;

/** From filing to the decision. */
const beforeDecision = {
  ...whileOpen, ...standing, ...answers, ...ofAnnulled,
  'statement.made': recorded,
  'evidence.submitted': recorded,
  'file.consulted': recorded,
  'case.suspended': when('groundFitsOffence'),
  'case.resumed': recorded,
  'handling.extended': recorded,
  'handling.extendedCollectively': recorded,
  'closing.extended': when('isCounterfeitPatent'),
  'investigation.terminated': 'toBeConcluded',
  'case.movedElsewhere': 'toBeConcluded',
} as const;

/** Jurisdiction is settled: it stays, or this case ends and another one begins at the other bureau. */
const agreed = [{ guard: 'agreedElsewhere', target: 'handedOver' }, { guard: 'staysHereFiled', target: 'investigating' }, { guard: 'staysHereUnfiled', target: 'verifying' }] as const;
const designated = [{ guard: 'otherBureau', target: 'handedOver' }, { guard: 'staysHereFiled', target: 'investigating' }, { guard: 'staysHereUnfiled', target: 'verifying' }] as const;

/** A dispute on jurisdiction stops neither the time to file nor the time to decide (程序规定 18, 64): who has the case extends it, or suspends it (46), while it is settled. */
const whileDisputed = {
  ...whileOpen, ...standing, ...answers, ...ofAnnulled,
  'jurisdiction.agreed': agreed,
  'jurisdiction.designated': designated,
  'verification.extended': when('isClueNotExtendedYet'),
  'handling.extended': when('isFiledCase'),
  'handling.extendedCollectively': when('isFiledCase'),
  'closing.extended': when('isFiledCounterfeit'),
  'case.suspended': when('groundFitsFiledCase'),
  'case.resumed': recorded,
} as const;

const hearingEnds = [{ guard: 'lastHearingWasNotified', target: 'heard' }, { guard: 'hearingWasNotified', actions: 'recorded' }] as const;

/** From the decision on: publication, remedies, measures that still stand. */
const publication = {
  'decision.published': when('isPublishable'),
  'decision.pushed': when('isPublishable'),
  'publication.withdrawn': when('isPublished'),
} as const;
const remedies = { 'remedy.sought': when('remedyIsOpen'), 'remedy.decided': [{ guard: 'remitsOnSpot', target: 'verifying' }, { guard: 'remits', target: 'investigating' }, { guard: 'annulsIt', target: 'annulled' }, { guard: 'remedyIsKnown', actions: 'recorded' }] } as const;
const afterDecision = { ...whileOpen, ...standing, ...publication, ...remedies, 'file.consulted': recorded } as const;
const payment = {
  'performance.recorded': [{ guard: 'spotPerformedRemediesOpen', target: 'concluded' }, { guard: 'spotPerformed', target: 'closed' }, { guard: 'allPerformed', target: 'toBeConcluded' }, { actions: 'recorded' }],
  'deferral.asked': recorded,
  'deferral.granted': when('deferralIsAsked'),
} as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Penalty> },
  guards: asGuards<Penalty, keyof typeof conditions>(conditions),
  // The engine keeps what an act records; the action only makes the act possible in this state.
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'penalty-case',
  initial: 'new',
  states: {
    new: {
      on: {
        'clue.registered': { guard: 'atMarketBureau', target: 'verifying' },
        'runningCase.entered': [{ guard: 'enteredServed', target: 'awaitingPerformance' }, { guard: 'enteredTold', target: 'awaitingStatement' }, { guard: 'enteredFiled', target: 'investigating' }],
      },
    },

    // --- the clue
    verifying: {
      on: {
        ...whileOpen, ...untilTold, ...measures, ...inquiries, ...ofAnnulled,
        'fine.handedIn': when('wasCollected'), 'fine.banked': when('wasCollected'),
        'verification.extended': when('isNotExtendedYet'),
        'filing.decided': { guard: 'mayBeFiled', target: 'investigating' },
        'filing.declined': 'notFiled',
        'onSpotDecision.made': { guard: 'isSlight', target: 'decidedOnSpot' },
        'case.handedOver': { guard: 'mayBeHandedOver', target: 'handedOver' },
        'case.movedElsewhere': 'movedElsewhere',
        'jurisdiction.disputed': { guard: 'otherBureau', target: 'jurisdictionDisputed' },
      },
    },
    jurisdictionDisputed: { on: { ...whileDisputed, 'designation.asked': 'awaitingDesignation', 'jurisdictionPeriod.lapsed': 'awaitingDesignation' } },
    awaitingDesignation: { on: { ...whileDisputed, 'designation.asked': recorded } },

    // --- the case
    investigating: {
      on: {
        ...beforeDecision, ...untilTold, ...measures, ...inquiries,
        'investigation.concluded': { guard: 'isAtHand', target: 'underReview' },
        'case.handedOver': { guard: 'mayBeHandedOver', target: 'handedOver' },
        'jurisdiction.disputed': { guard: 'otherBureau', target: 'jurisdictionDisputed' },
      },
    },
    underReview: {
      on: {
        ...beforeDecision, ...untilTold,
        'review.extended': recorded,
        'review.completed': [{ guard: 'reviewSendsBack', target: 'investigating' }, { guard: 'reviewAgreesAfterHearing', target: 'awaitingDecision' }, { guard: 'reviewAgrees', target: 'reviewed' }],
      },
    },
    reviewed: { on: { ...beforeDecision, ...untilTold, 'penaltyNotice.issued': { guard: 'partyIsKnown', target: 'awaitingStatement' }, 'nonPenalty.decided': { guard: 'isAtHand', target: 'toBeConcluded' }, 'investigation.reopened': 'investigating' } },

    // --- the party is told, and speaks
    awaitingStatement: {
      on: {
        ...beforeDecision,
        'statement.examined': when('hasSpoken'),
        'rights.waived': [{ guard: 'allOthersHaveSpoken', target: 'awaitingDecision' }, { guard: 'mayBeWaived', actions: 'recorded' }],
        'hearing.requested': { guard: 'hearingMayBeAsked', target: 'hearingPending' },
        'statementPeriod.lapsed': [{ guard: 'allHaveSpoken', target: 'awaitingDecision' }, recorded],
      },
    },
    hearingPending: {
      on: {
        ...beforeDecision,
        'statement.examined': when('hasSpoken'),
        'rights.waived': when('mayBeWaived'),
        'hearing.requested': when('hearingMayBeAsked'),
        'hearing.scheduled': when('hearingIsPending'),
        'hearing.held': hearingEnds,
        'hearing.withdrawn': [{ guard: 'wasLastHearing', target: 'heard' }, { guard: 'wasPending', actions: 'recorded' }],
      },
    },
    heard: { on: { ...beforeDecision, 'statement.examined': when('hasSpoken'), 'hearing.reported': 'underReview' } },

    // --- the decision
    awaitingDecision: {
      on: {
        ...beforeDecision,
        'statement.examined': when('hasSpoken'),
        'decision.made': { guard: 'mayBeDecided', target: 'decisionToServe' },
        'collectiveDecision.made': { guard: 'mayBeDecidedCollectively', target: 'decisionToServe' },
        'nonPenalty.decided': { guard: 'isAtHand', target: 'toBeConcluded' },
        'investigation.reopened': 'investigating',
        // Asked for within the five working days (by post, orally) and entered after them.
        'hearing.requested': { guard: 'hearingMayBeAsked', target: 'hearingPending' },
      },
    },
    decisionToServe: {
      on: {
        ...afterDecision,
        'service.effected': [{ guard: 'decisionReachesAllTooLate', target: 'performanceOverdue' }, { guard: 'decisionReachesAll', target: 'awaitingPerformance' }, { guard: 'provesItsWay', actions: 'recorded' }],
        'publicNotice.completed': [{ guard: 'decisionReachesAllTooLate', target: 'performanceOverdue' }, { guard: 'decisionReachesAll', target: 'awaitingPerformance' }, { guard: 'noticeHasRunOut', actions: 'recorded' }],
        ...payment,
      },
    },
    decidedOnSpot: { on: { ...whileOpen, ...standing, ...remedies, 'performance.recorded': when('owesFine'), 'deferral.asked': recorded, 'deferral.granted': when('deferralIsAsked'), 'fine.handedIn': recorded, 'fine.banked': recorded, 'file.handedIn': [{ guard: 'handedInOverdue', target: 'performanceOverdue' }, { guard: 'handedInUnpaid', target: 'awaitingPerformance' }, { guard: 'moneyBankedRemediesOpen', target: 'concluded' }, { guard: 'moneyIsBanked', target: 'closed' }] } },

    // --- performance
    awaitingPerformance: { on: { ...afterDecision, ...payment, 'paymentPeriod.lapsed': 'performanceOverdue' } },
    performanceOverdue: {
      on: {
        ...afterDecision, ...payment,
        'surcharge.imposed': when('surchargeIsCapped'),
        'performance.demanded': recorded,
        'enforcement.applied': { guard: 'mayApplyForEnforcement', target: 'inEnforcement' },
      },
    },
    inEnforcement: { on: { ...afterDecision, 'performance.recorded': payment['performance.recorded'], 'enforcement.ended': 'toBeConcluded' } },

    // --- the end
    toBeConcluded: { on: { ...afterDecision, 'case.concluded': [{ guard: 'concludedWithRemediesOpen', target: 'concluded' }, { guard: 'nothingOutstanding', target: 'closed' }] } },
    // What was collected is handed in and banked, whatever became of the decision (程序规定 73).
    annulled: { on: { ...afterDecision, 'fine.handedIn': recorded, 'fine.banked': recorded, 'case.concluded': { guard: 'nothingOutstanding', target: 'closed' } } },
    // Closed in the bureau, while the party may still turn to the court: its clocks run on.
    concluded: {
      on: {
        ...whileOpen, ...standing, ...publication,
        'performance.recorded': when('owesFine'),
        'remedy.sought': when('remedyIsOpen'),
        'remedy.decided': [{ guard: 'remitsOnSpot', target: 'verifying' }, { guard: 'remits', target: 'investigating' }, { guard: 'annulsIt', target: 'annulled' }, { guard: 'endsTheLastRemedy', target: 'closed' }, { guard: 'remedyIsKnown', actions: 'recorded' }],
        'suitPeriod.lapsed': [{ guard: 'noRemedyIsOpen', target: 'closed' }, recorded],
        'reconsiderationPeriod.lapsed': [{ guard: 'noRemedyIsOpen', target: 'closed' }, recorded],
        'file.archived': recorded,
        'file.consulted': recorded,
      },
    },
    // A suit within its time of which the court tells later: the case is not over yet.
    closed: { tags: ['closed'], on: { ...fromTransfer, ...publication, 'remedy.sought': { guard: 'remedyIsOpen', target: 'concluded' }, ...toldLate, 'file.archived': recorded, 'file.consulted': recorded } },
    notFiled: { tags: ['closed'], on: { ...fromTransfer, ...toldLate, 'file.archived': recorded } },
    handedOver: { tags: ['closed'], on: { ...fromTransfer, ...toldLate, 'file.archived': recorded } },
    movedElsewhere: { tags: ['closed'], on: { ...fromTransfer, ...toldLate, 'file.archived': recorded } },
  },
});

export type StateName = keyof typeof machine.states;

/** Whose move it is in each state; where no clock runs, why. */
export const turns = {
  new: { owner: 'nobody', cause: 'none', noClock: 'not registered yet' },
  verifying: { owner: 'handling', cause: 'own' },
  jurisdictionDisputed: { owner: 'handling', cause: 'otherBody' },
  awaitingDesignation: { owner: 'superior', cause: 'otherBody' },
  investigating: { owner: 'handling', cause: 'own' },
  underReview: { owner: 'handling', cause: 'own' },
  reviewed: { owner: 'handling', cause: 'own' },
  awaitingStatement: { owner: 'party', cause: 'statutoryWait' },
  hearingPending: { owner: 'handling', cause: 'own' },
  heard: { owner: 'handling', cause: 'own' },
  awaitingDecision: { owner: 'handling', cause: 'own' },
  decisionToServe: { owner: 'handling', cause: 'own' },
  decidedOnSpot: { owner: 'handling', cause: 'own' },
  awaitingPerformance: { owner: 'party', cause: 'statutoryWait' },
  performanceOverdue: { owner: 'handling', cause: 'own' },
  inEnforcement: { owner: 'court', cause: 'otherBody', noClock: 'the court enforces; no rule here sets it a time' },
  toBeConcluded: { owner: 'handling', cause: 'own' },
  annulled: { owner: 'handling', cause: 'own' },
  concluded: { owner: 'party', cause: 'statutoryWait', noClock: 'a remedy is being heard: its own body counts its time' },
  closed: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  notFiled: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  handedOver: { owner: 'nobody', cause: 'none', noClock: 'ended here; it goes on in the case of the other bureau' },
  movedElsewhere: { owner: 'nobody', cause: 'none', noClock: 'ended here' },
} as const satisfies Readonly<Record<StateName, TurnRule>>;

/** State to stage: what lists and figures group by. */
export const stages = {
  new: 'verification', verifying: 'verification', jurisdictionDisputed: 'verification', awaitingDesignation: 'verification',
  investigating: 'investigation', underReview: 'review', reviewed: 'review',
  awaitingStatement: 'hearing', hearingPending: 'hearing', heard: 'hearing',
  awaitingDecision: 'decision', decisionToServe: 'decision', decidedOnSpot: 'decision',
  awaitingPerformance: 'performance', performanceOverdue: 'performance', inEnforcement: 'performance',
  toBeConcluded: 'closing', annulled: 'closing', concluded: 'ended', closed: 'ended', notFiled: 'ended', handedOver: 'ended', movedElsewhere: 'ended',
} as const satisfies Readonly<Record<StateName, string>>;

/** The case itself is never handed to and fro: another bureau gets a case of its own. */
export const handovers = [] as const;
