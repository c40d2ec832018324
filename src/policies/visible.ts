import type { Actor } from '../domain/act';
import type { Case } from '../domain/case';
import { isSupervisor, readsNoCases, type Person } from './person';

/** Which cases a person may read at all: those handed to their body; all for supervision; none for administrators. */
export function scopeOf(person: Person): { readonly bodies: readonly string[] } | 'all' {
  if (readsNoCases(person)) return { bodies: [] };
  return isSupervisor(person) ? 'all' : { bodies: person.offices };
}

/** May the person see that this case exists? To everybody else it is as if it did not. */
export function canSee(person: Person, file: Case | undefined): file is Case {
  const scope = scopeOf(person);
  return file !== undefined && (scope === 'all' || file.access.some(({ body }) => scope.bodies.includes(body)));
}

/** May the person name the case in an act of another one? Who convenes (会商) or supervises (督办) may name any case, also one that they cannot read. */
export const canName = (person: Person, file: Case | undefined): boolean => canSee(person, file) || (file !== undefined && person.roles.includes('secretary'));

/** Roles that learn who the reporter is, where their body has the identity part: those who must call back, serve or decide. */
const learnsIdentity: readonly string[] = ['operator', 'clerk', 'officer', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'panelMember', 'secretary'];

const isConcerned = ({ roles }: Person): boolean => roles.some((role) => learnsIdentity.includes(role));

/**
 * The parts of a case's file that a person may be shown. The reporter's identity needs both the body's access and a role
 * that has to do with the handling (Order 121 art. 37: not to persons who are not concerned with it).
 */
export function visibleParts(person: Person, file: Case): readonly string[] {
  if (readsNoCases(person)) return [];
  const handed = new Set(file.access.filter(({ body }) => person.offices.includes(body)).flatMap(({ parts }) => parts));
  if (isSupervisor(person)) handed.add('main');
  if (!isConcerned(person)) {
    handed.delete('identity');
    handed.delete('secondary');
  }
  return [...handed];
}

/**
 * May the person read what this author wrote into that part? Of the parts that they see; and of the secondary file what their
 * own people wrote, also where the rest of it (who reported, what the hub thinks) is closed to them: nobody is refused the own
 * decision. What a party brought, or another case told by signal, is not the office's own, though it came to it; `sealed` and
 * `identity` know no exception.
 */
export const readsFrom = (person: Person, parts: readonly string[], part: string, by: Pick<Actor, 'kind' | 'body'>): boolean =>
  parts.includes(part) || (part === 'secondary' && by.kind === 'person' && isConcerned(person) && person.offices.includes(by.body));
