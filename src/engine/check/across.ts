import { ANY_CASE, type Hands, type Message } from '../../domain/message';
import type { Procedure } from '../../domain/procedure';
import { isSystemAct } from '../../domain/systemActs';
import { explore, type Machine, type Way } from './explore';
import { reduced } from './reduce';
import { sideOf, type Side } from './side';
import { stepOf, type Step } from './story';

/*
 * Cases of which one opened the other, and what they tell each other: the product of two machines, or of three (who sent it, who
 * received it, who oversees it), with a channel to each. A channel holds two messages at most, late and in any order; a
 * message that comes twice is taken once (it bears its own number, and the second does nothing), so doubling it adds no state.
 *
 * What a machine does of itself between two messages is drawn together first (reduce.ts); where something is found, the whole
 * machines are explored to tell it exactly.
 */

export interface AcrossStep extends Step {
  /** Whose act it was. */
  readonly of: string;
  /** It was told by another case. */
  readonly told: boolean;
}

export interface AcrossFinding {
  readonly rule: 'waitsForever' | 'neverTaken' | 'unknownAct' | 'inTwoHands' | 'inNoHand';
  readonly of: string;
  readonly because: string;
  readonly story: readonly AcrossStep[];
}

export interface AcrossReport {
  /** Who opened whom: `penalty-case offence.checked → case-transfer`. */
  readonly pair: string;
  /** States of the cases and their channels that were seen. */
  readonly states: number;
  readonly findings: readonly AcrossFinding[];
}

/** How many messages may be under way to one case. */
const BOUND = 2;
/** A third case that is not there yet. */
const NOT_OPENED = '';

/** Which case is opened by which act of which. */
interface Opened {
  readonly opener: number;
  readonly by: string;
  readonly act: string;
}

/** Some cases together: the first is there, the second was opened by it, the third is opened by one of them or was not yet. */
interface Group {
  readonly sides: readonly Side[];
  readonly opened: readonly Opened[];
  readonly messages: readonly Message[];
  /** Whose hands the matter is in, between the first case and the second. */
  readonly hands?: Hands;
}

/** The matter is with the first case's body, or with the second's; `over`: as the act of the second left it, and as the first knows it. */
interface Holding {
  readonly is: 'first' | 'second';
  readonly known: 'first' | 'second';
}

interface Joint {
  readonly at: readonly string[];
  /** What is under way to each; in the order in which it was sent where the order means something. */
  readonly to: readonly (readonly string[])[];
  readonly holding: Holding;
}
interface Reached {
  readonly joint: Joint;
  readonly before?: string;
  readonly side?: number;
  readonly way?: Way;
  readonly told?: boolean;
  readonly next: string[];
}
type Arrived = Pick<Reached, 'side' | 'way' | 'told'> & { readonly key: string };

