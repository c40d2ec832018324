import { byRisk, firstPressing } from '../../src/domain/legalRisk';
import type { Deadline } from '../../src/domain/case';
import type { Instant } from '../../src/domain/brand';

describe('what presses first', () => {
  const at = (day: string): Instant => `${day}T16:00:00.000Z` as Instant;
  const clock = (id: string, ringsAt: string, status: Deadline['status'] = 'running') => ({ id, ringsAt: at(ringsAt), status }) as Deadline;
  const kindOf = ({ id }: Pick<Deadline, 'id'>) => (id.startsWith('target') ? 'internal' : 'statutory');
  const order = (...clocks: readonly Deadline[]): readonly string[] => byRisk(clocks, kindOf).map(({ id }) => id);

  it('is a period of the law before a target that ends within the week before it', () => {
    expect(order(clock('target', '2026-10-08'), clock('law', '2026-10-10'))).toEqual(['law', 'target']);
    expect(order(clock('law', '2026-11-09'), clock('target', '2026-10-08'))).toEqual(['target', 'law']);
    expect(firstPressing([clock('target', '2026-10-08'), clock('law', '2026-10-16')], kindOf)).toBe('2026-10-15T16:00:00.000Z');
  });

  it('is never what is suspended', () => {
    expect(order(clock('law', '2026-10-08', 'paused'), clock('target', '2026-12-01'))).toEqual(['target', 'law']);
    expect(firstPressing([clock('law', '2026-10-08', 'paused')], kindOf)).toBe('9999-12-31T00:00:00.000Z');
  });
});
