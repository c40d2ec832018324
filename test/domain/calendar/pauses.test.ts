import { builtInCalendar, due, explainInWords, parseInstant, parseLegalDate, type CountingRule, type Explanation, type Interval, type Unit } from '../../../src/domain/calendar';

const pause = (from: string, to?: string): Interval => {
  const point = (text: string): Interval['from'] => (text.includes('T') ? parseInstant(text) : parseLegalDate(text));
  return { from: point(from), ...(to === undefined ? {} : { to: point(to) }) };
};

function answer(from: string, length: number, unit: Unit, pauses: readonly Interval[], more: Partial<CountingRule> = {}): Explanation {
  const rule: CountingRule = { length, unit, direction: 'after', rollOver: 'firstWorkingDay', counts: unit === 'hour' ? 'moment' : 'nextDay', ...more };
  return due(builtInCalendar, rule, from.includes('T') ? parseInstant(from) : parseLegalDate(from), [], pauses);
}

describe('a period that stands still', () => {
  it('gets the days between suspension and resumption back: 06-10 + 75 days', () => {
    const { due: date, steps } = answer('2026-03-10', 3, 'month', [pause('2026-05-06', '2026-07-20')]);
    expect(date).toBe('2026-08-24');
    expect(steps.find(({ code }) => code === 'pauseAdded')).toEqual({ code: 'pauseAdded', on: '2026-08-24', data: { from: '2026-05-06', to: '2026-07-20', days: 75 } });
  });

  it('of working days uses the day of suspension and goes on after the day of resumption', () => {
    // Used: 09-15, 09-16. Struck: 09-17 to 09-22. The rest: 09-23, 09-24, 09-28.
    const { due: date, steps } = answer('2026-09-14', 5, 'workingDay', [pause('2026-09-16', '2026-09-22')]);
    expect(date).toBe('2026-09-28');
    expect(steps.flatMap(({ code, on }) => (code === 'workingDayCounted' ? [on] : []))).toEqual(['2026-09-15', '2026-09-16', '2026-09-23', '2026-09-24', '2026-09-28']);
  });

  it('of hours gets back the time that went by', () => {
    expect(answer('2026-09-30T16:40+08:00', 24, 'hour', [pause('2026-09-30T18:00+08:00', '2026-10-02T09:30+08:00')]).due).toBe('2026-10-03T00:10:00.000Z');
  });

  it('merges what overlaps', () => {
    const { due: date, steps } = answer('2026-03-10', 3, 'month', [pause('2026-05-20', '2026-07-20'), pause('2026-05-06', '2026-06-01'), pause('2026-06-02', '2026-06-03')]);
    expect(date).toBe('2026-08-24');
    expect(steps.find(({ code }) => code === 'pausesMerged')?.data).toEqual({ given: 3, merged: 1 });
  });

  it('takes the legal date of a suspension that carries a time', () => {
    expect(answer('2026-03-10', 3, 'month', [pause('2026-05-06T00:30+08:00', '2026-07-20T23:59+08:00')]).due).toBe('2026-08-24');
    expect(answer('2026-03-10', 3, 'month', [pause('2026-05-05T16:30Z', '2026-07-20T15:59Z')]).due).toBe('2026-08-24');
  });

  it('is not moved by what lies before it or behind it', () => {
    const { due: date, steps } = answer('2026-03-10', 3, 'month', [pause('2026-01-01', '2026-03-10'), pause('2026-06-11', '2026-07-01')]);
    expect(date).toBe('2026-06-10');
    expect(steps.filter(({ code }) => code === 'pauseOutside')).toHaveLength(2);
  });

  it('that is suspended on its last day cannot end before it resumes', () => {
    expect(answer('2026-09-14', 3, 'workingDay', [pause('2026-09-17', '2026-09-22')]).due).toBe('2026-09-22');
    // Resumed on a Saturday off, suspended again on the Sunday: still nothing is left.
    expect(answer('2026-09-07', 3, 'workingDay', [pause('2026-09-10', '2026-09-12'), pause('2026-09-13', '2026-09-16')]).due).toBe('2026-09-16');
    expect(answer('2026-09-07', 3, 'calendarDay', [pause('2026-09-10', '2026-09-15')]).due).toBe('2026-09-15');
  });

  it('that is suspended while a holiday carries it is still running: counted from the rolled day', () => {
    // Unrolled 10-03, rolled 10-08, suspended on 10-06 for 14 days.
    expect(answer('2026-07-03', 3, 'month', [pause('2026-10-06', '2026-10-20')]).due).toBe('2026-10-22');
    expect(answer('2026-07-03', 3, 'month', [pause('2026-10-09', '2026-10-20')]).due).toBe('2026-10-08');
  });

  it('says that it still stands; what overlaps the open pause counts only up to its beginning', () => {
    const { due: date, steps } = answer('2026-03-10', 3, 'month', [pause('2026-05-06', '2026-05-20'), pause('2026-05-10')]);
    expect(date).toBe('2026-06-15'); // 06-10 and 4 days is Sunday 06-14
    expect(steps.find(({ code }) => code === 'stillPaused')?.on).toBe('2026-05-10');
    expect(explainInWords(answer('2026-03-10', 3, 'month', [pause('2026-05-10')]), 'zh')).toContain('自2026年5月10日（星期日）起中止，尚未恢复；恢复后重新计算。');
  });

  it.each([
    ['ends before it begins', () => answer('2026-03-10', 3, 'month', [pause('2026-05-06', '2026-05-05')]), 'pause.endsBeforeStart'],
    ['has only a date where hours run', () => answer('2026-03-10T10:00Z', 3, 'hour', [pause('2026-03-10', '2026-03-11')]), 'pause.needsTime'],
    ['stands in a period that is counted back', () => answer('2026-03-10', 3, 'month', [pause('2026-02-01', '2026-02-02')], { direction: 'before' }), 'pause.backward'],
    ['runs out of the calendar', () => answer('2026-03-10', 3, 'month', [pause('2026-04-01', '2100-12-31')]), 'due.outOfRange'],
  ])('is refused when the pause %s', (_, action, code) => {
    expect(action).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('a period with more than one line', () => {
  it('shows each mark of a graded period; only the last needs a notice of the other body', () => {
    const { marks, due: date } = answer('2026-09-24', 3, 'calendarDay', [], {
      marks: [
        { id: 'ordinary', span: { length: 10, unit: 'calendarDay' } },
        { id: 'complex', span: { length: 30, unit: 'calendarDay' }, needs: 'extension' },
      ],
    });
    expect(date).toBe('2026-09-28');
    expect(marks).toEqual([
      { id: 'ordinary', due: '2026-10-08' },
      { id: 'complex', due: '2026-10-26' },
    ]);
  });

  it('shows the outer line of doubtful law beside the safe one', () => {
    const explanation = answer('2026-05-11', 90, 'calendarDay', [], { rollOver: 'none', outer: { rollOver: 'firstWorkingDay' } });
    expect(explanation).toMatchObject({ due: '2026-08-09', outer: '2026-08-10', ringsAt: '2026-08-09T16:00:00.000Z' });
    expect(explainInWords(explanation, 'en')).toContain('Outer reading: Monday 10 August 2026; the law is doubtful, so the earlier date alarms.');
  });

  it('tells of no second reading where both give the same day', () => {
    const explanation = answer('2026-05-12', 90, 'calendarDay', [], { rollOver: 'none', outer: { rollOver: 'firstWorkingDay' } });
    expect(explanation).toMatchObject({ due: '2026-08-10', outer: '2026-08-10' });
    expect([...explainInWords(explanation, 'zh'), ...explainInWords(explanation, 'en')].filter((line) => /宽限读法|Outer reading/.test(line))).toEqual([]);
  });

  it('keeps both readings of 24 hours (民法典 201, 民诉法解释 125)', () => {
    const explanation = answer('2026-09-30T16:40+08:00', 24, 'hour', [], { outer: { counts: 'nextHour' } });
    expect(explainInWords(explanation, 'zh')).toEqual([
      '期限届满：2026年10月1日（星期四）16:40',
      '自2026年9月30日（星期三）16:40起算。',
      '24小时，至2026年10月1日（星期四）16:40；遇节假日不顺延。',
      '宽限读法：2026年10月1日（星期四）17:00；有疑义，提醒以前述较早日期为准。',
      '日历第1版。',
    ]);
  });
});
