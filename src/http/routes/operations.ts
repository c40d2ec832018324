import { Gauge, type Registry } from 'prom-client';
import type { Operations } from '../../application/operations';
import { DomainError } from '../../domain/errors';
import type { Procedure } from '../../domain/procedure';
import { alone, type Reader } from '../present/reader';
import type { Handlers } from '../serve';

const ROWS = 50;

/** The period in the id of a deadline, `<case>-<period>-<n>`, and the party behind it where each has its own. */
const periodIn = (deadline: string, id: string): string => /^(.+?)-\d+(?:-[a-z].*)?$/iu.exec(deadline.slice(id.length + 1))?.[1] ?? deadline;

/** How the clocks run, for administrators. */
export function operationsHandlers(
  operations: Operations | undefined, procedures: readonly Procedure[],
): Pick<Handlers, 'readClocks' | 'confirmClock' | 'loadYear' | 'foreseeYear' | 'readCalendar' | 'readMovedDates' | 'beginReconciliation'> {
  const those = (): Operations => {
    if (!operations) throw new DomainError('notFound', 'route.notFound', 'This process watches no clocks.');
    return operations;
  };
  const withWords = <Moved extends { readonly procedure: string }>(moved: Moved, period: string, reader: Reader): Moved & { readonly period: string; readonly words: string } => {
    const named = procedures.filter(({ name }) => name === moved.procedure).flatMap(({ periods }) => periods).find(({ id }) => id === period);
    return { ...moved, period, words: alone(named?.name[reader.language] ?? period) };
  };
  return {
    readClocks: async ({ person }) => ({ status: 200, body: await those().readClocks(person) }),
    beginReconciliation({ person, body }) {
      those().beginReconciliation(person, body.dryRun === true);
      return { status: 202, body: { begun: true } };
    },
    readCalendar: async ({ person }) => ({ status: 200, body: await those().readCalendar(person) }),
    async foreseeYear({ person, body, reader }) {
      const foreseen = await those().foreseeYear(person, body);
      return { status: 200, body: { ...foreseen, moved: foreseen.moved.map((one) => withWords(one, one.period, reader)) } };
    },
    async readMovedDates({ person, query: { cursor, limit = ROWS }, reader }) {
      const { items, next } = await those().readMovedDates(person, { limit, ...(cursor === undefined ? {} : { cursor }) });
      return {
        status: 200,
        body: { items: items.map(({ deadline, ...one }) => withWords(one, periodIn(deadline, one.case), reader)), ...(next === undefined ? {} : { next }) },
      };
    },
    loadYear: async ({ person, body, reader }) => {
      const { version, moved, confirmed } = await those().loadYear(person, body);
      return { status: 200, body: { version, moved: moved.map((one) => withWords(one, one.period, reader)), confirmed } };
    },
    confirmClock: async ({ person }) => ({ status: 200, body: { confirmed: await those().confirmClock(person) } }),
  };
}

const FIGURES = {
  weiquan_deadlines_due_not_rung: { help: 'Clocks that have run out and were not rung.', read: ({ dueAndNotRung }: Read) => dueAndNotRung },
  weiquan_deadlines_without_alarm: { help: 'Clocks that run and at whose end nobody would look.', read: ({ rowsWithoutAlarm }: Read) => rowsWithoutAlarm },
  weiquan_alarms_without_deadline: { help: 'Alarms of clocks that do not run.', read: ({ alarmsWithoutRow }: Read) => alarmsWithoutRow },
  weiquan_clock_trusted: { help: '0 while a jump of the clock waits to be confirmed.', read: ({ clock }: Read) => (clock.trusted ? 1 : 0) },
  weiquan_clock_drift_seconds: { help: 'By how much the wall clock has gone away from the monotonic one.', read: ({ clock }: Read) => clock.drift / 1000 },
  weiquan_clock_ahead_of_postgres_seconds: { help: 'By how much the clock was ahead of the PostgreSQL server at the last look; NaN: not compared, or one clock.', read: (read: Read) => aheadOf(read, 'postgres') },
  weiquan_clock_ahead_of_redis_seconds: { help: 'The same against the Redis server.', read: (read: Read) => aheadOf(read, 'redis') },
  weiquan_clock_synchronised: { help: '1: the kernel says that a time service keeps the clock right, 0: that none does; -1: it does not say.', read: ({ clock }: Read) => synchronised(clock.state.comparisons.find((one) => one.with === 'ntp')?.synchronised) },
  weiquan_sweep_age_seconds: { help: 'Since the last sweep of this process; -1 where workers ring.', read: ({ sweep }: Read) => sweep.secondsAgo ?? -1 },
  weiquan_alarm_queue_failed: { help: 'Looks that failed and are kept in Redis; -1 without an answer of Redis.', read: ({ queue }: Read) => queue?.failed ?? -1 },
  weiquan_alarm_queue_missing: { help: 'Deadlines of the next hours that Redis does not know; -1 without an answer of Redis.', read: ({ queue }: Read) => queue?.missing ?? -1 },
};
function aheadOf({ clock }: Read, other: 'postgres' | 'redis'): number {
  const compared = clock.state.comparisons.find((one) => one.with === other && !one.sameMachine);
  return compared?.offset === undefined ? Number.NaN : compared.offset / 1000;
}
const synchronised = (said: boolean | undefined): number => (said === undefined ? -1 : said ? 1 : 0);
type Read = Awaited<ReturnType<Operations['figures']>>;

/** The same figures for Prometheus, read together when they are asked for. */
export function countClocks(registry: Registry, operations: Operations): void {
  let reading: Promise<Read> | undefined;
  const once = () =>
    (reading ??= operations.figures().finally(() => {
      reading = undefined;
    }));
  for (const [name, { help, read }] of Object.entries(FIGURES)) {
    new Gauge({
      name, help, registers: [registry],
      async collect() {
        // Without the database there is no figure; the scrape goes on with the others.
        const value = await once().then(read, () => Number.NaN);
        this.set(value);
      },
    });
  }
}
