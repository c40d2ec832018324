import fs from 'node:fs';
import { againstBoot, apartOf, clockTrouble, createClockWatch, jumpOf, watchedSweep, type ClockWatch } from '../../src/application/clockWatch';
import type { ClockDoubts } from '../../src/application/ports';
import { prepareAct } from '../../src/application/request';
import { sweep } from '../../src/application/sweep';
import { clockWatchOf } from '../../src/cli/serve/clockWatchOf';
import { sinceBoot } from '../../src/cli/serve/sinceBoot';
import type { Instant } from '../../src/domain/brand';
import type { ClockComparison } from '../../src/domain/clockState';
import { moment } from '../support/story';
import { install, said, type Installation } from './installation';

const at = (text: string): Instant => moment(text);

describe('a jump of the clock', () => {
  const reading = (wall: string, seconds: number) => ({ wall: at(wall), monotonic: seconds * 1000 });

  it.each([
    ['none while both clocks go alike', reading('2026-09-14T10:00', 0), reading('2026-09-14T10:10', 600), undefined],
    ['none of five minutes and no more', reading('2026-09-14T10:00', 0), reading('2026-09-14T10:06', 60), undefined],
    ['forward', reading('2026-09-14T10:00', 0), reading('2026-09-14T10:07', 60), { direction: 'forward', seconds: 360, against: 'monotonic' }],
    ['back', reading('2026-09-14T10:00', 0), reading('2026-09-14T09:50', 60), { direction: 'back', seconds: 660, against: 'monotonic' }],
  ])('%s', (_, before, now, jump) => {
    expect(jumpOf(before, now, undefined, undefined)).toEqual(jump);
  });

  it('is seen by the history when the process starts with a clock that lies behind', () => {
    const now = reading('2026-09-14T10:00', 0);
    expect(jumpOf(undefined, now, at('2026-09-14T10:04'), undefined)).toBeUndefined();
    expect(jumpOf(undefined, now, at('2026-09-14T10:06'), undefined)).toMatchObject({ direction: 'back', seconds: 360, against: 'history' });
    expect(jumpOf(undefined, now, at('2026-09-14T10:06'), at('2026-09-14T10:06'))).toBeUndefined();
    expect(jumpOf(undefined, now, at('2026-09-14T10:07'), at('2026-09-14T10:06'))).toMatchObject({ against: 'history' });
  });
});

describe('the clock of another server', () => {
  const found = (name: 'postgres' | 'redis', offset: number, within = 2) => ({ with: name, at: at('2026-09-14T10:00'), offset, within });
  const ntp = { with: 'ntp', at: at('2026-09-14T10:00'), synchronised: false } as const;

  it.each([
    ['five minutes apart and no more', [found('postgres', 300_001)], {}, undefined],
    ['an answer that took so long that it may be nothing', [found('redis', 900_000, 700_000)], {}, undefined],
    ['nobody keeps the clock right, which tells no difference', [ntp], {}, undefined],
    ['ahead', [ntp, found('postgres', 3_456_000_000)], {}, { direction: 'forward', seconds: 3_456_000, against: 'postgres' }],
    ['behind the second of two', [found('postgres', 10), found('redis', -7_200_000)], {}, { direction: 'back', seconds: 7_200, against: 'redis' }],
    ['apart as a person has confirmed', [found('postgres', 28_800_000)], { postgres: 28_700_000 }, undefined],
    ['apart otherwise than a person has confirmed', [found('postgres', 10)], { postgres: 28_800_000 }, { direction: 'back', seconds: 28_800, against: 'postgres' }],
  ] as const)('%s', (_, comparisons, accepted, apart) => {
    expect(apartOf(comparisons, accepted)).toEqual(apart);
  });
});

