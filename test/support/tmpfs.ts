import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A small disk of its own, which can be full. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  free(): void;
  remove(): void;
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && !process.env['WEIQUAN_SKIP_TMPFS'];
if (!canMount) console.warn('ATTENTION: no small disk can be mounted here (root on Linux can; or WEIQUAN_SKIP_TMPFS is set): the test of a full disk under a live process is SKIPPED.');

/** `describe` for tests that need a disk which can be full. Skipped, loudly, where none can be mounted. */
export const describeWithSmallDisk: jest.Describe = canMount ? describe : describe.skip;

const CHUNK = Buffer.alloc(65_536, 1);

export function smallDisk(megabytes: number): SmallDisk {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = fs.openSync(filler, 'a');
      try {
        for (const chunk of [CHUNK, CHUNK.subarray(0, 4096), CHUNK.subarray(0, 1)]) writeUntilFull(file, chunk);
      } finally {
        fs.closeSync(file);
      }
    },
    free: () => fs.rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['-l', folder]);
      fs.rmdirSync(folder);
    },
  };
}

function writeUntilFull(file: number, chunk: Buffer): void {
  try {
    for (;;) fs.writeSync(file, chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
