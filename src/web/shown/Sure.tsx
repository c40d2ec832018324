import type { ReactNode } from 'react';
import { useCommon } from '../words/common';

/** What is not sure of a period is said in words: a custom that the city has to confirm (K), an article cited from memory (M). What was read in its text, and a target of the house, which says so itself, need no mark here. */
export function Sure({ mark }: { readonly mark: string }): ReactNode {
  const say = useCommon();
  return mark === 'K' || mark === 'M' ? <span className="mark yellow">{say(`mark_${mark}`)}</span> : null;
}
