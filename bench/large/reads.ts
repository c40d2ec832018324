import type { Reader, Scope } from '../../src/application/ports';
import { quantile, spread, type Figure } from '../figures';
import { SMALL_BODY } from './load';
import { WORDS } from './text';

const PAGE = 50;
const CALLS = 200;

async function timed(calls: number, call: () => Promise<unknown>): Promise<number[]> {
  for (let warm = 0; warm < 3; warm++) await call();
  const taken: number[] = [];
  for (let i = 0; i < calls; i++) {
    const began = performance.now();
    await call();
    taken.push(performance.now() - began);
  }
  return taken;
}

const figure = (section: string, name: string, taken: readonly number[], below: number): Figure => ({
  section, name, unit: 'ms', value: { ...spread(taken), p99: quantile(taken, 0.99) }, target: { below },
});

/** The worklist's pages, from the first on: one call each. */
async function worklist(reader: Reader, bodies: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < CALLS; page++) {
    const began = performance.now();
    const { items, next } = await reader.worklist(bodies, { limit: PAGE, cursor });
    taken.push(performance.now() - began);
    if (items.length === 0) throw new Error(`the worklist of ${bodies.join(', ')} is empty`);
    cursor = next;
  }
  return taken;
}

/** The calls of the Reader itself: what a request waits for in the database. */
export async function benchReads(reader: Reader): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const [name, bodies] of [['of the hub', ['zb-12330']], ['of a district', ['zhangdian-market']], ['of two bodies', ['zb-12330', 'zhangdian-market']]] as const) {
    await worklist(reader, bodies);
    all.push(figure(`Worklist, a page of ${PAGE}`, name, await worklist(reader, bodies), 2));
  }
  const scopes: readonly (readonly [string, Scope])[] = [['everything', 'all'], ['the hub', { bodies: ['zb-12330'] }], ['a district', { bodies: ['zhangdian-market'] }], ['a body with few cases', { bodies: [SMALL_BODY] }]];
  for (const [seen, scope] of scopes) {
    for (const { word, name } of WORDS) {
      const taken = await timed(CALLS, () => reader.listCases({ q: word }, scope, { limit: PAGE }));
      all.push(figure(`Search, a page of ${PAGE}, among what ${seen === 'everything' ? 'supervision' : seen} sees`, `${word} (${name})`, taken, 10));
    }
  }
  return all;
}
