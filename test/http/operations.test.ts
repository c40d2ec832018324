import { register } from '../support/hotlineCalls';
import { of2027 } from '../support/year2027';
import { House, type Client } from '../support/house';

interface MovedOne {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly nearer: boolean;
}

describe('the clocks, for administrators', () => {
  let house: House;
  let administrator: Client;
  beforeAll(async () => {
    house = await House.open();
    administrator = await house.person('zb-12330', 'systemAdministrator');
  });
  afterAll(() => house.close());

  it('say in three figures whether anything is wrong, and what comes next', async () => {
    const { status, body } = await administrator.get('/api/operations/clocks');
    expect(status).toBe(200);
    expect(body).toMatchObject({ dueAndNotRung: 0, rowsWithoutAlarm: 0, alarmsWithoutRow: 0, sweep: { here: true, secondsAgo: 3 }, clock: { trusted: true, jumps: [] } });
  });

  it('show a jump of the clock until an administrator has confirmed, and afterwards who did', async () => {
    await house.composition.storage.clockDoubts.add({ direction: 'forward', seconds: 3600, against: 'monotonic', noticedAt: house.clock.now });
    const auditor = await house.person('zb-12330', 'auditAdministrator');
    expect((await auditor.get('/api/operations/clocks')).body).toMatchObject({ clock: { jumps: [{ seconds: 3600 }] } });
    expect((await auditor.post('/api/operations/clocks/confirmation', {})).status).toBe(403);
    expect((await administrator.post('/api/operations/clocks/confirmation', {})).body).toEqual({ confirmed: 1 });
    const { body } = await administrator.get('/api/operations/clocks');
    expect(body).toMatchObject({ clock: { jumps: [{ direction: 'forward', confirmedAt: house.clock.now, confirmedBy: administrator.account?.login }] } });
  });

  it('show what the clock was compared with, and keep what has changed', async () => {
    const shown = async () => (await administrator.get('/api/operations/clocks')).body.clock;
    expect(await shown()).toMatchObject({ state: { comparisons: [], drift: 0 }, record: [] });
    const ahead = { offset: 12 };
    house.beside.references = [{ name: 'postgres', read: () => Promise.resolve({ time: Date.parse(house.clock.now) - ahead.offset, sameMachine: false }) }];
    house.beside.kernel = { synchronised: true, within: 40 };
    const looked = async (offset: number) => {
      ahead.offset = offset;
      await house.record.look();
    };
    await looked(12);
    const found = [{ with: 'postgres', at: house.clock.now, offset: 12, within: 1 }, { with: 'ntp', at: house.clock.now, synchronised: true, within: 40 }];
    expect(await shown()).toMatchObject({ state: { comparisons: found }, record: [{ machine: 'house', process: 'server', at: house.clock.now, comparisons: found }] });
    await looked(600);
    expect((await shown()).record).toHaveLength(1);
    await looked(-1_500);
    expect((await shown()).record).toMatchObject([{ comparisons: [{ offset: -1_500 }, {}] }, { comparisons: found }]);
    const { text } = await house.stranger().get('/metrics');
    for (const line of ['weiquan_clock_ahead_of_postgres_seconds -1.5', 'weiquan_clock_ahead_of_redis_seconds Nan', 'weiquan_clock_synchronised 1']) expect(text).toContain(`\n${line}\n`);
  });

  it('are figures of the machine as well', async () => {
    const { text } = await house.stranger().get('/metrics');
    for (const line of ['weiquan_deadlines_due_not_rung 0', 'weiquan_deadlines_without_alarm 0', 'weiquan_alarms_without_deadline 0', 'weiquan_clock_trusted 1', 'weiquan_sweep_age_seconds 3']) expect(text).toContain(`\n${line}\n`);
  });

  it('take a year: who must hurry is told, and the cases whose dates moved are listed', async () => {
    house.at('2027-01-25T10:00');
    const operator = await house.person('zb-12330', 'operator');
    const opened = (await register(operator, { kind: 'report' })).body as { id: string };
    await operator.act(opened.id, 'material.passedOn', { to: 'zhangdian-market' });
    expect((await (await house.person('zhangdian-market', 'clerk')).act(opened.id, 'receipt.recorded')).status).toBe(200);
    // Saturday the 20th is worked: what was counted without it comes nearer.
    house.at('2027-02-18T10:00');
    const later = (await register(await house.person('zb-12330', 'operator'), { kind: 'report' })).body as { id: string };
    const again = await house.person('zb-12330', 'systemAdministrator');
    expect((await again.post('/api/operations/calendar', { ...of2027, off: of2027.off.slice(1) })).status).toBe(400);
    const { number: _number, ...unnumbered } = of2027.source;
    for (const asked of ['/api/operations/calendar', '/api/operations/calendar/preview']) {
      const refused = await again.post(asked, { ...of2027, source: unnumbered });
      expect([refused.status, refused.body.code, refused.body.errors]).toEqual([400, 'schedule.invalid', [expect.objectContaining({ field: 'source.number', message: expect.stringContaining('填写') as unknown })]]);
    }
    // What is 暂定 before and not after, at the same date: of whatever else is projected anew only a reminder moves.
    const operators = await house.person('zb-12330', 'supervisor');
    const clocks = async () => ((await operators.get('/api/cases?limit=100&closed=false')).body.items as { deadlines: { id: string; due: string; provisional: boolean }[] }[]).flatMap(({ deadlines }) => deadlines);
    const before = await clocks();
    const foreseen = (await again.post('/api/operations/calendar/preview', of2027)).body;
    expect((await again.get('/api/operations/calendar')).body).toMatchObject({ version: 1, loads: [{ version: 1 }] });
    const { status, body } = await again.post('/api/operations/calendar', of2027);
    expect(status).toBe(200);
    expect({ moved: foreseen.moved, confirmed: foreseen.confirmed }).toEqual({ moved: body.moved, confirmed: body.confirmed });
    expect(foreseen.moving).toBe(body.moved.length);
    const { version, moved, confirmed } = body as { version: number; moved: (MovedOne & { case: string })[]; confirmed: number };
    expect(version).toBe(2);
    const after = new Map((await clocks()).map((one) => [one.id, one]));
    expect(confirmed).toBe(before.filter(({ id, due, provisional }) => provisional && after.get(id)?.provisional === false && after.get(id)?.due === due).length);
    expect(moved.length + confirmed).toBeGreaterThan(0);
    expect(new Set(moved.map((one) => one.case))).toEqual(new Set([opened.id, later.id]));
    expect(new Set(moved.map(({ nearer }) => nearer))).toEqual(new Set([true, false]));
    // 届满日确认 where the date stayed and is certain now: in the history nothing has moved there.
    const cases = ((await operators.get('/api/cases?limit=100')).body.items as { id: string }[]).map(({ id }) => id);
    const facts = (await Promise.all(cases.map(async (id) => (await operators.get(`/api/cases/${id}/history`)).body.facts as { type: string; words: string; content?: { from: string; to: string; confirmed?: true } }[]))).flat().filter(({ type, content }) => type === 'deadline.moved' && content);
    expect(facts.filter(({ words }) => words === '届满日确认')).toHaveLength(confirmed);
    expect(facts.filter(({ words, content }) => words === '届满日变动' && content?.from !== content?.to)).toHaveLength(moved.length);
    expect([confirmed > 0, [...new Set(facts.map(({ words }) => words))].filter((words) => !['届满日确认', '届满日变动', '届满日复核，未变'].includes(words))]).toEqual([true, []]);
    expect((await again.post('/api/operations/calendar', of2027)).body).toMatchObject({ version: 3, moved: [] });
    const calendar = (await again.get('/api/operations/calendar')).body;
    expect(calendar.loads).toMatchObject([{ version: 3, at: house.clock.now, by: again.account?.login }, { version: 2 }, { version: 1 }]);
    expect(calendar.years.at(-1)).toMatchObject({ year: 2027, off: of2027.off });
    // Each date that moved is a fact, with those who were told of it.
    const listed = (await again.get('/api/operations/calendar/moved')).body.items;
    const datesOf = (some: readonly MovedOne[]): Set<string> => new Set(some.map(({ period, from, to }) => `${period} ${from} ${to}`));
    expect(datesOf(listed)).toEqual(datesOf(moved));
    for (const { nearer, told, words } of listed) {
      expect(told.length > 0).toBe(nearer);
      expect(words).toMatch(/\p{Script=Han}/u);
    }
  });

  it('are reconciled when an administrator asks, and say how it ended', async () => {
    const client = await house.person('zb-12330', 'systemAdministrator');
    expect((await client.post('/api/operations/reconciliation', {})).body).toEqual({ begun: true });
    const read = async () => (await client.get('/api/operations/clocks')).body;
    while ((await read()).reconciling) await new Promise((resume) => setTimeout(resume, 20));
    expect(await read()).toMatchObject({ reconciling: false, reconciliation: { dryRun: false, broken: 0, differing: 0, left: { dueAndNotRung: 0 } } });
  });
});
