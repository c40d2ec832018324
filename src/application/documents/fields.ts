import type { Actor } from '../../domain/act';
import type { Case } from '../../domain/case';
import { legalDateOf } from '../../domain/calendar';
import type { Instant, LegalDate } from '../../domain/brand';
import { DomainError } from '../../domain/errors';
import type { Json, JsonObject } from '../../domain/json';
import { own } from '../../domain/own';
import { dateInCharacters, dateInNumerals } from '../../domain/text';
import { caseNumberOf } from '../caseReading';
import type { KnownIdentity, StoredFact } from '../ports';
import type { DocumentKind, FieldSource, FieldValues, IssuedText, Joined, PartyField } from '../ports/documents';
import type { Original } from './rectify';
import { inWords, type Said, type Wording } from './inWords';

/** What the fields of one document are gathered from. Only what the person may see is in it. */
export interface Sources extends Wording {
  readonly file: Case;
  readonly document: Case['documents'][number];
  /** The issuing body. */
  readonly body: string;
  /** Facts whose content the person may see. */
  readonly facts: readonly StoredFact[];
  readonly parts: readonly string[];
  /** The document that the act corrects. */
  readonly original?: Original;
  /** The number of the void document whose place it takes. */
  readonly replaces?: string;
  /** What an order says of the case that it is about. */
  readonly supervised?: string;
  /** What earlier documents say that were issued here, by kind. */
  readonly wordings?: ReadonlyMap<string, Pick<IssuedText, 'fields' | 'needs'>>;
}

export interface Gathered {
  readonly values: FieldValues;
  /** Parts of the file of which something stands in the values. */
  readonly needs: readonly string[];
}

/** Nobody supplies these: they are the document's own. */
const FIXED: readonly FieldSource['of'][] = ['number', 'date', 'issuer'];

/**
 * The fields of a document: what is supplied, else the first source that says something. A field that says nothing is left
 * out. Throws DomainError invalid `document.fieldFixed` for a number, date or issuer that was supplied.
 */
export function gatherFields(kind: DocumentKind, sources: Sources, supplied: FieldValues = {}, at = 'fields'): Gathered {
  const values: Record<string, string> = {};
  const needs = new Set<string>([sources.document.part, kind.part]);
  for (const [name, field] of Object.entries(kind.fields)) {
    const given = Object.hasOwn(supplied, name) ? supplied[name] : undefined;
    if (given !== undefined && field.from.some(({ of }, index) => index === 0 && FIXED.includes(of))) {
      throw new DomainError('invalid', 'document.fieldFixed', 'The number, the date and the issuing body are the document’s own.', { issues: [{ field: `${at}.${name}`, code: 'document.fieldFixed', message: field.words.en, words: field.words }] });
    }
    if (given !== undefined) {
      values[name] = given;
      namedIn(given, sources.identities).forEach((part) => needs.add(part));
      continue;
    }
    for (const source of field.from) {
      const said = saidBy(source, sources);
      if (!said || said.text.trim() === '') continue;
      values[name] = said.text;
      said.parts.forEach((part) => needs.add(part));
      break;
    }
  }
  const unknown = Object.keys(supplied).filter((name) => !Object.hasOwn(kind.fields, name));
  return { values: { ...values, ...Object.fromEntries(unknown.map((name) => [name, supplied[name] ?? ''])) }, needs: [...needs] };
}

/** What the office types may name someone whom not every reader of the document may know. */
function namedIn(text: string, identities: ReadonlyMap<string, KnownIdentity>): string[] {
  return [...identities.values()].filter(({ kind, content }) => kind !== 'narrative' && Object.entries(content).some(([name, value]) => name !== 'language' && typeof value === 'string' && value.length > 1 && text.includes(value))).map(({ part }) => part);
}

const plain = (text: string | undefined): Said | undefined => (text === undefined ? undefined : { text, parts: [] });

