import { createInterface } from 'node:readline';
import { Writable, type Readable } from 'node:stream';
import type { CommandIo } from './io';

const LONGEST_INPUT = 4096;
const LINE_BREAK = /[\r\n]/;

/** A password from standard input: of a terminal asked for and not shown, otherwise the first line of what is piped in. */
export const passwordFrom = ({ stdin, stderr }: Pick<CommandIo, 'stdin' | 'stderr'>): Promise<string> => ((stdin as { readonly isTTY?: boolean }).isTTY ? asked(stdin, stderr) : firstLine(stdin));

/** Asks on standard error, so that standard output holds the answer of the command alone. Ctrl-C and Ctrl-D answer nothing. */
async function asked(terminal: Readable, stderr: Writable): Promise<string> {
  stderr.write('口令 / Password: ');
  const nowhere = new Writable({ write: (_echo, _encoding, done) => done() });
  const lines = createInterface({ input: terminal, output: nowhere, terminal: true, historySize: 0 });
  const typed = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  stderr.write('\n');
  return typed;
}

/** Ends at the line break: whoever pipes it in may keep the pipe open. */
async function firstLine(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > LONGEST_INPUT || bytes.includes('\n') || bytes.includes('\r')) break;
  }
  return Buffer.concat(chunks).toString('utf8').split(LINE_BREAK)[0] ?? '';
}
