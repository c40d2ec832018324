import type { Case } from '../domain/case';
import { stepsBefore, type PartyAct, type PartyPage } from '../domain/partyPage';
import { accepted, refused, type Result } from '../domain/refusal';
import { isRecused, type Person } from './person';

/** What a party may do by its page: the acts of the steps that are before it now, and the answer to a question. Refusal: `partyPage.notBeforeYou`. */
export function mayPerformAsParty(page: PartyPage, file: Case, role: string, party: string | undefined, act: string): Result<PartyAct> {
  const offered = [...stepsBefore(page, file, role, party).flatMap(({ acts }) => acts ?? []), ...(role === page.caller && page.answers ? [page.answers] : [])];
  const found = offered.find((one) => one.act === act);
  return found ? accepted(found) : refused('partyPage.notBeforeYou', { data: { act } });
}

/** Who serves papers prints the codes on them, and has them revoked: whoever works on the case at a body that has it. */
const servers: readonly string[] = ['operator', 'clerk', 'officer', 'panelMember', 'mediator', 'sectionChief', 'deputyHead', 'principalHead'];

/** May the person print or revoke the code of a party? Refusals: person.recused, role.missing, office.other. */
export function mayServeParty(person: Person, file: Case): Result<string> {
  if (isRecused(person, file)) return refused('person.recused');
  const role = person.roles.find((one) => servers.includes(one));
  if (role === undefined) return refused('role.missing', { who: servers });
  return person.offices.includes(file.handling) || person.offices.includes(file.hub) ? accepted(role) : refused('office.other', { who: [file.handling] });
}
