import type { Instant, LegalDate } from '../domain/brand';
import { addDays, CalendarError, legalDateOf, parseInstant, parseLegalDate, startOfLegalDay } from '../domain/calendar';
import { accepted, refused, type Result } from '../domain/refusal';

/** When a call came in. */
export interface CallTime {
  readonly at: Instant;
  /** Its date in Shanghai. */
  readonly on: LegalDate;
  /** No time of day was given: `at` is the beginning of the day in Shanghai. */
  readonly dateOnly: boolean;
}

/** No hotline of today has older calls; 1899-12-30 and 1900-01-01 are what spreadsheets make of an empty cell. */
const EARLIEST = '2000-01-01' as LegalDate;

const DATE = String.raw`(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?`;
const HALF = String.raw`(上午|下午|中午|晚上|凌晨|AM|PM)?`;
const CLOCK = String.raw`(\d{1,2})(?:[:时点])(?:(\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d{1,3})?秒?)?)?)?`;
const WRITTEN = new RegExp(`^${DATE}(?:[T\\s]*(?:星期[一二三四五六日天]|周[一二三四五六日天])?\\s*${HALF}\\s*${CLOCK}\\s*(AM|PM)?)?$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?$/;
const WITH_OFFSET = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?)\d*\s?(Z|[+-]\d{2}:?\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Excel's day 36526 is 2000-01-01. */
const SERIAL_OF_EARLIEST = 36_526;

/**
 * Reads the time of a call as offices write it, as wall-clock time in Shanghai unless it carries an offset:
 * `2026-08-27 09:26:00`, `2026/7/18 14:46`, `2026年8月25日 15:17`, `2026年8月25日下午3点17分`, `20260825 151700`,
 * `2026-08-27T01:26:00Z`, a date alone, an Excel serial such as `46261.39306`.
 * Refusals: `callTime.empty`, `callTime.unreadable` (昨天下午), `callTime.noSuchTime` (2026-02-30, 25:00),
 * `callTime.tooEarly` (before 2000), `callTime.inFuture` (after `now`, where it is given; after 2100 always).
 */
export function parseCallTime(text: string, now?: Instant): Result<CallTime> {
  const plain = text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '').normalize('NFKC').replace(/^['\s]+|\s+$/g, '').toUpperCase();
  if (plain === '') return refused('callTime.empty');
  let time: CallTime | undefined;
  try {
    time = serial(plain) ?? absolute(plain) ?? written(plain);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    const outside = error.code.endsWith('.outOfRange');
    return refused(!outside ? 'callTime.noSuchTime' : (SERIAL.test(plain) ? Number(plain) < SERIAL_OF_EARLIEST : plain < '2000') ? 'callTime.tooEarly' : 'callTime.inFuture');
  }
  if (!time) return refused('callTime.unreadable');
  if (time.on < EARLIEST) return refused('callTime.tooEarly');
  if (now !== undefined && time.at > now) return refused('callTime.inFuture');
  return accepted(time);
}

function serial(plain: string): CallTime | undefined {
  if (!SERIAL.test(plain)) return undefined;
  const [days = '0'] = plain.split('.');
  const seconds = Math.round((Number(plain) - Number(days)) * 86_400);
  if (Number(days) < SERIAL_OF_EARLIEST) throw new CalendarError('date.outOfRange', 'calledAt', 'Before 2000.');
  const date = addDays(EARLIEST, Number(days) - SERIAL_OF_EARLIEST);
  return plain.includes('.') ? onWall(date, seconds) : wholeDay(date);
}

function absolute(plain: string): CallTime | undefined {
  const found = WITH_OFFSET.exec(plain);
  if (!found) return undefined;
  const [, date = '', clock = '', offset = ''] = found;
  const at = parseInstant(`${date}T${clock}${offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`}`);
  return { at, on: legalDateOf(at), dateOnly: false };
}

function written(plain: string): CallTime | undefined {
  const [, year, month, day, half, hours, minutes, seconds, trailing] = WRITTEN.exec(plain) ?? compact(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = parseLegalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (hours === undefined) return wholeDay(date);
  if (half === '晚上' && isAfterMidnight(Number(hours))) return undefined;
  const hour = hourOfDay(Number(hours), half ?? trailing);
  const [minute, second] = [Number(minutes ?? 0), Number(seconds ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) throw new CalendarError('date.invalid', 'calledAt', 'No such time of day.');
  return onWall(date, hour * 3600 + minute * 60 + second);
}

const compact = (plain: string): (string | undefined)[] | undefined => {
  const found = COMPACT.exec(plain);
  return found ? [found[0], found[1], found[2], found[3], undefined, found[4], found[5], found[6], undefined] : undefined;
};

/** 晚上12点, 晚上1点: of the night that begins on this date, or of the one that ends on it, is anybody's guess. */
const isAfterMidnight = (hour: number): boolean => hour === 12 || hour < 5;

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === '下午' || half === '晚上' || half === 'PM') return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 3 ? hour + 12 : hour;
  if (half === '凌晨' || half === '上午' || half === 'AM') return hour === 12 ? 0 : hour;
  return hour;
}

const wholeDay = (on: LegalDate): CallTime => ({ at: startOfLegalDay(on), on, dateOnly: true });

/** Seconds after midnight in Shanghai; 86,400 (a serial that rounds up) is the next day's midnight. */
function onWall(date: LegalDate, seconds: number): CallTime {
  if (seconds >= 86_400) return onWall(addDays(date, 1), seconds - 86_400);
  const at = new Date(Date.parse(startOfLegalDay(date)) + seconds * 1000).toISOString() as Instant;
  return { at, on: date, dateOnly: false };
}
