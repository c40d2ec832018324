import type { Case } from '../domain/case';
import { accepted, refused, type Result } from '../domain/refusal';
import { exercisedRole, isRecused, type Person } from './person';

/** Who prepares, numbers, seals and files the papers of a body. */
const keepers: readonly string[] = ['operator', 'clerk', 'officer', 'panelMember', 'secretary', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'];

/** May the person fix the text of a document of this body, and take the steps of its life? Refusals: person.recused, role.missing, office.other. */
export function mayKeepDocument(person: Person, file: Case, body: string): Result<string> {
  if (isRecused(person, file)) return refused('person.recused');
  const role = exercisedRole(person, keepers);
  if (role === undefined) return refused('role.missing', { who: keepers });
  return person.offices.includes(body) ? accepted(role) : refused('office.other', { who: [body] });
}
