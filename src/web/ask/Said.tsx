import type { ReactNode } from 'react';
import { Foreign } from '../shown/Foreign';
import type { Trouble } from './call';
import { useSay } from './words';

/** What went wrong, in the server's words; fields have theirs beside them. */
export function Said({ trouble, besides = [] }: { readonly trouble: Trouble | undefined; readonly besides?: readonly string[] }): ReactNode {
  const say = useSay();
  if (!trouble) return undefined;
  if (trouble.kind === 'unreachable') return <p className="trouble" role="alert">{say('cannotReach')}</p>;
  const others = (trouble.problem.errors ?? []).filter(({ field }) => !besides.includes(fieldOf(field)));
  return (
    <div className="trouble" role="alert">
      <p>{trouble.problem.detail}</p>
      {others.map(({ field, message }) => <p key={field}><Foreign>{message}</Foreign></p>)}
    </div>
  );
}

/** `input.defence` and `input.attachments.0` are said beside `defence` and `attachments`. */
export const fieldOf = (path: string): string => path.replace(/^input\./u, '').split('.')[0] ?? '';

export const messageFor = (trouble: Trouble | undefined, field: string): string | undefined =>
  trouble?.kind === 'problem' ? trouble.problem.errors?.find((error) => fieldOf(error.field) === field)?.message : undefined;
