import type { CaseAnswer } from '../../contract/case';
import { useAccount } from '../api/session';
import { useCommon } from '../words/common';

/** Why somebody has the move, for the reader: 'waiting for another body' is not true of the body that is waited for. */
export function useTurnCause(): (turn: CaseAnswer['turn']) => string {
  const { body } = useAccount();
  const common = useCommon();
  return (turn) => (turn.cause === 'otherBody' && turn.body === body ? common('ownMove') : turn.causeWords);
}
