import type { ReactNode } from 'react';
import { useNow } from '../api/clock';
import { useCommon } from '../words/common';
import { awayOf, farOf, urgencyOf } from './time';
import { WithWeekday } from './WithWeekday';

interface Shown {
  readonly kind: 'statutory' | 'internal' | 'outside';
  readonly due: string;
  readonly ringsAt: string;
  readonly status: string;
  readonly endSeq?: number;
  readonly provisional: boolean;
  readonly presses: boolean;
  readonly rungs: readonly { readonly id: string; readonly at: string }[];
}

const COLOURS = { late: 'red', pastTarget: 'yellow', soon: 'yellow', over: '' } as const;

/** A due date with its day of the week, with red and yellow by colour and in words, and how far it is away; one that is suspended says so. */
export function Due({ deadline, away = true }: { readonly deadline: Shown; readonly away?: boolean }): ReactNode {
  const say = useCommon();
  const now = useNow();
  const urgency = urgencyOf(deadline, now);
  const running = deadline.endSeq === undefined && deadline.status !== 'ended' && deadline.status !== 'paused';
  const far = awayOf(deadline.due, now);
  return (
    <span className="due">
      <WithWeekday due={deadline.due} />{' '}
      {deadline.status === 'paused' && deadline.endSeq === undefined && <span className="mark yellow">{say('paused')}</span>}
      {urgency && <span className={`mark ${COLOURS[urgency]}`}>{say(urgency)}</span>}{' '}
      {running && away && <span className="quiet">{say(farOf(far), { many: far[1] ?? 0 })}</span>}{' '}
      {deadline.provisional && <span className="mark" title={say('provisionalWhy')}>{say('provisional')}</span>}
    </span>
  );
}
