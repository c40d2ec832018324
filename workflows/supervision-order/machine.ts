import { setup } from 'xstate';
import { asGuards, type MachineEvent, type TurnRule } from '../../src/domain/procedure';
import { conditions } from './conditions';
import type { Supervision } from './vocabulary';

/*
 * An order in the order in which it lives: issued, received, answered, closed (销号). Without an answer in time the issuer goes
 * up step by step: 催办, 再次督办, 通报; the body may answer at any time.
 */

const recorded = { actions: 'recorded' } as const;
const when = <Guard extends string>(guard: Guard) => ({ guard, actions: 'recorded' }) as const;

/** Until there is an answer. */
const awaited = { 'progress.reported': recorded, 'reply.given': 'replied', 'order.withdrawn': 'withdrawn' } as const;
/** While the date that was set has not passed. */
const inTime = { ...awaited, 'extension.asked': when('wasAskedFor'), 'extension.granted': when('wasAskedFor'), 'extension.refused': when('wasAskedFor'), 'replyPeriod.lapsed': 'overdue' } as const;
const steps = { 'order.urged': { guard: 'goesUpOneStep', target: 'pressed' }, 'order.pressed': { guard: 'goesUpOneStep', target: 'pressed' }, 'delay.circulated': { guard: 'goesUpOneStep', target: 'pressed' } } as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Supervision> },
  guards: asGuards<Supervision, keyof typeof conditions>(conditions),
  // The engine keeps what an act records; the action only makes the act possible in this state.
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'supervision-order',
  initial: 'new',
  states: {
    new: { on: { 'order.issued': { guard: 'mayBeIssued', target: 'awaitingReceipt' } } },
    awaitingReceipt: { on: { ...inTime, 'order.received': 'awaitingReply' } },
    awaitingReply: { on: inTime },
    // The date has passed: the issuer's move.
    overdue: { on: { ...awaited, ...steps, 'order.received': recorded } },
    // The body was reminded, ordered again or named in a circular, and has a last date.
    pressed: { on: { ...awaited, 'order.received': recorded, 'pressingPeriod.lapsed': 'overdue' } },
    replied: { on: { 'reply.accepted': 'closed', 'reply.returned': { guard: 'dateLiesAhead', target: 'awaitingReply' }, 'order.withdrawn': 'withdrawn' } },
    closed: { tags: ['closed'] },
    withdrawn: { tags: ['closed'] },
  },
});

export type StateName = keyof typeof machine.states;

/** Whose move it is in each state; where no clock runs, why. */
export const turns = {
  new: { owner: 'nobody', cause: 'none', noClock: 'not issued yet' },
  awaitingReceipt: { owner: 'handling', cause: 'own' },
  awaitingReply: { owner: 'handling', cause: 'own' },
  overdue: { owner: 'hub', cause: 'own' },
  pressed: { owner: 'handling', cause: 'own' },
  replied: { owner: 'hub', cause: 'own' },
  closed: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  withdrawn: { owner: 'nobody', cause: 'none', noClock: 'ended' },
} as const satisfies Readonly<Record<StateName, TurnRule>>;

/** State to stage: what lists and figures group by. */
export const stages = { new: 'issuing', awaitingReceipt: 'issuing', awaitingReply: 'answering', overdue: 'pressing', pressed: 'pressing', replied: 'examining', closed: 'ended', withdrawn: 'ended' } as const satisfies Readonly<Record<StateName, string>>;

/** The order itself goes to one body and comes back with its answer; silence is followed up by the issuer. */
export const handovers = [{ send: 'order.issued', accept: 'order.received', return: 'reply.given', silence: 'order.urged' }] as const;
