import type { Body } from '../../domain/body';
import { fileNameOf, PACKAGE_PATHS, type PackageManifest } from '../../domain/casePackage';
import type { Case, Party } from '../../domain/case';
import { legalDateOf } from '../../domain/calendar';
import { bearsClassification } from '../../domain/text';
import { isFixed } from '../../domain/documentLife';
import { DomainError } from '../../domain/errors';
import { sha256 } from '../../domain/hash';
import type { Json, JsonObject } from '../../domain/json';
import { own } from '../../domain/own';
import type { Procedure } from '../../domain/procedure';
import type { Table, TableWriter } from '../../domain/table';
import { fingerprintOf } from '../../domain/seal';
import { canonical } from '../../domain/canonical';
import { statePath, summaryOf } from '../../engine';
import { canSee, readsNoCases, type Person } from '../../policies';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import { listDocuments, readPaper } from '../documents';
import { enclosedIn } from '../documents/reading';
import { bytesOf, listEvidence } from '../evidence';
import { mediaTypeOf } from '../evidence/fileType';
import type { IdentityRow } from '../ports';
import type { PackagePages, VolumeItem } from '../ports/packages';
import type { SealReading } from '../ports/proofs';
import { proveHistory } from '../proveHistory';
import { coverOf } from './cover';
import { listed, manifestBytes, type Signer } from './manifest';

/** What goes to another body is the main file (正卷); the reporter and what was said inside (副卷) stay. */
export const HANDED_OVER: readonly string[] = ['main'];

/** What a package is built with. */
export interface PackageParts {
  readonly app: App;
  readonly seals: SealReading;
  readonly pages: PackagePages;
  readonly tables: TableWriter;
  readonly signer: Signer;
  readonly bodies: ReadonlyMap<string, Body>;
}

export interface BuiltPackage {
  readonly manifest: PackageManifest;
  readonly packageHash: string;
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
  /** True where the volume is one PDF with page numbers; else it is the originals, since no LibreOffice could make it. */
  readonly paged: boolean;
  /** Documents that are not in it, with why: their text is not fixed, or it is not for the receiver. */
  readonly left: readonly { readonly title: string; readonly reason: 'notFixed' | 'notForReceiver' }[];
}

/**
 * Builds the package of a case for a body: cover in the order of its entry form, index, volume, goods, list of hashes, the
 * case as data with the proof of its history, a receipt page, a verifier. Only the main file goes out. Nothing is recorded:
 * the act of sending names the package hash.
 * Throws DomainError: notFound `case.notFound`, `body.unknown`; refused `package.toOneself`, `package.notForReceiver`, `package.classified`.
 */
