import { setup } from 'xstate';
import { recusalEvents } from '../../src/domain/panel';
import { asGuards, type MachineEvent, type TurnRule } from '../../src/domain/procedure';
import { conditions } from './conditions';
import type { Transfer } from './vocabulary';

/*
 * A transfer in the order in which it lives. Whoever has it before them may be late or silent: no lapse moves the case, it
 * warns and escalates, and a person reports the silence. Acts that do not leave the state are `recorded`.
 */

const recorded = { actions: 'recorded' } as const;
const when = <Guard extends string>(guard: Guard) => ({ guard, actions: 'recorded' }) as const;

/** At the agency, in every open state: who is on it, what is asked outside, what a penalty owes to police and procuratorate. */
const always = { ...recusalEvents, 'penaltyDecision.copied': when('wasPenalised'), 'team.named': when('teamIsPaired') } as const;
const advice = { 'advice.asked': recorded, 'advice.given': recorded } as const;

/** 立案, whatever was pending: an answer that comes early, or late, stands. */
const files = { 'crimeFiling.decided': 'filed' } as const;
const police = { ...files, 'crimeFiling.declined': 'refused' } as const;
/** The sending that was not recorded when the answer came. */
const sendingMissing = { 'sending.recorded': when('sendingIsMissing') } as const;