describe('the time that the machine has run', () => {
  const entry = (wall: string, boot: string, elapsed: number) => ({ at: at(wall), machine: 'one', process: 'server', watchedSince: at(wall), drift: 0, comparisons: [], sinceBoot: { boot, elapsed } }) as const;
  const entries = [entry('2026-09-14T11:00', 'other', 5_000), entry('2026-09-14T10:00', 'this', 60_000), entry('2026-09-13T10:00', 'this', 1_000)];

  it('tells how far the clock was set since it was written down last on this machine, whoever ran meanwhile', () => {
    const ran = { boot: 'this', elapsed: 3_660_000 };
    const against = againstBoot(entries, ran);
    expect(against?.at(at('2026-09-14T11:00'), ran)).toEqual({ with: 'boot', offset: 0 });
    expect(against?.at(at('2026-09-14T12:00'), { boot: 'this', elapsed: 3_670_000 })).toEqual({ with: 'boot', offset: 3_590_000 });
    expect(apartOf([{ with: 'boot', offset: -3_590_000 }], {})).toEqual({ direction: 'back', seconds: 3_590, against: 'boot' });
    expect(apartOf([{ with: 'boot', offset: -3_590_000 }], { boot: -3_580_000 })).toBeUndefined();
  });

  it('is read where the kernel tells it', () => {
    const [first, second] = [sinceBoot(), sinceBoot()];
    expect(first !== undefined).toBe(fs.existsSync('/proc/uptime'));
    expect(second?.boot).toBe(first?.boot);
    expect(second?.elapsed ?? 0).toBeGreaterThanOrEqual(first?.elapsed ?? 0);
  });

  it('tells nothing once the machine was started anew, or where nothing was written down', () => {
    expect(againstBoot(entries, { boot: 'a third', elapsed: 10 })).toBeUndefined();
    const { sinceBoot: _unknown, ...without } = entries[0] ?? entry('2026-09-14T11:00', 'other', 5_000);
    expect(againstBoot([without], { boot: 'other', elapsed: 10 })).toBeUndefined();
  });
});

