import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeDataFolder, openToOthers } from '../../../src/dataFolder';
import { openKeys } from '../../../src/keys';
import { openStorage } from '../../../src/storage';
import { PROGRAM } from '../../support/program';

const modeOf = (place: string): string => (fs.statSync(place).mode & 0o777).toString(8);

describe('what the program keeps', () => {
  let home: string;
  let umask: number;
  beforeEach(() => {
    umask = process.umask(0o022);
    home = fs.mkdtempSync(path.join(tmpdir(), 'weiquan-owner-'));
    fs.chmodSync(home, 0o755);
  });
  afterEach(() => {
    process.umask(umask);
    fs.rmSync(home, { recursive: true, force: true });
  });
  const kept = async (folder: string): Promise<Record<string, string>> => {
    openKeys(folder);
    const storage = await openStorage({ kind: 'sqlite', file: path.join(folder, 'weiquan.sqlite') });
    const modes = Object.fromEntries(['.', ...fs.readdirSync(folder)].map((name) => [name, modeOf(path.join(folder, name))]));
    await storage.close();
    return modes;
  };
  const OWNERS_ONLY = { '.': '700', 'seal.key': '600', 'secret.key': '600', 'weiquan.sqlite': '600', 'weiquan.sqlite-wal': '600', 'weiquan.sqlite-shm': '600' };

  it('is its owner’s alone from the beginning', async () => {
    expect(await kept(path.join(home, 'data'))).toEqual(OWNERS_ONLY);
  });

  it('becomes so where an earlier version left it open', async () => {
    const folder = path.join(home, 'data');
    await kept(folder);
    fs.chmodSync(folder, 0o755);
    fs.chmodSync(path.join(folder, 'weiquan.sqlite'), 0o644);
    for (const ending of ['-wal', '-shm']) fs.writeFileSync(path.join(folder, `weiquan.sqlite${ending}`), '', { mode: 0o644 });
    expect(await kept(folder)).toEqual(OWNERS_ONLY);
    expect(openToOthers(folder)).toBeUndefined();
  });

  it('leaves a folder open that holds other things too, closes its own files, and says so', async () => {
    fs.writeFileSync(path.join(home, 'of somebody else'), '');
    expect(await kept(home)).toMatchObject({ ...OWNERS_ONLY, '.': '755' });
    expect(openToOthers(home)).toMatch(/数据目录对本机其他用户开放.*holds other things than ours/);
  });

  it('goes on in a folder of another user, and says so', () => {
    fs.chmodSync(home, 0o777);
    const whose = fs.statSync(home).uid;
    const somebodyElse = jest.spyOn(process, 'getuid').mockReturnValue(whose + 12_345);
    makeDataFolder(home);
    expect([modeOf(home), openToOthers(home)]).toEqual(['777', expect.stringContaining(`belongs to another user (${whose})`)]);
    somebodyElse.mockRestore();
    makeDataFolder(home);
    expect(modeOf(home)).toBe('700');
  });

  it('is not opened by what a command writes', () => {
    const out = path.join(home, 'templates');
    execFileSync(process.execPath, [...PROGRAM, 'templates', '--out', out], { env: { ...process.env, WEIQUAN_DATA: path.join(home, 'data') } });
    expect([modeOf(out), modeOf(path.join(out, 'fields.csv'))]).toEqual(['700', '600']);
  });
});
