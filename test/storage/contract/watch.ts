import type { Id, Instant } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';

const at = (text: string): Instant => text as Instant;
const id = (text: string): Id<'case'> => text as Id<'case'>;

/** What was answered to other houses, and the jumps of the clock. */
export function watch(storage: () => Storage): void {
  it('remembers what was answered to each system, and only the newest', async () => {
    const { exports } = storage();
    expect([...(await exports.known('12345'))]).toEqual([]);
    const many = new Map(Array.from({ length: 450 }, (_, n) => [id(`case-${n}`), { revision: 1, hash: `sha256:${n}` }]));
    await exports.keep('12345', many, at('2026-09-14T02:00:00.000Z'));
    await exports.keep('12345', new Map([[id('case-7'), { revision: 4, hash: 'sha256:x' }]]), at('2026-09-15T02:00:00.000Z'));
    await exports.keep('12315', new Map([[id('case-7'), { revision: 2, hash: 'sha256:y' }]]), at('2026-09-15T02:00:00.000Z'));
    const known = await exports.known('12345');
    expect([known.size, known.get(id('case-7')), known.get(id('case-8'))]).toEqual([450, { revision: 4, hash: 'sha256:x' }, { revision: 1, hash: 'sha256:8' }]);
    expect([...(await exports.known('12315'))]).toEqual([['case-7', { revision: 2, hash: 'sha256:y' }]]);
  });

  it('keeps a jump of the clock until somebody confirms it', async () => {
    const { clockDoubts } = storage();
    expect(await clockDoubts.standing()).toBeUndefined();
    expect(await clockDoubts.confirm(at('2026-09-14T02:00:00.000Z'), '李', undefined)).toBe(0);
    const jump = { direction: 'back', seconds: 86_400, against: 'history', noticedAt: at('2026-09-14T02:00:00.000Z'), newest: at('2026-09-15T02:00:00.000Z') } as const;
    await clockDoubts.add(jump);
    await clockDoubts.add({ direction: 'forward', seconds: 3_000_000_000, against: 'monotonic', noticedAt: at('2026-09-14T03:00:00.000Z') });
    expect(await clockDoubts.standing()).toEqual(jump);
    expect(await clockDoubts.lastConfirmed()).toBeUndefined();
    expect(await clockDoubts.confirm(at('2026-09-14T04:00:00.000Z'), '李', at('2026-09-15T03:00:00.000Z'))).toBe(2);
    expect(await clockDoubts.standing()).toBeUndefined();
    expect(await clockDoubts.lastConfirmed()).toEqual({
      direction: 'forward', seconds: 3_000_000_000, against: 'monotonic', noticedAt: '2026-09-14T03:00:00.000Z', newest: '2026-09-15T03:00:00.000Z', confirmedAt: '2026-09-14T04:00:00.000Z', confirmedBy: '李',
    });
  });

  it('keeps what a clock was found to be, newest first, and asks the clock of its server, where it has one', async () => {
    const { clockRecords, clock, kind } = storage();
    expect(await clockRecords.recent(10)).toEqual([]);
    const first = { at: at('2026-09-14T02:00:00.000Z'), machine: '服务器一', process: 'server', watchedSince: at('2026-09-14T01:00:00.000Z'), drift: -3, comparisons: [] } as const;
    const second = { ...first, at: at('2026-09-15T02:00:00.000Z'), process: 'worker', drift: 3_000_000_000, sinceBoot: { boot: '7d3e6a2c-0d11-4c6e-9b5a-2f3d1c0e9a77', elapsed: 3_000_000_000 }, comparisons: [{ with: 'postgres', at: at('2026-09-15T02:00:00.000Z'), offset: -12, within: 3 }] } as const;
    await clockRecords.add(first);
    await clockRecords.add(second);
    expect(await clockRecords.recent(10)).toEqual([second, first]);
    expect(await clockRecords.recent(1)).toEqual([second]);
    const before = Date.now();
    const told = await clock?.read();
    if (kind === 'sqlite') expect(told).toBeUndefined();
    else {
      expect(told?.sameMachine).toBe(true);
      expect(told?.time).toBeGreaterThan(before - 1);
      expect(told?.time).toBeLessThan(Date.now() + 1);
    }
  });
}