export async function buildPackage(parts: PackageParts, person: Person, file: Case, receiver: string): Promise<BuiltPackage> {
  const { app, pages, tables, signer } = parts;
  const to = parts.bodies.get(receiver);
  if (!to) throw new DomainError('notFound', 'body.unknown', `There is no body ${receiver} in the directory.`);
  if (readsNoCases(person) || !canSee(person, file)) throw new DomainError('notFound', 'case.notFound', 'There is no such case among those of your body.');
  if (app.bodies.offices(file.handling).includes(receiver)) throw new DomainError('refused', 'package.toOneself', 'A package goes to another body, not to the one that has the case.');
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  if (!isForReceiver(procedure, file, receiver)) throw new DomainError('refused', 'package.notForReceiver', 'This body may see less than the main file, or does not sit in it.', { refusal: { code: 'package.notForReceiver', missing: [], who: [], open: [] } });
  const now = app.world.now();
  const on = legalDateOf(now);
  const office = (code: string) => ({ code, name: app.bodies.name(code, on).zh });
  const head: Omit<PackageManifest, 'files'> = {
    format: 'weiquan-package/1', number: `${numberOf(file)}-${file.revision}-${receiver}`, case: file.id, caseNumber: numberOf(file), procedure: procedure.name, revision: file.revision, head: file.head,
    title: titleOf(procedure, file), from: office(file.handling), to: office(receiver), builtAt: now, publicKey: signer.publicKey,
  };
  const identities = (await app.reader.identities(file.id, HANDED_OVER, { account: person.account, reason: `package for ${receiver}`, at: now })).filter(({ kind }) => kind !== 'narrative');
  const { items, left } = await volumeOf(app, person, file, receiver);
  await refuseClassified(app, items);
  const paged = await pages.volume(items);
  const facts = await app.reader.history(file.id);
  const files = new Map<string, Uint8Array>();
  const cover = coverOf(to, {
    file, title: head.title, words: procedure.words.zh, names: namesByRole(file.parties, identities), officers: await officersOf(app, file), from: head.from.name, to: head.to.name, on, caseNumber: head.caseNumber, documents: items.length,
  });
  files.set(PACKAGE_PATHS.cover, pages.cover(cover));
  files.set(PACKAGE_PATHS.coverSheet, await tables.xlsx(cover));
  files.set(PACKAGE_PATHS.index, pages.index(items, paged?.pages));
  if (paged) files.set(`${PACKAGE_PATHS.volume}.pdf`, paged.pdf);
  items.forEach((item, index) => files.set(`${PACKAGE_PATHS.volume}/${String(index + 1).padStart(3, '0')} ${fileNameOf(item.fileName)}`, item.bytes));
  const goods = goodsOf(procedure, facts.flatMap(({ fact, contentBytes }) => (HANDED_OVER.includes(fact.part) && contentBytes !== undefined ? [JSON.parse(contentBytes) as JsonObject] : [])));
  if (goods) files.set(PACKAGE_PATHS.goods, await tables.xlsx(goods));
  files.set(PACKAGE_PATHS.case, utf8(JSON.stringify(dataOf(procedure, file, head, identities), undefined, 2)));
  files.set(PACKAGE_PATHS.history, utf8(canonical(await proveHistory(parts.seals, signer.publicKey, file, facts, HANDED_OVER))));
  files.set(PACKAGE_PATHS.hashes, utf8(listed(files).map(({ path, sha256 }) => `${sha256.replace('sha256:', '')}  ${path}\n`).join('')));
  const manifest: PackageManifest = { ...head, files: listed(files) };
  const bytes = manifestBytes(manifest);
  const packageHash = sha256(Buffer.from(bytes));
  const fingerprint = fingerprintOf(signer.publicKey);
  const all = new Map([
    [PACKAGE_PATHS.verifier, pages.verifier()],
    ...files,
    [PACKAGE_PATHS.receipt, await pages.receipt(manifest, packageHash, fingerprint)],
    [PACKAGE_PATHS.manifest, utf8(bytes)],
    [PACKAGE_PATHS.signature, utf8(`${signer.sign(bytes)}\n`)],
  ] as const);
  return { manifest, packageHash, fingerprint, bytes: await pages.pack(all), paged: paged !== undefined, left };
}

/** 涉密: what bears a mark of classification leaves by no package; the same mark is refused where something is typed. Throws DomainError refused `package.classified`. */
async function refuseClassified({ fileReader }: App, items: readonly VolumeItem[]): Promise<void> {
  for (const { title, fileName, bytes } of items) {
    const mediaType = mediaTypeOf(bytes);
    const read = mediaType === undefined ? { text: '' } : await fileReader.textOf(mediaType, bytes);
    const text = 'text' in read ? read.text.split('\n') : [];
    if (![title, fileName, ...text].some(bearsClassification)) continue;
    throw new DomainError('refused', 'package.classified', 'A paper of this package bears a mark of classification: it does not leave this way.', { refusal: { code: 'package.classified', missing: [], who: [], open: [], data: { paper: title } } });
  }
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const titleOf = (procedure: Procedure, file: Case): string => [procedure.words.zh.title, summaryOf(procedure, file).title].filter((text) => text !== '').join(' · ');

/**
 * Whom a case shows less than its main file gets no package of it; a consultation or an order goes only to those who have a part in it.
 * Whom it is handed to sees its cover until it has signed for it: the package is what it signs for.
 */
function isForReceiver({ coordinates, receipt }: Procedure, { access, data }: Case, receiver: string): boolean {
  if (receipt !== undefined && Object.values(data['offices'] ?? {}).includes(receiver)) return true;
  const handed = access.find(({ body }) => body === receiver);
  return handed ? HANDED_OVER.every((part) => handed.parts.includes(part)) : coordinates !== true;
}

/** The receiver, as if the main file had been handed over already: what it would be shown is what it gets. */
function asReceiver(app: App, file: Case, receiver: string): { readonly person: Person; readonly file: Case } {
  const access = [...file.access.filter(({ body }) => body !== receiver), { body: receiver, parts: HANDED_OVER, sinceSeq: file.revision }];
  return { person: { account: `package:${receiver}`, name: receiver, body: receiver, roles: ['clerk'], offices: app.bodies.offices(receiver) }, file: { ...file, access } };
}

/** The documents whose text is fixed and which name nobody whom the receiver may not know. What is only a draft is no document yet. */
async function volumeOf(app: App, person: Person, file: Case, receiver: string): Promise<{ readonly items: readonly VolumeItem[]; readonly left: BuiltPackage['left'] }> {
  const items: VolumeItem[] = [];
  const left: BuiltPackage['left'][number][] = [];
  const shown = asReceiver(app, file, receiver);
  const enclosed = enclosedIn(app, file);
  const forReceiver = new Map((await listDocuments(app, shown.person, shown.file)).map((document) => [document.place, document]));
  for (const document of await listDocuments(app, person, file)) {
    const title = document.name.zh;
    if (document.outside || document.state === 'void') continue;
    const theirs = forReceiver.get(document.place);
    if (!isFixed(document.state) && (HANDED_OVER.includes(document.part) || enclosed.includes(document.template))) left.push({ title, reason: 'notFixed' });
    else if (theirs === undefined || theirs.withheld) left.push({ title, reason: 'notForReceiver' });
    else {
      const { name, bytes } = await readPaper(app, shown.person, shown.file, document.place);
      items.push({ title, ...(document.number === undefined ? {} : { number: document.number }), on: document.on, fileName: name, bytes });
    }
  }
  for (const evidence of await listEvidence(app, shown.person, shown.file)) items.push({ title: evidence.name, on: legalDateOf(evidence.at), fileName: evidence.name, bytes: await bytesOf(app, evidence) });
  return { items, left };
}

function namesByRole(parties: readonly Party[], identities: readonly IdentityRow[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map(identities.map((row) => [row.id as string, row.content]));
  const names = new Map<string, string[]>();
  for (const { role, identity, part } of parties) {
    if (!HANDED_OVER.includes(part) || identity === undefined) continue;
    const content = known.get(identity);
    const name = content?.['name'] ?? content?.['organisation'];
    if (typeof name === 'string') names.set(role, [...(names.get(role) ?? []), name]);
  }
  return names;
}

async function officersOf(app: App, file: Case): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { person, role, until } of file.assignees) if (role === 'officer' && until === undefined) names.push((await app.accounts.byId(person))?.name ?? person);
  return names;
}

