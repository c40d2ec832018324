import type { ReactNode } from 'react';
import type { DeadlineAnswer } from '../../contract/case';
import { useCommon } from '../words/common';
import { whenText } from './time';
import type { Endings } from './useEndings';

const isPast = ({ endSeq, status }: DeadlineAnswer): boolean => endSeq !== undefined || status === 'ended';
/** Being late is red where the law set the time; a target of the house never looks like a period of the law. */
const colourOf = (kind: DeadlineAnswer['kind']): string => (kind === 'internal' ? 'yellow' : 'red');

/** How a clock ended, on which day and by which act. Nothing while it has not. */
export function Ended({ deadline, endings }: { readonly deadline: DeadlineAnswer; readonly endings: Endings }): ReactNode {
  const common = useCommon();
  if (!isPast(deadline)) return null;
  const ending = endings.get(deadline.id);
  if (!ending) return <span className="mark">{common('ended_over')}</span>;
  const { how, at, on, words } = ending;
  return (
    <>
      <span className={`mark ${how === 'late' || how === 'undone' ? colourOf(deadline.kind) : ''}`}>{common(`ended_${how}`)}</span>{' '}
      <span>{common('bracket', { text: `${deadline.due.length > 10 ? whenText(at) : on} ${words}` })}</span>
    </>
  );
}