/** 控告人's own way, beside that of the agency. */
const holder = {
  'holder.notified': when('holderIsComplainant'), 'holder.objected': when('holderIsComplainant'), 'holder.answered': when('holderIsComplainant'),
  'holder.appealed': when('holderIsComplainant'), 'holder.appealExtended': when('holderIsComplainant'), 'holder.appealAnswered': when('holderIsComplainant'),
} as const;
const afterRefusal = { ...always, ...sendingMissing, ...holder, ...files } as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Transfer> },
  guards: asGuards<Transfer, keyof typeof conditions>(conditions),
  // The engine keeps what an act records; the action only makes the act possible in this state.
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'case-transfer',
  initial: 'new',
  states: {
    new: {
      on: {
        'suspicion.registered': { guard: 'isSuspectedCrime', target: 'verifying' },
        'nonProsecution.made': { guard: 'comesFromProcuratorate', target: 'opinionToReview' },
        'backTransfer.sent': { guard: 'comesFromJustice', target: 'opinionSent' },
        'view.asked': { guard: 'comesFromProcuratorate', target: 'viewAsked' },
        'application.lodged': { guard: 'mayApply', target: 'lodged' },
        'mediation.entrusted': { guard: 'mediates', target: 'mediationEntrusted' },
        'suit.noticed': { guard: 'isSued', target: 'suitPending' },
      },
    },

    // --- at the agency
    verifying: { on: { ...always, ...advice, 'offence.rechecked': when('crimeFits'), 'transfer.demanded': recorded, 'report.submitted': { guard: 'teamIsNamed', target: 'awaitingDecision' } } },
    awaitingDecision: {
      on: {
        ...always, ...advice, 'offence.rechecked': when('crimeFits'), 'transfer.demanded': recorded,
        'report.submitted': recorded,
        'transfer.approved': 'toBeDelivered',
        'nonTransfer.decided': 'notTransferred',
      },
    },
    // Approved, and here until the police have signed for it. Their answer may be there before the sending is recorded.
    toBeDelivered: { on: { ...always, ...police, 'transfer.sent': { guard: 'mayBeSent', target: 'sent' }, 'transfer.received': 'underReview', 'transfer.demanded': recorded } },
    sent: {
      on: {
        ...always, ...police,
        'transfer.delivered': recorded,
        'package.opened': recorded,
        'transfer.received': 'underReview',
        // Not theirs, and sent on without a receipt.
        'transfer.forwarded': when('otherPolice'),
        'transfer.withdrawn': 'verifying',
        'receipt.chased': recorded,
        'silence.reported': { guard: 'isOverdueAtPolice', target: 'underSupervision' },
      },
    },

    // --- at the police
    underReview: {
      on: {
        ...always, ...sendingMissing, ...advice, ...police,
        'transfer.delivered': recorded, 'package.opened': recorded,
        'transfer.forwarded': { guard: 'otherPolice', target: 'sent' },
        'material.asked': 'awaitingMaterial',
        'review.extended': recorded,
        'silence.reported': { guard: 'isOverdueAtPolice', target: 'underSupervision' },
      },
    },
    awaitingMaterial: { on: { ...always, ...sendingMissing, ...advice, ...police, 'material.supplied': 'underReview', 'review.extended': recorded, 'silence.reported': { guard: 'isOverdueAtPolice', target: 'underSupervision' } } },

    // --- refused: the same police, then the procuratorate
    refused: { on: { ...afterRefusal, 'reconsideration.asked': { guard: 'reconsiderationIsOpen', target: 'inReconsideration' }, 'filingSupervision.proposed': 'underSupervision', 'case.takenBack': 'takenBack' } },
    inReconsideration: { on: { ...afterRefusal, 'reconsideration.decided': [{ guard: 'filesAfterAll', target: 'filed' }, { guard: 'staysRefused', target: 'refusedAgain' }], 'filingSupervision.proposed': 'underSupervision' } },
    refusedAgain: { on: { ...afterRefusal, 'filingSupervision.proposed': 'underSupervision', 'case.takenBack': 'takenBack' } },
    underSupervision: {
      on: {
        ...afterRefusal,
        'transfer.received': recorded,
        // Asked for before the police fell silent, and owed all the same.
        'material.supplied': when('materialIsOwed'),
        'crimeFiling.declined': 'refused',
        'filingSupervision.chased': recorded,
        'reasons.asked': recorded,
        'reasons.given': recorded,
        'filing.ordered': 'orderedToFile',
        'refusal.upheld': 'refusedFinally',
      },
    },
    orderedToFile: { on: { ...afterRefusal, 'material.supplied': when('materialIsOwed'), 'silence.reported': { guard: 'isOverdueAtPolice', target: 'underSupervision' } } },
    refusedFinally: { on: { ...afterRefusal, 'case.takenBack': 'takenBack' } },

    // --- filed
    filed: {
      on: {
        ...always, ...sendingMissing,
        'goods.handedOver': when('goodsNotHandedOver'),
        'investigation.movedOn': recorded,
        'outcome.notified': recorded,
        'filing.revoked': 'revoked',
        'outcome.reported': [{ guard: 'endsInConviction', target: 'concluded' }, { guard: 'endsWithoutConviction', target: 'returned' }],
      },
    },
    revoked: { on: { ...always, ...sendingMissing, 'outcome.notified': 'returned' } },
    returned: { on: { ...always, ...sendingMissing, 'case.takenBack': 'takenBack' } },

    // --- back to an agency
    opinionToReview: { on: { 'opinionReview.registered': 'opinionUnderReview', 'opinion.issued': 'opinionSent' } },
    opinionUnderReview: { on: { 'opinionReview.extended': recorded, 'opinion.issued': 'opinionSent', 'opinionReview.ended': 'noOpinion' } },
    opinionSent: { on: { 'opinion.chased': recorded, 'opinion.received': 'answering', 'opinion.returned': 'opinionReturned' } },
    answering: { on: { 'penaltyCase.opened': recorded, 'answer.given': 'answered', 'opinion.returned': 'opinionReturned' } },
    viewAsked: { on: { 'view.given': 'viewGiven' } },

    // --- to the court, and from it
    lodged: { on: { 'application.accepted': 'atCourt', 'application.notAccepted': [{ guard: 'isEnforcement', target: 'refusedByCourt' }, { guard: 'isConfirmation', target: 'courtEnded' }], 'application.withdrawn': 'courtEnded' } },
    atCourt: {
      on: {
        'sides.heard': when('isHeardOnce'),
        'enforcement.granted': { guard: 'isEnforcement', target: 'inExecution' },
        'enforcement.refused': { guard: 'isEnforcement', target: 'refusedByCourt' },
        // Of an enforcement also where nobody told of the ruling before its end.
        'ruling.received': { guard: 'rulingFits', target: 'courtEnded' },
        'application.withdrawn': 'courtEnded',
      },
    },
    inExecution: { on: { 'ruling.received': { guard: 'rulingFits', target: 'courtEnded' }, 'application.withdrawn': 'courtEnded' } },
    refusedByCourt: { on: { 'courtReview.applied': { guard: 'courtReviewIsOpen', target: 'inCourtReview' }, 'courtRefusal.accepted': 'courtEnded' } },
    inCourtReview: {
      on: {
        'courtReview.decided': [{ guard: 'isAcceptedAfterAll', target: 'atCourt' }, { guard: 'isGrantedAfterAll', target: 'inExecution' }, { guard: 'refusalIsUpheld', target: 'courtEnded' }],
        'application.withdrawn': 'courtEnded',
      },
    },
    mediationEntrusted: { on: { 'mediation.confirmed': 'courtMediation', 'mediation.reported': 'courtEnded' } },
    courtMediation: { on: { 'mediation.extended': recorded, 'mediation.reported': 'courtEnded' } },
    suitPending: { on: { 'defence.filed': 'suitDefended', 'judgment.received': 'courtEnded' } },
    suitDefended: { on: { 'judgment.received': 'courtEnded' } },

    // --- ended
    noOpinion: { tags: ['closed'], on: { 'file.archived': recorded } },
    opinionReturned: { tags: ['closed'], on: { 'file.archived': recorded } },
    answered: { tags: ['closed'], on: { 'file.archived': recorded } },
    viewGiven: { tags: ['closed'], on: { 'file.archived': recorded } },
    courtEnded: { tags: ['closed'], on: { 'file.archived': recorded } },
    notTransferred: { tags: ['closed'], on: { 'transfer.demanded': 'verifying', 'file.archived': recorded } },
    takenBack: { tags: ['closed'], on: { 'file.archived': recorded } },
    concluded: { tags: ['closed'], on: { 'file.archived': recorded } },
  },
});

