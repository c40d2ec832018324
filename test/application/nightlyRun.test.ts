import type { Reconciliation } from '../../src/application/ports/reconciliation';
import { sweep } from '../../src/application/sweep';
import { reconcileNightly } from '../../src/cli/serve/nightlyRun';
import type { Ringing } from '../../src/cli/serve/ringing';
import { parseYearSchedule } from '../../src/domain/calendar';
import { moment } from '../support/story';
import { of2027 } from '../support/year2027';
import { install, MARKET, said, type Installation } from './installation';

/** The daily reconciliation: usually at night, and made up for by day where the machine was off. */
describe('the nightly reconciliation', () => {
  let house: Installation;
  const ringing = { rings: true, isHeld: () => Promise.resolve(false) } as Ringing;
  beforeEach(async () => {
    house = await install('2026-09-14');
  });
  afterEach(() => house.remove());

  const look = (when: string, told: (run: object) => void = () => undefined): Promise<boolean> => {
    house.at(when);
    return reconcileNightly({ ...house.composition, app: house.app, sweep: (manners) => sweep(house.app, manners) }, ringing, told);
  };
  const looks = async (...times: string[]): Promise<string[]> => {
    const ran: string[] = [];
    for (const when of times) if (await look(when)) ran.push(when);
    return ran;
  };
  /** A case is opened, and the sealer has seen it: from then on there is something to reconcile. */
  const begun = async (when: string): Promise<void> => {
    await house.at(when).open(said('report'));
    await house.composition.storage.sealer({ holder: 'sealer', now: house.app.world.now, sign: house.composition.keys.signHead }).run();
  };
  const ranAt = (when: string, more: Partial<Reconciliation> = {}): Promise<void> =>
    house.composition.storage.reconciliations.keep({
      at: moment(when), endedAt: moment(when), dryRun: false, cases: 0, differing: 0, repaired: 0, broken: 0, rang: 0, left: { dueAndNotRung: 0, rowsWithoutAlarm: 0, alarmsWithoutRow: 0 }, ...more,
    });

  it('is at three, once, where the machine is on', async () => {
    await begun('2026-09-14T10:00');
    expect(await looks('2026-09-15T02:59', '2026-09-15T03:01', '2026-09-15T03:02', '2026-09-15T05:59', '2026-09-15T17:00', '2026-09-16T02:59', '2026-09-16T03:00', '2026-09-16T09:00')).toEqual(['2026-09-15T03:01', '2026-09-16T03:00']);
  });

  it('is made up for by day, once, where the machine was off at night', async () => {
    await begun('2026-09-13T10:00');
    await ranAt('2026-09-14T03:00');
    expect(await looks('2026-09-15T08:30', '2026-09-15T08:31', '2026-09-15T17:00')).toEqual(['2026-09-15T08:30']);
    // Switched off each evening: yesterday's is not a whole day old in the morning.
    expect(await looks('2026-09-16T08:30', '2026-09-16T10:29', '2026-09-16T10:30', '2026-09-16T17:00')).toEqual(['2026-09-16T10:30']);
    // On again at night: the night is the usual time.
    expect(await looks('2026-09-17T03:00', '2026-09-17T12:30')).toEqual(['2026-09-17T03:00']);
  });

  it('waits on a new installation for its first night, and for the next day where that night it was off', async () => {
    expect(await looks('2026-09-14T09:00', '2026-09-20T09:00')).toEqual([]);
    await begun('2026-09-20T09:00');
    expect(await looks('2026-09-20T09:01', '2026-09-20T18:00', '2026-09-21T08:30', '2026-09-21T10:59', '2026-09-21T11:00')).toEqual(['2026-09-21T11:00']);
  });

  it('is not replaced by a look that put nothing right, nor by a run of a clock that went wrong', async () => {
    await begun('2026-09-13T10:00');
    await ranAt('2026-09-14T03:00');
    await ranAt('2026-09-15T09:00', { dryRun: true });
    await ranAt('2029-01-01T03:00');
    expect(await looks('2026-09-15T09:01')).toEqual(['2026-09-15T09:01']);
  });

  it('is done by one process of several, and leaves the turn to whoever asks next', async () => {
    await begun('2026-09-13T10:00');
    await ranAt('2026-09-13T12:00');
    const told: object[] = [];
    const ran = await Promise.all([1, 2, 3].map(() => look('2026-09-15T08:30', (run) => told.push(run))));
    expect([ran.filter(Boolean).length, told.length]).toEqual([1, 1]);
    expect(await house.composition.storage.reconciliations.begin('administrator', moment('2026-09-15T08:31'), moment('2026-09-15T12:31'))).toBe(true);
  });

  it('that fails is tried again, but not each minute', async () => {
    await begun('2026-09-13T10:00');
    await ranAt('2026-09-13T12:00');
    const failing = async (when: string) => {
      house.at(when);
      return reconcileNightly({ ...house.composition, app: house.app, sweep: () => Promise.reject(new Error('no database')) }, ringing, () => undefined).then(String, String);
    };
    expect([await failing('2026-09-15T08:30'), await failing('2026-09-15T08:31'), await failing('2026-09-15T09:31')]).toEqual(['Error: no database', 'false', 'Error: no database']);
    expect(await looks('2026-09-15T10:00', '2026-09-15T10:32', '2026-09-15T10:33')).toEqual(['2026-09-15T10:32']);
  });

  it('makes up by day for a calendar whose projection was broken off', async () => {
    house.at('2027-01-25');
    const { case: file } = await house.open(said('report'));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded');
    await ranAt('2027-01-25T03:00');
    const { calendars } = house.composition.storage;
    const version = await calendars.load(parseYearSchedule(of2027), moment('2027-01-25T17:00'));
    expect(await house.app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([file.id]);
    expect(await looks('2027-01-26T08:30')).toEqual(['2027-01-26T08:30']);
    expect(await house.app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([]);
  });

  it('is no work of a process that does not ring', async () => {
    await begun('2026-09-13T10:00');
    house.at('2026-09-15T03:30');
    expect(await reconcileNightly({ ...house.composition, app: house.app }, { ...ringing, rings: false }, () => undefined)).toBe(false);
  });
});
