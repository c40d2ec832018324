import { useMemo } from 'react';
import { useBodies } from '../forms/bodies';

/** Names of bodies by their codes, as the directory has them today. */
export function useBodyName(): (code: string) => string {
  const bodies = useBodies();
  const names = useMemo(() => new Map(bodies.map(({ value, label }) => [value, label])), [bodies]);
  return (code) => names.get(code) ?? code;
}
