import { setup } from 'xstate';
import { asGuards, type MachineEvent, type TurnRule } from '../../src/domain/procedure';
import { conditions } from './conditions';
import type { Matter } from './vocabulary';

/*
 * A matter at the hotline, in the order in which it lives. Acts that do not leave the state are `recorded`. Clocks stand in
 * law.ts; two of them move the case when they run out, to a state that waits for a person's decision.
 */

const recorded = { actions: 'recorded' } as const;

/** What the penalty case tells after its outcome: another bureau files it, it is closed. */
const toldAgain = { guard: 'comesFromPenaltyCase', actions: 'recorded' } as const;

/** What the cases that grew out of it still tell when the matter has ended here: it is kept, and changes nothing. */
const afterwards = { 'filing.decided': toldAgain, 'filing.declined': toldAgain, 'result.reported': toldAgain, 'progress.reported': toldAgain } as const;

/** Talking with the caller, and what becomes known of him or of the matter: at any time. */
const everywhere = {
  'progress.asked': recorded,
  'feedback.given': recorded,
  'narrative.masked': recorded,
  'linkedCase.opened': recorded,
  'reporter.answered': { guard: 'wasAsked', actions: 'recorded' },
  'answer.released': { guard: 'wasAnswered', actions: 'recorded' },
} as const;

const whileOpen = {
  ...everywhere,
  'number.told': recorded,
  'disclosure.consented': recorded,
  'reporter.identified': recorded,
  'confidentiality.asked': recorded,
  'reporter.asked': recorded,
  'repeat.suspected': recorded,
  'repeat.received': recorded,
} as const;

/** At intake: what the hub may decide. */
const intake = {
  ...whileOpen,
  'urgency.confirmed': recorded,
  'material.split': { guard: 'splitsOnce', actions: 'recorded' },
  'passingOn.decided': { guard: 'kindIsSettled', target: 'toBePassedOn' },
  'material.passedOn': { guard: 'mayBePassedOn', target: 'awaitingReceipt' },
  'dispute.opened': { guard: 'disputeMayBeOpened', target: 'beingHandled' },
  'caller.guided': { guard: 'isGuided', target: 'guided' },
  'assistance.accepted': { guard: 'isAssistance', target: 'assisting' },
  'assistance.refused': { guard: 'isAssistance', target: 'declined' },
  'repeat.joined': 'joined',
  'intake.declined': 'declined',
  'matter.withdrawn': 'withdrawn',
} as const;

/** A body that has the material: no authority means back to the hub, nowhere else (Order 121 art. 41). */
const atBody = {
  ...whileOpen,
  'progress.reported': recorded,
  'material.returned': 'returnedToHub',
  'competence.disputed': { guard: 'otherLegalPerson', target: 'competenceDisputed' },
} as const;

const appraisal = { 'appraisal.ordered': recorded, 'appraisal.completed': recorded } as const;

const clue = {
  'clue.found': { guard: 'noClueOpen', actions: 'recorded' },
  'clue.extended': { guard: 'clueIsOpen', actions: 'recorded' },
  'clue.verified': { guard: 'clueIsOpen', actions: 'recorded' },
  'clue.opened': { guard: 'clueIsOpen', actions: 'recorded' },
} as const;

