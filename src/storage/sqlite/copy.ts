import fs from 'node:fs';
import Database from 'better-sqlite3';

/** What a copy holds, and whether it is sound. */
export interface Copied {
  readonly cases: number;
  readonly facts: number;
  /** The newest sealed batch and the head of its chain. */
  readonly batch: number;
  readonly chained: string;
  /** 'ok', or what is wrong with it. */
  readonly check: string;
}

/** Copies an embedded database as it stands at one moment, beside programs that write it, into a file of its own. Throws where it cannot be read or the place is taken. */
export async function copyDatabase(from: string, to: string): Promise<Copied> {
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    // In one step: between two of them a server writes, and it would begin again and again.
    await source.backup(to, { progress: ({ totalPages }) => Math.max(1, totalPages) });
  } finally {
    source.close();
  }
  fs.chmodSync(to, 0o600);
  const copy = new Database(to, { fileMustExist: true });
  try {
    // Nobody else has it open: one file, with nothing beside it.
    copy.pragma('journal_mode = delete');
    const count = (table: string) => (copy.prepare(`select count(*) as count from ${table}`).get() as { readonly count: number }).count;
    const last = copy.prepare('select number, chained from sealed_batches order by number desc limit 1').get() as { readonly number: number; readonly chained: string } | undefined;
    return { cases: count('cases'), facts: count('facts'), batch: last?.number ?? 0, chained: last?.chained ?? '–', check: copy.pragma('quick_check', { simple: true }) as string };
  } finally {
    copy.close();
  }
}
