import type { ReactNode } from 'react';
import type { CaseRowAnswer } from '../../contract/lists';
import { useCommon } from '../words/common';

/** Which clock a date is of, of which kind, and whose where it is not the reader's own: nobody takes another's duty for theirs. */
export function WhichClock({ clock: { name, kind, whose } }: { readonly clock: CaseRowAnswer['deadlines'][number] }): ReactNode {
  const common = useCommon();
  return <div className="quiet">{name} · {common(kind)}{whose !== undefined && <> · <strong>{whose}</strong></>}</div>;
}
