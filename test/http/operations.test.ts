import { register } from '../support/hotlineCalls';
import { of2027 } from '../support/year2027';
import { House, type Client } from '../support/house';

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
    expect(body).toMatchObject({ clock: { jumps: [{ direction: 'forward', confirmedAt: house.clock.now }] } });
  });

  it('are figures of the machine as well', async () => {
    const { text } = await house.stranger().get('/metrics');
    for (const line of ['weiquan_deadlines_due_not_rung 0', 'weiquan_deadlines_without_alarm 0', 'weiquan_alarms_without_deadline 0', 'weiquan_clock_trusted 1', 'weiquan_sweep_age_seconds 3']) expect(text).toContain(`\n${line}\n`);
  });

  it('take a year: who must hurry is told, and the cases whose dates moved are listed', async () => {
    house.at('2027-01-25T10:00');
    const again = await house.person('zb-12330', 'systemAdministrator');
    const opened = (await register(await house.person('zb-12330', 'operator'))).body as { id: string };
    expect((await again.post('/api/operations/calendar', { ...of2027, off: of2027.off.slice(1) })).status).toBe(400);
    const { status, body } = await again.post('/api/operations/calendar', of2027);
    expect(status).toBe(200);
    const { version, moved, confirmed } = body as { version: number; moved: { case: string }[]; confirmed: number };
    expect(version).toBe(2);
    expect(moved.length + confirmed).toBeGreaterThan(0);
    expect(moved.every((one) => one.case === opened.id)).toBe(true);
    expect((await again.post('/api/operations/calendar', of2027)).body).toMatchObject({ version: 3, moved: [] });
  });
});