export type StateName = keyof typeof machine.states;

/** Whose move it is in each state; where no clock runs, why. */
export const turns = {
  new: { owner: 'nobody', cause: 'none', noClock: 'not registered yet' },
  verifying: { owner: 'hub', cause: 'own' },
  awaitingDecision: { owner: 'hub', cause: 'own' },
  toBeDelivered: { owner: 'hub', cause: 'own' },
  sent: { owner: 'receiver', cause: 'otherBody' },
  underReview: { owner: 'receiver', cause: 'otherBody' },
  awaitingMaterial: { owner: 'hub', cause: 'material' },
  refused: { owner: 'hub', cause: 'own' },
  inReconsideration: { owner: 'receiver', cause: 'otherBody' },
  refusedAgain: { owner: 'hub', cause: 'own' },
  underSupervision: { owner: 'overseer', cause: 'otherBody' },
  orderedToFile: { owner: 'receiver', cause: 'otherBody' },
  refusedFinally: { owner: 'hub', cause: 'own' },
  filed: { owner: 'receiver', cause: 'otherBody', noClock: 'the criminal proceedings have their own periods, which are not kept here' },
  revoked: { owner: 'receiver', cause: 'otherBody' },
  returned: { owner: 'hub', cause: 'own' },
  opinionToReview: { owner: 'overseer', cause: 'otherBody' },
  opinionUnderReview: { owner: 'overseer', cause: 'otherBody' },
  opinionSent: { owner: 'receiver', cause: 'own' },
  answering: { owner: 'receiver', cause: 'own' },
  viewAsked: { owner: 'receiver', cause: 'own' },
  lodged: { owner: 'court', cause: 'otherBody', noClock: 'of a confirmation the case that decided keeps the clock of the court' },
  atCourt: { owner: 'court', cause: 'otherBody', noClock: 'of a confirmation the case that decided keeps the clock of the court' },
  inExecution: { owner: 'court', cause: 'otherBody', noClock: 'the time of the court to enforce runs from a filing that nobody tells here' },
  refusedByCourt: { owner: 'hub', cause: 'own' },
  inCourtReview: { owner: 'court', cause: 'otherBody' },
  mediationEntrusted: { owner: 'hub', cause: 'own' },
  courtMediation: { owner: 'hub', cause: 'own' },
  suitPending: { owner: 'hub', cause: 'own' },
  suitDefended: { owner: 'court', cause: 'otherBody', noClock: 'the suit has its own periods, which are not kept here' },
  noOpinion: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  opinionReturned: { owner: 'nobody', cause: 'none', noClock: 'ended here; it is with whom it came from' },
  answered: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  viewGiven: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  courtEnded: { owner: 'nobody', cause: 'none', noClock: 'ended here; the case that decided goes on' },
  notTransferred: { owner: 'nobody', cause: 'none', noClock: 'decided; the procuratorate may ask for the transfer' },
  takenBack: { owner: 'nobody', cause: 'none', noClock: 'ended here; the penalty case goes on' },
  concluded: { owner: 'nobody', cause: 'none', noClock: 'ended' },
} as const satisfies Readonly<Record<StateName, TurnRule>>;

/** State to stage: what lists and figures group by. */
export const stages = {
  new: 'suspicion', verifying: 'suspicion', awaitingDecision: 'suspicion', notTransferred: 'suspicion',
  toBeDelivered: 'delivery', sent: 'delivery', underReview: 'policeReview', awaitingMaterial: 'policeReview',
  refused: 'objection', inReconsideration: 'objection', refusedAgain: 'objection', underSupervision: 'supervision', orderedToFile: 'supervision', refusedFinally: 'supervision',
  filed: 'investigation', revoked: 'investigation', returned: 'investigation', takenBack: 'ended', concluded: 'ended',
  opinionToReview: 'back', opinionUnderReview: 'back', opinionSent: 'back', answering: 'back', viewAsked: 'back', noOpinion: 'back', opinionReturned: 'back', answered: 'back', viewGiven: 'back',
  lodged: 'court', atCourt: 'court', inExecution: 'court', refusedByCourt: 'court', inCourtReview: 'court', mediationEntrusted: 'court', courtMediation: 'court', suitPending: 'court', suitDefended: 'court', courtEnded: 'court',
} as const satisfies Readonly<Record<StateName, string>>;

/** Who sends, who accepts, how it comes back, and what answers silence. */
export const handovers = [
  { send: 'transfer.sent', accept: 'transfer.received', return: 'crimeFiling.declined', silence: 'receipt.chased' },
  { send: 'filingSupervision.proposed', accept: 'reasons.asked', return: 'refusal.upheld', silence: 'filingSupervision.chased' },
  { send: 'backTransfer.sent', accept: 'opinion.received', return: 'opinion.returned', silence: 'opinion.chased' },
] as const;
