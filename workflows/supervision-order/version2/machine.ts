import { setup } from 'xstate';
import { asGuards, type MachineEvent, type TurnRule } from '../../../src/domain/procedure';
import { stages as stagesBefore, turns as turnsBefore } from '../machine';
import type { Supervision } from '../vocabulary';
import { conditions } from './conditions';

/*
 * An order as in version 1. New: a listing (挂牌督办) whose answer was accepted is verified on the spot before it is closed
 * (销号前核实); what turns out not to be settled goes back to the body with a new date.
 */

const recorded = { actions: 'recorded' } as const;
const when = <Guard extends string>(guard: Guard) => ({ guard, actions: 'recorded' }) as const;

const awaited = { 'progress.reported': recorded, 'reply.given': 'replied', 'order.withdrawn': 'withdrawn' } as const;
const inTime = { ...awaited, 'extension.asked': when('wasAskedFor'), 'extension.granted': when('wasAskedFor'), 'extension.refused': when('wasAskedFor'), 'replyPeriod.lapsed': 'overdue' } as const;
const steps = { 'order.urged': { guard: 'goesUpOneStep', target: 'pressed' }, 'order.pressed': { guard: 'goesUpOneStep', target: 'pressed' }, 'delay.circulated': { guard: 'goesUpOneStep', target: 'pressed' } } as const;

export const machine = setup({
  types: { events: {} as MachineEvent<Supervision> },
  guards: asGuards<Supervision, keyof typeof conditions>(conditions),
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'supervision-order-2',
  initial: 'new',
  states: {
    new: { on: { 'order.issued': { guard: 'mayBeIssued', target: 'awaitingReceipt' } } },
    awaitingReceipt: { on: { ...inTime, 'order.received': 'awaitingReply' } },
    awaitingReply: { on: inTime },
    overdue: { on: { ...awaited, ...steps, 'order.received': recorded } },
    pressed: { on: { ...awaited, 'order.received': recorded, 'pressingPeriod.lapsed': 'overdue' } },
    replied: {
      on: {
        'reply.accepted': [{ guard: 'isListing', target: 'verifying' }, { target: 'closed' }],
        'reply.returned': { guard: 'dateLiesAhead', target: 'awaitingReply' },
        'order.withdrawn': 'withdrawn',
      },
    },
    // The issuer goes and looks.
    verifying: { on: { 'settlement.confirmed': 'closed', 'settlement.refuted': { guard: 'dateLiesAhead', target: 'awaitingReply' }, 'order.withdrawn': 'withdrawn' } },
    closed: { tags: ['closed'] },
    withdrawn: { tags: ['closed'] },
  },
});

export type StateName = keyof typeof machine.states;

export const turns = { ...turnsBefore, verifying: { owner: 'hub', cause: 'own' } } as const satisfies Readonly<Record<StateName, TurnRule>>;
export const stages = { ...stagesBefore, verifying: 'verifying' } as const satisfies Readonly<Record<StateName, string>>;
