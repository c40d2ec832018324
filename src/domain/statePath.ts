import type { Json } from './json';

/** State as a path for lists and words: `mediating`, `withBody.verifying`; parallel regions are joined with `+`. */
export function statePath(state: Json): string {
  if (typeof state === 'string') return state;
  return Object.entries(state as Record<string, Json>)
    .map(([name, inner]) => {
      const rest = statePath(inner);
      return rest === '' ? name : `${name}.${rest}`;
    })
    .join('+');
}
