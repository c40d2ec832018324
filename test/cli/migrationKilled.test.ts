import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openCase } from '../../src/application/openCase';
import type { Person } from '../../src/policies';
import { dataFolder, type DataFolder } from './installation';
import { PROGRAM } from '../support/program';

const MANY = 60;
const secretary: Person = { account: 'secretary', name: 'secretary', body: 'zb-joint-office', roles: ['secretary'], offices: ['zb-joint-office'] };

/** The program itself, killed without warning while it takes cases over. */
describe('a migration that is killed in the middle', () => {
  let data: DataFolder;
  beforeAll(async () => {
    data = dataFolder('2026-11-26');
    const { app, close } = await data.compose();
    const order = { kind: 'order', subject: 'body', to: 'zhangdian-market', grounds: '超期', demands: '说明', reply: { due: '2026-12-10' }, signer: '张主任' };
    await Promise.all(Array.from({ length: MANY }, () => openCase(app, secretary, { procedure: 'supervision-order', act: 'order.issued', input: order })));
    await close();
    expect((await data.weiquan('rehearse', 'supervision-order', '--to', '2', '--changes')).code).toBe(0);
    await data.weiquan('activate', 'supervision-order', '--version', '2', '--from', '2026-11-26', '--by', '张三');
  });
  afterAll(() => data.remove());

  /** Runs until it has written so many migrations, the last one not committed yet, and is killed. */
  const killedAt = async (migration: number): Promise<unknown> => {
    const child = spawn(process.execPath, ['-r', path.resolve('test/support/dies.cjs'), ...PROGRAM, 'migrate', 'supervision-order', '--to', '2', '--by', '张三'], {
      env: { ...process.env, WEIQUAN_DIES_AT: `facts ${migration}`, WEIQUAN_DATA: path.dirname(data.database), LOG_LEVEL: 'silent', WEIQUAN_DEMO_DATE: '2026-11-26' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return (await once(child, 'exit'))[1];
  };
  const migrations = () => data.rows(`select count(*) as n from facts where type = 'case.migrated' group by case_ordinal`).map(({ n }) => n);

  it('has taken over whole cases, and goes on with those that are left: each once', async () => {
    expect(await killedAt(MANY / 2)).toBe('SIGKILL');
    const first = migrations();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(MANY / 2);
    expect((await data.weiquan('verify')).out).toContain('不一致 0 findings');
    const { code, out } = await data.weiquan('migrate', 'supervision-order', '--to', '2', '--by', '张三', '--lang', 'en');
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, `${MANY - first.length} open cases: ${MANY - first.length} moved, 0 stayed, 0 passed over.`]);
    expect(migrations()).toEqual(Array.from({ length: MANY }, () => 1));
    expect(data.rows('select distinct version from cases')).toEqual([{ version: 2 }]);
    expect((await data.weiquan('verify')).out).toContain('不一致 0 findings');
  });

  it('is done once by two that run beside each other', async () => {
    data.tamper(`insert into activations (procedure, version, from_date, content, at, done_by) select procedure, 1, from_date, content, at, done_by from activations limit 1`);
    const { app, close } = await data.compose();
    const order = { kind: 'order', subject: 'body', to: 'zhangdian-market', grounds: '超期', demands: '说明', reply: { due: '2026-12-10' }, signer: '张主任' };
    await Promise.all(Array.from({ length: 20 }, () => openCase(app, secretary, { procedure: 'supervision-order', act: 'order.issued', input: order })));
    await close();
    const migrate = () => data.weiquan('migrate', 'supervision-order', '--to', '2', '--by', '张三', '--json');
    const both = await Promise.all([migrate(), migrate()]);
    const done = both.map(({ out }) => (JSON.parse(out.trimEnd().split('\n').at(-1) ?? '{}') as { migration: { moved: number; stayed: number } }).migration);
    expect([done.reduce((sum, { moved }) => sum + moved, 0), done.map(({ stayed }) => stayed)]).toEqual([20, [0, 0]]);
    expect(migrations()).toEqual(Array.from({ length: MANY + 20 }, () => 1));
  });
});
