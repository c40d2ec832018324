import { useMemo, useState } from 'react';

const isValues = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
/** What stands at a place of a form: `subject.name`, `goods.0.quantity`. */
const at = (value: unknown, path: string): unknown => path.split('.').reduce<unknown>((within, step) => (isValues(within) ? within[step] : undefined), value);

/** Of what was said of the fields of `before` all that is still said now: a field that was filled in otherwise since is no longer the one that was meant. */
export const stillSaid = (errors: ReadonlyMap<string, string>, before: unknown, now: unknown): ReadonlyMap<string, string> =>
  new Map([...errors].filter(([path]) => JSON.stringify(at(before, path)) === JSON.stringify(at(now, path))));

/** What the server said of fields of this value, without those that have been changed since; and whether all of it has been seen to. `errors`: another map for each answer, and the same until the next. */
export function useStanding(errors: ReadonlyMap<string, string>, value: unknown): { readonly standing: ReadonlyMap<string, string>; readonly seenTo: boolean } {
  const [told, setTold] = useState({ errors, value });
  const isNew = told.errors !== errors;
  if (isNew) setTold({ errors, value });
  const standing = useMemo(() => (isNew ? errors : stillSaid(errors, told.value, value)), [isNew, errors, told, value]);
  return { standing, seenTo: errors.size > 0 && standing.size === 0 };
}
