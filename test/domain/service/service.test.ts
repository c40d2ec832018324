import type { Id, LegalDate } from '../../../src/domain/brand';
import { effectiveOn, nextWay, serviceOf, withoutProof, type Attempt, type Service } from '../../../src/domain/service';

const on = (text: string) => text as LegalDate;
const tried = (way: Attempt['way'], reason: Attempt['reason'] = 'moved', result: Attempt['result'] = 'returned'): Attempt => ({ seq: 1, on: on('2026-09-14'), way, result, ...(result === 'returned' ? { reason } : {}) });
const service = (attempts: readonly Attempt[], more: Partial<Service> = {}): Service => ({ document: 'answerNotice', party: 'respondent-1' as Id<'party'>, attempts, ...more });

describe('service takes effect', () => {
  it.each(['direct', 'left', 'post', 'electronic', 'entrusted'] as const)('by %s on the date that the proof bears', (way) => {
    expect(effectiveOn(way, on('2026-10-01'))).toBe('2026-10-01');
  });
  it('by public notice on the thirtieth day after publication, on a Saturday and a holiday too', () => {
    expect(effectiveOn('publicNotice', on('2026-09-03'))).toBe('2026-10-03');
    expect(effectiveOn('publicNotice', on('2026-01-16'))).toBe('2026-02-15');
  });
});

describe('the next way', () => {
  it.each<[string, Service | undefined, string | undefined]>([
    ['begins directly', undefined, 'direct'],
    ['waits while a try is open', service([tried('post', 'moved', 'open')]), undefined],
    ['leaves it where receipt is refused', service([tried('direct', 'refusedReceipt')]), 'left'],
    ['goes by post after nobody was there', service([tried('direct', 'absent')]), 'post'],
    ['goes directly after returned mail', service([tried('post')]), 'direct'],
    ['entrusts after both', service([tried('post'), tried('direct', 'absent')]), 'entrusted'],
    ['ends with public notice', service([tried('post'), tried('direct', 'absent'), tried('entrusted')]), 'publicNotice'],
    ['is none once published', service([tried('post')], { publishedOn: on('2026-09-20') }), undefined],
    ['is none once served', service([tried('post', 'moved', 'served')], { effectiveOn: on('2026-09-20') }), undefined],
  ])('%s', (_what, given, expected) => {
    expect(nextWay(given)).toBe(expected);
  });
});

it('lists what was sent or served and has no proof yet, and finds the newest service of a document on a party', () => {
  const first = service([tried('post', 'moved', 'served')], { effectiveOn: on('2026-09-20'), proof: 'scan-1' });
  const again = service([tried('post', 'moved', 'open')]);
  const other = service([], { party: 'respondent-2' as Id<'party'> });
  const data = { services: [first, again, other] };
  expect(withoutProof(data)).toEqual([again]);
  expect(serviceOf(data, 'answerNotice', 'respondent-1')).toBe(again);
  expect(serviceOf(data, 'decision', 'respondent-1')).toBeUndefined();
});
