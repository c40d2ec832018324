import { clockOnPaper } from '../application/clockOnPaper';
import { shownToTheSecond } from '../domain/calendar';
import type { ClockComparison, ClockState } from '../domain/clockState';

/* What is known of a clock, on the command line. In Chinese it is the sentence of the receipt, so that both can be held against each other. */

const seconds = (millis: number): string => `${(Math.abs(millis) / 1000).toFixed(3)} s`;
const NAMES = { postgres: 'PostgreSQL', redis: 'Redis' } as const;

export function clockInWords(clock: ClockState, language: 'zh' | 'en'): string {
  if (language === 'zh') return clockOnPaper(clock, false);
  if (clock.demonstration) return 'time of a demonstration, not the true time: no evidence';
  const asked = clock.comparisons.some(({ with: other }) => other === 'ntp');
  const compared = clock.comparisons.length === 0 ? ['compared with no other clock'] : [...clock.comparisons.map(comparison), ...(asked ? [] : ['the kernel says nothing of a time service (NTP)'])];
  return [...compared, `watched against the monotonic clock since ${shownToTheSecond(clock.watchedSince)}, ${clock.drift === 0 ? 'no difference' : `${clock.drift > 0 ? 'ahead' : 'behind'} by ${seconds(clock.drift)}`}`].join('; ');
}

function comparison({ with: other, at, offset = 0, within, synchronised, sameMachine }: ClockComparison): string {
  const exact = within === undefined ? '' : `, to within ${seconds(within)}`;
  if (other === 'ntp') return `${shownToTheSecond(at)} the kernel says that ${synchronised ? `a time service (NTP) keeps the clock${exact}` : 'no time service (NTP) keeps the clock'}`;
  if (sameMachine) return `${shownToTheSecond(at)} compared with ${NAMES[other]} on this machine, which has the same clock: no independent comparison`;
  return `${shownToTheSecond(at)} compared with the clock of ${NAMES[other]}: ${offset === 0 ? 'the same' : `this server is ${offset > 0 ? 'ahead' : 'behind'} by ${seconds(offset)}`}${exact}`;
}
