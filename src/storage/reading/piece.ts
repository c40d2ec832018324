import type { Value } from '../connection';

/** A piece of SQL with its values. */
export interface Piece {
  readonly sql: string;
  readonly values: readonly Value[];
}

export const piece = (sql: string, ...values: Value[]): Piece => ({ sql, values });
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
