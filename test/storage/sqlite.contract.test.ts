import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageContract } from './contract';

describe('SQLite', () => {
  const home = mkdtempSync(join(tmpdir(), 'weiquan-storage-'));
  let made = 0;
  afterAll(() => rmSync(home, { recursive: true }));
  storageContract(() => Promise.resolve({ kind: 'sqlite', file: join(home, 'absent', `${++made}.db`) }));
});
