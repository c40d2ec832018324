import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from './browser';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

const manifest = JSON.parse(fs.readFileSync(path.join(BUILT, 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;

/** Every file that the browser fetches before these chunks can run. */
function filesOf(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name]!;
    if (seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    chunk.css?.forEach((file) => seen.add(file));
    filesOf(chunk.imports ?? [], seen);
  }
  return seen;
}

const kilobytes = (names: readonly string[]): number => [...filesOf(names)].reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(BUILT, file))).length, 0) / 1000;

describe('what the browser fetches, packed', () => {
  it('is at most 400 kB until the worklist stands', () => {
    expect(kilobytes(['desk.html', 'screens/worklist/Worklist.tsx'])).toBeLessThanOrEqual(400);
  });
  it('is at most 150 kB for the page of whoever has no account', () => {
    expect(kilobytes(['ask.html'])).toBeLessThanOrEqual(150);
  });
  it('comes from this house alone', () => {
    for (const name of ['desk.html', 'ask.html']) expect(fs.readFileSync(path.join(BUILT, name), 'utf8')).not.toMatch(/(?:src|href)="(?!\/)/);
  });
});