function saidBy(source: FieldSource, sources: Sources): Said | undefined {
  const { file, document, body, bodies, parts } = sources;
  switch (source.of) {
    case 'number':
      return plain(document.number);
    case 'date':
      return plain(source.as === 'characters' ? dateInCharacters(document.on) : dateInNumerals(document.on));
    case 'issuer':
      return plain(bodies.name(body, document.on).zh);
    case 'office':
      return plain(bodies.name(file[source.office], document.on).zh);
    case 'caseNumber':
      return plain(caseNumberOf(file));
    case 'words':
      return plain(source.zh);
    case 'party':
      return parties(source, sources);
    case 'data':
      return parts.includes('main') ? withPart(inWords(at(file.data, source.path), sources, source.joined), 'main') : undefined;
    case 'input': {
      const stored = sources.facts.find(({ fact }) => fact.seq === document.seq);
      return source.says ? wordingOf(stored, source.path, source.says) : ofFact(stored, source.path, sources, source.joined, source.except);
    }
    case 'act': {
      const found = sources.facts.findLast(({ fact }) => source.acts.includes(fact.type) && fact.seq <= document.seq);
      if (source.says !== undefined) return plain(found && source.says);
      return source.path === undefined ? plain(found && dateInNumerals(found.fact.on)) : ofFact(found, source.path, sources, source.joined);
    }
    case 'answers':
      return answers(source, sources);
    case 'document': {
      // Of the same act too, where it brought both.
      const earlier = file.documents.findLast(({ template, seq }) => template === source.template && (seq < document.seq || (seq === document.seq && template !== document.template)));
      return plain(source.give === 'number' ? earlier?.number : earlier && dateInNumerals(earlier.on));
    }
    case 'original': {
      const text = sources.original?.[source.give];
      return text === undefined ? undefined : { text, parts: sources.original?.needs ?? [] };
    }
    case 'wording': {
      const earlier = sources.wordings?.get(source.template);
      const text = earlier && own(earlier.fields, source.field);
      return text === undefined ? undefined : { text, parts: earlier?.needs ?? [] };
    }
    case 'supervised':
      return plain(sources.supervised);
    case 'contact':
      return plain(bodies.contact(body)?.[source.give]);
    case 'handler':
      return plain(handler(sources));
    case 'void':
      return plain(sources.replaces);
    case 'assignees':
      return assignees(source.roles, sources);
    case 'due':
      return plain(dueOf(file, document.seq, source.periods));
  }
}

function answers({ acts, roles, path, silent }: Extract<FieldSource, { of: 'answers' }>, sources: Sources): Said | undefined {
  const asked = sources.file.parties.filter(({ role }) => roles.includes(role));
  const lines: Said[] = [];
  for (const { id, identity } of asked) {
    const done = sources.facts.filter(({ fact }) => acts.includes(fact.type) && fact.party === id && fact.seq <= sources.document.seq);
    const said = done.flatMap((fact) => ofFact(fact, path, sources, undefined) ?? []);
    if (done.length > 0 && said.length === 0) return undefined;
    if (done.length === 0 && silent === undefined) continue;
    const name = identity === undefined ? undefined : inWords(identity, sources);
    const text = said.length > 0 ? said.map((one) => one.text).join('\n') : (silent ?? '');
    const named = asked.length > 1 || said.length === 0 ? `${name?.text ?? ''}${said.length > 0 ? '：' : ''}${text}` : text;
    lines.push({ text: named, parts: [...(name?.parts ?? []), ...said.flatMap((one) => one.parts)] });
  }
  return lines.length === 0 ? undefined : { text: lines.map(({ text }) => text).join('\n'), parts: [...new Set(lines.flatMap(({ parts }) => parts))] };
}

const withPart = (said: Said | undefined, part: string): Said | undefined => said && { text: said.text, parts: [...said.parts, part] };

