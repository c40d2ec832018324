import { setup, transition, type AnyStateMachine } from 'xstate';
import type { Json } from '../../src/domain/json';
import type { MachineEvent, Procedure } from '../../src/domain/procedure';
import { initialState, knownEvents, statePath } from '../../src/engine';
import { guardsOf, step } from '../../src/engine/states';
import { procedures } from '../../workflows';
import { sample } from './sample';

const event = (type: string, flag = false) => ({ type, file: {}, act: { input: { flag } } }) as unknown as MachineEvent;
const of = (machine: unknown): Procedure => ({ ...sample, machine });

describe('the machine', () => {
  it('says what XState would pass over in silence: an event that the state does not accept', () => {
    expect(step(sample, 'new', event('answers.reviewed'))).toBeUndefined();
    expect(step(sample, 'new', event('request.filed'))).toBe('filed');
    expect(step(sample, { open: 'deciding' }, event('notice.taken'))).toEqual({ open: 'deciding' });
    expect(() => step(sample, 'nowhere', event('request.filed'))).toThrow();
  });

  it('asks its guards for every event, also where it remembers where a way leads', () => {
    const named = (parties: readonly object[]) => ({ ...event('request.accepted'), file: { parties } }) as unknown as MachineEvent;
    for (let turn = 0; turn < 2; turn++) {
      expect(step(sample, 'filed', named([]))).toBeUndefined();
      expect(step(sample, 'filed', named([{ role: 'respondent' }]))).toEqual({ open: 'answering' });
    }
    expect(guardsOf(sample, 'filed', 'request.accepted')).toEqual(['hasRespondent']);
    expect(guardsOf(sample, 'filed', 'decision.made')).toEqual([]);
  });

  it('remembers nothing where a way without an event depends on the event', () => {
    const machine = setup({ types: { events: {} as MachineEvent }, guards: { flagged: ({ event: { act } }) => act.input['flag'] === true } }).createMachine({
      initial: 'a',
      states: { a: { on: { go: 'b' } }, b: { always: { guard: 'flagged', target: 'c' } }, c: {} },
    });
    expect([step(of(machine), 'a', event('go', true)), step(of(machine), 'a', event('go')), step(of(machine), 'a', event('go', true))]).toEqual(['c', 'b', 'c']);
  });

  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))('answers for every state and act of %s as XState does, whatever it remembers and whatever its guards say', (_, procedure) => {
    // Guards that say yes, then no, then yes again: nothing of the first answer may stay.
    let says = true;
    const machine = (procedure.machine as AnyStateMachine).provide({ guards: Object.fromEntries(Object.keys(procedure.conditions).map((name) => [name, () => says])) } as never);
    const deciding: Procedure = { ...procedure, machine };
    const seen = new Map<string, Json>();
    const left: Json[] = [initialState(procedure)];
    for (let state = left.pop(); state !== undefined; state = left.pop()) {
      if (seen.has(JSON.stringify(state))) continue;
      seen.set(JSON.stringify(state), state);
      const snapshot = machine.resolveState({ value: state as never, context: {} });
      for (const type of knownEvents(deciding, state)) {
        for (says of [true, false, true]) {
          const after = snapshot.can(event(type)) ? (transition(machine, snapshot, event(type) as never)[0].value as Json) : undefined;
          expect(step(deciding, state, event(type))).toEqual(after);
          if (after !== undefined) left.push(after);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('takes parallel regions, and names them with +', () => {
    const region = { initial: 'off', states: { off: { on: { go: 'on' } }, on: {} } } as const;
    const machine = setup({ types: { events: {} as MachineEvent } }).createMachine({ type: 'parallel', states: { left: region, right: region } });
    const before = initialState(of(machine));
    expect(statePath(before)).toBe('left.off+right.off');
    expect(statePath(step(of(machine), before, event('go')) ?? '')).toBe('left.on+right.on');
    expect(knownEvents(of(machine), before)).toEqual(['go']);
  });

  it('does not take an event that it forbids, nor one that does nothing', () => {
    const machine = setup({ types: { events: {} as MachineEvent } }).createMachine({ initial: 'a', on: { go: '.b' }, states: { a: { on: { go: {}, idle: { actions: [] } } }, b: {} } });
    expect([step(of(machine), 'a', event('go')), step(of(machine), 'a', event('idle'))]).toEqual([undefined, undefined]);
  });
});
