import { foresee } from '../../src/application/adoptCalendar';
import type { Instant } from '../../src/domain/brand';
import { builtInCalendar } from '../../src/domain/calendar';
import type { Case, Deadline } from '../../src/domain/case';
import { penaltyCase } from '../../workflows/penalty-case';
import { moment, Story } from '../support/story';

/** What the preview of a year counts as confirmed: 暂定 before, and final after. */
describe('the preview of a year', () => {
  const file = new Story(penaltyCase, builtInCalendar, { body: 'zhangdian-market', role: 'officer' }).on('2026-09-14', 'clue.registered', { origin: 'exOfficio', offence: 'trademarkInfringement', party: { identity: 'identity-1' }, goods: '茶具', district: 'zhangdian' }).current;
  const counted = async (change: (clock: Deadline) => Deadline): Promise<{ moving: number; confirmed: number }> => {
    const [first, ...rest] = file.deadlines;
    const stored: Case = { ...file, deadlines: [change(first!), ...rest] };
    const app = {
      world: { now: () => moment('2026-09-14T11:00') }, procedures: [penaltyCase], calendars: { current: () => builtInCalendar },
      alarms: { casesOnOlderCalendar: (_version: number, after: string) => Promise.resolve(after === '' ? [file.id] : []) }, reader: { findCase: () => Promise.resolve(stored) },
    };
    const { moving, confirmed } = await foresee(app as never, builtInCalendar);
    return { moving, confirmed };
  };

  it('counts a clock that was provisional, and none of which only a reminder moves', async () => {
    expect(await counted((clock) => clock)).toEqual({ moving: 0, confirmed: 0 });
    expect(await counted((clock) => ({ ...clock, provisional: true }))).toEqual({ moving: 0, confirmed: 1 });
    expect(await counted((clock) => ({ ...clock, rungs: clock.rungs.map((rung) => ({ ...rung, at: '2026-09-15T02:00:00.000Z' as Instant })) }))).toEqual({ moving: 0, confirmed: 0 });
  });
});
