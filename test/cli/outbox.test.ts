import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performAct } from '../../src/application/performAct';
import { openCase } from '../../src/application/openCase';
import { outboxCommand } from '../../src/cli/outbox';
import { readConfig } from '../../src/config';
import { compose } from '../../src/main';
import type { Person } from '../../src/policies';
import { said } from '../application/installation';
import { run } from './io';
import { dataFolder, type DataFolder } from './installation';

describe('weiquan outbox', () => {
  let folder: DataFolder;
  const outbox = (...args: string[]) => run((program, io) => outboxCommand(program, io, later), ['outbox', ...args]);
  const mailFolder = () => path.join(folder.folder, 'data', 'mail');
  // A demonstration begins anew at its date with each command: these look a little later each time.
  let minute = 10;
  const later = () => compose(readConfig({ WEIQUAN_DATA: path.dirname(folder.database), LOG_LEVEL: 'silent', WEIQUAN_DEMO_DATE: `2026-11-20T02:${minute++}:00Z` }));
  const relay = async () => {
    const { relay, close } = await later();
    await relay(() => Promise.resolve(false));
    await close();
  };

  beforeAll(async () => {
    folder = dataFolder('2026-11-20');
    const { app, close } = await folder.compose();
    await app.accounts.add({ id: 'id-li', login: 'li', name: '李工', body: 'zhangdian-market', roles: ['clerk'], passwordHash: '-', createdAt: app.world.now() });
    await app.notices.keepSettings('id-li', { email: 'li@example.gov.cn', mail: 'immediate', messenger: false, language: 'zh' }, app.world.now());
    const operator: Person = { account: 'operator', name: 'operator', body: 'zb-12330', roles: ['operator'], offices: ['zb-12330'] };
    const opened = await openCase(app, operator, { procedure: 'hotline-complaint', act: 'intake.registered', input: said('report') });
    if ('done' in opened) await performAct(app, operator, opened.done.case.id, { act: 'material.passedOn', input: { to: 'zhangdian-market' } });
    await close();
    await relay();
  });
  afterAll(() => folder.remove());

  it('lists what was sent and what reached nobody, without a name or an address', async () => {
    const { out, err, code } = await outbox('list');
    // Each code once, in words.
    expect(err).toBe('recipient.nobody: 没有可以通知的人：该单位没有相应角色的账号，或者该当事人没有留下联系方式。 Nobody is there to be told: the body has no account with that role, or the party left no way to be reached.\n');
    // Nobody of 12330 has an account here who could tell the reporter.
    expect(code).toBe(3);
    expect(out.trim().split('\n').map((line) => line.split('\t').filter((_cell, n) => [1, 2, 4, 7, 8].includes(n)))).toEqual([
      ['outbox', 'failed', 'recipient.nobody', 'hotline.passedOn', 'reporter'],
      ['outbox', 'failed', 'recipient.nobody', 'hotline.registered', 'reporter'],
      ['mail', 'delivered', '', 'hotline.materialForYou', 'id-li'],
      ['inbox', 'delivered', '', 'hotline.materialForYou', 'id-li'],
    ]);
    expect(out).not.toMatch(/高东玉|li@example|茶具/);
    expect((await outbox('list', '--state', 'delivered', '--json')).code).toBe(0);
  });

  it('has one sent again as a mail of its own, and writes down who asked', async () => {
    expect(readdirSync(mailFolder()).filter((file) => file.endsWith('.eml'))).toHaveLength(1);
    const mail = (await outbox('list', '--state', 'delivered', '--json')).out.trim().split('\n').map((line) => JSON.parse(line) as { id: number; channel: string }).find(({ channel }) => channel === 'mail')!;
    expect((await outbox('resend', String(mail.id), '--by', '王工')).code).toBe(0);
    expect(await outbox('resend', String(mail.id), '--by', '王工')).toMatchObject({ code: 1, err: expect.stringContaining('delivery.notToBeSentAgain') });
    await relay();
    expect(readFileSync(path.join(mailFolder(), 'index.tsv'), 'utf8').trim().split('\n')).toHaveLength(3);
    expect(folder.rows(`select event, account from delivery_log where delivery_id = ${mail.id}`)).toEqual([
      { event: 'delivered', account: null }, { event: 'sentAgain', account: 'command: 王工' }, { event: 'delivered', account: null },
    ]);
    const [, lost] = (await outbox('list', '--state', 'failed', '--json')).out.trim().split('\n').map((line) => JSON.parse(line) as { id: number });
    expect((await outbox('resend', String(lost!.id), '--by', '王工', '--outbox')).code).toBe(0);
    expect((await outbox('resend', '99999', '--by', '王工')).code).toBe(1);
  });
});
