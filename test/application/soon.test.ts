import { readWorklist } from '../../src/application/readWorklist';
import type { WorklistView } from '../../src/application/ports';
import { builtInCalendar } from '../../src/domain/calendar';
import type { Instant } from '../../src/domain/brand';

/** What is due soon is so within three working days, as the day itself says: feasts are passed over. */
describe('the list of what is due soon', () => {
  const asked = async (now: string): Promise<WorklistView | undefined> => {
    let view: WorklistView | undefined;
    const reader = { worklist: (_bodies: unknown, _page: unknown, one: WorklistView) => ((view = one), Promise.resolve({ items: [] })) };
    const app = { reader, procedures: [], world: { now: () => now as Instant }, calendars: { current: () => builtInCalendar } };
    await readWorklist(app as never, { account: 'a', name: '', body: 'b', roles: ['officer'], offices: ['b'] }, { limit: 1 }, 'soon');
    return view;
  };

  it('reaches over National Day, and counts the Saturday that is worked', async () => {
    // 2026-10-01 to 07 are off, Saturday 10-10 is worked: 10-08, 10-09, 10-10.
    expect(await asked('2026-09-30T01:00:00.000Z')).toEqual({ kind: 'soon', until: '2026-10-10T16:00:00.000Z', own: true });
    expect(await asked('2026-11-23T01:00:00.000Z')).toEqual({ kind: 'soon', until: '2026-11-26T16:00:00.000Z', own: true });
  });
});