const says = (messages: readonly Message[], name: string, to: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(messages.filter(({ from, opens, to: receiver }) => from === name && !opens && (receiver === ANY_CASE || to.has(receiver))).map(({ by }) => by));

/** One of them opened the other. */
const areNeighbours = (opened: readonly Opened[], one: number, other: number): boolean => opened.some(({ opener }, index) => (opener === one && index + 1 === other) || (opener === other && index + 1 === one));

const keyOf = ({ at, to, holding }: Joint): string => `${at.join(' | ')} | ${to.map((messages) => messages.join(',')).join(' | ')} | ${holding.is} ${holding.known}`;
const replaced = <T>(list: readonly T[], index: number, value: T): readonly T[] => list.map((one, place) => (place === index ? value : one));
/** An older message of two: it is taken, and changes nothing of what is known. */
const STALE = '~';

function exploreGroup({ sides, opened, messages, hands }: Group): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const queue: string[] = [];
  const nameOf = (side: number): string => sides[side]?.procedure.name ?? '';
  const arrive = (joint: Joint, from?: Arrived): void => {
    const key = keyOf(joint);
    if (!reached.has(key)) {
      reached.set(key, { joint, next: [], ...(from ? { before: from.key, side: from.side, way: from.way, told: from.told } : {}) });
      queue.push(key);
    }
    if (from) reached.get(from.key)?.next.push(key);
  };
  const saidBy = (side: number, event: string): readonly Message[] => messages.filter(({ opens, from, by }) => !opens && from === nameOf(side) && by === event);
  const handOf = (act: string): Holding['is'] | undefined => (hands?.second.includes(act) ? 'second' : hands?.first.includes(act) ? 'first' : undefined);

  /** Whom a message reaches: the case that opened the sender, or that it opened; an overseer tells the first. */
  const receiverOf = (from: number, to: string): number => sides.findIndex((_, side) => side !== from && (to === ANY_CASE ? side === 0 : nameOf(side) === to && areNeighbours(opened, from, side)));

  interface Sent {
    readonly to: Joint['to'];
    readonly is: Holding['is'];
  }
  /** What is under way after the step, in each way in which it may be said; none where a channel would overflow. */
  const sentBy = (joint: Joint, side: number, event: string): readonly Sent[] => {
    const definite = side === 1 ? (hands?.gives.includes(event) ? 'second' : hands?.returns.includes(event) ? 'first' : undefined) : undefined;
    return saidBy(side, event).reduce<readonly Sent[]>(
      (all, { to, act, sometimes, between }) => {
        const receiver = receiverOf(side, to);
        if (receiver < 0 || joint.at[receiver] === NOT_OPENED) return all;
        if (between !== undefined && !between.includes(opened[side - 1]?.by ?? '')) return all;
        return all.flatMap((one) => {
          const waiting = one.to[receiver] ?? [];
          const list = [...waiting, act];
          const sent = waiting.length < BOUND ? [{ to: replaced(one.to, receiver, hands ? list : list.toSorted()), is: (side === 1 && handOf(act)) || one.is }] : [];
          return sometimes ? [one, ...sent] : sent;
        });
      },
      [{ to: joint.to, is: definite ?? joint.holding.is }],
    );
  };
  const openedBy = (side: number, event: string): number => 1 + opened.findIndex(({ opener, by }) => opener === side && by === event);
  const first = opened[0];
  if (!first) return reached;
  const none = sides.map((): readonly string[] => []);
  for (const from of sides[0]?.after.get(first.by) ?? []) {
    for (const to of sides[1]?.begins.get(first.act) ?? []) arrive({ at: [from, to, ...sides.slice(2).map(() => NOT_OPENED)], to: none, holding: { is: 'first', known: 'first' } });
  }

  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const { joint } = reached.get(key) as Reached;
    for (const [side, of] of sides.entries()) {
      const moves = of.moves.get(joint.at[side] ?? '');
      if (!moves) continue;
      const take = (way: Way, to: Joint['to'], known: Holding['known'], told: boolean) => {
        const place = openedBy(side, way.event);
        // What opens another case of the kind is a group of its own.
        if (place === 1 || (place > 1 && joint.at[place] !== NOT_OPENED)) return;
        const begun = place > 1 ? (sides[place]?.begins.get(opened[place - 1]?.act ?? '') ?? []) : [undefined];
        // The case that takes its place stands where that one closes.
        const passedOn = of.moves.get(way.to)?.closed && messages.some(({ from, by, passesOn }) => passesOn && from === of.procedure.name && by === way.event);
        const successors = passedOn ? (side === 0 ? [...of.begins.values()].flat() : (of.begins.get(opened[side - 1]?.act ?? '') ?? [])) : [way.to];
        for (const sent of sentBy({ ...joint, to }, side, way.event)) {
          for (const path of successors) {
            for (const third of begun) {
              const at = replaced(joint.at, side, path);
              arrive({ at: third === undefined ? at : replaced(at, place, third), to: sent.to, holding: { is: sent.is, known } }, { key, side, way, told });
            }
          }
        }
      };
      for (const way of moves.own) take(way, joint.to, joint.holding.known, false);
      const waiting = joint.to[side] ?? [];
      for (const message of new Set(waiting)) {
        const index = waiting.lastIndexOf(message);
        const act = message.replace(STALE, '');
        const hand = side === 0 && !message.startsWith(STALE) ? handOf(act) : undefined;
        // What was sent before it and comes later is older than what is known now.
        const older = waiting.slice(0, index).map((one) => (hand !== undefined && !one.startsWith(STALE) && handOf(one) !== undefined ? `${STALE}${one}` : one));
        for (const way of moves.told.get(act) ?? []) take(way, replaced(joint.to, side, [...older, ...waiting.slice(index + 1)]), hand ?? joint.holding.known, true);
      }
    }
  }
  return reached;
}

function storyOf(group: Group, reached: ReadonlyMap<string, Reached>, key: string): AcrossStep[] {
  const { before, side, way, told } = reached.get(key) ?? {};
  const procedure = side === undefined ? undefined : group.sides[side]?.procedure;
  if (before === undefined || way === undefined || !procedure) return [];
  return [...storyOf(group, reached, before), { ...stepOf(procedure, way), of: procedure.name, told: told === true }];
}

