import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bodiesCommand } from '../../src/cli/bodies';
import { compose } from '../../src/main';
import { run } from './io';

describe('weiquan bodies', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-bodies-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => compose({ production: false, port: 0, dataFolder: folder, database: { kind: 'sqlite', file: path.join(folder, 'weiquan.sqlite') }, backdatingLimitDays: 3, logLevel: 'info' });
  const bodies = (...args: string[]) => run((program, io) => bodiesCommand(program, io, open), ['bodies', ...args]);
  const written = (content: string): string => {
    const file = path.join(folder, 'bodies.json');
    writeFileSync(file, content);
    return file;
  };

  it('prints the directory, loads it changed, and every later command knows it', async () => {
    const shown = await bodies('show');
    const directory = JSON.parse(shown.out);
    const police = directory.bodies.find(({ code }: { code: string }) => code === 'zb-police');
    police.delivery = 'account';
    const file = written(`\uFEFF${JSON.stringify(directory)}`);
    expect(await bodies('load', file, '--by', '张三', '--dry-run')).toEqual({ code: 0, out: 'zb-police\tdelivery\n', err: '' });
    expect((await bodies('list')).out).toMatch(/^zb-police\t\S+\t\S+\tpaper$/mu);
    expect(await bodies('load', file, '--by', '张三')).toEqual({ code: 0, out: 'zb-police\tdelivery\nversion 1\n', err: '' });
    expect((await bodies('list')).out).toMatch(/^zb-police\t\S+\t\S+\taccount$/mu);
    expect(await bodies('load', file, '--by', '张三')).toMatchObject({ code: 2, err: expect.stringContaining('directory.unchanged') });
  });

  it('says what is wrong with a file and changes nothing', async () => {
    expect(await bodies('load', path.join(folder, 'absent.json'), '--by', '张三')).toMatchObject({ code: 2, err: expect.stringContaining('ENOENT') });
    expect(await bodies('load', written('{'), '--by', '张三')).toMatchObject({ code: 2, err: expect.stringContaining('is not JSON') });
    expect(await bodies('load', written('{"bodies": 1}'), '--by', '张三')).toMatchObject({ code: 2, err: expect.stringMatching(/asOf[\s\S]*services/u) });
  });
});
