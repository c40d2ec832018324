import { useMemo } from 'react';
import { useRead } from '../api/queries';
import { useAccount } from '../api/session';
import { useLanguage } from '../words';
import { nearestFirst } from './nearest';

/** The bodies of the directory by their names of today, the nearest first. `powers`: only those that have one of these today. */
export function useBodies(powers?: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const { body: own } = useAccount();
  const { data } = useRead('readBodies', {}, { keep: Infinity });
  const bodies = useMemo(() => nearestFirst(data?.bodies ?? [], own), [data, own]);
  return bodies.filter((body) => powers?.some((power) => body.powers.includes(power)) ?? true).map(({ code, name }) => ({ value: code, label: name[language] }));
}
