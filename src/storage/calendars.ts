import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/brand';
import { builtInYears, withYear, type CalendarLoad, type CalendarStore, type YearSchedule } from '../domain/calendar';
import { refuseUnstorableJson, refuseUnstorableValues, type Writer } from './connection';
import { meant } from './errors';
import { lockLease } from './leases';
import { CalendarEntity, type CalendarRecord } from './entities/calendar';

const LEASE = 'calendar';

const yearsOf = (row: CalendarRecord): readonly YearSchedule[] => JSON.parse(row.years) as YearSchedule[];

/** The versions of the calendar. A version is never changed: what was once computed with it can be computed again. */
export class StoredCalendars implements CalendarStore {
  constructor(
    private readonly reading: EntityManager,
    private readonly writer: Writer,
  ) {}

  /** Keeps the years that come with the program as version 1, so that a newer program does not change what they were. */
  async keepBuiltIn(): Promise<void> {
    if (await this.reading.existsBy(CalendarEntity, { version: 1 })) return;
    const years = JSON.stringify(builtInYears);
    await this.writer.write(async (connection) => connection.run('insert into calendars (version, years) values (1, ?) on conflict do nothing', [years]));
  }

  async newest(): Promise<{ readonly version: number; readonly years: readonly YearSchedule[] }> {
    const row = await meant(newestRow(this.reading));
    return { version: row.version, years: yearsOf(row) };
  }

  async version(version: number): Promise<readonly YearSchedule[] | undefined> {
    const row = await meant(this.reading.findOneBy(CalendarEntity, { version }));
    return row ? yearsOf(row) : undefined;
  }

  load(schedule: YearSchedule, at: Instant, by?: string): Promise<number> {
    return this.writer.write(async (connection) => {
      // Two years that are loaded at once are two versions, and the second holds both.
      await lockLease(connection, LEASE);
      const { manager } = connection;
      const before = await newestRow(manager);
      const version = before.version + 1;
      const years = JSON.stringify(withYear(yearsOf(before), schedule));
      refuseUnstorableJson(years);
      refuseUnstorableValues([years, at, by ?? null]);
      await manager.createQueryBuilder().insert().into(CalendarEntity).values({ version, years, loadedAt: at, loadedBy: by ?? null }).execute();
      return version;
    });
  }

  async loads(): Promise<readonly CalendarLoad[]> {
    const rows = await meant(this.reading.find(CalendarEntity, { select: { version: true, loadedAt: true, loadedBy: true }, order: { version: 'DESC' } }));
    return rows.map(({ version, loadedAt, loadedBy }) => ({ version, ...(loadedAt === null ? {} : { at: loadedAt as Instant }), ...(loadedBy === null ? {} : { by: loadedBy }) }));
  }
}

async function newestRow(manager: EntityManager): Promise<CalendarRecord> {
  const row = await manager.createQueryBuilder(CalendarEntity, 'calendar').orderBy('calendar.version', 'DESC').limit(1).getOne();
  if (!row) throw new Error('The calendar that comes with the program is not in the database.');
  return row;
}