/** Competence is settled: another body signs for the material first; the same one goes on where it was. */
const settled = [{ guard: 'movesToOtherBody', target: 'awaitingReceipt' }, { guard: 'complaintStays', target: 'complaintReceived' }, { guard: 'reportStays', target: 'verifying' }] as const;
const reopens = { 'repeat.received': [{ guard: 'bringsNewFacts', target: 'registered' }, recorded] } as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Matter> },
  guards: asGuards(conditions),
  // The engine keeps what an act records; the action only makes the act possible in this state.
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'hotline-complaint',
  initial: 'new',
  states: {
    new: { on: { 'intake.registered': 'registered' } },

    // --- at the hub
    registered: {
      on: {
        ...intake,
        'kind.confirmed': recorded,
        'supplement.asked': 'awaitingSupplement',
        'consultation.answered': { guard: 'isConsultation', target: 'answered' },
        'comment.noted': { guard: 'isUnclassified', target: 'noted' },
      },
    },
    awaitingSupplement: { on: { ...intake, 'kind.confirmed': recorded, 'supplement.received': 'registered' } },
    toBePassedOn: { on: { ...intake, 'kind.confirmed': [{ guard: 'kindIsSettled', actions: 'recorded' }, { target: 'registered' }], 'supplement.asked': 'awaitingSupplement' } },
    returnedToHub: { on: { ...intake, 'kind.confirmed': recorded } },

    // --- on the way to a body
    awaitingReceipt: {
      on: {
        ...whileOpen,
        'kind.confirmed': recorded,
        'receipt.urged': recorded,
        'receipt.recorded': [{ guard: 'isConfirmedComplaint', target: 'complaintReceived' }, { guard: 'isAssistance', target: 'assistanceReceived' }, { guard: 'isRequest', target: 'beingHandled' }, { target: 'verifying' }],
        'material.returned': 'returnedToHub',
        'matter.withdrawn': 'withdrawn',
      },
    },
    competenceDisputed: { on: { ...whileOpen, 'competence.agreed': settled, 'competence.designated': settled, 'competencePeriod.lapsed': 'awaitingDesignation', 'matter.withdrawn': [{ guard: 'isConfirmedComplaint', target: 'withdrawn' }, recorded] } },
    awaitingDesignation: { on: { ...whileOpen, 'competence.agreed': settled, 'competence.designated': settled, 'matter.withdrawn': [{ guard: 'isConfirmedComplaint', target: 'withdrawn' }, recorded] } },

    // --- a complaint of a consumer at the county market bureau
    complaintReceived: {
      on: {
        ...atBody,
        'kind.confirmed': [{ guard: 'isNoComplaint', target: 'verifying' }, recorded],
        'complaint.accepted': { guard: 'acceptable', target: 'awaitingMediation' },
        'complaint.notAccepted': 'resultReceived',
        'matter.withdrawn': 'withdrawn',
      },
    },
    awaitingMediation: {
      on: {
        ...whileOpen, ...clue, ...appraisal,
        'respondent.replied': recorded,
        'mediation.started': { guard: 'nameMayBeTold', target: 'mediating' },
        'mediation.terminated': 'terminationToTell',
        'mediationPeriod.lapsed': 'mediationOverdue',
        'matter.withdrawn': 'terminationToTell',
      },
    },
    mediating: {
      on: {
        ...whileOpen, ...clue, ...appraisal,
        'respondent.replied': recorded,
        'progress.reported': recorded,
        'mediation.entrusted': { guard: 'entrustedOnce', actions: 'recorded' },
        'mediation.agreed': { guard: 'agreedInTime', target: 'resultReceived' },
        'mediation.terminated': 'terminationToTell',
        'mediationPeriod.lapsed': 'mediationOverdue',
        'matter.withdrawn': 'terminationToTell',
      },
    },
    // The period does not end the mediation by itself: the bureau decides, and tells both.
    mediationOverdue: { on: { ...whileOpen, ...clue, 'mediation.agreed': { guard: 'agreedInTime', target: 'resultReceived' }, 'mediation.terminated': 'terminationToTell', 'matter.withdrawn': 'terminationToTell' } },
    terminationToTell: { on: { ...whileOpen, ...clue, 'termination.told': 'resultReceived' } },

    // --- a report, or a request for adjudication, with the competent body
    verifying: {
      on: {
        ...atBody, ...appraisal,
        // What stands still here would stand still at the body that has it next.
        'material.returned': { guard: 'nothingStandsStill', target: 'returnedToHub' },
        'competence.disputed': { guard: 'mayBeDisputed', target: 'competenceDisputed' },
        'kind.confirmed': [{ guard: 'isConfirmedComplaint', target: 'complaintReceived' }, recorded],
        'identification.asked': recorded,
        'identification.received': recorded,
        'verification.extended': recorded,
        'clue.opened': { guard: 'mayBecomePenaltyCase', target: 'clueOpened' },
        'filing.decided': 'filed',
        'filing.declined': 'resultReceived',
        'result.reported': 'resultReceived',
        'matter.withdrawn': recorded,
      },
    },
    // The clue has a penalty case of its own, which tells what becomes of it.
    clueOpened: { on: { ...whileOpen, 'progress.reported': recorded, 'filing.decided': { guard: 'comesFromPenaltyCase', target: 'filed' }, 'filing.declined': { guard: 'comesFromPenaltyCase', target: 'resultReceived' }, 'result.reported': { guard: 'comesFromPenaltyCase', target: 'resultReceived' }, 'matter.withdrawn': recorded } },
    filed: { on: { ...whileOpen, 'filing.decided': toldAgain, 'filing.declined': { guard: 'comesFromPenaltyCase', target: 'resultReceived' }, 'progress.reported': recorded, 'reporter.told': { guard: 'basisIsNamed', actions: 'recorded' }, 'result.reported': 'resultReceived', 'matter.withdrawn': recorded } },
    beingHandled: { on: { ...whileOpen, 'progress.reported': recorded, 'material.returned': 'returnedToHub', 'result.reported': 'resultReceived', 'matter.withdrawn': 'withdrawn' } },

    // --- assistance
    assistanceReceived: { on: { ...whileOpen, 'material.returned': 'returnedToHub', 'assistance.accepted': { guard: 'isAssistance', target: 'assisting' }, 'assistance.refused': { guard: 'isAssistance', target: 'declined' }, 'matter.withdrawn': 'withdrawn' } },
    assisting: { on: { ...whileOpen, 'progress.reported': recorded, 'assistance.completed': 'resultReceived', 'matter.withdrawn': 'withdrawn' } },

    // --- back to the caller
    resultReceived: { on: { ...whileOpen, ...clue, 'progress.reported': toldAgain, 'reporter.told': { guard: 'basisIsNamed', actions: 'recorded' }, 'result.delivered': { guard: 'noClueOpen', target: 'concluded' } } },
    concluded: { on: { ...whileOpen, 'progress.reported': toldAgain, 'callBack.made': [{ guard: 'isDissatisfied', target: 'redoUnderReview' }, { target: 'closed' }], 'callBack.waived': 'closed' } },
    redoUnderReview: { on: { ...whileOpen, 'progress.reported': toldAgain, 'redo.ordered': [{ guard: 'mayBeRedone', target: 'awaitingReceipt' }, { guard: 'assistanceMayBeRedone', target: 'assisting' }], 'redo.declined': 'closed' } },

    // --- ended; new facts bring it back
    answered: { tags: ['closed'], on: { ...everywhere, ...afterwards, ...reopens } },
    guided: { tags: ['closed'], on: { ...everywhere, ...afterwards, ...reopens } },
    noted: { tags: ['closed'], on: { ...everywhere, ...afterwards, ...reopens } },
    declined: { tags: ['closed'], on: { ...everywhere, ...afterwards, ...reopens } },
    withdrawn: { tags: ['closed'], on: { ...everywhere, ...afterwards, ...reopens } },
    joined: { tags: ['closed'], on: { ...everywhere, ...afterwards, ...reopens } },
    closed: { tags: ['closed'], on: { ...everywhere, ...afterwards, 'repeat.received': [{ guard: 'bringsNewFacts', target: 'redoUnderReview' }, recorded], 'callBack.made': { guard: 'isDissatisfied', target: 'redoUnderReview' } } },
  },
});

