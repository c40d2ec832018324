import fs from 'node:fs';
import path from 'node:path';
import { keepEvidence } from '../../src/application/evidence';
import { openCase } from '../../src/application/openCase';
import { backupCommand } from '../../src/cli/backup';
import { verifyCommand } from '../../src/cli/verify';
import { readConfig } from '../../src/config';
import { compose } from '../../src/main';
import { HUB, said } from '../application/installation';
import { aPicture } from '../support/files';
import { dataFolder, type DataFolder } from './installation';
import { run } from './io';

describe('weiquan backup', () => {
  let data: DataFolder;
  beforeAll(() => {
    data = dataFolder();
  });
  afterAll(() => data.remove());
  const settings = (folder: string) => readConfig({ WEIQUAN_DATA: folder, LOG_LEVEL: 'silent', WEIQUAN_DEMO_DATE: '2026-11-20' });
  const backup = (out: string) => run((program, io) => backupCommand(program, io, () => settings(path.dirname(data.database))), ['backup', '--out', out]);

  it('copies all that was acknowledged beside a server that writes on, and the copy goes on by itself', async () => {
    const composition = await data.compose();
    const operator = { account: 'operator', name: 'operator', body: HUB, roles: ['operator'], offices: [HUB] };
    const one = () => openCase(composition.app, operator, { procedure: 'hotline-complaint', act: 'intake.registered', input: said('report') });
    const opened = await one();
    if (!('done' in opened)) throw new Error('not opened');
    const { hash } = await keepEvidence(composition.app, operator, opened.done.case, { part: 'main', name: '样品.png', bytes: aPicture() });
    for (let n = 0; n < 30; n++) await one();
    // What is new lies beside the database: the file alone would lack it.
    expect(fs.statSync(`${data.database}-wal`).size).toBeGreaterThan(100_000);
    // A file that a server is just writing, and a folder that is there, empty and open to all.
    fs.writeFileSync(path.join(path.dirname(data.database), 'files', 'cut.0123456789ab.new'), 'half');
    fs.mkdirSync(data.file('backup'), { mode: 0o755 });
    let goesOn = true;
    const writing = (async () => {
      while (goesOn) await one();
    })();
    const out = data.file('backup');
    const { code, out: told, err } = await backup(out);
    goesOn = false;
    await writing;
    await composition.close();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const cases = Number(/^案件 (\d+) cases/u.exec(told)?.[1]);
    expect(cases).toBeGreaterThanOrEqual(31);
    expect(fs.existsSync(path.join(out, 'files', hash.slice(7, 9), hash.slice(9)))).toBe(true);
    expect(fs.readdirSync(out).sort()).toEqual(['files', 'seal.key', 'secret.key', 'weiquan.sqlite']);
    expect(fs.existsSync(path.join(out, 'files', 'cut.0123456789ab.new'))).toBe(false);
    expect([out, path.join(out, 'weiquan.sqlite'), path.join(out, 'seal.key')].map((place) => fs.statSync(place).mode & 0o077)).toEqual([0, 0, 0]);
    const verified = await run((program, io) => verifyCommand(program, io, () => compose(settings(out))), ['verify']);
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining(`案件 ${cases} cases`)]);
  });

  it('writes over nothing, and not into what it copies', async () => {
    expect(await run((program, io) => backupCommand(program, io, () => settings(data.file('nothing'))), ['backup', '--out', data.file('other')])).toMatchObject({ code: 2, err: expect.stringContaining('没有可备份的数据库') as string });
    expect(await backup(data.file('backup'))).toMatchObject({ code: 2, err: expect.stringContaining('不为空') as string });
    expect(await backup(path.join(path.dirname(data.database), 'backup'))).toMatchObject({ code: 2, err: expect.stringContaining('不得位于数据目录之内') as string });
  });
});
