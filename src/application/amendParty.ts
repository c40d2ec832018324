import type { Id } from '../domain/brand';
import type { Case } from '../domain/case';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { type removable } from '../domain/partyAmended';
import type { Procedure } from '../domain/procedure';
import { answered } from '../engine';
import { mayAmend, type Person } from '../policies';
import type { App } from './app';
import type { Transaction } from './ports';
import type { PreparedAct } from './request';
import { keysOf } from './withhold';

/**
 * 更正、变更当事人信息: what was given takes the place of what was kept of the party, and the rest of it stays; the whole is kept anew, for
 * the same part of the file. Other acts pass as they are. Throws DomainError forbidden (office.other, party.notShown), invalid `party.nothingAmended`.
 */
export async function withAmendedParty(app: Pick<App, 'world'>, tx: Pick<Transaction, 'identitiesOf'>, person: Person, procedure: Procedure, file: Case, prepared: PreparedAct): Promise<PreparedAct> {
  const { act } = prepared;
  const party = act.type === 'party.amended' ? file.parties.find(({ id }) => id === act.party) : undefined;
  // What is no party, or one without particulars, the engine refuses.
  if (party?.identity === undefined) return prepared;
  const may = mayAmend(person, file, party);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'It is not for you to amend.', { refusal: answered(procedure, file, act.type, may.refusal) });
  const [given] = prepared.identities;
  const removed = (act.input['removed'] ?? []) as (typeof removable)[number][];
  const kept = (await tx.identitiesOf(file.id)).find(({ id }) => id === party.identity);
  if (!kept) throw new DomainError('refused', 'party.ofBody', 'Nothing is kept of this party.');
  const content: JsonObject = { ...Object.fromEntries(Object.entries(kept.content).filter(([name]) => !removed.some((one) => one === name))), ...given?.content };
  if (Object.keys({ ...kept.content, ...content }).every((name) => kept.content[name] === content[name])) {
    const issues = [{ field: 'input.particulars', code: 'party.nothingAmended', message: 'party.nothingAmended' }];
    throw new DomainError('invalid', 'party.nothingAmended', 'Nothing is other than before.', { issues });
  }
  const id = given?.id ?? (app.world.newId() as Id<'identity'>);
  return { ...prepared, act: { ...act, input: { ...act.input, particulars: id } }, identities: [{ ...kept, id, content, keys: keysOf(kept.kind, content, app.world.keyed) }] };
}
