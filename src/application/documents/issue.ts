import type { z } from 'zod';
import type { Act } from '../../domain/act';
import type { Case } from '../../domain/case';
import { DomainError, type FieldIssue } from '../../domain/errors';
import { embodying, foresee, ruleFor, type Rules } from '../../engine';
import type { App } from '../app';
import { placesBy, textsAt } from '../formPlaces';
import type { KnownIdentity, StoredFact, Transaction } from '../ports';
import type { DocumentKind, FieldSource, FieldValues } from '../ports/documents';
import { gatherFields, handlerOf, type Gathered } from './fields';
import { originalOf } from './rectify';
import { supervisedBy } from './supervised';
import { wordingsIn } from './wordings';
import { followsAnother, replacedNumber } from './replaced';

/*
 * 制发: an act that a document embodies is performed by issuing it. What the document says is fixed in the act's own
 * transaction, or the act is refused and names all that is missing; the file is made of it after the commit.
 */

type Parts = Pick<App, 'procedures' | 'calendars' | 'bodies' | 'renderer' | 'world'>;
type Document = Case['documents'][number];

/** A document that an act has brought: issued with it, or listed as still to be issued (待制发), or outside (on paper, another body's). */
export interface Brought {
  readonly place: number;
  readonly template: string;
  readonly state: 'numbered' | 'draft' | 'outside';
}

/** An act as it was recorded. */
export interface Recorded {
  readonly rules: Rules;
  readonly before: Case | undefined;
  readonly after: Case;
  readonly act: Act;
  /** The fact that it has just written. */
  readonly own: StoredFact;
}

/**
 * Issues the documents of a recorded act in its transaction. What embodies a person's act must be complete; a paper that goes
 * beside it is issued when it is, and is listed as 待制发 until then.
 * Throws DomainError invalid `document.fieldMissing` with every missing field, `document.fieldUnknown`, `document.fieldFixed`, `document.numberMissing`.
 */
export async function issueDocuments(parts: Parts, tx: Transaction, recorded: Recorded, supplied: FieldValues): Promise<readonly Brought[]> {
  const { before, after, act, rules } = recorded;
  const first = before?.documents.length ?? 0;
  const own = embodyingIn(rules, act);
  const brought: Brought[] = [];
  for (const [index, document] of after.documents.entries()) {
    if (index < first) continue;
    const key = { place: index + 1, template: document.template };
    const kind = parts.renderer.kind(document.template);
    const embodies = index === first && document.template === own;
    if (act.asserted || document.onPaper) {
      if (document.onPaper && embodies && kind) checkNumber(kind, document);
      brought.push({ state: 'outside', ...key });
      continue;
    }
    const gathered = kind && (await gatherIn(parts, tx, recorded, document, kind, index === first ? supplied : {}));
    const missing = gathered && kind ? missingIn(kind, gathered.values) : [];
    if (kind && missing.length > 0 && embodies && act.actor.kind === 'person') throw fieldsMissing(kind, missing, ruleFor(rules.procedure, act.type)?.form, 'input');
    const complete = gathered !== undefined && missing.length === 0;
    if (complete) await tx.issueDocument({ caseId: after.id, place: key.place, fields: gathered.values, needs: gathered.needs, account: act.actor.id, at: act.recordedAt }, document.on);
    brought.push({ state: complete ? 'numbered' : 'draft', ...key });
  }
  return brought;
}

/** The kind of document that embodies the act, with what it was performed with. */
function embodyingIn(rules: Rules, { type, input }: Pick<Act, 'type' | 'input'>): string | undefined {
  const rule = ruleFor(rules.procedure, type);
  return rule && embodying(rule, input)?.template;
}

/**
 * 报批: nothing goes up for signature that could not be issued. What was supplied is kept for the document of the act that is
 * asked for. Throws as `issueDocuments`.
 */
export async function foreseeDocument(parts: Parts, tx: Transaction, { rules, after, act, own }: Recorded, supplied: FieldValues): Promise<void> {
  const request = after.requests.at(-1);
  const rule = request && ruleFor(rules.procedure, request.act);
  if (!request || !rule?.document || embodyingIn(rules, { type: request.act, input: request.input }) === undefined) return;
  const asked: Act = { ...act, type: request.act, input: request.input, ...(request.document ? { document: { ...request.document, on: act.on } } : {}), ...(request.about === undefined ? {} : { about: request.about }) };
  const foreseen = foresee(rules, after, asked);
  const kind = parts.renderer.kind(rule.document.template);
  // What the state does not allow now is told when it is performed.
  if (!foreseen.ok || !kind) return;
  const document = foreseen.value.case.documents[after.documents.length];
  if (!document) return;
  if (document.onPaper) return checkNumber(kind, document);
  const numbered = { ...document, number: document.number ?? '〔〕' };
  const fact: StoredFact = { ...own, fact: { ...own.fact, ...asked, seq: document.seq, part: rule.part }, contentBytes: JSON.stringify(request.input) };
  const { values } = await gatherIn(parts, tx, { rules, before: after, after: foreseen.value.case, act: asked, own: fact }, numbered, kind, supplied);
  const missing = missingIn(kind, values);
  if (missing.length > 0) throw fieldsMissing(kind, missing, rule.form, 'input.input');
  if (Object.keys(supplied).length > 0) await tx.keepRequestWords(after.id, request.seq, supplied);
}

/** Blank counts as missing: a paper with an empty place is not issued. */
const missingIn = (kind: DocumentKind, values: FieldValues): readonly string[] =>
  Object.keys(kind.fields).filter((name) => kind.fields[name]?.required && (!Object.hasOwn(values, name) || values[name]?.trim() === ''));

