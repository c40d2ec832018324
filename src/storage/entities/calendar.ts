import { EntitySchema } from 'typeorm';

export interface CalendarRecord {
  version: number;
  /** JSON list of the years' schedules. */
  years: string;
  /** Null for version 1, which comes with the program. */
  loadedAt: string | null;
  /** Id of an account; null where the program or its command line loaded it. */
  loadedBy: string | null;
}

export const CalendarEntity = new EntitySchema<CalendarRecord>({
  name: 'Calendar',
  tableName: 'calendars',
  columns: {
    version: { type: 'integer', primary: true },
    years: { type: 'text' },
    loadedAt: { type: 'text', name: 'loaded_at', nullable: true },
    loadedBy: { type: 'text', name: 'loaded_by', nullable: true },
  },
});
