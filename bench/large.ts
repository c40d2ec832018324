import fs from 'node:fs';
import path from 'node:path';
import { inTurn, oursOn, perSecond } from './acts';
import { openHouse } from './application';
import { ratios, spread, type Figure } from './figures';
import { loadCopies } from './large/load';
import { benchReads } from './large/reads';
import { templatesOf, type Template } from './large/templates';

const MOST_TEMPLATES = 200;
const SAMPLE = 500;
const FILE = 'large.sqlite';
const GB = 2 ** 30;

/** The bench cannot be run here; says why. */
export class NotPossible extends Error {}

type Say = (text: string) => void;

/** Bytes that the database of so many cases needs, reckoned from a small one; a tenth more for what does not grow evenly. */
async function needed(folder: string, templates: readonly Template[], cases: number): Promise<number> {
  const file = path.join(folder, 'sample.sqlite');
  await loadCopies(file, templates, SAMPLE, () => undefined);
  const { size } = fs.statSync(file);
  fs.rmSync(file);
  return (size / SAMPLE) * cases * 1.1;
}

async function build(folder: string, cases: number, say: Say): Promise<void> {
  const templates = await templatesOf(path.join(folder, 'templates.sqlite'), Math.min(MOST_TEMPLATES, Math.ceil(cases / 20)));
  const bytes = await needed(folder, templates, cases);
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  say(`${cases.toLocaleString('en-US')} cases need about ${(bytes / GB).toFixed(1)} GB in ${folder}, where ${(free / GB).toFixed(1)} GB are free.`);
  // Room for the log of the acts that follow.
  if (free < bytes + GB) throw new NotPossible('there is not enough room for the large database: name another --folder, or fewer --cases.');
  const began = performance.now();
  let told = 0;
  const facts = await loadCopies(path.join(folder, FILE), templates, cases, (share) => {
    if (share < told + 0.1) return;
    told = share;
    say(`  ${Math.round(share * 100)} % loaded after ${((performance.now() - began) / 1000).toFixed(0)} s`);
  });
  const { size } = fs.statSync(path.join(folder, FILE));
  say(`Loaded ${cases.toLocaleString('en-US')} cases and ${facts.toLocaleString('en-US')} facts in ${((performance.now() - began) / 1000).toFixed(0)} s: ${(size / GB).toFixed(1)} GB.\n`);
}

/** Acts, worklist and search on a database of a million cases, beside an empty one. */
export async function benchLarge(folder: string, options: { readonly cases: number; readonly rounds: number; readonly keep: boolean; readonly reuse: boolean }, say: Say): Promise<Figure[]> {
  const file = path.join(folder, FILE);
  const there = fs.existsSync(file);
  if (options.reuse && !there) throw new NotPossible(`there is no ${FILE} in ${folder}: make one with --keep.`);
  if (!options.reuse) {
    for (const ending of ['', '-wal', '-shm']) fs.rmSync(file + ending, { force: true });
    await build(folder, options.cases, say);
  }
  try {
    const house = await openHouse({ kind: 'sqlite', file });
    const reads = await benchReads(house.app.reader);
    await house.close();
    return [...reads, ...(await benchActsBeside(folder, file, options))];
  } finally {
    if (!options.keep && !options.reuse) for (const ending of ['', '-wal', '-shm']) fs.rmSync(file + ending, { force: true });
  }
}

async function benchActsBeside(folder: string, file: string, { rounds, cases }: { readonly rounds: number; readonly cases: number }): Promise<Figure[]> {
  const emptyFile = path.join(folder, `empty-${process.pid}.sqlite`);
  const lived = Math.min(400, Math.ceil(cases / 10));
  const few = Math.ceil(lived / 4);
  const large = await oursOn({ kind: 'sqlite', file });
  const empty = await oursOn({ kind: 'sqlite', file: emptyFile });
  const rounded = await inTurn(
    {
      'empty alone': { side: empty.alone, cases: few },
      'large alone': { side: large.alone, cases: few },
      'empty together': { side: empty.together, cases: lived },
      'large together': { side: large.together, cases: lived },
    },
    rounds,
  );
  await large.close();
  await empty.close();
  const section = 'Acts on the large database';
  const of = (name: string): number[] => perSecond(rounded[name]);
  return (['alone', 'together'] as const).flatMap((way): Figure[] => {
    const name = way === 'alone' ? 'one caller' : '64 callers';
    return [
      { section, name: `${name}, empty database`, unit: 'acts/s', value: spread(of(`empty ${way}`)) },
      { section, name: `${name}, large database`, unit: 'acts/s', value: spread(of(`large ${way}`)) },
      { section, name: `${name}, large / empty`, unit: 'ratio', value: spread(ratios(of(`large ${way}`), of(`empty ${way}`))), target: { atLeast: 0.8 } },
    ];
  });
}
