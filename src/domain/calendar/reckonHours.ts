import type { Instant } from '../brand';
import type { CountingRule, Interval, Span } from './counting';
import { CalendarError } from './errors';
import { pausesInMillis } from './pauses';
import { instantOf, millisOf } from './time';

const HOUR_MS = 3_600_000;

/** How a period of hours came to its end. Milliseconds since 1970, UTC. */
export interface HourTrace {
  readonly start: number;
  /** Where counting begins: the moment itself, or the next full hour. */
  readonly begins: number;
  readonly spans: readonly { readonly span: Span; readonly to: number }[];
  readonly pauses: readonly { readonly from: number; readonly to: number; readonly counted: boolean; readonly end: number }[];
  readonly openFrom?: number;
  readonly due: number;
}

/**
 * Hours run through nights, weekends and holidays and never roll over. From the next hour (次时): the hour of the event is not
 * counted, so 16:40 and 16:00 both begin at 17:00; counting back, both begin at 16:00. Pauses add the time that went by.
 */
export function reckonHours(rule: CountingRule, start: Instant, extensions: readonly Span[], pauses: readonly Interval[]): HourTrace {
  if (rule.counts === 'nextDay') throw new CalendarError('counts.unfit', 'counts', 'Hours count from the moment or from the next hour.');
  const sign = rule.direction === 'before' ? -1 : 1;
  if (sign < 0 && pauses.length > 0) throw new CalendarError('pause.backward', 'pauses', 'A period that counts back cannot be suspended.');
  const at = millisOf(start);
  // Shanghai's offset is whole hours, so its full hours are those of UTC.
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
  const begins = rule.counts === 'moment' ? at : sign > 0 ? hour + HOUR_MS : hour;
  let end = begins;
  const spans = [rule, ...extensions].map((span) => {
    if (span.unit !== 'hour') throw new CalendarError('extension.unitMixed', 'then', 'A period of hours is extended by hours.');
    end += sign * span.length * HOUR_MS;
    return { span, to: end };
  });
  const { closed, openFrom } = pausesInMillis(pauses);
  const traced = closed.map((pause) => {
    const from = Math.max(pause.from, begins);
    const counted = pause.to > from && from <= end;
    if (counted) end += pause.to - from;
    return { from: counted ? from : pause.from, to: pause.to, counted, end };
  });
  instantOf(end);
  return { start: at, begins, spans, pauses: traced, ...(openFrom === undefined ? {} : { openFrom }), due: end };
}
