import type { LegalDate } from '../../domain/brand';
import type { Case } from '../../domain/case';
import { addDays, legalDateOf, parseLegalDate } from '../../domain/calendar';
import { afterStep, isFixed, type DocumentStep } from '../../domain/documentLife';
import { DomainError } from '../../domain/errors';
import { sha256 } from '../../domain/hash';
import type { JsonObject } from '../../domain/json';
import type { Procedure } from '../../domain/procedure';
import { readsFrom, readsNoCases, scopeOf, visibleParts, type Person } from '../../policies';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import { namesOf, peopleNamed } from '../readPeople';
import type { StoredFact } from '../ports';
import type { DocumentKey, DocumentKind, FieldValues } from '../ports/documents';
import { gatherFields, handlerOf, type Gathered } from './fields';
import { codeOf } from './code';
import { fileOf } from './files';
import { checkKeeper } from './keeper';
import { lifeIn } from './lives';
import { followsAnother, replacedNumber } from './replaced';
import { supervisedBy } from './supervised';
import { wordingsIn } from './wordings';
import { documentNotFound, knownDocument, knownDocuments, type DocumentReading, type KnownDocument } from './reading';

export type { DocumentReading } from './reading';
export { bindScan, type BindRequest } from './scans';

/** What these acts of the application work with. */
type Parts = Pick<App, 'accounts' | 'procedures' | 'calendars' | 'bodies' | 'reader' | 'documents' | 'renderer' | 'world'>;

/** The text of a document as a file. */
export interface Paper {
  /** Name of the file: `张市监投受〔2026〕88号 受理决定书.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Hash of the fixed text; absent while it may still change. */
  readonly hash?: string;
}

/** The documents of a case of which the person may know. */
export async function listDocuments(app: Pick<App, 'documents' | 'renderer' | 'procedures'>, person: Person, file: Case): Promise<readonly DocumentReading[]> {
  return (await knownDocuments(app, person, file)).map(({ reading }) => reading);
}

/**
 * The text of a document: the fixed one, or else as the case gives it now; `draft` marks what is missing in its place.
 * Throws DomainError: notFound `document.notFound`, refused `document.outside`, invalid `document.fieldMissing` with every
 * missing field, `document.templateBroken`.
 */
export async function readPaper(app: Parts, person: Person, file: Case, place: number, options: { readonly draft?: boolean } = {}): Promise<Paper> {
  const known = await knownDocument(app, person, file, place);
  if (known.reading.withheld) throw documentNotFound();
  const name = paperName(file, known.reading);
  if (known.record.fixed) {
    await logReading(app, person, file, known.record.fixed.needs);
    const fixed = await fileOf(app, file, known.record);
    if (!fixed) throw documentNotFound();
    return { name, bytes: fixed.bytes, hash: fixed.hash };
  }
  const { kind, gathered } = await gather(app, person, file, known);
  const bytes = options.draft ? app.renderer.draft(kind.template, gathered.values) : app.renderer.render(kind.template, gathered.values);
  return { name, bytes };
}

/**
 * 编号、定稿: fixes the text and keeps it with its hash; what the case does not know is supplied. A second call changes
 * nothing. Throws as `readPaper` does, and forbidden role.missing, office.other, person.recused.
 */
export async function fixPaper(app: Parts, person: Person, file: Case, place: number, supplied: FieldValues = {}): Promise<DocumentReading> {
  const known = await knownDocument(app, person, file, place);
  checkKeeper(person, file, known);
  if (known.record.fixed) return known.reading;
  const { kind, gathered } = await gather(app, person, file, known, supplied);
  const bytes = app.renderer.render(kind.template, gathered.values, codeOf(file.id, place));
  const hash = sha256(bytes);
  await app.documents.fix({ caseId: file.id, place, hash, needs: gathered.needs, bytes, account: person.account, at: app.world.now() }, known.reading.on);
  return (await knownDocument(app, person, file, place)).reading;
}

/** A step of a document's life that is taken on paper: when, and for 作废 why. The number stays. */
export interface StepRequest {
  readonly step: Exclude<DocumentStep, 'numbered'>;
  /** Absent: today. */
  readonly on?: string;
  readonly reason?: string;
  /** `sealed`: the bound scan that shows the seal, which this step confirms. */
  readonly scan?: string;
}

