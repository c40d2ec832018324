import type { Case } from '../domain/case';
import { accepted, refused, type Result } from '../domain/refusal';
import { exercisedRole, isRecused, type Person } from './person';

/** Whose work brings papers to a file: those who keep it, and those to whom it was handed. */
const bringers: readonly string[] = [
  'operator', 'clerk', 'officer', 'panelMember', 'secretary', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead',
  'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge', 'mediator', 'expert',
];

/**
 * May the person put a file into this part of the case? Only where their body was handed that part. Refusals:
 * person.recused, role.missing, part.notHanded.
 */
export function mayKeepEvidence(person: Person, file: Case, part: string): Result<string> {
  if (isRecused(person, file)) return refused('person.recused');
  const role = exercisedRole(person, bringers);
  if (role === undefined) return refused('role.missing', { who: bringers });
  const handed = file.access.some(({ body, parts }) => person.offices.includes(body) && parts.includes(part));
  return handed ? accepted(role) : refused('part.notHanded', { data: { part } });
}
