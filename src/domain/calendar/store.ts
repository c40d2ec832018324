import type { Instant } from '../brand';
import type { YearSchedule } from './schedule';

/** The loading of one version. */
export interface CalendarLoad {
  readonly version: number;
  readonly at?: Instant;
  readonly by?: string;
}

/** The calendar's versions as the installation keeps them. Version 1 holds the years that come with the program. */
export interface CalendarStore {
  /** The newest version with all its years, in order. */
  newest(): Promise<{ readonly version: number; readonly years: readonly YearSchedule[] }>;
  /** The years of an older version, for replay. Undefined when there is none. */
  version(version: number): Promise<readonly YearSchedule[] | undefined>;
  /** Keeps the years as a new version (the year added, or put in the place of an earlier schedule) and answers its number. `by`: who did it. */
  load(schedule: YearSchedule, at: Instant, by?: string): Promise<number>;
  /** When each version was loaded and by whom, newest first. Version 1 came with the program. */
  loads(): Promise<readonly CalendarLoad[]>;
}
