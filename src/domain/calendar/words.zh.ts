import type { Words } from './wording';

const units = { workingDay: '个工作日', calendarDay: '日', month: '个月', year: '年', hour: '小时' } as const;

/** Graded lines of one period, by their length. */
const MARKS: Readonly<Record<string, string>> = { threeDays: '三日', tenDays: '十日', thirtyDays: '三十日', sixtyDays: '六十日' };

/** 期限说明用语。 */
export const zh: Words = {
  date: (year, month, day, weekday) => `${year}年${month}月${day}日（星期${'日一二三四五六'.charAt(weekday)}）`,
  time: (date, clock) => `${date}${clock}`,
  due: (due) => `期限届满：${due}`,
  provisional: '暂定：有关年度的放假安排尚未公布，公布后重新计算。',
  steps: {
    startNotCounted: (_, on) => `${on}：开始当日不计入。`,
    eventNotCounted: (_, on) => `${on}：自该日向前倒推，当日不计入。`,
    startsAtMoment: ({ at }, _, show) => `自${show(at)}起算。`,
    startsNextHour: ({ at, from }, _, show) => `${show(at)}：开始的时不计入，自次时${show(from)}起算。`,
    hoursCounted: ({ length, until }, _, show) => `${length}小时，至${show(until)}；遇节假日不顺延。`,
    workingDayCounted: ({ n }, on) => `${on}：第${n}个工作日。`,
    makeUpDayCounted: ({ n }, on) => `${on}：调休上班，第${n}个工作日。`,
    weekendSkipped: (_, on) => `${on}：周末，不计入。`,
    holidaySkipped: ({ name }, on) => `${on}：${name.zh}放假，不计入。`,
    calendarDaysCounted: ({ length, from }, on, show) => `自${show(from)}次日起计${length}日，至${on}。`,
    calendarDaysCountedBack: ({ length, from }, on, show) => `自${show(from)}前一日起倒计${length}日，至${on}。`,
    monthsCounted: ({ length, from }, on, show) => `自${show(from)}起${length}个月，对应日为${on}。`,
    monthsCountedBack: ({ length, from }, on, show) => `自${show(from)}向前${length}个月，对应日为${on}。`,
    yearsCounted: ({ length, from }, on, show) => `自${show(from)}起${length}年，对应日为${on}。`,
    yearsCountedBack: ({ length, from }, on, show) => `自${show(from)}向前${length}年，对应日为${on}。`,
    noCorrespondingDay: ({ day }, on) => `该月没有${day}日，以月末日${on}为准。`,
    extended: ({ length, unit }) => `延长${length}${units[unit]}，自未顺延的届满日起接续计算。`,
    pausesMerged: ({ given, merged }) => `${given}段中止或者扣除的期间有重叠，合并为${merged}段，不重复计算。`,
    pauseAdded: ({ from, to, days }, on, show) => `${show(from)}中止，${show(to)}恢复，顺加${days}日，至${on}。`,
    pauseSkipped: ({ from, to }, _, show) => `${show(from)}中止，${show(to)}恢复：中止当日以前已用的工作日计入，其余自恢复次日起接续计算。`,
    pausedOnLastDay: ({ from, to }, on, show) => `最后一日${show(from)}中止，${show(to)}恢复，期限至${on}。`,
    pausedHours: ({ from, to, until }, _, show) => `${show(from)}至${show(to)}中止，按实际经过的时间顺加，至${show(until)}。`,
    pauseOutside: ({ from, to }, _, show) => `${show(from)}至${show(to)}的中止不在期限之内，不影响计算。`,
    stillPaused: ({ since }, _, show) => `自${show(since)}起中止，尚未恢复；恢复后重新计算。`,
    unrolledEnd: (_, on) => `最后一日为${on}，不是工作日，顺延。`,
    rolledPastWeekend: (_, on) => `${on}：周末，顺延。`,
    rolledPastHoliday: ({ name }, on) => `${on}：${name.zh}放假，顺延。`,
    rolledTo: ({ makeUp }, on) => `${on}：${makeUp ? '调休上班，' : ''}节假日后的第一个工作日，期限届满。`,
    weekendNotRolled: ({ lastWorkingDay }, on, show) => `${on}是普通周末，不是法定节假日，不顺延；请在${show(lastWorkingDay)}以前办结。`,
    notRolled: (_, on) => `${on}不是工作日；该期限不顺延。`,
    backwardNotRolled: (_, on) => `${on}不是工作日；倒推的期限不顺延。`,
    strictLine: (_, on) => `从严掌握（多留一整日）：${on}。`,
    lapsesAtEndOfDay: (_, on) => `${on}24时届满。`,
    outerLine: ({ due }, _, show) => `宽限读法：${show(due)}；有疑义，提醒以前述较早日期为准。`,
    mark: ({ id, due }, _, show) => `分段期限（${MARKS[id] ?? id}）：${show(due)}。`,
    setByDocument: ({ document }, on) => `期限由文书${document}确定：${on}。`,
    fixedByDecision: ({ document }, on) => `延长至${on}${document === undefined ? '' : `（${document}）`}。`,
    provisionalYear: ({ year }) => `${year}年放假安排尚未公布：以《全国年节及纪念日放假办法》规定的假日和周末为休息日，不计调休，结果暂定。`,
    calendarVersion: ({ version }) => `日历第${version}版。`,
  },
};
