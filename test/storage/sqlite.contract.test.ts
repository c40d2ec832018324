import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageContract } from './contract';

describe('SQLite', () => {
  const home = mkdtempSync(join(tmpdir(), 'weiquan-storage-'));
  let made = 0;
  afterAll(() => rmSync(home, { recursive: true }));
  describe('with the pen in hand', () => storageContract(() => Promise.resolve({ kind: 'sqlite', file: join(home, 'absent', `${++made}.db`), writer: { composeFrom: 0 } })));
  describe('worked out first, written by a thread', () => storageContract(() => Promise.resolve({ kind: 'sqlite', file: join(home, 'absent', `${++made}.db`), writer: { composeFrom: 1 } })));
});
