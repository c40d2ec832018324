import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openKeys } from '../../src/keys';

describe('the keys', () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(tmpdir(), 'weiquan-keys-'));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('are made once, for their owner alone', () => {
    const made = openKeys(folder);
    expect(openKeys(folder)).toMatchObject({ secret: made.secret, publicKey: made.publicKey });
    expect(fs.readdirSync(folder).sort()).toEqual(['seal.key', 'secret.key']);
    expect(fs.statSync(path.join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  it('are no half ones after a start for which the disk had no room', () => {
    const { writeFileSync } = fs;
    jest.spyOn(fs, 'writeFileSync').mockImplementation((file, data, options) => {
      writeFileSync(file, (data as string).slice(0, 5), options);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    expect(() => openKeys(folder)).toThrow(expect.objectContaining({ code: 'ENOSPC' }) as Error);
    jest.restoreAllMocks();
    expect(openKeys(folder).secret).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('are those of the other process that was first', () => {
    const { linkSync } = fs;
    let first: string | undefined;
    jest.spyOn(fs, 'linkSync').mockImplementation((from, to) => {
      jest.restoreAllMocks();
      first = openKeys(folder).publicKey;
      linkSync(from, to);
    });
    expect(openKeys(folder).publicKey).toBe(first);
    expect(fs.readdirSync(folder).sort()).toEqual(['seal.key', 'secret.key']);
  });

  it('are made also where a file has no second name', () => {
    jest.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
    });
    const made = openKeys(folder);
    expect([openKeys(folder).publicKey, fs.readdirSync(folder).sort()]).toEqual([made.publicKey, ['seal.key', 'secret.key']]);
  });

  it('that are empty or cut off are refused: names would be hashed under nothing, and never found again', () => {
    fs.writeFileSync(path.join(folder, 'secret.key'), '');
    expect(() => openKeys(folder)).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'data.key', message: expect.stringMatching(/secret\.key.*备份.*backup/u) as string }) as Error);
    fs.writeFileSync(path.join(folder, 'secret.key'), 'k'.repeat(40));
    fs.writeFileSync(path.join(folder, 'seal.key'), '-----BEGIN PRIV');
    expect(() => openKeys(folder)).toThrow(expect.objectContaining({ kind: 'unavailable', code: 'data.key', message: expect.stringMatching(/seal\.key/u) as string }) as Error);
  });
});