/** From every state all cases can end with nothing under way: nobody waits for another, nothing is never taken; and one hand has the matter. */
function judge(group: Group, reached: ReadonlyMap<string, Reached>): readonly AcrossFinding[] {
  const { sides, hands } = group;
  const isClosed = (side: number, path: string): boolean => path === NOT_OPENED || sides[side]?.moves.get(path)?.closed === true;
  const ends = new Set([...reached].filter(([, { joint }]) => joint.at.every((path, side) => isClosed(side, path)) && joint.to.every((messages) => messages.length === 0)).map(([key]) => key));
  const backwards = new Map<string, string[]>();
  for (const [key, { next }] of reached) {
    for (const after of next) {
      const known = backwards.get(after);
      if (known) known.push(key);
      else backwards.set(after, [key]);
    }
  }
  const queue = [...ends];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const before of backwards.get(key) ?? []) {
      if (ends.has(before)) continue;
      ends.add(before);
      queue.push(before);
    }
  }
  const findings = new Map<string, AcrossFinding>();
  const add = (rule: AcrossFinding['rule'], of: string, because: string, key: string) => findings.has(`${rule} ${of}`) || findings.set(`${rule} ${of}`, { rule, of, because, story: storyOf(group, reached, key) });
  const placed = ({ at }: Joint): string => at.flatMap((path, side) => (path === NOT_OPENED ? [] : [`${sides[side]?.procedure.name ?? ''} ${path}`])).join(', ');
  for (const [key, { joint }] of reached) {
    const { at, to, holding } = joint;
    const mayLearn = hands === undefined || (to[0] ?? []).some((message) => hands.first.includes(message) || hands.second.includes(message));
    if (!mayLearn && holding.is !== holding.known) add(holding.is === 'second' ? 'inTwoHands' : 'inNoHand', placed(joint), holding.is === 'second' ? 'the second body has it, and the first does not know' : 'it was given back, and the first body does not know', key);
    if (ends.has(key)) continue;
    const underWay = to.some((messages) => messages.length > 0);
    if (!underWay) add('waitsForever', placed(joint), sides.length > 2 ? 'they cannot all end any more' : 'neither can end any more', key);
    for (const [side, messages] of to.entries()) {
      const [stuck] = messages;
      if (stuck !== undefined) add('neverTaken', `${stuck.replace(STALE, '')} to ${sides[side]?.procedure.name ?? ''}`, `in ${at[side] ?? ''} it is not taken, and never will be`, key);
    }
  }
  // Who waits only because something is never taken is no finding of its own; of two hands the first state tells enough.
  const all = [...findings.values()];
  const lost = all.filter(({ rule }) => rule === 'neverTaken');
  const held = (['inTwoHands', 'inNoHand'] as const).flatMap((rule) => all.find((one) => one.rule === rule) ?? []);
  return [...held, ...(lost.length > 0 ? lost : all.filter(({ rule }) => rule === 'waitsForever'))];
}

/** Cases together that are proven: of which procedures, and who opens whom. */
interface Constellation {
  readonly names: readonly string[];
  readonly opened: readonly Opened[];
}

/** Every pair of which one opens the other; every chain of three; and every case with a consultation that lists it for supervision. */
function constellationsOf(procedures: readonly Procedure[], messages: readonly Message[]): readonly Constellation[] {
  const openings = messages.filter(({ opens, passesOn }) => opens && !passesOn);
  const own = openings.filter(({ from }) => from !== ANY_CASE);
  const pairs = own.map(({ from, by, to, act }): Constellation => ({ names: [from, to], opened: [{ opener: 0, by, act }] }));
  const chains = own.flatMap((one) =>
    own
      .filter(({ from, to }) => from === one.to && to !== one.from && to !== one.to && one.from !== one.to)
      .map(({ by, to, act }): Constellation => ({ names: [one.from, one.to, to], opened: [{ opener: 0, by: one.by, act: one.act }, { opener: 1, by, act }] })),
  );
  const overseen = openings
    .filter(({ from }) => from === ANY_CASE)
    .flatMap((asked) =>
      own
        .filter(({ from }) => from === asked.to)
        .flatMap((listed) =>
          [...new Set(procedures.filter(({ coordinates }) => !coordinates).map(({ name }) => name))].map(
            (name): Constellation => ({ names: [name, asked.to, listed.to], opened: [{ opener: 0, by: asked.by, act: asked.act }, { opener: 1, by: listed.by, act: listed.act }] }),
          ),
        ),
    );
  return [...pairs, ...chains, ...overseen];
}

/** Every choice of versions, one of each name. */
const versionsOf = (procedures: readonly Procedure[], names: readonly string[]): readonly (readonly Procedure[])[] =>
  names.reduce<readonly (readonly Procedure[])[]>((all, name) => all.flatMap((some) => procedures.filter((one) => one.name === name).map((one) => [...some, one])), [[]]);

