import { parseArgs } from 'node:util';

export const HELP = `npm run bench [-- options]

  --rounds N        rounds a side, alternating; the figures are medians (default 7)
  --cases N         cases a round with 64 callers, a quarter of that with one (default 400); with --large: how many are loaded (default 1000000)
  --seconds N       length of a round over HTTP (default 3)
  --only A,B        sections: acts, http, postgres, alarms (100,000 clocks of one instant; --cases another number; REDIS_URL: through BullMQ too)
  --large           a database of a million cases and nine million facts: acts, worklist, search
  --folder DIR      where the databases lie (default: a new folder for temporary files)
  --keep            leaves the large database there
  --reuse           takes the large database that --keep left in --folder
  --json FILE       writes the figures there as well
  --help

Exit code: 0, also when a target is missed; 1 when the bench could not be run; 2 for an unknown option.`;

export interface Options {
  readonly rounds: number;
  readonly cases: number | undefined;
  readonly seconds: number;
  readonly only: readonly string[];
  readonly large: boolean;
  readonly folder: string | undefined;
  readonly keep: boolean;
  readonly reuse: boolean;
  readonly json: string | undefined;
  readonly help: boolean;
}

/** What cannot be understood on the command line. */
export class UsageError extends Error {}

const USUAL = ['acts', 'http', 'postgres'];
const SECTIONS = [...USUAL, 'alarms'];

function numberOf(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < least) throw new UsageError(`--${name}: a number not below ${least}`);
  return value;
}

/** Reads the command line. Throws UsageError. */
export function readOptions(args: readonly string[]): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string' }, cases: { type: 'string' }, seconds: { type: 'string' }, only: { type: 'string' }, folder: { type: 'string' }, json: { type: 'string' },
        large: { type: 'boolean' }, keep: { type: 'boolean' }, reuse: { type: 'boolean' }, help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const only = values.only?.split(',') ?? USUAL;
  const unknown = only.find((section) => !SECTIONS.includes(section));
  if (unknown !== undefined) throw new UsageError(`--only: ${unknown} is none of ${SECTIONS.join(', ')}`);
  if (values.reuse && values.folder === undefined) throw new UsageError('--reuse needs the --folder where the database lies');
  return {
    rounds: numberOf('rounds', values.rounds, 1) ?? 7,
    cases: numberOf('cases', values.cases, 4),
    seconds: numberOf('seconds', values.seconds, 0.2) ?? 3,
    only,
    large: values.large ?? false,
    folder: values.folder,
    keep: values.keep ?? false,
    reuse: values.reuse ?? false,
    json: values.json,
    help: values.help ?? false,
  };
}
