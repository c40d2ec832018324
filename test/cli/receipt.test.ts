import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { openCase } from '../../src/application/openCase';
import type { CommandIo } from '../../src/cli/io';
import { receiptCommand } from '../../src/cli/receipt';
import { undecidedCommand } from '../../src/cli/undecided';
import { dataFolder, type DataFolder } from './installation';
import { run, type Run } from './io';

describe('weiquan receipt, weiquan undecided', () => {
  let data: DataFolder;
  let id = '';
  const weiquan = (...args: string[]): Promise<Run> => run((program: Command, io: CommandIo) => { receiptCommand(program, io, data.compose); undecidedCommand(program, io, data.compose); }, args);

  beforeAll(async () => {
    // Six in the morning: still the day before in Greenwich.
    data = dataFolder('2026-09-28T06:00+08:00');
    expect((await weiquan('undecided', '--body', 'zhangdian-market')).code).toBe(0);
    const composition = await data.compose();
    const officer = { account: 'o', name: 'o', body: 'zhangdian-market', roles: ['officer'], offices: ['zhangdian-market'] };
    const opened = await openCase(composition.app, officer, { procedure: 'case-transfer', act: 'suspicion.registered', input: { offence: 'trademarkInfringement', crime: 'forgedMark', turnover: 60_000, suspicion: true, grounds: '仓库内查获', goods: '茶具' } });
    if ('done' in opened) id = opened.done.case.id;
    await composition.close();
  });
  afterAll(() => data.remove());

  it('lists for agency and procuratorate what nobody has decided on', async () => {
    for (const body of ['zhangdian-market', 'zhangdian-procuratorate']) expect(await weiquan('undecided', '--body', body)).toMatchObject({ code: 3, out: expect.stringMatching(/^2609280001-\d\tzhangdian-market\t2026-09-28\tabove\tforgedMark\t假冒注册商标罪 · 茶具\n$/) as string });
    expect((await weiquan('undecided', '--body', 'zhangdian-police')).out).toBe('');
  });

  it('writes a receipt, finds it sound, and finds what was changed', async () => {
    const { out } = await weiquan('receipt', 'show', id, '--body', 'zhangdian-procuratorate');
    // By its number too, as `package build` takes it.
    const { number } = (JSON.parse(out) as { receipt: { number: string } }).receipt;
    expect((await weiquan('receipt', 'show', number, '--body', 'zhangdian-procuratorate')).out).toBe(out);
    const file = data.file('receipt.json');
    writeFileSync(file, out);
    expect(await weiquan('receipt', 'check', file, '--history')).toMatchObject({ code: 0, out: expect.stringContaining('回执有效') as string });
    const key = data.file('public.pem');
    writeFileSync(key, (JSON.parse(out) as { publicKey: string }).publicKey);
    expect((await weiquan('receipt', 'check', file, '--key', key)).code).toBe(0);
    for (const [from, to, fault] of [['"state": "verifying"', '"state": "sent"', 'hash'], ['"signature": "ed25519:', '"signature": "ed25519:AAAA', 'signature'], ['weiquan-receipt-1', 'letter', 'unreadable'], ['{', 'x', 'unreadable']] as const) {
      writeFileSync(file, out.replace(from, to));
      expect(await weiquan('receipt', 'check', file)).toMatchObject({ code: 4, out: expect.stringContaining(`(${fault})`) as string });
    }
    writeFileSync(key, readFileSync(path.resolve('package.json')));
    writeFileSync(file, out);
    expect((await weiquan('receipt', 'check', file, '--key', key)).out).toContain('(otherKey)');
  });
});
