import { z } from 'zod';
import { bodyCode, code, line, month } from './fields';
import { caseRow } from './lists';

const flag = z.enum(['0', '1', 'true', 'false']);

/** Which cases are meant. */
const filter = {
  from: month.optional().describe('first month'),
  until: month.optional().describe('last month'),
  procedure: code.optional(),
  stage: code.optional(),
  district: code.optional(),
  body: bodyCode.optional(),
};

const grouping = z.enum(['procedure', 'stage', 'body', 'month', 'district']);

export const figuresQuery = z.strictObject({ ...filter, by: grouping.default('procedure'), compare: flag.optional().describe('1: with the same months a year before') });
export const figuresTableQuery = figuresQuery;
export const stallsQuery = z.strictObject(filter);
export const pressingQuery = z.strictObject({ ...filter, within: z.coerce.number().int().min(0).max(366).default(7).describe('days from now'), limit: z.coerce.number().int().min(1).max(500).default(100) });

const rate = z.strictObject({ inTime: z.int(), late: z.int(), rate: z.number().min(0).max(1).optional().describe('absent where none was settled') });
const spread = z.strictObject({ cases: z.int(), median: z.int().optional(), p90: z.int().optional() });

const figures = {
  received: z.int(),
  closed: z.int(),
  statutory: rate.describe('法定期限内办结率: periods of the law'),
  internal: rate.describe('内部时限达标率: targets of the house, never mixed with the law'),
  workingDays: spread.describe('from opening to closing; by stages: from entering to leaving'),
  minutes: z.int().describe('the same in minutes of the clock, added up'),
};
const figureLine = z.strictObject({ key: z.string(), words: z.string(), ...figures, open: z.int().describe('open now'), yearBefore: z.strictObject(figures).optional() }).meta({ id: 'FigureLine' });

export const figuresAnswer = z.strictObject({ by: grouping, rows: z.array(figureLine), total: figureLine }).meta({ id: 'Figures' });

export const stallsAnswer = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        body: z.string(),
        words: z.string(),
        cause: z.string(),
        causeWords: z.string(),
        moves: z.int(),
        minutes: z.int().describe('of the moves that ended in these months'),
        standing: z.int(),
        standingMinutes: z.int().describe('of those that last, until now'),
      }),
    ),
  })
  .meta({ id: 'Stalls' });

export const pressingAnswer = z.strictObject({ items: z.array(caseRow), bodies: z.record(z.string(), line(400)) }).meta({ id: 'Pressing' });

export type FiguresAnswer = z.output<typeof figuresAnswer>;
export type FigureLineAnswer = z.output<typeof figureLine>;
export type StallsAnswer = z.output<typeof stallsAnswer>;
export type PressingAnswer = z.output<typeof pressingAnswer>;
