import { accepted, refused, type Result } from '../domain/refusal';
import type { Person } from './person';
import { administratorRoles } from './roles';

/*
 * 三员分立: the system administrator keeps the system running, the security administrator grants access, the audit
 * administrator reads what the two have done. No case content is shown to any of them.
 */

const forRoles =
  (admitted: readonly string[]) =>
  (person: Person): Result<string> => {
    const role = person.roles.find((one) => admitted.includes(one));
    return role === undefined ? refused('role.missing', { who: admitted }) : accepted(role);
  };

/** May the person have the system try again, load a calendar, confirm the clock? Refusal: role.missing. */
export const mayOperate = forRoles(['systemAdministrator']);

/** May the person look at how the clocks run and what calendars have moved? Refusal: role.missing. */
export const mayReadOperations = forRoles(['systemAdministrator', 'auditAdministrator']);

/** May the person add accounts, give roles, disable, set passwords? Refusal: role.missing. */
export const mayKeepAccounts = forRoles(['securityAdministrator']);

/** May the person see the accounts and what was changed in them? Refusal: role.missing. */
export const mayReadAccounts = forRoles(['securityAdministrator', 'auditAdministrator']);

/** May the person see the whole directory of bodies, with former names and heads, and the loaded calendars? Refusal: role.missing. */
export const mayReadDirectory = forRoles([...administratorRoles, 'supervisor']);

/** May the person load a directory of bodies and record who leads one? Refusal: role.missing. */
export const mayKeepDirectory = forRoles(['systemAdministrator']);

/** May the person have a version of a procedure take new cases? Refusal: role.missing. */
export const mayActivate = forRoles(['systemAdministrator', 'supervisor']);

/** May the person look at the versions and what proved them? No case is shown there. Refusal: role.missing. */
export const mayReadVersions = forRoles(['systemAdministrator', 'supervisor', 'auditAdministrator']);