/**
 * Takes a step. Throws DomainError: notFound, forbidden, refused `document.stepNotOpen`; invalid `time.inFuture`,
 * `document.reasonMissing`, `document.scanMissing`.
 */
export async function takeStep(app: Parts, person: Person, file: Case, place: number, { step, on, reason, scan }: StepRequest): Promise<DocumentReading> {
  const known = await knownDocument(app, person, file, place);
  checkKeeper(person, file, known);
  const now = app.world.now();
  const today = legalDateOf(now);
  const date = on === undefined ? today : parseLegalDate(on, 'on');
  if (date > today) throw new DomainError('invalid', 'time.inFuture', 'A step is recorded when it has been taken.', { issues: [{ field: 'on', code: 'time.inFuture', message: 'not later than today' }] });
  if (step === 'void' && (reason === undefined || reason.trim() === '')) {
    throw new DomainError('invalid', 'document.reasonMissing', 'A void document says why.', { issues: [{ field: 'reason', code: 'document.reasonMissing', message: 'why it is void' }] });
  }
  const open = afterStep(known.record.state, step, known.life);
  if (open.ok && (step === 'sealed' || (known.life === 'outside' && step === 'filed'))) checkScan(known, scan);
  await app.documents.take(known.record, { step, on: date, at: now, account: person.account, ...(reason === undefined ? {} : { reason }), ...(scan === undefined ? {} : { scan }) }, known.life);
  return (await knownDocument(app, person, file, place)).reading;
}

/** A paper of a day, and the case that it belongs to. */
export interface PaperOfDay {
  readonly file: Case;
  readonly number: string;
  readonly document: DocumentReading;
}

/** The most papers that one day's list holds. */
export const MOST_PAPERS = 1000;

/** The papers that the person's body issued on a legal date, in the order of their cases. None for whom no case is to be read. */
export async function papersOn(app: Pick<App, 'documents' | 'renderer' | 'reader' | 'procedures'>, person: Person, date: LegalDate): Promise<readonly PaperOfDay[]> {
  return readsNoCases(person) ? [] : papersOf(app, person, await app.documents.issuedOn(date, person.offices, MOST_PAPERS));
}

/** How far back what was never issued is looked for. */
const UNISSUED_DAYS = 90;

/** 待制发: acts are recorded whose document is not fixed yet. An act is complete with its document. */
export async function unissuedPapers(app: Pick<App, 'documents' | 'renderer' | 'reader' | 'procedures' | 'world'>, person: Person): Promise<readonly PaperOfDay[]> {
  const since = addDays(legalDateOf(app.world.now()), -UNISSUED_DAYS);
  return readsNoCases(person) ? [] : papersOf(app, person, await app.documents.unissued(since, person.offices, MOST_PAPERS));
}

/** 待送达: papers that go out, are fixed, and are not served yet. */
export async function unservedPapers(app: Pick<App, 'documents' | 'renderer' | 'reader' | 'procedures' | 'world'>, person: Person): Promise<readonly PaperOfDay[]> {
  const since = addDays(legalDateOf(app.world.now()), -UNISSUED_DAYS);
  if (readsNoCases(person)) return [];
  const keys = await app.documents.unserved(since, person.offices, MOST_PAPERS);
  return (await papersOf(app, person, keys)).filter(({ file, document }) => goesOut(app, file, document.place));
}

const goesOut = (app: Pick<App, 'renderer'>, file: Case, place: number): boolean => {
  const document = file.documents[place - 1];
  return document !== undefined && lifeIn(app, file, document, false) === 'outward';
};

async function papersOf(app: Pick<App, 'documents' | 'renderer' | 'reader' | 'procedures'>, person: Person, keys: readonly DocumentKey[]): Promise<readonly PaperOfDay[]> {
  const papers: PaperOfDay[] = [];
  for (const id of new Set(keys.map(({ caseId }) => caseId))) {
    const file = await app.reader.findCase(id, scopeOf(person));
    if (!file) continue;
    const places = keys.filter(({ caseId }) => caseId === id).map(({ place }) => place);
    for (const document of await listDocuments(app, person, file)) {
      if (places.includes(document.place)) papers.push({ file, number: numberOf(file), document });
    }
  }
  return papers;
}