const AT = 'document.fields';
const issueOf = (kind: DocumentKind, code: string, placeOf = (name: string): string => `${AT}.${name}`) => (name: string): FieldIssue => {
  const words = kind.fields[name]?.words;
  return { field: placeOf(name), code, message: words?.en ?? name, ...(words ? { words } : {}) };
};

/** Where it is to be typed: in the act's own form (at this path of the request) where that asks for it, else among the fields of the document. */
function fieldsMissing(kind: DocumentKind, missing: readonly string[], form: z.ZodType | undefined, input: string): DomainError {
  const asked = form && 'shape' in form && typeof form.shape === 'object' && form.shape !== null ? Object.keys(form.shape) : [];
  const placeOf = (name: string): string => {
    const source = kind.fields[name]?.from.find((one) => one.of === 'input' && asked.includes(one.path));
    return source?.of === 'input' ? `${input}.${source.path}` : `${AT}.${name}`;
  };
  return new DomainError('invalid', 'document.fieldMissing', 'A document with a missing field is not issued, and the act that it embodies is not done.', {
    issues: missing.map(issueOf(kind, 'document.fieldMissing', placeOf)),
    data: { template: kind.template, missing: [...missing] },
  });
}

/** What was issued on paper bears its number already, where its kind has one. */
function checkNumber(kind: DocumentKind, { number }: Document): void {
  if (number !== undefined || !Object.values(kind.fields).some(({ required, from }) => required && from[0]?.of === 'number')) return;
  const words = { zh: '请填写已制发纸质文书上的文号', en: 'the number that stands on the paper' };
  throw new DomainError('invalid', 'document.numberMissing', 'A document that was issued on paper bears its number.', { issues: [{ field: 'document.number', code: 'document.numberMissing', message: words.en, words }] });
}

const accountPlaces = placesBy((meta) => (meta['directory'] === 'accounts' ? true : undefined));

/** The fields as the issuing body sees the case: what it was not handed stands in none of its papers. */
async function gatherIn(parts: Parts, tx: Transaction, { rules, before, after, act, own }: Recorded, document: Document, kind: DocumentKind, supplied: FieldValues): Promise<Gathered> {
  const { body } = act.actor;
  const offices = parts.bodies.offices(body);
  const handed = [...new Set([...after.access, ...(before?.access ?? [])].filter((entry) => offices.includes(entry.body)).flatMap((entry) => entry.parts))];
  const facts = readsHistory(kind) ? [...(await tx.factsOf(after.id)).filter(({ fact }) => fact.seq !== own.fact.seq), own] : [own];
  const identities = (await tx.identitiesOf(after.id)).filter(({ part }) => handed.includes(part)).map((row): [string, KnownIdentity] => [row.id, row]);
  const rule = ruleFor(rules.procedure, act.type);
  const named = rule ? accountPlaces(rule.form).flatMap(({ path }) => textsAt(act.input, path)) : [];
  const accounts = [...new Set([...after.assignees.map(({ person }) => person), ...named, handlerOf(act.actor)])].filter((account) => account !== undefined);
  const known = await tx.peopleNamed(accounts);
  const people = new Map(accounts.map((account) => [account, known.get(account) ?? account]));
  const wording = { words: rules.procedure.words.zh, bodies: parts.bodies, on: document.on, identities: new Map(identities), people };
  const original = corrects(kind) ? originalOf(act, after, facts, await tx.issuedTexts(after.id, Number(act.input['about'])), (template) => parts.renderer.kind(template), wording) : undefined;
  const replaces = followsAnother(after, document) ? await replaced(tx, after, document, own) : undefined;
  const wordings = await wordingsIn(kind, after, document, async (earlier) => (await tx.issuedTexts(after.id, earlier.seq)).find(({ place }) => after.documents[place - 1] === earlier));
  const supervised = await supervisedBy(parts, kind, after, { at: act.recordedAt, on: document.on }, (id) => tx.loadCase(id));
  const gathered = gatherFields(
    kind,
    { ...wording, file: after, document, body, parts: handed, facts: facts.filter(({ fact }) => fact.seq === document.seq || handed.includes(fact.part)), ...(original ? { original } : {}), ...(replaces === undefined ? {} : { replaces }), ...(supervised === undefined ? {} : { supervised }), wordings },
    supplied,
    AT,
  );
  const unknown = Object.keys(supplied).filter((name) => !Object.hasOwn(kind.fields, name));
  if (unknown.length > 0) throw new DomainError('invalid', 'document.fieldUnknown', 'The document has no such field.', { issues: unknown.map(issueOf(kind, 'document.fieldUnknown')) });
  return gathered;
}

/** The void document whose place it takes. */
async function replaced(tx: Transaction, file: Case, document: Document, own: StoredFact): Promise<string | undefined> {
  const voided = await tx.voidPlaces(file.id);
  if (voided.length === 0) return undefined;
  const parties = new Map([...(await tx.factsOf(file.id)), own].map(({ fact }) => [fact.seq, fact.party as string | undefined]));
  return replacedNumber(file, document, { voided, partyOf: (seq) => parties.get(seq) });
}

const reads = (kind: DocumentKind, ...sources: readonly FieldSource['of'][]): boolean => Object.values(kind.fields).some(({ from }) => from.some(({ of }) => sources.includes(of)));
const readsHistory = (kind: DocumentKind): boolean => reads(kind, 'act', 'answers', 'original');
const corrects = (kind: DocumentKind): boolean => reads(kind, 'original');
