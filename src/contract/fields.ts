import { z } from 'zod';

/*
 * The fields of which requests and answers are made. Every field of a request is bounded; answers repeat no bound that
 * storage keeps already.
 */

/** A stable word of the program: `complaint.accepted`, `hotline-complaint`. */
export const code = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,99}$/).describe('a stable code of the program');
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/).describe('code of a body of the directory: zb-12330');
export const caseId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,119}$/);
export const line = (max: number) => z.string().min(1).max(max);

export const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/).describe('a month in Asia/Shanghai: 2026-09');
/** A date in law, Asia/Shanghai; checked by legal time, which names what is wrong with it. */
export const dateText = line(40).describe('a date in Asia/Shanghai: 2026-09-24');
/** An instant with its offset, or a date in Shanghai. */
export const timeText = line(40).describe('an instant with its offset (2026-09-30T16:40+08:00) or a date in Asia/Shanghai (2026-09-30)');

export const instant = z.iso.datetime();
export const dueDate = z.union([z.iso.date(), z.iso.datetime()]).describe('a legal date, or an instant for periods of hours');
/** 黄 and 红, by comparison at the moment of the answer; `ringsAt` and the rungs let a screen that stays open go on comparing. */
export const urgency = z.enum(['none', 'yellow', 'red']).describe('red: run out and not done; yellow: a reminder later than half-time has come; as of this answer');
export const text = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Text', description: 'words in both languages, Chinese first' });
export const object = z.record(z.string(), z.unknown());
export const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Values of the fields of a document by their names; several lines are several paragraphs. */
export const fieldValues = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), line(20_000));

export const cursor = line(200).describe('from `next` of the page before');
export const limit = z.coerce.number().int().min(1).max(100).describe('rows of a page; 50 when absent');
