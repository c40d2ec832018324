import { DomainError } from '../domain/errors';

/** One record of a delimited file. */
export interface TextRow {
  readonly cells: readonly string[];
  /** Number of the physical line on which it begins, from 1. */
  readonly line: number;
  /** A quotation mark that is never closed: the row is this one line as it stands, reading goes on with the next. */
  readonly fault?: 'quoteNotClosed';
}

/** A record longer than this is taken for one whose quotation mark is not closed. */
const LONGEST_RECORD = 40_000;
const QUOTE = '"';
/** Characters that a physical line may have before the file is taken for something else. */
export const LONGEST_LINE = 2_000_000;
export const lineTooLong = (line: number): DomainError =>
  new DomainError('invalid', 'intakeFile.lineTooLong', `第${line}行过长，不是登记表 / line ${line} is too long for an export of calls.`, { data: { line } });

/**
 * Reads delimited text (RFC 4180) piece by piece in constant memory. Written here because the CSV parsers at hand neither
 * tell on which line a record with line breaks begins, nor survive a quotation mark that is never closed: they lose
 * everything behind it. Blank lines are rows with one empty cell; line breaks inside quotes are kept as they are.
 */
export class DelimitedText {
  private rest = '';
  private line: number;

  constructor(private readonly delimiter: string, private readonly lineBreak: '\n' | '\r' = '\n', firstLine = 1) {
    this.line = firstLine;
  }

  /** The records that are complete with this piece. */
  push(piece: string): TextRow[] {
    this.rest += piece;
    const rows = this.take(false);
    if (this.rest.length > LONGEST_LINE) throw lineTooLong(this.line);
    return rows;
  }

  /** The records that are left. */
  end(): TextRow[] {
    return this.take(true);
  }

  private take(last: boolean): TextRow[] {
    const rows: TextRow[] = [];
    const text = this.rest;
    let from = 0;
    while (from < text.length) {
      const found = this.record(text, from, last);
      if (!found) break;
      rows.push({ cells: found.cells, line: this.line, ...(found.fault ? { fault: found.fault } : {}) });
      this.line += count(text, this.lineBreak, from, found.next);
      from = found.next;
    }
    this.rest = text.slice(from);
    return rows;
  }

  /** The record at `from`; undefined when more text is needed to know its end. */
  private record(text: string, from: number, last: boolean): { cells: string[]; next: number; fault?: 'quoteNotClosed' } | undefined {
    const end = text.indexOf(this.lineBreak, from);
    if (end < 0 && !last) return undefined;
    const stop = end < 0 ? text.length : end;
    const plain = text.slice(from, stop);
    const next = Math.min(stop + 1, text.length);
    if (!plain.includes(QUOTE)) return { cells: this.split(plain), next };
    const quoted = this.quotedRecord(text, from, last);
    if (quoted === 'unclosed') return { cells: this.split(plain), next, fault: 'quoteNotClosed' };
    return quoted;
  }

  private split(line: string): string[] {
    return (this.lineBreak === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line).split(this.delimiter);
  }

  private quotedRecord(text: string, from: number, last: boolean): { cells: string[]; next: number } | 'unclosed' | undefined {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      let cell = '';
      if (text[at] === QUOTE) {
        const closed = closing(text, at + 1);
        if (closed < 0 || closed - from > LONGEST_RECORD) return last || text.length - from > LONGEST_RECORD ? 'unclosed' : undefined;
        cell = text.slice(at + 1, closed).replaceAll('""', QUOTE);
        at = closed + 1;
      }
      const delimiter = text.indexOf(this.delimiter, at);
      const lineBreak = text.indexOf(this.lineBreak, at);
      if (lineBreak < 0 && !last) return undefined;
      const end = lineBreak < 0 ? text.length : lineBreak;
      if (delimiter >= 0 && delimiter < end) {
        cells.push(cell + text.slice(at, delimiter));
        at = delimiter + 1;
      } else {
        const tail = text.slice(at, end);
        cells.push(cell + (this.lineBreak === '\n' && tail.endsWith('\r') ? tail.slice(0, -1) : tail));
        return { cells, next: Math.min(end + 1, text.length) };
      }
    }
  }
}

/** Place of the quotation mark that closes; two in a row stand for one inside the text. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return -1;
}

function count(text: string, mark: string, from: number, until: number): number {
  let found = 0;
  for (let at = text.indexOf(mark, from); at >= 0 && at < until; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}
