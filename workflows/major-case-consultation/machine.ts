import { setup } from 'xstate';
import { asGuards, type MachineEvent, type TurnRule } from '../../src/domain/procedure';
import { EACH_MEMBER } from '../../src/domain/office';
import { conditions } from './conditions';
import type { Consultation } from './vocabulary';

/*
 * A consultation in the order in which it lives. Opinions stay closed (密封) until all are in or the time is up; then a person opens
 * them, and from there on they are read. Silence signs nothing: minutes without a signature say so.
 */

const recorded = { actions: 'recorded' } as const;
const when = <Guard extends string>(guard: Guard) => ({ guard, actions: 'recorded' }) as const;

/** Until the minutes are issued. */
const underway = { 'request.withdrawn': 'withdrawn', 'pendingCourt.noted': when('isACourt') } as const;
const papers = { 'material.added': when('notSecret'), 'papers.sent': recorded, 'material.read': when('knowsMaterials'), 'copy.handedOut': when('copyIsFree'), 'copy.returned': when('copyWasOut') } as const;
const copies = { 'material.read': when('knowsMaterials'), 'copy.returned': when('copyWasOut') } as const;
/** Who sits for a body changes until the opinions are opened. */
const seats = { 'invitation.answered': when('ownSeat'), 'delegate.named': when('ownSeat'), 'generalView.given': when('isGeneralGuest') } as const;
const signing = {
  'minutes.countersigned': [{ guard: 'lastSignature', target: 'toIssue' }, { guard: 'maySign', actions: 'recorded' }],
  'minutes.objected': [{ guard: 'lastSignature', target: 'toIssue' }, { guard: 'maySign', actions: 'recorded' }],
} as const;
const drafted = [{ guard: 'nobodySigns', target: 'toIssue' }, { target: 'countersigning' }] as const;
/** 保留意见. */
const kept = { 'dissent.recorded': when('ownSeat'), 'opinion.added': when('mayGiveOpinion') } as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Consultation> },
  guards: asGuards<Consultation, keyof typeof conditions>(conditions),
  // The engine keeps what an act records; the action only makes the act possible in this state.
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'major-case-consultation',
  initial: 'new',
  states: {
    new: { on: { 'consultation.requested': { guard: 'convenesHere', target: 'requested' }, 'consultation.initiated': { guard: 'convenesHere', target: 'toConvene' } } },
    requested: { on: { ...underway, 'request.accepted': 'toConvene', 'request.declined': 'declined' } },

    // --- the meeting
    toConvene: { on: { ...underway, 'grade.changed': recorded, 'material.added': when('notSecret'), 'meeting.convened': { guard: 'invitesNoCourt', target: 'convened' } } },
    convened: {
      on: {
        ...underway, ...papers, ...seats,
        'grade.changed': recorded,
        'meeting.postponed': recorded,
        'members.added': when('invitesNoCourt'),
        'court.invited': when('courtMayCome'),
        'member.released': when('isSeat'),
        'recusal.declared': when('ownSeatStepsAside'),
        'opinion.given': when('mayGiveOpinion'),
        'meeting.held': [{ guard: 'heldWithAllOpinions', target: 'toOpen' }, { guard: 'presentWereExpected', target: 'awaitingOpinions' }],
      },
    },

    // --- opinions, closed
    awaitingOpinions: {
      on: {
        ...underway, ...copies, ...seats,
        'copy.handedOut': when('copyIsFree'),
        'member.released': [{ guard: 'allOpinionsIn', target: 'toOpen' }, { guard: 'isSeat', actions: 'recorded' }],
        'recusal.declared': [{ guard: 'allInWithoutIt', target: 'toOpen' }, { guard: 'ownSeatStepsAside', actions: 'recorded' }],
        'opinion.given': [{ guard: 'lastOpinion', target: 'toOpen' }, { guard: 'mayGiveOpinion', actions: 'recorded' }],
        'opinionPeriod.lapsed': [{ guard: 'opinionsOver', target: 'toOpen' }, { actions: 'recorded' }],
      },
    },
    toOpen: { on: { ...underway, ...copies, 'opinion.given': when('mayGiveOpinion'), 'opinions.opened': 'drafting', 'opinionPeriod.lapsed': recorded } },

    // --- the minutes
    drafting: { on: { ...underway, ...copies, ...kept, 'minutes.drafted': drafted } },
    countersigning: { on: { ...underway, ...copies, ...kept, ...signing, 'minutes.drafted': drafted, 'countersignPeriod.lapsed': [{ guard: 'signaturesOver', target: 'toIssue' }, { actions: 'recorded' }] } },
    toIssue: { on: { ...underway, ...copies, 'dissent.recorded': when('ownSeat'), 'minutes.countersigned': when('maySign'), 'minutes.objected': when('maySign'), 'minutes.drafted': drafted, 'minutes.issued': 'following', 'countersignPeriod.lapsed': recorded } },

    // --- what follows
    following: {
      on: {
        ...copies,
        'dissent.recorded': when('ownSeat'),
        'minutes.countersigned': when('maySign'),
        'result.notified': recorded,
        'notification.acknowledged': when('ownSeat'),
        'task.assigned': recorded,
        'task.reported': when('ownsTask'),
        'task.extended': when('taskIsOpen'),
        'task.closed': when('taskIsOpen'),
        'listing.ordered': when('mayBeListed'),
        'bulletin.recorded': recorded,
        'consultation.closed': { guard: 'mayBeClosed', target: 'closed' },
      },
    },
    closed: { tags: ['closed'], on: { 'notification.acknowledged': when('ownSeat'), 'bulletin.recorded': recorded } },
    declined: { tags: ['closed'] },
    withdrawn: { tags: ['closed'], on: copies },
  },
});

export type StateName = keyof typeof machine.states;

/** Whose move it is in each state; where no clock runs, why. While members write or sign it is theirs, of each whose clock runs; the office watches over it. */
export const turns = {
  new: { owner: 'nobody', cause: 'none', noClock: 'not asked for yet' },
  requested: { owner: 'hub', cause: 'own' },
  toConvene: { owner: 'hub', cause: 'own' },
  convened: { owner: 'hub', cause: 'own' },
  awaitingOpinions: { owner: EACH_MEMBER, cause: 'otherBody' },
  toOpen: { owner: 'hub', cause: 'own', noClock: 'opened as soon as the office comes to it; no target is set' },
  drafting: { owner: 'hub', cause: 'own' },
  countersigning: { owner: EACH_MEMBER, cause: 'otherBody' },
  toIssue: { owner: 'hub', cause: 'own', noClock: 'issued when it is signed; no target is set' },
  following: { owner: 'hub', cause: 'own', noClock: 'tasks, notification and bulletin have clocks of their own; without them it is closed' },
  closed: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  declined: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  withdrawn: { owner: 'nobody', cause: 'none', noClock: 'ended' },
} as const satisfies Readonly<Record<StateName, TurnRule>>;

/** State to stage: what lists and figures group by. */
export const stages = {
  new: 'request', requested: 'request', toConvene: 'meeting', convened: 'meeting', awaitingOpinions: 'opinions', toOpen: 'opinions', drafting: 'minutes', countersigning: 'minutes', toIssue: 'minutes',
  following: 'following', closed: 'ended', declined: 'ended', withdrawn: 'ended',
} as const satisfies Readonly<Record<StateName, string>>;

/** The consultation stays with the office; cases and orders that come of it are cases of their own. */
export const handovers = [] as const;