/** Proves the procedures against each other, with what they tell each other, in every version that is installed. */
export function checkAcross(procedures: readonly Procedure[], messages: readonly Message[], hands: readonly Hands[] = []): readonly AcrossReport[] {
  const reports: AcrossReport[] = [];
  const machines = new Map<Procedure, Machine>();
  const machineOf = (procedure: Procedure): Machine => {
    const known = machines.get(procedure) ?? explore(procedure);
    machines.set(procedure, known);
    return known;
  };
  const acts = (name: string, act: string): boolean => isSystemAct(act) || procedures.some((procedure) => (name === ANY_CASE || procedure.name === name) && Object.hasOwn(procedure.acts, act));
  for (const { from, by, to, act } of messages) {
    const says = acts(from, by);
    if (!says || !acts(to, act)) reports.push({ pair: `${from} → ${to}`, states: 0, findings: [{ rule: 'unknownAct', of: `${by} → ${act}`, because: says ? 'the receiver has no such act that is told' : 'the sender has no such act', story: [] }] });
  }
  const several = (name: string): boolean => procedures.filter((procedure) => procedure.name === name).length > 1;
  const named = ({ name, version }: Procedure): string => (several(name) ? `${name}@${version}` : name);
  for (const { names, opened } of constellationsOf(procedures, messages)) {
    for (const chosen of versionsOf(procedures, names)) {
      const group = groupOf(chosen, opened, machineOf, messages, hands);
      const reached = exploreGroup(lean(group));
      const found = judge(group, reached).length > 0;
      const exact = found ? exploreGroup(group) : reached;
      const pair = chosen.map((procedure, index) => `${named(procedure)}${opened[index] ? ` ${opened[index].by} → ` : ''}`).join('');
      reports.push({ pair, states: exact.size, findings: found ? judge(group, exact) : [] });
    }
  }
  return reports;
}

/** Those from whom a case of the group may hear something there: its neighbours; the first one also hears its overseers. */
const heardFrom = (chosen: readonly Procedure[], opened: readonly Opened[], index: number): ReadonlySet<string> =>
  new Set(chosen.flatMap(({ name, coordinates }, other) => (areNeighbours(opened, index, other) || (coordinates && index === 0) ? [name] : [])));

function groupOf(chosen: readonly Procedure[], opened: readonly Opened[], machineOf: (procedure: Procedure) => Machine, messages: readonly Message[], hands: readonly Hands[]): Group {
  const opens = (index: number): ReadonlySet<string> => new Set(opened.filter(({ opener }) => opener === index).map(({ by }) => by));
  const sides = chosen.map((procedure, index) => sideOf(procedure, machineOf(procedure), heardFrom(chosen, opened, index), opens(index), messages));
  const held = hands.find(({ between: [first, second] }) => chosen.length === 2 && chosen[0]?.name === first && chosen[1]?.name === second);
  return { sides, opened, messages, ...(held ? { hands: held } : {}) };
}

/**
 * The group with its states drawn together, and without messages that can be taken at any time and change nothing: whoever
 * waits does not wait for them, and they wait for nobody. Once they are gone, fewer acts are noticed.
 */
function lean(group: Group): Group {
  const sides = group.sides.map((side) => reduced(side, visibleTo(side, group)));
  const isHand = (act: string): boolean => group.hands !== undefined && (group.hands.first.includes(act) || group.hands.second.includes(act));
  const isIdle = (side: Side | undefined, act: string): boolean =>
    side !== undefined && !isHand(act) && [...side.moves].every(([path, { told }]) => path === side.initial || (told.get(act) ?? []).map(({ to }) => to).join() === path);
  const receivers = ({ from, to }: Message): readonly Side[] =>
    sides.filter(({ procedure: { name } }, index) => (to === ANY_CASE ? index === 0 : name === to) && sides.some((sender, other) => other !== index && sender.procedure.name === from));
  const messages = group.messages.filter((message) => message.opens || !receivers(message).every((side) => isIdle(side, message.act)));
  if (messages.length === group.messages.length) return { ...group, sides };
  return lean({ ...group, messages });
}

/** The acts of a case that the others notice. */
function visibleTo({ procedure: { name } }: Side, { sides, opened, messages, hands }: Group): ReadonlySet<string> {
  const names = new Set(sides.map(({ procedure }) => procedure.name));
  return new Set([...says(messages, name, names), ...opened.map(({ by }) => by), ...messages.filter(({ from, passesOn }) => passesOn && from === name).map(({ by }) => by), ...(hands?.gives ?? []), ...(hands?.returns ?? [])]);
}
