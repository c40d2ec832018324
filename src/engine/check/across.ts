import type { Message } from '../../domain/message';
import type { Procedure } from '../../domain/procedure';
import { explore, type Configuration, type Way } from './explore';
import { stepOf, type Step } from './story';

/*
 * Two cases of which one opened the other, and what they tell each other: the product of both machines with a channel each
 * way. A channel holds two messages at most, late and in any order; a message that comes twice is taken once (it bears its
 * own number, and the second does nothing), so doubling it adds no state.
 */

export interface AcrossStep extends Step {
  /** Whose act it was. */
  readonly of: string;
  /** It was told by the other case. */
  readonly told: boolean;
}

export interface AcrossFinding {
  readonly rule: 'waitsForever' | 'neverTaken' | 'unknownAct';
  readonly of: string;
  readonly because: string;
  readonly story: readonly AcrossStep[];
}

export interface AcrossReport {
  /** The opener and what it opened. */
  readonly pair: string;
  /** States of the two cases and their channels. */
  readonly states: number;
  readonly findings: readonly AcrossFinding[];
}

/** How many messages may be under way to one case. */
const BOUND = 2;

interface Move {
  readonly way: Way;
  readonly told: boolean;
}

/** What a case may do in a configuration: of itself, and when it is told something. */
interface Moves {
  readonly closed: boolean;
  readonly own: readonly Way[];
  readonly told: ReadonlyMap<string, readonly Way[]>;
}

interface Side {
  readonly procedure: Procedure;
  readonly moves: ReadonlyMap<string, Moves>;
  readonly configurations: ReadonlyMap<string, Configuration>;
  readonly initial: string;
}

/** Two cases and what is under way to each of them. */
interface Joint {
  readonly at: readonly [string, string];
  readonly to: readonly [readonly string[], readonly string[]];
}
interface Reached {
  readonly joint: Joint;
  readonly before?: string;
  readonly side?: 0 | 1;
  readonly move?: Move;
  readonly next: string[];
}

/** One side of a pair. What a third case tells comes of itself, at any time; what opens a further case begins a pair of its own. */
function sideOf(procedure: Procedure, { initial, configurations }: ReturnType<typeof explore>, partner: string, messages: readonly Message[]): Side {
  const heard = (of: (from: string) => boolean): ReadonlySet<string> => new Set(messages.filter(({ from, to, opens }) => to === procedure.name && !opens && of(from)).map(({ act }) => act));
  const fromPartner = heard((from) => from === partner);
  const fromThird = heard((from) => from !== partner);
  const openings = new Set(messages.filter(({ from, opens, passesOn }) => from === procedure.name && opens && !passesOn).map(({ by }) => by));
  const told = ({ answers }: Way): boolean | undefined => [...answers].find(([name]) => procedure.conditions[name]?.bySignal)?.[1];
  const byPerson = ({ event }: Way): boolean => (procedure.acts[event]?.roles ?? ['clock']).some((role) => role !== 'signal');
  const movesIn = ({ closed, ways }: Configuration): Moves => {
    const distinct = [...new Map(ways.map((way) => [`${way.event} ${way.to} ${told(way)}`, way])).values()];
    const byEvent = new Map<string, Way[]>();
    for (const way of distinct) if (fromPartner.has(way.event) && told(way) !== false) byEvent.set(way.event, [...(byEvent.get(way.event) ?? []), way]);
    const own = distinct.filter((way) => !openings.has(way.event) && ((byPerson(way) && told(way) !== true) || (fromThird.has(way.event) && told(way) !== false)));
    return { closed, own, told: byEvent };
  };
  return { procedure, initial, configurations, moves: new Map([...configurations.values()].map((configuration) => [configuration.path, movesIn(configuration)])) };
}

const keyOf = ({ at, to }: Joint): string => `${at.join(' | ')} | ${to.map((messages) => messages.join(',')).join(' | ')}`;
const other = (side: 0 | 1): 0 | 1 => (side === 0 ? 1 : 0);
const replaced = <T>(pair: readonly [T, T], side: 0 | 1, value: T): readonly [T, T] => (side === 0 ? [value, pair[1]] : [pair[0], value]);

