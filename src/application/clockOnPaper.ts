import { shownToTheSecond } from '../domain/calendar';
import type { ClockComparison, ClockState } from '../domain/clockState';

/*
 * 录入时服务器时钟状况, as a receipt prints it: what the time of a step rests on. It says what was compared and what came of it,
 * never that the time is right: that is for whoever judges it.
 */

const seconds = (millis: number): string => `${(Math.abs(millis) / 1000).toFixed(3)} 秒`;
const NAMES = { postgres: 'PostgreSQL 服务器', redis: 'Redis 服务器' } as const;

/** In Chinese, one line. `clock` absent: nothing was recorded. `inDoubt`: a jump was not confirmed. */
export function clockOnPaper(clock: ClockState | undefined, inDoubt: boolean): string {
  const doubt = inDoubt ? '当时有时钟跳变尚未经人确认；' : '';
  if (!clock) return `${doubt}未记录时钟核对情况`;
  if (clock.demonstration) return '演示用时间，不是真实时间，不得作为证据';
  const compared = clock.comparisons.length === 0 ? '未与其他时钟核对' : [...clock.comparisons.map(comparisonOnPaper), ...(clock.comparisons.some(({ with: other }) => other === 'ntp') ? [] : ['未取得操作系统内核关于授时服务（NTP）的报告'])].join('；');
  return `${doubt}${compared}；自 ${shownToTheSecond(clock.watchedSince)} 起持续对照单调时钟，${clock.drift === 0 ? '无偏差' : `走${clock.drift > 0 ? '快' : '慢'} ${seconds(clock.drift)}`}`;
}

function comparisonOnPaper({ with: other, at, offset = 0, within, synchronised, sameMachine }: ClockComparison): string {
  const exact = within === undefined ? '' : `，误差不超过 ${seconds(within)}`;
  if (other === 'ntp') return `${shownToTheSecond(at)} 操作系统内核报告${synchronised ? `时钟由授时服务（NTP）校准${exact}` : '时钟未由授时服务（NTP）校准'}`;
  if (sameMachine) return `${shownToTheSecond(at)} 与本机的 ${NAMES[other]}核对，二者同用一个时钟，不构成独立核对`;
  const found = offset === 0 ? '一致' : `本服务器${offset > 0 ? '快' : '慢'} ${seconds(offset)}`;
  return `${shownToTheSecond(at)} 与 ${NAMES[other]}的时钟核对，${found}${exact}`;
}
