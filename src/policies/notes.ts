import type { Case } from '../domain/case';
import { accepted, refused, type Result } from '../domain/refusal';
import { exercisedRole, isRecused, type Person } from './person';
import { canSee } from './visible';

/** Who works on the cases of a body; a mediator or an expert sees a session, and a supervisor looks from outside. */
const workers: readonly string[] = ['operator', 'clerk', 'officer', 'panelMember', 'secretary', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge'];

/**
 * May the person read and write the internal notes of their body on this case? Notes may name whoever the file names, so
 * whoever is recused (回避) reads none. Refusals: person.recused, role.missing, office.other.
 */
export function mayKeepNotes(person: Person, file: Case): Result<string> {
  if (isRecused(person, file)) return refused('person.recused');
  const role = exercisedRole(person, workers);
  if (role === undefined) return refused('role.missing', { who: workers });
  return canSee(person, file) && hasTheCase(person, file) ? accepted(role) : refused('office.other', { who: [file.handling] });
}

/** Is the case before the person's body? A supervisor may read a case that is not. */
export const hasTheCase = (person: Person, file: Case): boolean => file.access.some(({ body }) => person.offices.includes(body));
