import type { CaseAnswer } from '../../contract/case';
import { useAccount } from '../api/session';
import { useCommon } from '../words/common';

/** Why somebody has the move, for the reader: 'waiting for another body' is not true of the body that is waited for, and its own move is the reader's only at that body. */
export function useTurnCause(): (turn: CaseAnswer['turn']) => string {
  const { body } = useAccount();
  const common = useCommon();
  return (turn) => ((turn.cause === 'otherBody' || turn.cause === 'own') && turn.body === body ? common('ownMove') : turn.causeWords);
}
