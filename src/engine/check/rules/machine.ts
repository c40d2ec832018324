import type { AnyStateMachine } from 'xstate';
import { plain, type Check, type Finding } from '../finding';

/* What a machine may hold: states, events, named conditions, targets, and the one action that does nothing. */

const inState = ['id', 'initial', 'type', 'states', 'on', 'always', 'tags', 'description'];
const inWay = ['guard', 'target', 'actions', 'description'];

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const listed = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function ofWay(place: string, way: unknown): Finding[] {
  if (typeof way === 'string') return [];
  if (!isNode(way)) return [plain('machine.forbidden', place, 'a way is neither a name nor a table')];
  return [
    ...Object.keys(way).filter((key) => !inWay.includes(key)).map((key) => plain('machine.forbidden', place, key)),
    ...('guard' in way && typeof way['guard'] !== 'string' ? [plain('machine.forbidden', place, 'a guard without a name')] : []),
    ...listed(way['actions']).filter((action) => typeof action !== 'string').map(() => plain('machine.forbidden', place, 'an action without a name')),
  ];
}

function ofState(place: string, state: Node): Finding[] {
  const type = state['type'];
  return [
    ...Object.keys(state).filter((key) => !inState.includes(key) && !(place === '' && key === 'schemas')).map((key) => plain('machine.forbidden', place, key)),
    ...(type === undefined || type === 'parallel' ? [] : [plain('machine.forbidden', place, `type ${type as string}`)]),
    ...Object.entries((state['on'] ?? {}) as Node).flatMap(([event, ways]) => [
      ...(event.includes('*') ? [plain('machine.forbidden', place, `the event ${event}`)] : []),
      ...listed(ways).flatMap((way) => ofWay(`${place}: ${event}`, way)),
    ]),
    ...listed(state['always']).flatMap((way) => ofWay(`${place}: always`, way)),
    ...Object.entries((state['states'] ?? {}) as Node).flatMap(([name, inner]) => ofState(place === '' ? name : `${place}.${name}`, inner as Node)),
  ];
}

/** No `after`, `invoke`, `spawn`, `assign`, history, final state or inline guard: time is rows, and what happens is acts. */
export const statesAndConditionsOnly: Check = ({ procedure }) => {
  const { config, implementations } = procedure.machine as AnyStateMachine;
  // An action of XState's own (assign, spawn, raise …) is a function that bears its type.
  const doing = Object.entries(implementations.actions as Node).filter(([, action]) => typeof action !== 'function' || 'type' in action);
  return [
    ...ofState('', config as Node),
    ...doing.map(([name]) => plain('machine.forbidden', name, 'an action that does something')),
    ...(['actors', 'delays'] as const).flatMap((kind) => Object.keys(implementations[kind] as Node).map((name) => plain('machine.forbidden', name, kind))),
  ];
};
