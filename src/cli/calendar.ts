import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import { CalendarError, daysBetween, parseLoadedYear, type CalendarStore, type YearSchedule } from '../domain/calendar';
import { NotAdopted, type MovedDate } from '../application/adoptCalendar';
import type { Instant } from '../domain/brand';
import { processIo, type CommandIo } from './io';
import { writeAll } from './lines';

/** A year's file is a few kilobytes. */
const LONGEST_FILE = 1_000_000;

export interface CalendarCommandOptions {
  readonly io?: CommandIo;
  /** Opens the installation's calendars; `close` is called when the command is done. */
  readonly store: () => Promise<CalendarStore & { close?(): Promise<void> }>;
  readonly now?: () => Instant;
  /** Projects the open cases onto the years as loaded; tells each date that moves and answers how many were only confirmed. Absent: the server does it. */
  readonly adopt?: (tell: (moved: MovedDate) => void) => Promise<number>;
}

const help = `
FILE holds one year as JSON: the State Council's notice, every day off it names, every weekend day worked in exchange.
  { "year": 2027,
    "source": { "title": "国务院办公厅关于2027年部分节假日安排的通知", "number": "国办发明电〔2026〕…号", "published": "2026-11-…" },
    "off":  [ { "from": "2027-01-01", "to": "2027-01-03", "name": { "zh": "元旦", "en": "New Year's Day" } }, … ],
    "work": [ "2027-…", … ] }
The notice is named by number and date, one that amends it ("amendments") by its number.
\`weiquan calendar list --json\` prints the loaded years in this form. A year that is loaded again (an amended notice) takes the
place of the earlier one. Each load makes a new version; every open case is computed anew with it, a fact for each date
that moves, a line for each here, and a notice to the people whose dates got nearer.

Exit codes:
  0  loaded
  1  the file cannot be read or is no schedule; nothing was changed
  2  loaded, but the cases that are named on standard error keep the dates that they had`;

/** Adds `weiquan calendar list` and `weiquan calendar load FILE`. */
export function calendarCommand(program: Command, { io = processIo, store, adopt, now = () => new Date().toISOString() as Instant }: CalendarCommandOptions): void {
  const calendar = program.command('calendar').description('The years of days off and days worked, as published. 各年度放假安排。');
  calendar
    .command('list')
    .description('The years of the newest version, with their sources.')
    .option('--json', 'as JSON, each year as it can be loaded')
    .addHelpText('after', '\nExit codes:\n  0  printed')
    .action(async (options: { json?: true }) => {
      const calendars = await store();
      try {
        const { version, years } = await calendars.newest();
        await writeAll(io.stdout, options.json ? `${JSON.stringify({ version, years }, undefined, 2)}\n` : listed(version, years));
        io.exit(0);
      } finally {
        await calendars.close?.();
      }
    });
  calendar
    .command('load')
    .description("Loads a year's schedule as a new version.")
    .argument('<file>', 'the year as JSON')
    .addHelpText('after', help)
    .action(async (file: string) => {
      const read = await readSchedule(file);
      if (typeof read === 'string') {
        await writeAll(io.stderr, `${file}: ${read}\n`);
        io.exit(1);
        return;
      }
      const calendars = await store();
      try {
        const version = await calendars.load(read, now());
        await writeAll(io.stdout, `${read.year}: ${paper(read)}\nversion ${version}\n`);
        const projected = adopt && (await adopted(adopt));
        if (projected) await writeAll(io.stdout, projected.lines);
        if (projected?.failed) await writeAll(io.stderr, `${projected.failed.message}\n`);
        io.exit(projected?.failed ? 2 : 0);
      } finally {
        await calendars.close?.();
      }
    });
}

/** The cases whose dates moved, a line each; those that got nearer are marked: their people have been told. `failed`: cases that keep the dates that they had. */
async function adopted(adopt: NonNullable<CalendarCommandOptions['adopt']>): Promise<{ readonly lines: string; readonly failed?: NotAdopted }> {
  const lines: string[] = [];
  let nearer = 0;
  let failed: NotAdopted | undefined;
  const tell = ({ number, period, from, to, nearer: sooner }: MovedDate) => {
    if (sooner) nearer++;
    lines.push(`${number}\t${period}\t${from} → ${to}${sooner ? '\t提前 nearer' : ''}`);
  };
  const confirmed = await adopt(tell).catch((error: unknown) => {
    if (!(error instanceof NotAdopted)) throw error;
    failed = error;
    return error.confirmed;
  });
  return { lines: `${[...lines, `届满日变动 ${lines.length} dates moved, 其中提前 ${nearer} nearer; 仅确认 ${confirmed} only confirmed.`].join('\n')}\n`, ...(failed ? { failed } : {}) };
}

function listed(version: number, years: readonly YearSchedule[]): string {
  const rows = years.map((year) => {
    const days = year.off.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
    return `${year.year}  ${String(days).padStart(2)} off  ${String(year.work.length).padStart(2)} worked  ${paper(year)}`;
  });
  return `${[`version ${version}`, ...rows].join('\n')}\n`;
}

function paper({ source, amendments = [] }: YearSchedule): string {
  return [source, ...amendments].map(({ title, number, published }) => [title, number, published].filter((part) => part !== undefined).join(' ')).join('; ');
}

/** The schedule of a file, or the sentence that says why it is none. */
async function readSchedule(file: string): Promise<YearSchedule | string> {
  let text: string;
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > LONGEST_FILE) return `more than ${LONGEST_FILE} bytes: not a year's schedule.`;
      text = await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch (error) {
    return `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`;
  }
  try {
    return parseLoadedYear(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof CalendarError) return `${error.field}: ${error.message} (${error.code})`;
    if (error instanceof SyntaxError) return 'is not JSON.';
    throw error;
  }
}
