/** The statements of an act that the two databases write differently. */

/**
 * The next free place within a second. SQLite has one writer and looks; on PostgreSQL two openings at once would see the
 * same free place, so a sequence hands them out.
 */
export const nextOrdinal = {
  sqlite: `(select coalesce(max(ordinal) + 1, cast(? as bigint)) from cases where ordinal between cast(? as bigint) and cast(? as bigint) + 1048575)`,
  postgres: `(cast(? as bigint) + nextval('case_ordinals') % 1048576)`,
};

/** The `entry` of the row that this connection inserted last. */
export const lastEntry = { sqlite: 'last_insert_rowid()', postgres: 'lastval()' };