/** 涉案物品清单: the newest list that an act of the case names. */
function goodsOf({ words }: Procedure, inputs: readonly JsonObject[]): Table | undefined {
  const list = inputs.map(({ goods, items }) => [goods, items].find((value) => Array.isArray(value))).findLast((value) => value !== undefined) as readonly Json[] | undefined;
  if (!list || list.length === 0) return undefined;
  const rows = list.filter((row): row is JsonObject => typeof row === 'object' && row !== null && !Array.isArray(row));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: Json | undefined): string | number | undefined => (typeof value === 'number' ? value : value === undefined || value === null ? undefined : typeof value === 'string' ? (own(words.zh.choices, value) ?? value) : JSON.stringify(value));
  return { title: '涉案物品清单', columns: ['序号', ...names.map((name) => own(words.zh.fields, name) ?? name)], rows: rows.map((row, index) => [index + 1, ...names.map((name) => cell(row[name]))]) };
}

/** The case as data: what the main file says, in codes and in words. */
function dataOf(procedure: Procedure, file: Case, head: Omit<PackageManifest, 'files'>, identities: readonly IdentityRow[]): Json {
  const state = statePath(file.state);
  const enclosed = procedure.enclosed?.(file) ?? [];
  const goes = ({ part, template }: Case['documents'][number]): boolean => HANDED_OVER.includes(part) || enclosed.includes(template);
  const hidden = new Set(file.documents.filter((document) => !goes(document)).map(({ template }) => template));
  const shown = new Set(file.parties.filter(({ part }) => HANDED_OVER.includes(part)).map(({ id }) => id));
  return JSON.parse(JSON.stringify({
    format: 'weiquan-case/1',
    package: head.number,
    case: head.case,
    number: head.caseNumber,
    procedure: { name: procedure.name, version: procedure.version, title: procedure.words.zh.title },
    state: { code: state, words: procedure.words.zh.states[state] ?? state },
    title: head.title,
    openedAt: file.openedAt,
    numbers: Object.fromEntries(Object.entries(file.numbers).filter(([name]) => !hidden.has(name))),
    parties: file.parties.filter(({ id }) => shown.has(id)).map(({ id, role, identity }) => ({ id, role, words: procedure.words.zh.choices[role] ?? role, ...identities.find((row) => row.id === identity)?.content })),
    data: Object.fromEntries(Object.entries(file.data).filter(([name]) => !procedure.dataKept?.includes(name))),
    documents: file.documents.filter(goes),
    deadlines: file.deadlines.filter(({ party }) => party === undefined || shown.has(party)).map(({ period, body, start, due, status, provisional }) => ({ period, name: procedure.periods.find(({ id }) => id === period)?.name, body, start, due, status, provisional })),
  })) as Json;
}
