import type { Connection } from '../connection';
import { BEFORE, FROM } from './record';
import type { Before, StoredCase } from './storedCase';

/** Cases that are read at a time. */
export const TOGETHER = 64;

const ONE = `select ${BEFORE}, s.bytes from ${FROM} where c.id = ?`;
const MANY = `select c.id, ${BEFORE}, s.bytes from ${FROM} where c.ordinal in (${Array.from({ length: TOGETHER }, () => '?').join(', ')})`;

type Columns = readonly [id: string, ordinal: number, head: string, state: string, stage: string, title: string, worklistKey: string, late: number, tags: string, flags: string, text: string, bytes: string];

export async function readWhole(connection: Connection, id: string): Promise<StoredCase | undefined> {
  const found = await connection.first<Before & { readonly bytes: string }>(ONE, [id]);
  if (!found) return undefined;
  const { bytes, ...row } = found;
  return { id, row, bytes };
}

/** The rows of a statement as lists of their columns. */
export interface ReadsColumns {
  columns(sql: string, values: readonly (number | null)[]): readonly (readonly unknown[])[];
}

/** At most `TOGETHER` of them, by their places. */
export const readWholeTogether = (connection: ReadsColumns, ordinals: readonly number[]): readonly StoredCase[] =>
  (connection.columns(MANY, Array.from({ length: TOGETHER }, (_, place) => ordinals[place] ?? null)) as readonly Columns[]).map(
    ([id, ordinal, head, state, stage, title, worklist_key, late, tags, flags, text, bytes]) => ({ id, row: { ordinal, head, state, stage, title, worklist_key, late, tags, flags, text }, bytes }),
  );