describe('the watch of the clock', () => {
  let house: Installation;
  let seconds = 0;
  let watch: ClockWatch;
  beforeEach(async () => {
    house = await install('2026-09-14T10:00');
    seconds = 0;
    watch = watching();
  });
  afterEach(() => house.remove());

  /** A process that begins to watch: as a server does when it starts. */
  const watching = (compared?: (anew: boolean) => Promise<readonly ClockComparison[]>, doubts: ClockDoubts = house.composition.storage.clockDoubts) =>
    createClockWatch({ compared, now: () => house.app.world.now(), monotonic: () => seconds * 1000, newestRecordedAt: () => house.app.alarms.newestRecordedAt(), doubts });
  /** As the program makes it. */
  const started = (elapsed?: number) => clockWatchOf({ app: house.app, storage: house.composition.storage }, undefined, () => (elapsed === undefined ? undefined : { boot: 'this', elapsed }));
  /** So many seconds later the wall clock shows this. */
  const later = (by: number, wall: string) => {
    seconds += by;
    house.at(wall);
  };

  it('stops ringing after a jump, says why, and goes on when a person has confirmed', async () => {
    const { case: file } = await house.open(said('report'));
    const ring = watchedSweep(watch, () => sweep(house.app));
    await ring();
    later(15, '2026-11-14T10:00');
    expect(await ring()).toEqual({ rang: 0, reminded: 0, signals: 0, failed: [] });
    expect(watch.standing()).toMatchObject({ direction: 'forward', against: 'monotonic', noticedAt: at('2026-11-14T10:00') });
    const standing = watch.standing();
    expect(standing && clockTrouble(standing)).toContain('weiquan clock confirm');
    later(15, '2026-11-14T10:00:15');
    await ring();
    expect(await house.find(file.id)).toMatchObject({ revision: 1 });
    // It is confirmed by another process: the server sees it with its next look.
    expect(await watching().confirm(house.app.world.now(), '系统管理员李')).toBe(1);
    later(15, '2026-11-14T10:00:30');
    expect((await ring()).rang).toBeGreaterThan(0);
    expect(watch.standing()).toBeUndefined();
    expect(await house.composition.storage.clockDoubts.lastConfirmed()).toMatchObject({ confirmedBy: '系统管理员李', direction: 'forward' });
    expect(await watch.confirm(house.app.world.now(), '再次')).toBe(0);
  });

  it('does not take a doubt that is not written down yet for one that was confirmed, though several ask at once', async () => {
    await watch.check();
    later(15, '2026-11-14T10:00');
    const seen = await Promise.all([watch.check(), watch.check(), watch.check()]);
    expect(seen).toEqual([seen[0], seen[0], seen[0]]);
    expect(seen[0]).toMatchObject({ direction: 'forward' });
    expect(watch.trusted()).toBe(false);
    expect(await watch.confirm(house.app.world.now(), '李')).toBe(1);
  });

  it('holds on to a doubt that could not be written down, and writes it at the next look', async () => {
    const { clockDoubts } = house.composition.storage;
    let full = true;
    const process = watching(undefined, { standing: () => clockDoubts.standing(), lastConfirmed: () => clockDoubts.lastConfirmed(), confirm: (...given) => clockDoubts.confirm(...given), recent: (...given) => clockDoubts.recent(...given), add: (doubt) => (full ? Promise.reject(new Error('database or disk is full')) : clockDoubts.add(doubt)) });
    await process.check();
    later(15, '2026-11-14T10:00');
    await expect(process.check()).rejects.toThrow('disk is full');
    await expect(process.check()).rejects.toThrow('disk is full');
    expect(process.trusted()).toBe(false);
    full = false;
    expect(await process.check()).toMatchObject({ direction: 'forward', noticedAt: at('2026-11-14T10:00') });
    expect(await clockDoubts.standing()).toMatchObject({ direction: 'forward' });
    expect(process.trusted()).toBe(false);
  });

  it('adds small steps up: a clock that goes away little by little is in doubt as one that jumps', async () => {
    await watch.check();
    later(60, '2026-09-14T10:05');
    expect(await watch.check()).toBe('steady');
    expect([watch.trusted(), watch.drift()]).toEqual([true, 240_000]);
    later(60, '2026-09-14T10:10');
    expect(watch.trusted()).toBe(false);
    expect(await watch.check()).toMatchObject({ direction: 'forward', seconds: 480, against: 'monotonic' });
    await watch.confirm(house.app.world.now(), '李');
    later(60, '2026-09-14T10:11');
    // What was confirmed does not count again.
    expect([await watch.check(), watch.trusted()]).toEqual(['steady', true]);
    later(60, '2026-09-14T10:16');
    expect(await watch.check()).toBe('steady');
  });

  it('keeps its doubt over a restart', async () => {
    await watch.check();
    later(1, '2026-09-13T10:00');
    expect(await watch.check()).toMatchObject({ direction: 'back', seconds: 86401 });
    const restarted = watching();
    expect(await restarted.check()).toMatchObject({ direction: 'back' });
    await restarted.confirm(house.app.world.now(), '李');
    expect(await watching().check()).toBe('steady');
    expect(await restarted.check()).toBe('steady');
  });

  it('rings nothing in a process that starts away from another clock, until a person has confirmed, and is not asked again', async () => {
    let ahead = 28_800_000;
    const beside = () => watching(() => Promise.resolve([{ with: 'postgres', at: house.app.world.now(), offset: ahead, within: 2 }]));
    const { case: file } = await house.open(said('report'));
    later(15, '2026-11-14T10:00'); // weeks without a server
    const process = beside();
    const ring = watchedSweep(process, () => sweep(house.app));
    expect((await ring()).rang).toBe(0);
    expect(process.trusted()).toBe(false);
    expect(process.standing()).toMatchObject({ direction: 'forward', seconds: 28_800, against: 'postgres', newest: expect.any(String) as unknown });
    await process.confirm(house.app.world.now(), '李');
    later(15, '2026-11-14T10:00:15');
    // The other clock is wrong, a person has said: it is asked for no more, until it moves.
    expect((await ring()).rang).toBeGreaterThan(0);
    expect((await house.find(file.id)).revision).toBeGreaterThan(1);
    ahead = 0;
    expect(await process.check()).toMatchObject({ against: 'postgres', direction: 'back', seconds: 28_800 });
    await process.confirm(house.app.world.now(), '李');
    expect(await beside().check()).toBe('steady');
    ahead = 28_800_000;
    expect(await beside().check()).toMatchObject({ against: 'postgres' });
  });

  it('asks the other clocks anew once a person has confirmed, and holds none to what it said before', async () => {
    let ahead = 28_800_000;
    let known: number | undefined;
    // An answer holds for a while.
    const process = watching((anew) => Promise.resolve([{ with: 'redis', at: house.app.world.now(), offset: (known = anew ? ahead : (known ?? ahead)), within: 2 }]));
    expect(await process.check()).toMatchObject({ against: 'redis', direction: 'forward' });
    ahead = 0;
    await process.confirm(house.app.world.now(), '李');
    expect(await process.check()).toBe('steady');
    known = undefined;
    expect(await process.check()).toBe('steady');
  });

  it('rings at once after a weekend without a server, which is no jump', async () => {
    await house.open(said('report'));
    await house.composition.storage.clockRecords.add({ at: at('2026-09-14T17:00'), machine: 'one', process: 'server', watchedSince: at('2026-09-14T09:00'), drift: 0, comparisons: [] });
    house.at('2026-09-21T08:00');
    expect((await watchedSweep(started(), () => sweep(house.app))()).rang).toBeGreaterThan(0);
  });

  it('rings nothing after a start with a clock that was set forward meanwhile, by the counter of the kernel, until a person has confirmed', async () => {
    const { case: file } = await house.open(said('report'));
    const hour = 3_600_000;
    const look = { machine: 'one', process: 'server', watchedSince: at('2026-09-14T09:00'), drift: 0, comparisons: [] } as const;
    await house.composition.storage.clockRecords.add({ at: at('2026-09-14T17:00'), ...look, sinceBoot: { boot: 'this', elapsed: hour } });
    house.at('2026-09-14T18:00');
    expect(await started(2 * hour).check()).toBe('steady');
    house.at('2026-10-24T18:00');
    const process = started(2 * hour);
    const ring = watchedSweep(process, () => sweep(house.app));
    expect((await ring()).rang).toBe(0);
    expect(process.standing()).toMatchObject({ direction: 'forward', against: 'boot' });
    expect(await house.find(file.id)).toMatchObject({ revision: 1 });
    // Put right, and confirmed within the minute: what was compared before that is not held against it.
    house.at('2026-09-14T18:01');
    await process.confirm(house.app.world.now(), '李');
    expect(await process.check()).toBe('steady');
    house.at('2026-10-24T18:00');
    expect(process.trusted()).toBe(false);
  });

  it('is seen by the record of clocks where no fact is as new', async () => {
    await house.open(said('report'));
    const { clockRecords } = house.composition.storage;
    const look = { machine: 'one', process: 'server', watchedSince: at('2026-09-14T09:00'), drift: 0, comparisons: [] } as const;
    for (const when of ['2026-09-16T09:00', '2026-09-15T09:00']) await clockRecords.add({ at: at(when), ...look });
    house.at('2026-09-15T10:00');
    const process = started();
    expect(await process.check()).toMatchObject({ direction: 'back', seconds: 82_800, against: 'history', newest: at('2026-09-16T09:00') });
    await process.confirm(house.app.world.now(), '李');
    expect(await started().check()).toBe('steady');
  });

  it('is not asked twice about the same facts once a wrong clock was put back', async () => {
    await watch.check();
    later(15, '2026-09-20T10:00');
    await watch.check();
    await house.open(said('report')); // entered while the clock was wrong
    later(600, '2026-09-14T10:10:15');
    await watch.check();
    await watch.confirm(house.app.world.now(), '李');
    later(15, '2026-09-14T10:10:30');
    expect(await watch.check()).toBe('steady');
    expect(await watching().check()).toBe('steady');
  });

  it('lets acts go on, and marks them', async () => {
    const app = { ...house.app, clockInDoubt: () => watch.standing() !== undefined };
    const prepared = () => {
      const [procedure] = app.procedures;
      if (!procedure) throw new Error('no procedure');
      return prepareAct(app, house.person('operator'), procedure, undefined, 'case-1' as never, { act: 'intake.registered', input: said('report') }).act;
    };
    await watch.check();
    expect(prepared()).not.toHaveProperty('clockInDoubt');
    later(15, '2026-09-15T10:00');
    await watch.check();
    expect(prepared()).toMatchObject({ clockInDoubt: true });
  });
});