/** Explores the pair that a message opens. */
function explorePair(pair: readonly [Side, Side], opening: Message, messages: readonly Message[]): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const queue: string[] = [];
  const arrive = (joint: Joint, from?: { readonly key: string; readonly side: 0 | 1; readonly move: Move }): void => {
    const key = keyOf(joint);
    if (!reached.has(key)) {
      reached.set(key, { joint, next: [], ...(from ? { before: from.key, side: from.side, move: from.move } : {}) });
      queue.push(key);
    }
    if (from) reached.get(from.key)?.next.push(key);
  };
  const said = (side: 0 | 1, event: string): readonly Message[] => messages.filter(({ from, by, to, opens }) => !opens && from === pair[side].procedure.name && by === event && to === pair[other(side)].procedure.name);

  /** What is under way after the step, in each way in which it may be said; none where a channel would overflow. */
  const channelsAfter = (to: Joint['to'], side: 0 | 1, event: string): readonly Joint['to'][] =>
    said(side, event).reduce<readonly Joint['to'][]>(
      (all, { act, sometimes }) =>
        all.flatMap((channels) => {
          const waiting = channels[other(side)];
          const sent = waiting.length < BOUND ? [replaced(channels, other(side), [...waiting, act].toSorted())] : [];
          return sometimes ? [channels, ...sent] : sent;
        }),
      [to],
    );

  const begun = (side: Side, event: string): string[] => [...new Set([...side.configurations.values()].flatMap(({ ways }) => ways.filter((way) => way.event === event).map(({ to }) => to)))];
  const startsOf = ({ configurations, initial }: Side, event?: string): string[] => [...new Set((configurations.get(initial)?.ways ?? []).filter((way) => event === undefined || way.event === event).map(({ to }) => to))];
  const openedAs = [startsOf(pair[0]), startsOf(pair[1], opening.act)] as const;
  for (const from of begun(pair[0], opening.by)) for (const to of openedAs[1]) arrive({ at: [from, to], to: [[], []] });

  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const { joint } = reached.get(key) as Reached;
    for (const side of [0, 1] as const) {
      const moves = pair[side].moves.get(joint.at[side]) as Moves;
      const take = (way: Way, to: Joint['to'], isTold: boolean) => {
        // The case that takes its place stands where that one closes.
        const after = pair[side].moves.get(way.to)?.closed && messages.some(({ from, by, passesOn }) => passesOn && from === pair[side].procedure.name && by === way.event) ? openedAs[side] : [way.to];
        for (const channels of channelsAfter(to, side, way.event)) for (const path of after) arrive({ at: replaced(joint.at, side, path), to: channels }, { key, side, move: { way, told: isTold } });
      };
      for (const way of moves.own) take(way, joint.to, false);
      for (const message of new Set(joint.to[side])) {
        const waiting = joint.to[side];
        const rest = waiting.filter((_, index) => index !== waiting.indexOf(message));
        for (const way of moves.told.get(message) ?? []) take(way, replaced(joint.to, side, rest), true);
      }
    }
  }
  return reached;
}

function storyOf(pair: readonly [Side, Side], reached: ReadonlyMap<string, Reached>, key: string): AcrossStep[] {
  const { before, side, move } = reached.get(key) ?? {};
  if (before === undefined || side === undefined || move === undefined) return [];
  const { procedure } = pair[side];
  return [...storyOf(pair, reached, before), { ...stepOf(procedure, move.way), of: procedure.name, told: move.told }];
}

/** From every state of the pair both cases can end with nothing under way: nobody waits for the other, nothing is never taken. */
function judge(pair: readonly [Side, Side], reached: ReadonlyMap<string, Reached>): readonly AcrossFinding[] {
  const isClosed = (side: 0 | 1, { at }: Joint): boolean => pair[side].moves.get(at[side])?.closed === true;
  const ends = new Set([...reached].filter(([, { joint }]) => isClosed(0, joint) && isClosed(1, joint) && joint.to.every((messages) => messages.length === 0)).map(([key]) => key));
  const backwards = new Map<string, string[]>();
  for (const [key, { next }] of reached) for (const after of next) backwards.set(after, [...(backwards.get(after) ?? []), key]);
  const queue = [...ends];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const before of backwards.get(key) ?? []) {
      if (ends.has(before)) continue;
      ends.add(before);
      queue.push(before);
    }
  }
  const findings = new Map<string, AcrossFinding>();
  for (const [key, { joint }] of reached) {
    if (ends.has(key)) continue;
    for (const side of [0, 1] as const) {
      const stuck = joint.to[side][0];
      const name = pair[side].procedure.name;
      const of = stuck === undefined ? `${pair[0].procedure.name} ${joint.at[0]}, ${pair[1].procedure.name} ${joint.at[1]}` : `${stuck} to ${name}`;
      if (stuck === undefined && joint.to.some((messages) => messages.length > 0)) continue;
      if (!findings.has(of)) findings.set(of, { rule: stuck === undefined ? 'waitsForever' : 'neverTaken', of, because: stuck === undefined ? 'neither can end any more' : `in ${joint.at[side]} it is not taken, and never will be`, story: storyOf(pair, reached, key) });
    }
  }
  // Who waits only because something is never taken is no finding of its own.
  const all = [...findings.values()];
  const lost = all.filter(({ rule }) => rule === 'neverTaken');
  return lost.length > 0 ? lost : all;
}

/** Proves the procedures against each other: each pair of which one opens the other, with what they tell each other. */
export function checkAcross(procedures: readonly Procedure[], messages: readonly Message[]): readonly AcrossReport[] {
  const named = (name: string): Procedure | undefined => procedures.find((procedure) => procedure.name === name);
  const reports: AcrossReport[] = [];
  const machines = new Map(procedures.map((procedure) => [procedure.name, explore(procedure)]));
  const sideAgainst = (name: string, partner: string): Side | undefined => {
    const [procedure, machine] = [named(name), machines.get(name)];
    return procedure && machine && sideOf(procedure, machine, partner, messages);
  };
  for (const { from, by, to, act } of messages) {
    const says = named(from)?.acts[by];
    const hears = named(to)?.acts[act];
    if (!says || !hears) reports.push({ pair: `${from} → ${to}`, states: 0, findings: [{ rule: 'unknownAct', of: `${by} → ${act}`, because: says ? 'the receiver has no such act that is told' : 'the sender has no such act', story: [] }] });
  }
  for (const opening of messages.filter(({ opens, passesOn }) => opens && !passesOn)) {
    const [opener, opened] = [sideAgainst(opening.from, opening.to), sideAgainst(opening.to, opening.from)];
    if (!opener || !opened) continue;
    const pair = [opener, opened] as const;
    const reached = explorePair(pair, opening, messages);
    reports.push({ pair: `${opening.from} ${opening.by} → ${opening.to}`, states: reached.size, findings: judge(pair, reached) });
  }
  return reports;
}
