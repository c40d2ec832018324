import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openKeys } from '../../src/keys';

describe('the data folder', () => {
  it('that is a file, or lies in one, is refused in words that say what to do', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'weiquan-folder-'));
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    try {
      for (const place of [file, path.join(file, 'data')]) {
        expect(() => openKeys(place)).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'data.folder', message: expect.stringMatching(/是文件.*WEIQUAN_DATA.*name a folder with WEIQUAN_DATA/u) as string }) as Error);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
