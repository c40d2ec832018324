import { z } from 'zod';
import { movedDate } from './administration';
import { clockState } from './clockState';
import { instant, line } from './fields';

const figures = {
  dueAndNotRung: z.int().describe('clocks that have run out and were not rung'),
  rowsWithoutAlarm: z.int().describe('clocks that run and at whose end nobody would look'),
  alarmsWithoutRow: z.int().describe('alarms of clocks that do not run'),
};

const jump = z.strictObject({
  direction: z.enum(['forward', 'back']),
  seconds: z.int(),
  against: z.enum(['monotonic', 'history', 'boot', 'postgres', 'redis']).describe('seen by the monotonic clock of a process, by the newest time that is stored, by how long the machine has run, or by the clock of another server'),
  noticedAt: instant,
  newest: instant.optional(),
  confirmedAt: instant.optional(),
  confirmedBy: z.string().optional(),
});

const recorded = z.strictObject({ at: instant, machine: z.string(), process: z.enum(['server', 'worker']), ...clockState.shape });

const reconciliation = z.strictObject({
  at: instant,
  endedAt: instant,
  dryRun: z.boolean(),
  cases: z.int(),
  differing: z.int(),
  repaired: z.int(),
  broken: z.int().describe('cases at which a person must look: their facts do not agree, or what they told another case is not as the facts tell it'),
  rang: z.int(),
  left: z.strictObject(figures),
});

/** The three figures are nothing while all is well. */
export const clocksAnswer = z
  .strictObject({
    at: instant,
    ...figures,
    next: instant.optional().describe('when something is to be done next'),
    upcoming: z.array(instant).describe('the next instants at which something is to be done'),
    reconciling: z.boolean().describe('a run that was asked for goes on in this process'),
    sweep: z.strictObject({ here: z.boolean().describe('false: workers ring'), secondsAgo: z.int().optional() }),
    queue: z
      .strictObject({ answers: z.boolean(), waiting: z.int().optional(), delayed: z.int().optional(), active: z.int().optional(), failed: z.int().optional(), missing: z.int().optional(), stray: z.int().optional() })
      .optional()
      .describe('Redis; `missing`: deadlines of the next hours at whose second nobody would look'),
    clock: z.strictObject({ trusted: z.boolean(), trouble: z.string().optional(), drift: z.int().describe('milliseconds that the wall clock has gone away from the monotonic one'), jumps: z.array(jump), state: clockState.describe('of this process, as of its last look'), record: z.array(recorded).describe('the last entries of every process, newest first') }),
    reconciliation: reconciliation.optional().describe('the last run'),
  })
  .meta({ id: 'Clocks' });

export const confirmedAnswer = z.strictObject({ confirmed: z.int().describe('jumps that stood') });

const source = z.strictObject({ title: line(200), number: line(60).optional().describe('文号; required of the notice that is loaded, and of the newest that amends it'), published: z.iso.date().optional().describe('required of the notice that is loaded, unless another amends it') });

/** One year of days off and days worked, as the State Council's notice names them. */
export const yearRequest = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    source,
    amendments: z.array(source).max(20).optional(),
    off: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: z.strictObject({ zh: line(100), en: line(100) }) })).min(1).max(60),
    work: z.array(z.iso.date()).max(60),
  })
  .meta({ id: 'CalendarYear' });

export const yearAnswer = z
  .strictObject({
    version: z.int(),
    moved: z.array(movedDate),
    confirmed: z.int().describe('clocks whose date stayed and is final now'),
  })
  .meta({ id: 'CalendarLoaded' });

export type ClocksAnswer = z.output<typeof clocksAnswer>;
