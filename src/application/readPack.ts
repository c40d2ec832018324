import type { Id, LegalDate } from '../domain/brand';
import type { Case } from '../domain/case';
import { CONSULTATION } from '../domain/coordination';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { visibleParts, type Person } from '../policies';
import type { App } from './app';
import { numberOf } from './caseReading';
import { findVisibleCase } from './readCase';

/*
 * A pack (会商材料) for one body, masked as that body may see: what its access to the consultation says at this moment, and never
 * more than the person who prints it sees.
 */

export interface ConsultationPack {
  readonly file: Case;
  readonly number: string;
  readonly body: string;
  readonly parts: readonly string[];
  /** Without a name: masked for this body. */
  readonly parties: readonly { readonly role: string; readonly name?: string }[];
  /** What the consultation is about; empty for a court. */
  readonly data: JsonObject;
  readonly materials: readonly { readonly id: string; readonly title: string; readonly part: string }[];
  /** What was recorded beside the main part in the parts that it sees: the question to a court, opinions once they are open. */
  readonly contents: readonly { readonly act: string; readonly on: LegalDate; /** The body whose seat it is about. */ readonly by?: string; readonly content: JsonObject }[];
}

/** What everybody reads who sees the main part. */
const TOLD = ['reasons', 'question', 'brief', 'grade', 'meeting', 'advice'] as const;
const MAIN = 'main';

type Material = { readonly id: string; readonly title: string; readonly part: string; readonly sent: boolean };

/**
 * The pack of a body. The office that convenes prints every body's, a body its own. Throws DomainError notFound `case.notFound`,
 * `pack.notFound` (no consultation, or the body does not sit in it, or it is not for the person).
 */
export async function readPack(app: App, person: Person, id: Id<'case'>, body: string): Promise<ConsultationPack> {
  const file = await findVisibleCase(app, person, id);
  const handed = file.access.find((entry) => entry.body === body);
  const convenes = person.roles.includes('secretary') && person.offices.includes(file.hub);
  if (file.basis.procedure !== CONSULTATION || !handed || body === file.hub || !(convenes || person.offices.includes(body))) throw new DomainError('notFound', 'pack.notFound', 'There is no such pack: the body does not sit in this consultation.');
  const own = visibleParts(person, file);
  const parts = handed.parts.filter((part) => own.includes(part));
  const identities = new Map((await app.reader.identities(file.id, parts, { account: person.account, reason: `pack:${body}`, at: app.world.now() })).map((row) => [row.id, row.content]));
  const nameOf = (identity: Id<'identity'> | undefined): string | undefined => {
    const content = identity && identities.get(identity);
    const name = content?.['organisation'] ?? content?.['name'];
    return typeof name === 'string' ? name : undefined;
  };
  const bySeat = (party: string | undefined): { readonly by?: string } => { const by = file.parties.find((one) => one.id === party)?.body; return by === undefined ? {} : { by }; };
  const main = parts.includes(MAIN);
  const told = (await app.reader.history(file.id)).filter(({ fact: { part } }) => part !== MAIN && parts.includes(part));
  const materials = (file.data['materials'] ?? []) as unknown as readonly Material[];
  return {
    file, number: numberOf(file), body, parts,
    parties: main ? file.parties.filter((party) => party.body === undefined).map(({ role, identity }) => { const name = nameOf(identity); return { role, ...(name === undefined ? {} : { name }) }; }) : [],
    data: main ? Object.fromEntries(TOLD.flatMap((name) => (file.data[name] === undefined ? [] : [[name, file.data[name]]]))) : {},
    materials: materials.filter(({ part, sent }) => sent && parts.includes(part)).map(({ id: mark, title, part }) => ({ id: mark, title, part })),
    contents: told.flatMap(({ fact, contentBytes }) => (contentBytes === undefined ? [] : [{ act: fact.type, on: fact.on, ...bySeat(fact.party), content: JSON.parse(contentBytes) as JsonObject }])),
  };
}
