import type { CaseAnswer } from '../../contract/case';
import { nameIn } from '../shown/nameIn';

type Named = Pick<CaseAnswer, 'parties' | 'identities' | 'bodies' | 'data'>;
interface Task {
  readonly id: string;
  readonly title: string;
}

/**
 * A party's name as far as the reader sees it: a person or firm by its name, a body by its own with who comes for it, a task of a
 * consultation by what is to be done; else the mark of its place in the case.
 */
export function partyName(file: Named, id: string): string {
  const party = file.parties.find((one) => one.id === id);
  const content = party?.identity === undefined ? undefined : file.identities[party.identity]?.content;
  if (party?.body === undefined) return nameIn(content) || id;
  const name = typeof content?.['name'] === 'string' ? content['name'] : undefined;
  const body = file.bodies[party.body] ?? party.body;
  const task = (Array.isArray(file.data['tasks']) ? (file.data['tasks'] as readonly Task[]) : []).find((one) => one.id === id);
  const more = task?.title ?? name;
  return more === undefined ? body : `${body} · ${more}`;
}

/** False for one without a name, or whose name the reader does not see: what is left is the mark of its place, which says nothing to a person. */
export const hasName = (file: Named, id: string): boolean => partyName(file, id) !== id;
