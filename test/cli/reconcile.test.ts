import { writeFileSync } from 'node:fs';
import { openCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import type { Id } from '../../src/domain/brand';
import { HUB, said } from '../application/installation';
import { hotlineFile, hotlineRows } from '../support/hotlineExport';
import { dataFolder, type DataFolder } from './installation';

describe('weiquan reconcile', () => {
  let data: DataFolder;
  beforeAll(async () => {
    data = dataFolder();
    writeFileSync(data.file('export.csv'), hotlineFile(hotlineRows(30, 2)));
    await data.weiquan('import', '--file', data.file('export.csv'));
    const composition = await data.compose();
    const operator = { account: 'operator', name: 'operator', body: HUB, roles: ['operator'], offices: [HUB] };
    for (let n = 0; n < 3; n++) await openCase(composition.app, operator, { procedure: 'hotline-complaint', act: 'intake.registered', input: said('report') });
    await composition.close();
    await data.weiquan('reconcile');
  });
  afterAll(() => data.remove());
  const wholeAgain = async () => expect((await data.weiquan('verify')).out).toContain('不一致 0 findings');
  const one = (sql: string) => String(Object.values(data.rows(sql)[0] ?? {})[0]);

  it('finds nothing where nothing is wrong, and says so in three lines', async () => {
    const { code, out, err } = await data.weiquan('reconcile');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(1)).toEqual(['due and not rung: 0', 'rows without alarm: 0', 'alarms without row: 0', '']);
    expect(data.rows('select differing, broken, dry_run from reconciliations order by number desc limit 1')).toEqual([{ differing: 0, broken: 0, dry_run: 0 }]);
  });

  it('gives back alarms and rows that were lost, and takes away what rings for nothing; --dry-run only tells', async () => {
    const silenced = one(`select id from deadlines where status = 'running' limit 1`);
    const lost = one(`select id from deadlines where status = 'running' and id <> '${silenced}' limit 1`);
    const stray = one(`select id from deadlines where status = 'lapsedBeforeEntry' limit 1`);
    data.tamper(`update deadlines set next_at = null where id = '${silenced}'; delete from deadlines where id = '${lost}'; update deadlines set next_at = '2026-12-01T00:00:00.000Z' where id = '${stray}'`);
    const told = await data.weiquan('reconcile', '--dry-run');
    expect(told.code).toBe(4);
    expect(told.out).toContain(`${silenced} rings at`);
    expect(told.out).toContain('rows without alarm: 1\nalarms without row: 1\n');
    expect((await data.weiquan('reconcile', '--dry-run')).out).toBe(told.out);
    expect((await data.weiquan('reconcile')).code).toBe(0);
    expect(data.rows(`select count(*) as n from deadlines where id in ('${silenced}', '${lost}') and next_at is not null`)).toEqual([{ n: 2 }]);
    expect(data.rows(`select next_at from deadlines where id = '${stray}'`)).toEqual([{ next_at: null }]);
    await wholeAgain();
  });

  it('puts everything right that is derived: row, snapshot, tags, access, turns, stays', async () => {
    const place = one(`select max(ordinal) from cases`);
    data.tamper(`update cases set state = 'closed', deadlines = '[]', late = 1, worklist_key = '' where ordinal = ${place};
      update case_snapshots set bytes = '{}' where case_ordinal = ${place};
      delete from case_tags where case_ordinal = ${place}; delete from case_access where case_ordinal = ${place};
      update turns set body = 'nobody' where case_ordinal = ${place}; delete from stays where case_ordinal = ${place}`);
    expect((await data.weiquan('verify')).code).toBe(4);
    expect((await data.weiquan('reconcile')).out).toContain('已修复 1 put right');
    await wholeAgain();
  });

  it('tells of a signal that is gone or altered, puts it back only where a person asks for it, and nobody hears it twice', async () => {
    const last = (condition: string) => one(`select id from cases where state = 'registered' and ${condition} order by ordinal desc limit 1`) as Id<'case'>;
    const [earlier, later] = [last(`opened_at < '2026-11-20'`), last(`opened_at >= '2026-11-20'`)];
    const composition = await data.compose();
    await performAct(composition.app, { account: 'operator', name: 'operator', body: HUB, roles: ['operator'], offices: [HUB] }, later, { act: 'repeat.joined', input: { earlier, newFacts: true } });
    await composition.sweep();
    await composition.close();
    const heard = () => data.rows(`select count(*) as n from facts where type = 'repeat.received'`);
    const rows = () => data.rows('select from_case, to_case, destination, act, input, created_at, status from signals');
    expect([heard(), rows()]).toMatchObject([[{ n: 1 }], [{ status: 'applied' }]]);
    const before = rows();
    for (const [tampering, found] of [
      ['delete from signals', 'signal.missing'],
      [`update signals set to_case = '${later}'`, 'signal.differs'],
      [`update signals set input = '{'`, 'signal.differs'],
    ] as const) {
      data.tamper(tampering);
      const tampered = rows();
      for (const options of [['--dry-run'], [], ['--dry-run', '--signals']]) {
        const { code, out } = await data.weiquan('reconcile', ...options);
        expect([options, code, out]).toEqual([options, 4, expect.stringMatching(new RegExp(`^${later}\t${found}\t`, 'm'))]);
        // In words: which option puts it back, and what that does.
        for (const words of ['运行 weiquan reconcile --signals，对方案件此时才收到', 'weiquan reconcile --signals puts it back: the other case will hear of it now, dated as the act was']) expect([options, out.includes(words)]).toEqual([options, !options.includes('--signals')]);
        expect([heard(), rows()]).toEqual([[{ n: 1 }], tampered]);
      }
      expect(data.rows('select differing, repaired, broken, dry_run from reconciliations order by number desc limit 2')).toEqual([{ differing: 1, repaired: 0, broken: 0, dry_run: 1 }, { differing: 0, repaired: 0, broken: 1, dry_run: 0 }]);
      expect(await data.weiquan('reconcile', '--signals')).toMatchObject({ code: 0, out: expect.stringContaining('已修复 1 put right') as string });
      expect([heard(), rows()]).toEqual([[{ n: 1 }], before]);
      await wholeAgain();
    }
    // One that counts as not heard, and was.
    data.tamper(`update signals set status = 'waiting', to_case = '${later}'`);
    expect((await data.weiquan('reconcile', '--signals')).out).toContain('已修复 1 put right');
    expect([heard(), rows()]).toEqual([[{ n: 1 }], before]);
    // One that no fact sent is no row that could be put right: a person must look.
    data.tamper(`insert into signals select '${earlier}-1-1', '${earlier}', to_case, destination, act, input, created_at, 'applied', 0, null, '', '' from signals`);
    expect(await data.weiquan('reconcile')).toMatchObject({ code: 4, out: expect.stringContaining(`${earlier}\tsignal.unfounded\t`) as string });
    data.tamper(`delete from signals where id = '${earlier}-1-1'`);
    await wholeAgain();
  });

  it('says which counter would give a number twice, and sets it forward', async () => {
    const counters = () => data.rows('select series, span, value from counters order by series, span');
    const before = counters();
    const last = one(`select number from case_numbers where name = 'intake' order by number desc limit 1`);
    const { series, span } = before.at(-1) as { series: string; span: string };
    for (const tampering of [`update counters set value = value - 1 where series = '${series}' and span = '${span}'`, `delete from counters where series = '${series}' and span = '${span}'`]) {
      data.tamper(tampering);
      expect(await data.weiquan('verify')).toMatchObject({ code: 4, out: expect.stringContaining(`\tcounter.behind\tbears ${last}, the counter of its series stands at `) as string });
      expect(await data.weiquan('reconcile', '--dry-run')).toMatchObject({ code: 4, out: expect.stringContaining('counter.behind') as string });
      expect((await data.weiquan('reconcile')).out).toContain('已修复 1 put right');
      expect(counters()).toEqual(before);
      await wholeAgain();
    }
  });

  it('leaves a case whose facts do not agree as it is, and says so', async () => {
    const entry = one('select max(entry) from facts');
    const before = data.rows(`select * from contents where entry = ${entry}`);
    data.tamper(`update contents set bytes = '{"channel":"12330"}' where entry = ${entry}`);
    const { code, out } = await data.weiquan('reconcile');
    expect(code).toBe(4);
    expect(out).toContain('须人工判断 1 left to a person');
    expect(data.rows(`select bytes from contents where entry = ${entry}`)).toEqual([{ bytes: '{"channel":"12330"}' }]);
    expect(before).toHaveLength(1);
  });
});
