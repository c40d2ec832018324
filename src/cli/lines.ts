import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** A line of input, without its line break. `tooLong` lines are dropped unread beyond the limit. */
export type Line = { readonly text: string } | { readonly wrong: 'tooLong' | 'notUtf8' };

const LINE_FEED = 0x0a;

function lineOf(bytes: Buffer): Line {
  if (!isUtf8(bytes)) return { wrong: 'notUtf8' };
  const text = bytes.toString('utf8');
  return { text: text.endsWith('\r') ? text.slice(0, -1) : text };
}

/**
 * The lines of a stream in batches, a chunk's worth at a time. Holds at most one chunk and one line of `limit` bytes, however long a line is.
 * A byte-order mark before the first line is dropped; the end of the last line is no line of its own.
 */
export async function* linesOf(input: Readable, limit: number): AsyncGenerator<readonly Line[]> {
  let held: Buffer[] = [];
  let size = 0;
  let first = true;
  const finish = (rest: Buffer): Line => {
    const whole = size === 0 ? rest : Buffer.concat([...held, rest]);
    const tooLong = size + rest.length > limit;
    held = [];
    size = 0;
    const bytes = first && whole.length >= 3 && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? whole.subarray(3) : whole;
    first = false;
    return tooLong ? { wrong: 'tooLong' } : lineOf(bytes);
  };
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const lines: Line[] = [];
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, from)) {
      lines.push(finish(bytes.subarray(from, at)));
      from = at + 1;
    }
    const rest = bytes.subarray(from);
    if (rest.length > 0) {
      // Beyond the limit only the length matters.
      if (size <= limit) held.push(rest.subarray(0, limit + 1));
      else if (held.length > 0) held = [];
      size += rest.length;
    }
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [finish(Buffer.alloc(0))];
}

/** Writes and waits while the reader is slower. False when the reader has gone (`| head`). */
export async function writeAll(output: Writable, text: string): Promise<boolean> {
  if (output.destroyed || output.writableEnded) return false;
  if (output.write(text)) return true;
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(output, 'drain', { signal }), once(output, 'close', { signal })]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return false;
    throw error;
  } finally {
    waiting.abort();
  }
  return !output.destroyed;
}
