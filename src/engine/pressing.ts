import type { Case, Deadline } from '../domain/case';
import { ranOut } from '../domain/deadline';
import { isPersonOutside } from '../domain/office';
import type { Procedure } from '../domain/procedure';
import { periodOf } from './periods';
import { isOpen } from './reckon';

/** True for the time of a person: to answer, to sue, to pay, to identify the goods. When it has run out a right is gone or a sanction open, and no office is late. */
export const isOfPerson = ({ parties }: Pick<Case, 'parties'>, { body }: Pick<Deadline, 'body'>): boolean =>
  isPersonOutside(body) || parties.some(({ role }) => role === body);

/** True where an office neglects something when the clock runs out: neither a person's own time, nor a duty that arises only where its owner finds so. */
export const presses = (procedure: Procedure, file: Case, deadline: Deadline): boolean =>
  !isOfPerson(file, deadline) && periodOf(procedure, deadline).onlyWhere === undefined;

const byEnd = (a: Deadline, b: Deadline): number => (a.ringsAt < b.ringsAt ? -1 : a.ringsAt > b.ringsAt ? 1 : 0);

/**
 * The deadlines that bind now, earliest first: running, paused, or run out with an office that owes the act. Where there is
 * none, the times of others that have run out: they are all that there is to say of the case.
 */
export function bindingOf(procedure: Procedure, file: Case): readonly Deadline[] {
  const open = file.deadlines.filter(isOpen).sort(byEnd);
  const binding = open.filter((deadline) => !ranOut(deadline) || presses(procedure, file, deadline));
  return binding.length > 0 ? binding : open;
}

/** True when an office has let a time run out and the act that it was for is not done. */
export const isLate = (procedure: Procedure, file: Case): boolean =>
  file.deadlines.some((deadline) => isOpen(deadline) && ranOut(deadline) && presses(procedure, file, deadline));
