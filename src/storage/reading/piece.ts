import type { Value } from '../connection';

/** A piece of SQL with its values. */
export interface Piece {
  readonly sql: string;
  readonly values: readonly Value[];
}

export const piece = (sql: string, ...values: Value[]): Piece => ({ sql, values });
/** What stands between the brackets of `in (…)` and `not in (…)`. PostgreSQL takes no empty brackets: an empty list is a query for nothing. */
export const marks = (values: readonly unknown[]): string => (values.length === 0 ? `select '' where 1 = 0` : values.map(() => '?').join(', '));
