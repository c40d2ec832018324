import { accepted, refused, type Result } from '../domain/refusal';
import type { Person } from './person';

const operators: readonly string[] = ['systemAdministrator'];

/** May the person see how the system runs, and have it try again? No case content is shown there. Refusal: role.missing. */
export const mayOperate = (person: Person): Result<string> => {
  const role = person.roles.find((one) => operators.includes(one));
  return role === undefined ? refused('role.missing', { who: operators }) : accepted(role);
};

const readers: readonly string[] = [...operators, 'auditAdministrator'];

/** May the person look at how the clocks run? Refusal: role.missing. */
export const mayReadOperations = (person: Person): Result<string> => {
  const role = person.roles.find((one) => readers.includes(one));
  return role === undefined ? refused('role.missing', { who: readers }) : accepted(role);
};