export type StateName = keyof typeof machine.states;

/** Whose move it is in each state; where no clock runs, why. */
export const turns = {
  new: { owner: 'nobody', cause: 'none', noClock: 'not registered yet' },
  registered: { owner: 'hub', cause: 'own' },
  awaitingSupplement: { owner: 'reporter', cause: 'material' },
  toBePassedOn: { owner: 'hub', cause: 'own' },
  returnedToHub: { owner: 'hub', cause: 'own' },
  awaitingReceipt: { owner: 'handling', cause: 'otherBody' },
  competenceDisputed: { owner: 'handling', cause: 'otherBody' },
  awaitingDesignation: { owner: 'handling', cause: 'otherBody', noClock: 'SAMR Order 121 art. 33 sets the common superior no time' },
  complaintReceived: { owner: 'handling', cause: 'own' },
  awaitingMediation: { owner: 'handling', cause: 'own' },
  mediating: { owner: 'handling', cause: 'own' },
  mediationOverdue: { owner: 'handling', cause: 'own', noClock: 'the period has run out: the termination is overdue already' },
  terminationToTell: { owner: 'handling', cause: 'own' },
  verifying: { owner: 'handling', cause: 'own', noClock: 'a clock runs with market bureaus (C7, F2) and copyright bodies (K1); for other bodies section 1 knows none' },
  clueOpened: { owner: 'handling', cause: 'own', noClock: 'the periods of filing run in the penalty case' },
  filed: { owner: 'handling', cause: 'own', noClock: 'the clocks of the penalty procedure run in its own case' },
  beingHandled: { owner: 'handling', cause: 'own', noClock: 'the clocks of the adjudication run in its own case' },
  assistanceReceived: { owner: 'handling', cause: 'own' },
  assisting: { owner: 'handling', cause: 'own', noClock: 'no rule sets a time for the assistance itself' },
  resultReceived: { owner: 'hub', cause: 'own' },
  concluded: { owner: 'hub', cause: 'own', noClock: 'only callers who can be reached are called back' },
  redoUnderReview: { owner: 'hub', cause: 'own' },
  answered: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  guided: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  noted: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  declined: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  withdrawn: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  joined: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  closed: { owner: 'nobody', cause: 'none', noClock: 'ended' },
} as const satisfies Readonly<Record<StateName, TurnRule>>;

/** State to stage: what lists and figures group by. */
export const stages = {
  new: 'intake', registered: 'intake', awaitingSupplement: 'intake', toBePassedOn: 'intake', returnedToHub: 'intake',
  awaitingReceipt: 'passingOn', competenceDisputed: 'passingOn', awaitingDesignation: 'passingOn',
  complaintReceived: 'complaint', awaitingMediation: 'mediation', mediating: 'mediation', mediationOverdue: 'mediation', terminationToTell: 'mediation',
  verifying: 'verification', clueOpened: 'verification', filed: 'handling', beingHandled: 'handling', assistanceReceived: 'assistance', assisting: 'assistance',
  resultReceived: 'feedback', concluded: 'feedback', redoUnderReview: 'feedback',
  answered: 'ended', guided: 'ended', noted: 'ended', declined: 'ended', withdrawn: 'ended', joined: 'ended', closed: 'ended',
} as const satisfies Readonly<Record<StateName, string>>;

/** Handed over, taken or given back, and what the hub does when nothing is heard. */
export const handovers = [{ send: 'material.passedOn', accept: 'receipt.recorded', return: 'material.returned', silence: 'receipt.urged' }] as const;
