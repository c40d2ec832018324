import { useRead } from '../api/queries';
import { useLanguage } from '../words';

/** The bodies of the directory by their names of today. */
export function useBodies(): readonly { readonly value: string; readonly label: string }[] {
  const language = useLanguage();
  const { data } = useRead('readBodies', {}, { keep: Infinity });
  return (data?.bodies ?? []).map(({ code, name }) => ({ value: code, label: name[language] }));
}
