import { clockOnPaper } from '../../src/application/clockOnPaper';
import { createClockRecord, demonstrationRecord, isNotable, type KernelClock } from '../../src/application/clockRecord';
import type { ReferenceClock } from '../../src/application/ports';
import { readAdjtimex, readTimedatectl } from '../../src/cli/serve/kernelClock';
import type { Instant } from '../../src/domain/brand';
import type { ClockComparison, ClockState } from '../../src/domain/clockState';
import { moment } from '../support/story';
import { install, type Installation } from './installation';

const at = (text: string): Instant => moment(text);
const since = at('2026-09-14T10:00');
const state = (...comparisons: readonly ClockComparison[]): ClockState => ({ watchedSince: since, drift: 0, comparisons });
const postgres = (offset: number, within = 2): ClockComparison => ({ with: 'postgres', at: since, offset, within });
const ntp = (synchronised: boolean): ClockComparison => ({ with: 'ntp', at: since, synchronised });

describe('the record of the clock', () => {
  it.each([
    ['nothing new', state(postgres(0)), state(postgres(900)), false],
    ['a second away', state(postgres(0)), state(postgres(-1_005)), true],
    ['a second that the network may have taken', state(postgres(0)), state(postgres(2_000, 1_500)), false],
    ['a clock that does not answer any more', state(postgres(0)), state(), true],
    ['another clock instead', state(postgres(0)), state(ntp(true)), true],
    ['the time service has left', state(ntp(true)), state(ntp(false)), true],
    ['the database has come to this machine', state(postgres(0)), state({ ...postgres(0), sameMachine: true }), true],
    ['gone away from the monotonic clock', state(), { ...state(), drift: 1_001 }, true],
    ['a jump was confirmed, or the process began anew', state(), { ...state(), watchedSince: at('2026-09-14T10:01') }, true],
  ])('has an entry for what is worth one: %s', (_, before, now, notable) => {
    expect(isNotable(before, now)).toBe(notable);
  });

  describe('of one process', () => {
    let house: Installation;
    beforeAll(async () => {
      house = await install('2026-09-14T10:00');
    });
    afterAll(() => house.remove());

    const records = () => house.composition.storage.clockRecords;
    /** The other clock is read when half of the time has passed that its answer takes. */
    const recording = (answers: readonly { readonly took: number; readonly behind: number }[], kernel?: KernelClock) => {
      let monotonic = 0;
      let turn = 0;
      const wall = () => new Date(Date.parse(since) + monotonic).toISOString() as Instant;
      const reference: ReferenceClock = {
        name: 'redis',
        read() {
          const answer = answers[turn++ % answers.length];
          if (!answer) return Promise.resolve(undefined);
          const time = Date.parse(since) + monotonic + answer.took / 2 - answer.behind;
          monotonic += answer.took;
          return Promise.resolve({ time, sameMachine: false });
        },
      };
      const record = createClockRecord({ read: () => ({ wall: wall(), monotonic }), watch: { counted: () => ({ since, drift: 0 }) }, references: () => [reference], kernel: () => Promise.resolve(kernel), records: records(), machine: 'one', process: 'worker' });
      return { record, pass: (millis: number) => (monotonic += millis) };
    };

    it('trusts the answer that came soonest', async () => {
      const { record } = recording([{ took: 400, behind: 150 }, { took: 20, behind: 40 }, { took: 60, behind: 0 }]);
      await record.look();
      expect(record.state().comparisons).toEqual([{ with: 'redis', at: at('2026-09-14T10:00:00.420'), offset: 40, within: 11 }]);
    });

    it('writes once a day where nothing changes, and never says what was not compared', async () => {
      const { record, pass } = recording([]);
      const before = (await records().recent(100)).length;
      for (let minute = 0; minute < 5; minute++) {
        await record.look();
        pass(60_000);
      }
      expect((await records().recent(100)).length).toBe(before + 1);
      pass(86_400_000);
      await record.look();
      const [newest] = await records().recent(1);
      expect([(await records().recent(100)).length, newest?.comparisons]).toEqual([before + 2, []]);
    });

    it('keeps the newest ten thousand', async () => {
      await house.tamper(`insert into clock_records (number, at, machine, process, watched_since, drift, comparisons) select 10500, at, 'last', process, watched_since, drift, comparisons from clock_records limit 1`);
      await records().add({ at: since, machine: 'one', process: 'server', ...state() });
      expect((await records().recent(100)).map(({ machine }) => machine)).toEqual(['one', 'last']);
    });
  });

  it('is none of a demonstration, whose clock is set to another date', async () => {
    const record = demonstrationRecord(since);
    await record.look();
    expect(clockOnPaper(record.state(), false)).toBe('演示用时间，不是真实时间，不得作为证据');
  });
});

describe('on paper', () => {
  it.each([
    [undefined, false, '未记录时钟核对情况'],
    [undefined, true, '当时有时钟跳变尚未经人确认；未记录时钟核对情况'],
    [{ ...state(), drift: -400_000 }, true, '当时有时钟跳变尚未经人确认；未与其他时钟核对；自 2026-09-14 10:00:00 起持续对照单调时钟，走慢 400.000 秒'],
    [state({ ...postgres(0), sameMachine: true }, ntp(false)), false, '2026-09-14 10:00:00 与本机的 PostgreSQL 服务器核对，二者同用一个时钟，不构成独立核对；2026-09-14 10:00:00 操作系统内核报告时钟未由授时服务（NTP）校准；自 2026-09-14 10:00:00 起持续对照单调时钟，无偏差'],
    [state(postgres(0)), false, '2026-09-14 10:00:00 与 PostgreSQL 服务器的时钟核对，一致，误差不超过 0.002 秒；未取得操作系统内核关于授时服务（NTP）的报告；自 2026-09-14 10:00:00 起持续对照单调时钟，无偏差'],
  ] as const)('%#', (clock, inDoubt, text) => {
    expect(clockOnPaper(clock, inDoubt)).toBe(text);
  });
});

/* As Debian's adjtimex 1.29 and systemd 252 print it. */
const printed = (status: number, maxerror: number): string => `         mode: 0
       offset: 0
    frequency: 0
     maxerror: ${maxerror}
     esterror: ${maxerror}
       status: ${status}
time_constant: 2
    precision: 1
    tolerance: 32768000
         tick: 10000
     raw time:  1795738495s 363060us = 1795738495.363060
 return value = 5
`;

describe('what the kernel says', () => {
  it('is read off adjtimex, with its largest error', () => {
    expect(readAdjtimex(printed(64, 16_000_000))).toEqual({ synchronised: false, within: 16_000 });
    expect(readAdjtimex(printed(0x2001, 12_345))).toEqual({ synchronised: true, within: 13 });
    expect(readAdjtimex('adjtimex: Operation not permitted')).toBeUndefined();
  });

  it('is read off timedatectl', () => {
    expect(readTimedatectl('NTPSynchronized=yes\n')).toEqual({ synchronised: true });
    expect(readTimedatectl('NTPSynchronized=no\n')).toEqual({ synchronised: false });
    expect(readTimedatectl('System has not been booted with systemd')).toBeUndefined();
  });
});
