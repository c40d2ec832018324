import type { ReactNode } from 'react';
import { useCommon } from '../words/common';
import { useQuestion } from './useQuestion';

/** Empties a form: where something is typed it asks first, for its draft goes too. */
export function useClearing(typed: boolean, clear: () => void): { readonly toClear: () => void; readonly question: ReactNode } {
  const say = useCommon();
  const { ask, question } = useQuestion();
  const toClear = (): void => {
    if (typed) ask({ title: say('clearTitle'), text: say('clearText'), yes: say('clearYes'), no: say('leaveNo'), then: clear });
    else clear();
  };
  return { toClear, question };
}
