import { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import type { CommandIo } from '../../src/cli/io';

export interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number | undefined;
}

class Collected extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    setImmediate(done);
  }
  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

/** Runs a command in this process: arguments and standard input in, output and exit code out. */
export async function run(register: (program: Command, io: CommandIo) => void, args: readonly string[], input: Readable | string = ''): Promise<Run> {
  const stdout = new Collected();
  const stderr = new Collected();
  let code: number | undefined;
  const io: CommandIo = { stdin: typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input, stdout, stderr, exit: (with_) => (code = with_) };
  const program = new Command('weiquan').exitOverride().configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  register(program, io);
  await program.parseAsync(args, { from: 'user' });
  for (const stream of [stdout, stderr]) {
    stream.end();
    await finished(stream);
  }
  return { out: stdout.text, err: stderr.text, code };
}
