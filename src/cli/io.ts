import type { Readable, Writable } from 'node:stream';

/** What a command touches of its process, so that it runs in a test as it runs in a terminal. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Sets the exit code; output that is still under way is not cut off. */
  exit(code: number): void;
  /** Everything is done: a timer that a library has left behind does not keep the process. */
  leave?(): void;
}

export const processIo: CommandIo = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  exit(code) {
    process.exitCode = code;
  },
  leave() {
    setTimeout(() => process.exit(), 500).unref();
  },
};
