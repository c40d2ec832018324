import path from 'node:path';
import type { StorageConfig } from '../src/storage';
import { live, openHouse } from './application';
import { alone, GroupCommit } from './baseline/commits';
import { HandWritten, type Request } from './baseline/program';
import type { Extent } from './baseline/schema';
import { ratios, spread, type Figure } from './figures';
import { opening, steps, type Step } from './life';

/** How many callers act at once in the second part. */
export const CALLERS = 64;

/** One side of a comparison: lives that many cases, numbered from `from`, and answers how many acts that were. */
export type Side = (from: number, cases: number) => Promise<number>;

const requestOf = (n: number, index: number, { act, by, input }: Step): Request => ({ act, input, actor: { account: by.account, body: by.body }, key: `${n}-${index}` });

function byHandAlone(program: HandWritten): Side {
  return async (from, cases) => {
    for (let n = from; n < from + cases; n++) {
      const { id } = alone(program, () => program.open(requestOf(n, 0, opening(n))));
      for (const [index, step] of steps.entries()) alone(program, () => program.act(id, requestOf(n, index + 1, step(n))));
    }
    return cases * (1 + steps.length);
  };
}

/** Callers that each live case after case until all are lived. */
async function together(from: number, cases: number, one: (n: number) => Promise<unknown>): Promise<number> {
  let next = from;
  const caller = async () => {
    while (next < from + cases) await one(next++);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return cases * (1 + steps.length);
}

function byHandInGroups(program: HandWritten): Side {
  const commits = new GroupCommit(program, CALLERS);
  return (from, cases) =>
    together(from, cases, async (n) => {
      const { id } = await commits.write(() => program.open(requestOf(n, 0, opening(n))));
      for (const [index, step] of steps.entries()) await commits.write(() => program.act(id, requestOf(n, index + 1, step(n))));
    });
}

/** What one round showed. */
export interface Round {
  /** Acts a second. */
  readonly perSecond: number;
  /** Microseconds of processor time an act, of all threads of this process: other programs disturb it less than the clock on the wall. */
  readonly cpu: number;
}

async function roundOf(side: Side, from: number, cases: number): Promise<Round> {
  const used = process.cpuUsage();
  const began = performance.now();
  const acts = await side(from, cases);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { perSecond: acts / seconds, cpu: (user + system) / acts };
}

export const perSecond = (rounds: readonly Round[] = []): number[] => rounds.map((round) => round.perSecond);
const cpu = (rounds: readonly Round[] = []): number[] => rounds.map((round) => round.cpu);

/** Runs the sides in turn, round after round; the first round of each warms up and is not counted. */
export async function inTurn(sides: Readonly<Record<string, { readonly side: Side; readonly cases: number }>>, rounds: number): Promise<Record<string, Round[]>> {
  const shown: Record<string, Round[]> = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  let from = 0;
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { side, cases }] of Object.entries(sides)) {
      const one = await roundOf(side, from, cases);
      if (round > 0) shown[name]?.push(one);
      from += cases;
    }
  }
  return shown;
}

/** Ours through `openCase` and `performAct`. */
export async function oursOn(config: StorageConfig): Promise<{ readonly alone: Side; readonly together: Side; readonly close: () => Promise<void> }> {
  const house = await openHouse(config);
  // A search indexes what waits: a round of ours ends when every case of it can be found, and leaves nothing to the other side's.
  const indexed = () => house.app.reader.listCases({ q: '陶瓷' }, 'all', { limit: 1 });
  return {
    alone: async (from, cases) => {
      for (let n = from; n < from + cases; n++) await live(house.app, n);
      await indexed();
      return cases * (1 + steps.length);
    },
    together: async (from, cases) => {
      const acts = await together(from, cases, (n) => live(house.app, n));
      await indexed();
      return acts;
    },
    close: () => house.close(),
  };
}

const NAMES: Readonly<Record<Extent, string>> = { same: 'same rows', lean: 'without full text, identities, tags' };

/** One caller and 64 callers, ours beside the program written by hand. */
export async function benchActs(folder: string, rounds: number, cases: number): Promise<Figure[]> {
  const ours = await oursOn({ kind: 'sqlite', file: path.join(folder, 'ours.sqlite') });
  const programs = { same: new HandWritten(path.join(folder, 'same.sqlite'), 'same'), lean: new HandWritten(path.join(folder, 'lean.sqlite'), 'lean') };
  const few = Math.max(1, Math.round(cases / 4));
  const rounded = await inTurn(
    {
      'same alone': { side: byHandAlone(programs.same), cases: few },
      'ours alone': { side: ours.alone, cases: few },
      'lean alone': { side: byHandAlone(programs.lean), cases: few },
      'same together': { side: byHandInGroups(programs.same), cases },
      'ours together': { side: ours.together, cases },
      'lean together': { side: byHandInGroups(programs.lean), cases },
    },
    rounds,
  );
  await ours.close();
  programs.same.close();
  programs.lean.close();
  const of = (name: string): number[] => perSecond(rounded[name]);
  const figure = (section: string, name: string, unit: string, values: readonly number[], target?: Figure['target']): Figure => ({ section, name, unit, value: spread(values), target });
  const part = (section: string, way: 'alone' | 'together'): Figure[] => [
    figure(section, `by hand, ${NAMES.same}`, 'acts/s', of(`same ${way}`)),
    figure(section, 'weiquan', 'acts/s', of(`ours ${way}`)),
    figure(section, 'weiquan / by hand', 'ratio', ratios(of(`ours ${way}`), of(`same ${way}`)), { atLeast: 0.6 }),
    figure(section, `by hand, ${NAMES.lean}`, 'acts/s', of(`lean ${way}`)),
    figure(section, 'weiquan / by hand without these', 'ratio', ratios(of(`ours ${way}`), of(`lean ${way}`))),
    figure(section, `processor time of an act, by hand, ${NAMES.same}`, 'µs', cpu(rounded[`same ${way}`])),
    figure(section, 'processor time of an act, weiquan', 'µs', cpu(rounded[`ours ${way}`])),
    figure(section, 'processor time, by hand / weiquan', 'ratio', ratios(cpu(rounded[`same ${way}`]), cpu(rounded[`ours ${way}`]))),
  ];
  return [
    ...part('One caller, a commit an act', 'alone'),
    ...part(`${CALLERS} callers, shared commits`, 'together'),
    figure(`${CALLERS} callers, shared commits`, 'by hand: groups / one by one', 'ratio', ratios(of('same together'), of('same alone'))),
  ];
}
