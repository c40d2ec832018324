import type { ReactNode } from 'react';
import { useCommon } from '../words/common';
import { useQuestion } from './useQuestion';

interface Leaving {
  /** What the dialog is told of it. */
  readonly leaving: { readonly onCancel: () => void; readonly keyboard: boolean };
  /** Stands beside the dialog. */
  readonly question: ReactNode;
}

/** How a dialog is left. Once something is typed in it, Escape, which cancels an input method too, does nothing, and whatever else would close it asks first. */
export function useLeaving(typed: boolean, onClose: () => void): Leaving {
  const say = useCommon();
  const { ask, question } = useQuestion();
  const onCancel = (): void => {
    if (typed) ask({ title: say('leaveTitle'), text: say('leaveText'), yes: say('leaveYes'), no: say('leaveNo'), then: onClose });
    else onClose();
  };
  return { leaving: { onCancel, keyboard: !typed }, question };
}
