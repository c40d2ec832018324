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

/**
 * The parts of a case's file that a person may be shown. The reporter's identity needs both the body's access and a role
 * that has to do with the handling (Order 121 art. 37: not to persons who are not concerned with it).
 */
export function visibleParts(person: Person, file: Case): readonly string[] {
  if (readsNoCases(person)) return [];
  const handed = new Set(file.access.filter(({ body }) => person.offices.includes(body)).flatMap(({ parts }) => parts));
  if (isSupervisor(person)) handed.add('main');
  if (!person.roles.some((role) => learnsIdentity.includes(role))) {
    handed.delete('identity');
    handed.delete('secondary');
  }
  return [...handed];
}
