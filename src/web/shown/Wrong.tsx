import type { ReactNode } from 'react';

/** What the server said of a field, beside it; nothing where it said nothing. */
export function Wrong({ says, id }: { readonly says: string | undefined; readonly id?: string }): ReactNode {
  return says === undefined ? null : <span id={id} className="form-wrong" role="alert">{says}</span>;
}
