import { useRead } from '../api/queries';
import { useCommon } from '../words/common';

/** Who works at one's own office, with what they do there. */
export function usePeople(): readonly { readonly value: string; readonly label: string }[] {
  const common = useCommon();
  const { data } = useRead('readPeople', {}, { keep: Infinity });
  return (data?.people ?? []).map(({ id, name, roles }) => ({ value: id, label: `${name} · ${roles.map(({ words }) => words).join(common('comma'))}` }));
}