/** The fields of a document, from what this person sees of the case. Each identity that is read is logged. */
async function gather(app: Parts, person: Person, file: Case, { document, record }: KnownDocument, supplied: FieldValues = {}): Promise<{ readonly kind: DocumentKind; readonly gathered: Gathered }> {
  if (record.outside) throw new DomainError('refused', 'document.outside', 'It came from another body: its paper is the original.', { refusal: { code: 'document.outside', missing: [], who: [], open: [] } });
  const kind = app.renderer.kind(document.template);
  if (!kind) throw new DomainError('notFound', 'document.kindUnknown', `There is no kind of document ${document.template}.`);
  const parts = visibleParts(person, file);
  const identities = await app.reader.identities(file.id, parts, { account: person.account, reason: `document.rendered:${record.place}`, at: app.world.now() });
  const facts = (await app.reader.history(file.id)).filter(({ fact }) => readsFrom(person, parts, fact.part, fact.actor));
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  const own = facts.find(({ fact }) => fact.seq === document.seq);
  const by = own && handlerOf(own.fact.actor);
  const people = await peopleOf(app, file, [...named(procedure, own), ...(by === undefined ? [] : [by])]);
  const wordings = await wordingsIn(kind, file, document, (_earlier, place) => app.documents.words({ caseId: file.id, place }));
  const replaces = followsAnother(file, document) ? replacedNumber(file, document, { voided: (await app.documents.ofCase(file.id)).filter(({ state }) => state === 'void').map(({ place }) => place), partyOf: (seq) => facts.find(({ fact }) => fact.seq === seq)?.fact.party }) : undefined;
  const supervised = await supervisedBy(app, kind, file, { at: app.world.now(), on: document.on }, (id) => app.reader.findCase(id, 'all'));
  const gathered = gatherFields(
    kind,
    { file, document, body: record.body, facts, parts, people, words: procedure.words.zh, bodies: app.bodies, on: document.on, identities: new Map(identities.map((row) => [row.id as string, row])), ...(replaces === undefined ? {} : { replaces }), ...(supervised === undefined ? {} : { supervised }), wordings },
    supplied,
  );
  return { kind, gathered };
}

/** The people whom the act of a document names in its form. */
const named = (procedure: Procedure, stored: StoredFact | undefined): readonly string[] =>
  stored?.contentBytes === undefined ? [] : peopleNamed(procedure, stored.fact.type, JSON.parse(stored.contentBytes) as JsonObject);

/** The names of those who have the case in hand. Assignees are accounts, by id or login; who has none is named as the case does. */
async function peopleOf(app: Parts, file: Case, others: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = [...file.assignees.map(({ person }) => person), ...others];
  const names = await namesOf(app, people);
  return new Map(people.map((person) => [person, names[person] ?? person]));
}

/** Whoever reads a fixed text reads the names in it. */
async function logReading(app: Parts, person: Person, file: Case, needs: readonly string[]): Promise<void> {
  await app.reader.identities(file.id, needs, { account: person.account, reason: 'document.read', at: app.world.now() });
}

/** Throws DomainError invalid `document.scanMissing`: what is sealed is seen on its scan. */
function checkScan({ record }: KnownDocument, scan: string | undefined): void {
  if (scan !== undefined && record.scans.some(({ evidence }) => evidence === scan)) return;
  const words = { zh: '请选择已经关联到该文书的用印扫描件或者电子签章件', en: 'the id of a stamped scan or sealed file that is bound to this document' };
  throw new DomainError('invalid', 'document.scanMissing', 'A document is sealed when its stamped scan is confirmed.', { issues: [{ field: 'scan', code: 'document.scanMissing', message: words.en, words }] });
}

/** Without what file systems refuse. */
const paperName = (file: Case, { number, name, place, state }: DocumentReading): string =>
  `${number ?? `${numberOf(file)}-${place}`} ${name.zh}${isFixed(state) ? '' : '（稿）'}.docx`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
