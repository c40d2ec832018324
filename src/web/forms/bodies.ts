import { useRead } from '../api/queries';
import { useLanguage } from '../words';

/** The bodies of the directory by their names of today. `powers`: only those that have one of these today. */
export function useBodies(powers?: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const { data } = useRead('readBodies', {}, { keep: Infinity });
  return (data?.bodies ?? []).filter((body) => powers?.some((power) => body.powers.includes(power)) ?? true).map(({ code, name }) => ({ value: code, label: name[language] }));
}
