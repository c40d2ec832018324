import { z } from 'zod';
import { instant } from './fields';

const figures = {
  dueAndNotRung: z.int().describe('clocks that have run out and were not rung'),
  rowsWithoutAlarm: z.int().describe('clocks that run and at whose end nobody would look'),
  alarmsWithoutRow: z.int().describe('alarms of clocks that do not run'),
};

const jump = z.strictObject({
  direction: z.enum(['forward', 'back']),
  seconds: z.int(),
  against: z.enum(['monotonic', 'history']).describe('seen by the monotonic clock of a process, or by the newest fact'),
  noticedAt: instant,
  newest: instant.optional(),
  confirmedAt: instant.optional(),
  confirmedBy: z.string().optional(),
});

const reconciliation = z.strictObject({
  at: instant,
  endedAt: instant,
  dryRun: z.boolean(),
  cases: z.int(),
  differing: z.int(),
  repaired: z.int(),
  broken: z.int().describe('cases whose facts do not agree among themselves'),
  rang: z.int(),
  left: z.strictObject(figures),
});

/** The three figures are nothing while all is well. */
export const clocksAnswer = z
  .strictObject({
    at: instant,
    ...figures,
    next: instant.optional().describe('when something is to be done next'),
    sweep: z.strictObject({ here: z.boolean().describe('false: workers ring'), secondsAgo: z.int().optional() }),
    queue: z
      .strictObject({ answers: z.boolean(), waiting: z.int().optional(), delayed: z.int().optional(), active: z.int().optional(), failed: z.int().optional(), missing: z.int().optional(), stray: z.int().optional() })
      .optional()
      .describe('Redis; `missing`: deadlines of the next hours at whose second nobody would look'),
    clock: z.strictObject({ trusted: z.boolean(), trouble: z.string().optional(), drift: z.int().describe('milliseconds that the wall clock has gone away from the monotonic one'), jumps: z.array(jump) }),
    reconciliation: reconciliation.optional().describe('the last run'),
  })
  .meta({ id: 'Clocks' });

export const confirmedAnswer = z.strictObject({ confirmed: z.int().describe('jumps that stood') });

export type ClocksAnswer = z.output<typeof clocksAnswer>;
