import type { Instant } from './brand';
import type { Deadline } from './case';
import { HALF_TIME } from './period';

/** What ends within a day is near, whether a reminder was set for it or not: a target of one working day has none. */
const DAY_MS = 24 * 3_600_000;

export type Urgency = 'none' | 'yellow' | 'red';

/**
 * 黄、红: a comparison of what is stored with the time of reading, never a stored word. Red: the time has run out and what it
 * was for is not done. Yellow: a reminder later than that of half-time has come, or it ends within a day. A clock that stands or has ended is neither;
 * one that presses no office (`presses`) is not red.
 */
export function urgencyOf({ status, endSeq, ringsAt, rungs, presses }: Pick<Deadline, 'status' | 'endSeq' | 'ringsAt' | 'rungs'> & { readonly presses: boolean }, now: Instant): Urgency {
  if (endSeq !== undefined || status === 'ended' || status === 'paused') return 'none';
  if (status !== 'running' || ringsAt <= now) return presses ? 'red' : 'none';
  return Date.parse(ringsAt) - Date.parse(now) <= DAY_MS || rungs.some(({ id, kind, at }) => kind === 'reminder' && id !== HALF_TIME && at <= now) ? 'yellow' : 'none';
}
