import { accessSync, constants, createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { DomainError } from '../domain/errors';
import { neutraliseFormula } from '../domain/text';
import { encoded } from './encoding';
import type { RejectedRecord } from './record';

/** The columns of our own, in front of theirs. */
export const OWN_HEADERS = ['记录号 record', '行号 line', '字段 field', '代码 code', '原因 reason'] as const;

/** One line of CSV as Excel reads it: quoted where anything could be taken for a delimiter, no formula. */
export function csvLine(cells: readonly string[], delimiter = ',', lineBreak = '\r\n'): string {
  return stringify([cells.map(neutraliseFormula)], { delimiter, record_delimiter: lineBreak, quoted_match: /[,;\t\r\n|'"]|^\s|\s$/ });
}

/** Apostrophes with a formula behind them: a cell that was neutralised, by us or by whoever wrote it. */
function isQuotedFormula(cell: string): boolean {
  const bare = cell.replace(/^'+/, '');
  return bare !== cell && neutraliseFormula(bare) !== bare;
}

/** Theirs gets one more apostrophe, as every formula gets one: when the file comes back, one is taken off again. */
const returnable = (cell: string): string => (isQuotedFormula(cell) ? `'${cell}` : cell);
export const returned = (cell: string): string => (isQuotedFormula(cell) ? cell.slice(1) : cell);

/** The reject file: rows in the order in which they were rejected, with all their cells. */
export interface Rejects {
  readonly path: string;
  readonly count: number;
  write(record: RejectedRecord): Promise<void>;
  /** Waits until everything is on its way to the disk; throws what the disk answered. */
  close(): Promise<void>;
}

/**
 * Writes rejected records as CSV (UTF-8 with mark, so that Excel opens it) behind five columns of our own: put right, the
 * file can be read again as an export. The file is created, replacing an older one, with the first record only; whether it can
 * be is seen at once, before anything is registered. Throws DomainError `rejects.unwritable`.
 */
export function writeRejects(path: string): Rejects {
  try {
    accessSync(existsSync(path) ? path : dirname(path), constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DomainError('invalid', 'rejects.unwritable', `退回清单无法写入 / the reject file ${path} cannot be written (${code}): name another place with --rejects.`);
  }
  let stream: WriteStream | undefined;
  let failure: Error | undefined;
  let count = 0;
  let header = '';
  const put = (bytes: Buffer): Promise<void> => {
    stream ??= createWriteStream(path, { mode: 0o600 }).on('error', (error) => { failure = error; });
    return new Promise((resolve, reject) => {
      if (failure) reject(failure);
      else stream?.write(bytes, (error) => (error ? reject(failure ?? error) : resolve()));
    });
  };
  return {
    path,
    get count() { return count; },
    async write(record) {
      const line = csvLine([...OWN_HEADERS, ...record.headers]);
      if (line !== header) await put(encoded(line, { encoding: 'utf-8', mark: count === 0 }));
      header = line;
      count += 1;
      await put(encoded(csvLine([String(record.record), String(record.line), record.field ?? '', record.code, `${record.reason.zh} / ${record.reason.en}`, ...record.cells.map(returnable)]), { encoding: 'utf-8', mark: false }));
    },
    async close() {
      if (!stream) return;
      await new Promise<void>((resolve) => (failure ? resolve() : stream?.end(() => resolve())));
      if (failure) throw failure;
    },
  };
}