function ofFact(stored: StoredFact | undefined, path: string, wording: Wording, joined: Joined | undefined, except: readonly string[] = []): Said | undefined {
  if (stored?.contentBytes === undefined) return undefined;
  const value = at(JSON.parse(stored.contentBytes) as JsonObject, path);
  const kept = Array.isArray(value) ? value.filter((item) => typeof item !== 'string' || !except.includes(item)) : value;
  return withPart(inWords(kept, wording, joined), stored.fact.part);
}

/** The account of whoever performed an act, or asked for it where another one agreed; undefined for what no person did. */
export const handlerOf = ({ kind, id, onBehalfOf }: Actor): string | undefined => (kind === 'person' ? (onBehalfOf ?? id) : undefined);

/** Nobody whose name is not known: an account is not a name. */
function handler({ facts, document, people }: Sources): string | undefined {
  const actor = facts.find(({ fact }) => fact.seq === document.seq)?.fact.actor;
  const account = actor && handlerOf(actor);
  const name = account === undefined ? undefined : people.get(account);
  return name === account ? undefined : name;
}

function wordingOf(stored: StoredFact | undefined, path: string, says: Readonly<Record<string, string>>): Said | undefined {
  if (stored?.contentBytes === undefined) return undefined;
  const value = at(JSON.parse(stored.contentBytes) as JsonObject, path);
  const text = typeof value === 'string' || typeof value === 'boolean' ? own(says, String(value)) : undefined;
  return text === undefined ? undefined : { text, parts: [stored.fact.part] };
}

function at(value: JsonObject, path: string): Json | undefined {
  let found: Json | undefined = value;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || Array.isArray(found) || !Object.hasOwn(found, name)) return undefined;
    found = (found as JsonObject)[name];
  }
  return found;
}

/** 组长 stands first and is marked. */
function assignees(roles: readonly string[], { file, document, people }: Sources): Said | undefined {
  const serving = file.assignees.filter(({ role, since, until, recused }) => roles.includes(role) && recused !== true && since <= document.on && (until === undefined || until > document.on));
  const named = serving
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .flatMap(({ person, role }) => {
      const name = people.get(person);
      return name === undefined ? [] : [`${name}${role === 'panelHead' ? '（组长）' : ''}`];
    });
  return named.length === 0 ? undefined : plain(named.join('、'));
}

function dueOf(file: Case, seq: number, periods: readonly string[]): string | undefined {
  const running = file.deadlines.filter(({ period }) => periods.includes(period));
  const found = running.find(({ startSeq }) => startSeq === seq) ?? running.at(-1);
  if (!found) return undefined;
  return dateInNumerals(found.due.includes('T') ? legalDateOf(found.due as Instant) : (found.due as LegalDate));
}

function parties({ roles, field, addressed, all, joined }: FieldSource & { of: 'party' }, { file, document, facts, identities }: Sources): Said | undefined {
  const named = addressed ? facts.find(({ fact }) => fact.seq === document.seq)?.fact.party : undefined;
  const among = named === undefined ? file.parties : file.parties.filter(({ id }) => id === named);
  const first = all || named !== undefined ? undefined : roles.find((role) => among.some((party) => party.role === role));
  const said = among
    .filter(({ role }) => (first === undefined ? roles.includes(role) : role === first))
    .flatMap(({ identity }) => {
      const row = identity === undefined ? undefined : identities.get(identity);
      const text = row && partyInWords(row, field);
      return row && text !== undefined ? [{ text, parts: [row.part] }] : [];
    });
  return said.length === 0 ? undefined : { text: said.map(({ text }) => text).join(joined === 'lines' ? '\n' : field === 'particulars' ? '；' : '、'), parts: said.flatMap(({ parts }) => parts) };
}

function partyInWords({ content }: KnownIdentity, field: PartyField): string | undefined {
  const text = (name: string): string | undefined => (typeof content[name] === 'string' && content[name] !== '' ? content[name] : undefined);
  const name = text('name') ?? text('organisation');
  if (field === 'name') return name;
  if (field !== 'particulars') return text(field);
  const address = text('address');
  return name === undefined ? undefined : [name, ...(address === undefined ? [] : [`住所：${address}`])].join('，');
}
