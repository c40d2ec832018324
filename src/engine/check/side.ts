import { ANY_CASE, type Message } from '../../domain/message';
import type { Procedure } from '../../domain/procedure';
import { isSystemAct } from '../../domain/systemActs';
import type { Configuration, Machine, Way } from './explore';

/* One case as the others see it: what it may do of itself, and what it does when it is told something. */

/** What a case may do in a configuration: of itself, and when it is told something. */
export interface Moves {
  readonly closed: boolean;
  readonly own: readonly Way[];
  readonly told: ReadonlyMap<string, readonly Way[]>;
}

export interface Side {
  readonly procedure: Procedure;
  readonly initial: string;
  readonly moves: ReadonlyMap<string, Moves>;
  /** Configurations that an act leads to, in which a case may begin. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  readonly begins: ReadonlyMap<string, readonly string[]>;
}

/** One case among `names`. What others tell comes of itself, at any time, also from a case that it opens outside. */
export function sideOf(procedure: Procedure, { initial, configurations }: Machine, names: ReadonlySet<string>, opens: ReadonlySet<string>, messages: readonly Message[]): Side {
  const { name } = procedure;
  const isToMe = ({ to, opens: opening }: Message): boolean => !opening && (to === name || to === ANY_CASE);
  const heard = (of: (from: string) => boolean): ReadonlySet<string> => new Set(messages.filter((message) => isToMe(message) && of(message.from)).map(({ act }) => act));
  const fromGroup = heard((from) => names.has(from));
  const fromOthers = heard((from) => !names.has(from));
  const told = ({ answers }: Way): boolean | undefined => [...answers].find(([condition]) => procedure.conditions[condition]?.bySignal)?.[1];
  const byPerson = ({ event }: Way): boolean => (procedure.acts[event]?.roles ?? ['clock']).some((role) => role !== 'signal');
  // What consultations and orders tell is written down in every state and moves nothing.
  const written = [...fromGroup].filter(isSystemAct);
  const movesIn = ({ path, closed, ways }: Configuration): Moves => {
    const distinct = [...new Map(ways.map((way) => [`${way.event} ${way.to} ${told(way)}`, way])).values()];
    const byEvent = new Map<string, readonly Way[]>(written.map((event) => [event, [{ from: path, event, answers: new Map(), to: path }]]));
    for (const way of distinct) if (fromGroup.has(way.event) && told(way) !== false) byEvent.set(way.event, [...(byEvent.get(way.event) ?? []), way]);
    const own = distinct.filter((way) => (byPerson(way) && told(way) !== true) || (fromOthers.has(way.event) && told(way) !== false));
    return { closed, own, told: byEvent };
  };
  const after = new Map<string, string[]>();
  for (const { ways } of configurations.values()) for (const { event, to } of ways) after.set(event, [...new Set([...(after.get(event) ?? []), to])]);
  const begins = new Map<string, string[]>();
  for (const { event, to } of configurations.get(initial)?.ways ?? []) begins.set(event, [...new Set([...(begins.get(event) ?? []), to])]);
  // An act of the engine opens a case and leaves its own where it is.
  for (const act of opens) if (isSystemAct(act)) after.set(act, [...configurations.keys()].filter((path) => path !== initial));
  return { procedure, initial, moves: new Map([...configurations.values()].map((configuration) => [configuration.path, movesIn(configuration)])), after, begins };
}
