import { KeptDirectory } from '../../src/application/directory';
import type { DirectoryStore } from '../../src/application/ports/directories';
import type { Directory } from '../../src/domain/body';
import { parseYearSchedule, type CalendarStore } from '../../src/domain/calendar';
import { directoryFile, parseDirectory } from '../../src/domain/directoryFile';
import { LoadedCalendars } from '../../src/main';
import { moment } from '../support/story';
import { of2027 } from '../support/year2027';
import { install, type Installation } from './installation';

/** The same store, whose next answer is on its way for longer than those that are asked for after it. */
function late<Store extends { newest(): Promise<unknown> }>(store: Store): { readonly store: Store; readonly arrive: () => void } {
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => (arrive = resolve));
  let asked = 0;
  const newest = async (): Promise<unknown> => {
    const first = ++asked === 2;
    const answer = await store.newest();
    if (first) await held;
    return answer;
  };
  return { store: new Proxy(store, { get: (target, name) => (name === 'newest' ? newest : (Reflect.get(target, name) as (...given: unknown[]) => unknown).bind(target)) }), arrive: () => arrive() };
}

describe('what a process knows of what was loaded', () => {
  let house: Installation;
  beforeEach(async () => {
    house = await install('2026-12-01');
  });
  afterEach(() => house.remove());

  it('goes forward only: an answer that comes late does not bring the older calendar back', async () => {
    const { storage } = house.composition;
    const slow = late<CalendarStore>(storage.calendars);
    const calendars = await LoadedCalendars.open(slow.store);
    const before = calendars.refresh();
    const version = await storage.calendars.load(parseYearSchedule(of2027), moment('2026-12-01'));
    expect([await calendars.refresh(), calendars.current().version]).toEqual([true, version]);
    slow.arrive();
    expect([await before, calendars.current().version]).toEqual([false, version]);
  });

  it('goes forward only: nor the older directory', async () => {
    const { storage, directory } = house.composition;
    const file = (asOf: string) => directoryFile({ ...directory, asOf: asOf as Directory['asOf'], bodies: directory.bodies, services: directory.services, source: directory.source });
    await storage.directories.load(file('2026-11-01'), 0, moment('2026-12-01'), 'test');
    const slow = late<DirectoryStore>(storage.directories);
    const kept = await KeptDirectory.open(slow.store, parseDirectory(file('2026-10-01')));
    const before = kept.refresh();
    await storage.directories.load(file('2026-12-01'), 1, moment('2026-12-01'), 'test');
    await kept.refresh();
    expect(kept.version).toBe(2);
    slow.arrive();
    await before;
    expect([kept.version, kept.asOf]).toEqual([2, '2026-12-01']);
  });
});
