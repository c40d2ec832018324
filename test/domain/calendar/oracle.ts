import { builtInYears, type CountingRule, type Interval, type Span } from '../../../src/domain/calendar';

/**
 * Legal time a second time, written from the law's words and not from the program: it walks one day (one minute) at a
 * time and looks each day up in plain sets; zone by the zone database. Slow, and with nothing in common with
 * src/domain/calendar but the published years. The decree's days of 2027 and 2028 stand here by hand.
 */
type Day = string;
const off = new Set<Day>();
const worked = new Set<Day>();
const written = (at: Date): Day => `${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, '0')}-${String(at.getUTCDate()).padStart(2, '0')}`;
const neighbours = new Map<Day, readonly [Day, Day]>();

/** The day after (1) or before (-1). */
function beside(day: Day, step: number): Day {
  let pair = neighbours.get(day);
  if (!pair) {
    const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
    pair = [written(new Date(Date.UTC(y, m - 1, d - 1))), written(new Date(Date.UTC(y, m - 1, d + 1)))];
    neighbours.set(day, pair);
  }
  return step > 0 ? pair[1] : pair[0];
}

for (const { off: ranges, work } of builtInYears) {
  for (const { from, to } of ranges) for (let day: Day = from; day <= to; day = beside(day, 1)) off.add(day);
  for (const day of work) worked.add(day);
}
for (const day of ['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15', '10-01', '10-02', '10-03']) off.add(`2027-${day}`);
for (const day of ['01-01', '01-25', '01-26', '01-27', '01-28', '04-04', '05-01', '05-02', '05-28', '10-01', '10-02', '10-03']) off.add(`2028-${day}`);

export const isWorked = (day: Day): boolean => worked.has(day) || (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !off.has(day));
const yearOf = (day: Day): number => Number(day.slice(0, 4));

const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
const inShanghai = (point: string): Day => (point.length === 10 ? point : zone.format(new Date(point)));

/** The same day of the month so many months away, or the last day there is. */
function monthsAway(day: Day, months: number): Day {
  let [year = 0, month = 0] = day.split('-').map(Number);
  for (let left = Math.abs(months); left > 0; left -= 1) {
    month += Math.sign(months);
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  for (let date = Number(day.slice(8)); ; date -= 1) {
    const at = new Date(Date.UTC(year, month - 1, date));
    if (at.getUTCMonth() === month - 1) return written(at);
  }
}

interface Answer {
  readonly due: string;
  readonly provisional: boolean;
}

export function naiveDue(rule: CountingRule, start: string, extensions: readonly Span[], pauses: readonly Interval[]): Answer {
  return rule.unit === 'hour' ? naiveHours(rule, start, extensions, pauses) : naiveDays(rule, inShanghai(start), extensions, pauses);
}

function naiveDays(rule: CountingRule, start: Day, extensions: readonly Span[], pauses: readonly Interval[]): Answer {
  const step = rule.direction === 'after' ? 1 : -1;
  const spans = [rule as Span, ...extensions];
  const stopped = pauses.map(({ from, to }) => [inShanghai(from), inShanghai(to ?? from)] as const);
  let provisional = false;
  const worksOn = (day: Day): boolean => {
    provisional ||= yearOf(day) > 2026;
    return isWorked(day);
  };
  const rolled = (day: Day): Day => {
    if (step < 0 || rule.rollOver === 'none') return day;
    provisional ||= yearOf(day) > 2026;
    if (rule.rollOver === 'holidayOnly' && !off.has(day)) return day;
    let at = day;
    while (!worksOn(at)) at = beside(at, 1);
    return at;
  };

  if (spans.every(({ unit }) => unit === 'workingDay')) {
    // Strike each working day from the list; one that lies in (suspension, resumption] does not count.
    let left = spans.reduce((sum, { length }) => sum + length, 0);
    let at = start;
    while (left > 0) {
      at = beside(at, step);
      const day = at;
      const standing = stopped.some(([from, to]) => day > from && day <= to);
      if (worksOn(day) && !standing) left -= 1;
    }
    // Suspended on the last day: nothing is left, and it cannot end before the clock runs again.
    for (;;) {
      const end = at;
      const last = stopped.find(([from, to]) => from <= end && to > end);
      if (!last) break;
      at = last[1];
      while (!worksOn(at)) at = beside(at, 1);
    }
    return { due: at, provisional };
  }

  let end = start;
  for (const { length, unit } of spans) {
    if (unit === 'month' || unit === 'year') end = monthsAway(end, step * length * (unit === 'year' ? 12 : 1));
    else {
      for (let left = length; left > 0; ) {
        end = beside(end, step);
        if (unit === 'calendarDay' || worksOn(end)) left -= 1;
      }
    }
  }
  // A day that stands still is given back, one for one, as long as the clock has not run out before it.
  const standing = new Set<Day>();
  for (const [from, to] of stopped) for (let day = from; day < to; day = beside(day, 1)) standing.add(day);
  for (let day = start; step > 0; day = beside(day, 1)) {
    if (day > end) {
      // Past the unrolled end the clock still runs until the rolled day.
      const running = rolled(end);
      if (day > running) break;
      if (!standing.has(day) || standing.has(beside(day, -1))) continue;
      end = running;
    }
    if (standing.has(day)) end = beside(end, 1);
  }
  const due = rolled(end);
  return { due, provisional };
}

function naiveHours(rule: CountingRule, start: string, extensions: readonly Span[], pauses: readonly Interval[]): Answer {
  const step = rule.direction === 'after' ? 1 : -1;
  const begins = new Date(start);
  if (rule.counts === 'nextHour') {
    begins.setUTCMinutes(0, 0, 0);
    if (step > 0) begins.setUTCHours(begins.getUTCHours() + 1);
  }
  const end = new Date(begins);
  for (const { length } of [rule as Span, ...extensions]) end.setUTCHours(end.getUTCHours() + step * length);
  const stopped = pauses.map(({ from, to }) => [Date.parse(from), Date.parse(to ?? from)] as const);
  // Minute by minute: each minute that stands still is given back.
  for (const minute = new Date(begins); stopped.length > 0 && minute <= end; minute.setUTCMinutes(minute.getUTCMinutes() + 1)) {
    const now = minute.getTime();
    if (stopped.some(([from, to]) => from <= now && now < to)) end.setUTCMinutes(end.getUTCMinutes() + 1);
  }
  return { due: end.toISOString(), provisional: false };
}
