import fc from 'fast-check';
import type { Instant } from '../../src/domain/brand';
import { parseCallTime } from '../../src/intake-file';

const at = (text: string): string => {
  const time = parseCallTime(text);
  return time.ok ? `${time.value.at} ${time.value.on}${time.value.dateOnly ? ' day' : ''}` : time.refusal.code;
};

describe('the time of a call', () => {
  it.each([
    '2026-08-27 09:26:00', '2026/8/27 9:26', '2026年8月27日 09:26', '2026年08月27日09时26分', '2026.8.27 9:26:00', '２０２６－０８－２７ ０９：２６', '20260827 092600', '20260827092600', '202608270926', '2026-08-27T09:26', '2026-08-27 上午9:26',
    '2026年8月27日 星期四 9点26分', '2026-08-27T09:26:00+08:00', '2026-08-27T01:26:00Z', '2026-08-27T01:26:00.000000Z', '2026-08-26 21:26:00-0400', '46261.3930555556', ' 2026-08-27 09:26:00\u200b', "'2026-08-27 9:26 AM", '2026-08-27 09:26:00.0',
  ])('%s', (text) => expect(at(text)).toBe('2026-08-27T01:26:00.000Z 2026-08-27'));

  it.each([
    ['2026年8月25日 下午3:17', '2026-08-25T07:17:00.000Z 2026-08-25'], ['2026-08-25 12:30 PM', '2026-08-25T04:30:00.000Z 2026-08-25'], ['2026-08-25 凌晨12:05', '2026-08-24T16:05:00.000Z 2026-08-25'], ['2026-08-25 中午12:05', '2026-08-25T04:05:00.000Z 2026-08-25'], ['2026-08-25 晚上11:05', '2026-08-25T15:05:00.000Z 2026-08-25'], ['2026-08-25 晚上21:05', '2026-08-25T13:05:00.000Z 2026-08-25'],
    ['2026-08-25 00:30', '2026-08-24T16:30:00.000Z 2026-08-25'], ['2026-08-24T16:30:00Z', '2026-08-24T16:30:00.000Z 2026-08-25'], ['2026-08-25 23:59:59', '2026-08-25T15:59:59.000Z 2026-08-25'],
    ['2026-08-25', '2026-08-24T16:00:00.000Z 2026-08-25 day'], ['46259', '2026-08-24T16:00:00.000Z 2026-08-25 day'], ['46259.0', '2026-08-24T16:00:00.000Z 2026-08-25'], ['46258.9999999', '2026-08-24T16:00:00.000Z 2026-08-25'],
    ['2000-01-01', '1999-12-31T16:00:00.000Z 2000-01-01 day'],
  ])('%s is %s', (text, expected) => expect(at(text)).toBe(expected));

  it.each([
    ['', 'callTime.empty'], [' \u200b', 'callTime.empty'], ['昨天下午', 'callTime.unreadable'], ['8/27/2026 9:26', 'callTime.unreadable'], ['12345', 'callTime.tooEarly'], ['2026-08-27 9', 'callTime.unreadable'], ['2026', 'callTime.unreadable'], ['SL2026000001', 'callTime.unreadable'], ['2026年8月25日晚上12点30分', 'callTime.unreadable'], ['2026年8月25日 晚上1:20', 'callTime.unreadable'],
    ['2026-02-30 10:00:00', 'callTime.noSuchTime'], ['2026-13-01', 'callTime.noSuchTime'], ['2026-08-27 25:00', 'callTime.noSuchTime'], ['2026-08-27 24:00', 'callTime.noSuchTime'], ['2026-08-27 09:60', 'callTime.noSuchTime'], ['2026-00-10', 'callTime.noSuchTime'],
    ['1899-12-30', 'callTime.tooEarly'], ['1900-01-01 00:00', 'callTime.tooEarly'], ['0001-01-01', 'callTime.tooEarly'], ['1999-12-31', 'callTime.tooEarly'], ['9999-12-31 23:59', 'callTime.inFuture'], ['99999.5', 'callTime.inFuture'],
  ])('%j is refused: %s', (text, code) => expect(at(text)).toBe(code));

  it('cannot lie after now', () => {
    const now = '2026-11-23T04:00:00.000Z' as Instant;
    expect(parseCallTime('2026-11-23 12:00:00', now).ok).toBe(true);
    expect(parseCallTime('2026-11-23 12:00:01', now)).toMatchObject({ refusal: { code: 'callTime.inFuture' } });
  });

  it('means the same in every shape, whatever the zone of the machine', () => {
    const minute = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 11, 30) }).map((millis) => Math.floor(millis / 60_000) * 60_000);
    fc.assert(fc.property(minute, (millis) => {
      const [date = '', clock = ''] = new Date(millis + 8 * 3_600_000).toISOString().slice(0, 16).split('T');
      const [year, month, day] = date.split('-').map(Number);
      const [hour, minutes] = clock.split(':').map(Number);
      const expected = `${new Date(millis).toISOString()} ${date}`;
      for (const text of [`${date} ${clock}:00`, `${year}/${month}/${day} ${hour}:${clock.slice(3)}`, `${year}年${month}月${day}日 ${clock}`, `${date.replaceAll('-', '')}${clock.replace(':', '')}`,
        `${year}年${month}月${day}日 ${(hour ?? 0) < 12 ? '上午' : '下午'}${hour === 0 ? 12 : hour}点${minutes}分`, new Date(millis).toISOString()]) expect(at(text)).toBe(expected);
    }), { numRuns: 300 });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9年月日:/. TZ+-]{0,24}$/)), (text) => { parseCallTime(text); }), { numRuns: 1_000 });
  });
});
