import { setup } from 'xstate';
import { z } from 'zod';
import { edition, statutory, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { actOf, type ActRule, type Condition, type Procedure, type Words } from '../../../src/domain/procedure';

/*
 * The smallest procedure that holds every rule of the model check, and a place for each of them to be broken: a request is
 * received, sent to another body, which takes or returns it, and decided by a head.
 */

const act = actOf<object>();
const none = z.strictObject({});
const chain: ActRule['approval'] = { steps: [{ role: 'deputyHead', kind: 'agree' }], principalOnly: false };
const condition = (more: Partial<Condition> = {}): Condition => ({ test: () => true, missing: { zh: '条件', en: 'a condition' }, who: 'handling', ...more });

export const small = {
  acts: {
    'request.received': act(none, { roles: ['clerk'], opens: true }),
    'request.sent': act(none, { roles: ['clerk'] }),
    'request.taken': act(none, { roles: ['officer'] }),
    'request.returned': act(none, { roles: ['officer'] }),
    'receipt.urged': act(none, { roles: ['clerk'] }),
    'request.granted': act(z.strictObject({ note: z.string().max(20) }), { roles: ['officer'], approval: chain }),
    'request.declined': act(none, { roles: ['officer'] }),
  } as Record<string, ActRule>,
  conditions: { isComplete: condition(), isUrgent: condition(), isOrdinary: condition({ exclusiveWith: ['isUrgent'] }) } as Record<string, Condition>,
  periods: [
    statutory({
      id: 'S1', name: { zh: '签收', en: 'take it' }, owner: 'handling', startedBy: [{ act: 'request.sent', from: 'at' }], endedBy: ['request.taken', 'request.returned'], lapse: 'receipt.lapsed',
      editions: [edition(workingDays(2), { from: '2026-01-01', article: '行政处罚法 54', mark: 'V1' })],
    }),
    statutory({
      id: 'S2', name: { zh: '决定', en: 'decide' }, owner: 'handling', startedBy: [{ act: 'request.taken', from: 'at', when: 'isOrdinary' }, { act: 'request.taken', from: 'at', when: 'isUrgent' }], endedBy: ['request.granted', 'request.declined'],
      editions: [edition(workingDays(5), { from: '2026-01-01', article: '行政处罚法 60', mark: 'V1' })],
    }),
  ] as readonly Period[],
  states: {
    new: { on: { 'request.received': 'received' } },
    received: { on: { 'request.sent': { guard: 'isComplete', target: 'onTheWay' } } },
    onTheWay: { on: { 'request.taken': 'deciding', 'request.returned': 'received', 'receipt.urged': { actions: 'recorded' }, 'receipt.lapsed': 'received' } },
    deciding: { on: { 'request.granted': 'granted', 'request.declined': 'declined' } },
    granted: { tags: ['closed'] },
    declined: { tags: ['closed'] },
  } as Record<string, object>,
  turns: {
    new: { owner: 'nobody', cause: 'none', noClock: 'not received yet' },
    received: { owner: 'hub', cause: 'own', noClock: 'no rule sets a time for sending' },
    onTheWay: { owner: 'handling', cause: 'otherBody' },
    deciding: { owner: 'handling', cause: 'own' },
    granted: { owner: 'nobody', cause: 'none' },
    declined: { owner: 'nobody', cause: 'none' },
  } as Procedure['turns'],
  handovers: [{ send: 'request.sent', accept: 'request.taken', return: 'request.returned', silence: 'receipt.urged' }] as Procedure['handovers'],
  more: {} as object,
  implementations: {} as { readonly actions?: object; readonly delays?: object },
  words: { note: '说明' } as Readonly<Record<string, string>>,
};
export type Small = typeof small;

export { act, chain, condition, none };

const wordsOf = ({ acts, states, words }: Small): Words => ({
  title: '请求',
  states: Object.fromEntries(Object.keys(states).map((name) => [name, `状态${name}`])),
  acts: Object.fromEntries(Object.keys(acts).map((name) => [name, `行为${name}`])),
  fields: words,
  choices: { all: '全部' },
  numbers: {},
});

/** The procedure with something in it changed. */
export function smallWith(change: Partial<Small> = {}): Procedure {
  const parts = { ...small, ...change };
  const guards = Object.fromEntries(Object.keys(parts.conditions).map((name) => [name, () => true]));
  const { implementations: { actions = {}, delays = {} } } = parts;
  const build = setup({ guards, actions: { recorded: () => undefined, ...actions }, delays: delays as Record<string, number> }) as unknown as { createMachine(config: object): unknown };
  const words = wordsOf(parts);
  return {
    name: 'small',
    version: 1,
    machine: build.createMachine({ id: 'small', initial: 'new', states: parts.states, ...parts.more }),
    periods: parts.periods,
    acts: parts.acts,
    conditions: parts.conditions,
    turns: parts.turns,
    stages: Object.fromEntries(Object.keys(parts.states).map((name) => [name, 'all'])),
    handovers: parts.handovers,
    words: { zh: words, en: words },
    letters: {},
    summary: () => ({ title: '', text: '', tags: {}, flags: [] }),
  };
}
