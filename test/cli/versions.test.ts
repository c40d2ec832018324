import { openCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import type { Composition } from '../../src/main';
import type { Person } from '../../src/policies';
import { dataFolder, type DataFolder } from './installation';

const OFFICE = 'zb-joint-office';
const BUREAU = 'zhangdian-market';
const person = (role: string, body: string): Person => ({ account: `${role}@${body}`, name: role, body, roles: [role], offices: [body] });
const secretary = person('secretary', OFFICE);
const chief = person('sectionChief', BUREAU);
const order: JsonObject = { kind: 'order', subject: 'body', to: BUREAU, grounds: '超期案件较多', demands: '逐件说明原因', reply: { due: '2026-12-10' }, signer: '张主任' };

async function issue(app: Composition['app'], input: JsonObject = order): Promise<{ id: Id<'case'>; version: number }> {
  const opened = await openCase(app, secretary, { procedure: 'supervision-order', act: 'order.issued', input });
  if (!('done' in opened)) throw new Error('answered as before');
  return { id: opened.done.case.id, version: opened.done.case.basis.version };
}
const answered = async (app: Composition['app'], id: Id<'case'>, at: string) => performAct(app, chief, id, { act: 'reply.given', input: { report: '已说明', completed: true }, at });

describe('a second version of a procedure', () => {
  let data: DataFolder;
  let ordinary: Id<'case'>[];
  let examined: Id<'case'>;
  let listed: Id<'case'>;
  beforeAll(async () => {
    data = dataFolder('2026-11-26');
    const composition = await data.compose();
    const { app } = composition;
    const many = await Promise.all([1, 2, 3, 4, 5].map(() => issue(app)));
    ordinary = many.map(({ id }) => id);
    examined = (await issue(app)).id;
    listed = (await issue(app, { ...order, kind: 'listing' })).id;
    // Answered on Wednesday, before it was entered: three working days from then.
    await answered(app, examined, '2026-11-26T00:30+08:00');
    await answered(app, listed, '2026-11-26T00:30+08:00');
    await composition.close();
  });
  afterAll(() => data.remove());

  const facts = (id: string) => data.rows(`select f.type from facts f join cases c on c.ordinal = f.case_ordinal where c.id = '${id}' order by f.seq`).map(({ type }) => type);
  const versions = () => data.rows(`select version, count(*) as n from cases group by version order by version`);

  it('is refused while nothing was proven and rehearsed', async () => {
    await expect(data.weiquan('activate', 'supervision-order', '--version', '2', '--from', '2026-12-01', '--by', '张三')).rejects.toMatchObject({ code: 'version.notChecked' });
    await expect(data.weiquan('migrate', 'supervision-order', '--to', '2', '--by', '张三')).rejects.toMatchObject({ code: 'migration.notActivated' });
    await expect(data.weiquan('rehearse', 'supervision-order', '--to', '3')).rejects.toMatchObject({ code: 'version.unknown' });
    await expect(data.weiquan('rehearse', 'supervision-order', '--to', '1')).rejects.toMatchObject({ code: 'migration.none' });
    await expect(data.weiquan('rehearse', 'no-such', '--to', '2')).rejects.toMatchObject({ code: 'version.unknown' });
  });

  it('is rehearsed over all open cases, and changes none', async () => {
    const before = data.rows('select count(*) as n from facts');
    const { code, out, err } = await data.weiquan('rehearse', 'supervision-order', '--to', '2', '--lang', 'en');
    expect({ code, err }).toEqual({ code: 3, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^supervision-order 2: \d+ configurations, \d+ ways, .*every rule holds$/);
    expect(lines.at(-1)).toBe('Supervision order: version 1 → 2, 7 open cases: 6 move, 1 stay, 1 dates move. No case was changed.');
    expect(lines.filter((line) => line.includes('\tmoves\t'))).toHaveLength(6);
    expect(lines.find((line) => line.includes('\tstays\t'))).toContain('the answer to a listing is being examined: it is examined by the rules under which it was given (migration.stays, listingIsExamined)');
    const shift = lines.findIndex((line) => line.startsWith('  date moves'));
    expect(lines[shift]).toBe('  date moves: SO5 examine the answer: 2026-12-01 → 2026-12-03');
    expect(lines[shift + 1]).toMatch(/^ {4}\S/);
    expect(data.rows('select count(*) as n from facts')).toEqual(before);
  });

  it('says the same in Chinese, and to machines', async () => {
    const { out } = await data.weiquan('rehearse', 'supervision-order', '--to', '2', '--changes');
    expect(out).toContain('届满日变动: SO5 审查答复: 2026-12-01 → 2026-12-03');
    expect(out).toContain('挂牌督办件的答复正在审查');
    expect(out).toContain('督查督办：第 1 版 → 第 2 版，在办 7 件：可以迁移 6 件，留在原版 1 件，届满日变动 1 处。');
    expect(out.split('\n').filter((line) => line.includes('\t'))).toHaveLength(2);
    const json = (await data.weiquan('rehearse', 'supervision-order', '--to', '2', '--json')).out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(json).toHaveLength(8);
    expect(json.find((one) => one['case'] === examined)).toMatchObject({ to: 'replied', shifts: [{ period: 'SO5', from: '2026-12-01', to: '2026-12-03', steps: expect.arrayContaining([]) }] });
    expect(json.at(-1)).toMatchObject({ rehearsal: { cases: 7, moving: 6, staying: 1, shifted: 1 } });
  });

  it('is activated for a day that has not passed, and takes the cases of that day on', async () => {
    await expect(data.weiquan('activate', 'supervision-order', '--version', '2', '--from', '2026-11-25', '--by', '张三')).rejects.toMatchObject({ code: 'activation.past' });
    expect((await data.weiquan('activate', 'supervision-order', '--version', '2', '--from', '2026-12-01', '--by', '张三')).code).toBe(0);
    const composition = await data.compose();
    expect((await issue(composition.app)).version).toBe(1);
    await composition.close();
    const listedVersions = await data.weiquan('versions', '--lang', 'en');
    expect(listedVersions.out).toContain('supervision-order 1  takes new cases');
    expect(listedVersions.out).toContain('since 2026-12-01, activated by 张三');
    expect((await data.weiquan('activate', 'supervision-order', '--version', '2', '--from', '2026-11-26', '--by', '张三')).code).toBe(0);
    const later = await data.compose();
    const { id, version } = await issue(later.app);
    expect(version).toBe(2);
    await performAct(later.app, secretary, id, { act: 'order.withdrawn', input: { reason: '重复' } });
    await later.close();
  });

  it('is stale for activation once its content or the calendar has changed', async () => {
    data.tamper(`insert into rehearsals (procedure, from_version, to_version, content, calendar, at, ended_at, cases, moving, staying, shifted)
      select procedure, from_version, to_version, 'sha256:${'1'.repeat(64)}', calendar, at, ended_at, 0, 0, 0, 0 from rehearsals order by number desc limit 1`);
    const again = () => data.weiquan('activate', 'supervision-order', '--version', '2', '--from', '2026-11-27', '--by', '张三');
    await expect(again()).rejects.toMatchObject({ code: 'version.rehearsalStale' });
    data.tamper(`insert into rehearsals (procedure, from_version, to_version, content, calendar, at, ended_at, cases, moving, staying, shifted)
      select procedure, from_version, to_version, content, calendar, at, '2026-11-24T00:00:00.000Z', 0, 0, 0, 0 from rehearsals where number = 1`);
    await expect(again()).rejects.toMatchObject({ code: 'version.rehearsalStale' });
    data.tamper(`insert into model_checks (procedure, version, content, at, configurations, ways, clocks, findings) select procedure, version, 'sha256:${'2'.repeat(64)}', at, 1, 1, 1, 0 from model_checks limit 1`);
    await expect(again()).rejects.toMatchObject({ code: 'version.checkStale' });
    data.tamper(`insert into model_checks (procedure, version, content, at, configurations, ways, clocks, findings) select procedure, version, content, at, 1, 1, 1, 2 from model_checks where number = 1`);
    await expect(again()).rejects.toMatchObject({ code: 'version.checkFailed' });
  });

  it('takes the running cases over, one by one and once; who stays is told, and verify agrees', async () => {
    expect(versions()).toEqual([{ version: 1, n: 8 }, { version: 2, n: 1 }]);
    const { code, out } = await data.weiquan('migrate', 'supervision-order', '--to', '2', '--by', '张三', '--lang', 'en');
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([3, '8 open cases: 7 moved, 1 stayed, 0 passed over.']);
    expect(versions()).toEqual([{ version: 1, n: 1 }, { version: 2, n: 8 }]);
    expect(facts(ordinary[0] as string)).toEqual(['order.issued', 'case.migrated']);
    expect(facts(listed)).toEqual(['order.issued', 'reply.given']);
    const again = await data.weiquan('migrate', 'supervision-order', '--to', '2', '--by', '张三', '--lang', 'en');
    expect([again.code, again.out.trimEnd().split('\n').at(-1)]).toEqual([3, '1 open cases: 0 moved, 1 stayed, 0 passed over.']);
    expect((await data.weiquan('verify')).out).toContain('不一致 0 findings');
    expect((await data.weiquan('reconcile')).code).toBe(0);
  });

  it('judges them from then on, to their end', async () => {
    const composition = await data.compose();
    const { app } = composition;
    await performAct(app, secretary, listed, { act: 'reply.returned', input: { reason: '不完整', reply: { due: '2026-12-10' } } });
    expect((await data.weiquan('migrate', 'supervision-order', '--to', '2', '--by', '张三')).code).toBe(0);
    await answered(app, listed, '2026-11-26T00:40+08:00').catch(() => performAct(app, chief, listed, { act: 'reply.given', input: { report: '已说明', completed: true } }));
    await performAct(app, secretary, listed, { act: 'reply.accepted', input: {} });
    expect((await app.reader.findCase(listed, 'all'))?.state).toBe('verifying');
    await performAct(app, secretary, listed, { act: 'settlement.confirmed', input: { findings: '属实' } });
    await composition.close();
    expect(facts(listed)).toEqual(['order.issued', 'reply.given', 'reply.returned', 'case.migrated', 'reply.given', 'reply.accepted', 'settlement.confirmed']);
    expect((await data.weiquan('verify')).code).toBe(0);
  });
});
