import { z } from 'zod';
import { line, object } from './fields';

/** What is asked is read by legal time itself, which names what is wrong: here only the bounds. */
export const dueQuery = z.strictObject({
  from: line(40).describe('a date in Asia/Shanghai, or an instant with its offset'),
  length: line(10).describe('a whole number'),
  unit: line(20).describe('workingDay, calendarDay, month, year, hour'),
  direction: line(20).optional().describe('after, before'),
  rollover: line(20).optional().describe('true, false, holidayOnly'),
  counts: line(20).optional().describe('moment, nextHour (hours only)'),
  then: line(200).optional().describe('extensions, in order: 1:month,10:workingDay'),
});

export const dueAnswer = z
  .strictObject({ due: z.string(), provisional: z.boolean(), explanation: z.array(object), words: z.array(z.string()), calendar: z.int() })
  .meta({ id: 'Due' });

