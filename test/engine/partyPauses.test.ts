import type { Id } from '../../src/domain/brand';
import { calendarDays, edition } from '../../src/domain/law';
import { stops } from '../../src/engine/reckon';

/** A pause that stands for one party stops the clocks of the case and of that party, and nobody else's. */
describe('a pause of one party', () => {
  const excludes = (...causes: string[]) => edition(calendarDays(15), { from: '2026-01-01', article: 'sample', mark: 'D', excludes: causes });
  const of = (party?: string) => (party === undefined ? {} : { party: party as Id<'party'> });
  const notice = { kind: 'excluded' as const, cause: 'publicNotice', ...of('respondent-1') };

  it.each([
    ['the clock of the case', undefined, true],
    ['its own clock', 'respondent-1', true],
    ['another’s clock', 'respondent-2', false],
  ])('and %s', (_what, party, expected) => {
    expect(stops(excludes('publicNotice'), notice, of(party))).toBe(expected);
  });

  it('stops no clock that does not name its cause', () => {
    expect(stops(excludes('appraisal'), notice, of('respondent-1'))).toBe(false);
    expect(stops(excludes('suspension'), notice, of('respondent-1'))).toBe(false);
  });

  it('without a party stops everybody’s', () => {
    for (const party of [undefined, 'respondent-1', 'respondent-2']) expect(stops(excludes('suspension'), { kind: 'suspension', cause: 'suspended' }, of(party))).toBe(true);
  });
});
