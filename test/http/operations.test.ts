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
});
