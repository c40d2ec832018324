import type { Fact } from '../domain/act';
import type { Id, Instant } from '../domain/brand';
import { formatShanghai, legalDateOf, shownToTheSecond } from '../domain/calendar';
import type { Case, Deadline } from '../domain/case';
import { citeOnReceipt } from '../domain/citation';
import { DomainError } from '../domain/errors';
import { parseReceiptCode, receiptCode, receiptNamed, receiptOf, type HandoverReceipt, type PeriodOnReceipt } from '../domain/handover';
import { sha256 } from '../domain/hash';
import type { JsonObject } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import { isSigned } from '../domain/seal';
import { canonical } from '../domain/canonical';
import { editionOf, periodOf, presses, replay, statePath } from '../engine';
import { scopeOf, type Person } from '../policies';
import { libraryOf, rulesOf, type App } from './app';
import { numberOf } from './caseReading';
import { clockOnPaper } from './clockOnPaper';
import { endedClocks, type ClockEnd } from './endedClocks';
import type { StoredFact } from './ports';
import { findVisibleCase } from './readCase';

/** A receipt as it is printed and kept: what it says, its hash, and the signature of the installation that made it. */
export interface SignedReceipt {
  readonly receipt: HandoverReceipt;
  readonly hash: string;
  readonly signature: string;
  /** SPKI, PEM: whoever knows it checks the signature without this system. */
  readonly publicKey: string;
  /** 回执码: what its QR code says. It bears a signature of its own, so that the sheet of paper alone can be checked. */
  readonly code: string;
}

const bytesOf = (receipt: HandoverReceipt): string => canonical(receipt);

/**
 * The receipt of a handover, for every body that has the case: sender, receiver, overseer get the same. Throws DomainError
 * notFound `case.notFound`, `receipt.none` (a procedure that hands nothing over).
 */
export async function readReceipt(app: App, person: Person, id: Id<'case'>): Promise<SignedReceipt> {
  const file = await findVisibleCase(app, person, id);
  return signedReceipt(app, file, await app.reader.history(file.id));
}

function signedReceipt(app: App, file: Case, history: readonly StoredFact[]): SignedReceipt {
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  if (!procedure.receipt) throw new DomainError('notFound', 'receipt.none', 'Nothing is handed over by this procedure: it has no receipt.');
  const receipt = receiptAt(app, file, history);
  const bytes = bytesOf(receipt);
  const { sign, publicKey } = app.signer;
  const hash = sha256(bytes);
  const named = { case: receipt.case, number: receipt.number, revision: receipt.revision, hash };
  return { receipt, hash, signature: sign(bytes), publicKey, code: receiptCode({ ...named, signature: sign(receiptNamed(named)) }) };
}

/** What the law sets: the targets of the house are nothing to the other body. */
const onReceipt = (procedure: Procedure, file: Case): readonly Deadline[] => file.deadlines.filter((deadline) => periodOf(procedure, deadline).kind === 'statutory');

/** The receipt of a case as it stands after these facts. */
function receiptAt(app: Pick<App, 'procedures' | 'calendars'>, file: Case, history: readonly StoredFact[]): HandoverReceipt {
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  const facts = history.map(({ fact, contentBytes }) => ({ fact, input: contentBytes === undefined ? undefined : (JSON.parse(contentBytes) as JsonObject) }));
  const periods: PeriodOnReceipt[] = onReceipt(procedure, file).map((deadline) => {
    const period = periodOf(procedure, deadline);
    const { body, start, due, outer, marks, provisional } = deadline;
    const status = deadline.endSeq === undefined && deadline.status.startsWith('lapsed') && !presses(procedure, file, deadline) ? 'over' : deadline.status;
    return { period: period.id, name: period.name, body, start, due, ...(outer === undefined ? {} : { outer }), ...(marks === undefined ? {} : { marks }), status, article: citeOnReceipt(editionOf(period, deadline).article), provisional };
  });
  return receiptOf(file, facts, procedure.receipt ?? {}, { number: numberOf(file), state: statePath(file.state), periods });
}

/** What is wrong with a receipt that was kept: nothing, its hash, its signature, or that another installation signed it. */
export type ReceiptFault = 'unreadable' | 'hash' | 'signature' | 'otherKey' | 'unknownCase' | 'unknownFact' | 'otherFact';

/** Checks a receipt by itself: hash and signature; with `publicKey` also that this key signed it. */
export function checkReceipt(kept: unknown, publicKey?: string): ReceiptFault | undefined {
  const { receipt, hash, signature, publicKey: own } = (kept ?? {}) as Partial<SignedReceipt>;
  if (receipt?.format !== 'weiquan-receipt-1' || !Array.isArray(receipt.steps) || typeof hash !== 'string' || typeof signature !== 'string' || typeof own !== 'string') return 'unreadable';
  const bytes = bytesOf(receipt);
  if (sha256(bytes) !== hash) return 'hash';
  if (!isSigned(bytes, signature, own)) return 'signature';
  return publicKey !== undefined && publicKey.trim() !== own.trim() ? 'otherKey' : undefined;
}

/** Checks what the QR code of a printed receipt says: that this key signed it. What stands on the paper is held against it by who holds the paper. */
export function checkReceiptCode(scanned: string, publicKey: string): ReceiptFault | undefined {
  const code = parseReceiptCode(scanned);
  if (!code) return 'unreadable';
  return isSigned(receiptNamed(code), code.signature, publicKey) ? undefined : 'signature';
}

/** Whether the receipt that a code names is what this case had at that revision: folded anew from its facts. Undefined where content was destroyed. */
export async function isOfHistory(app: Pick<App, 'reader' | 'procedures' | 'calendars'>, scanned: string): Promise<boolean | undefined> {
  const code = parseReceiptCode(scanned);
  const facts = code && (await app.reader.history(code.case as Id<'case'>)).filter(({ fact }) => fact.seq <= code.revision);
  if (!code || facts === undefined || facts.length !== code.revision) return false;
  const { case: file, unreadable } = replay(libraryOf(app), facts);
  if (!file || unreadable.length > 0) return undefined;
  return sha256(bytesOf(receiptAt(app, file, facts))) === code.hash;
}

/** Checks the steps of a receipt against the history that is kept here: the same facts, unchanged. A later fact is no fault. */
export async function checkAgainstHistory(app: Pick<App, 'reader'>, { receipt }: SignedReceipt): Promise<ReceiptFault | undefined> {
  const stored = await app.reader.history(receipt.case as Id<'case'>);
  if (stored.length === 0) return 'unknownCase';
  for (const { seq, fact } of receipt.steps) {
    const here = stored.find((entry) => entry.fact.seq === seq);
    if (!here) return 'unknownFact';
    if (here.fact.hash !== fact) return 'otherFact';
  }
  return stored.some(({ fact }) => fact.seq === receipt.revision && fact.hash === receipt.head) ? undefined : 'otherFact';
}

/** What a person learns of a receipt that was kept. */
export interface ReceiptFinding {
  /** Absent: genuine. */
  readonly fault?: ReceiptFault;
  /** Its steps were held against the history here: only where the person has the case. */
  readonly history: boolean;
  readonly number?: string;
  readonly hash?: string;
  /** The case, where the person has it. */
  readonly case?: Id<'case'>;
  /** How many facts the case has since. */
  readonly later?: number;
}

/** Is it genuine? Signed here, unchanged, and, for whom the case is visible, as the history has it. Of another case nothing is told. */
export async function assessReceipt(app: App, person: Person, kept: unknown): Promise<ReceiptFinding> {
  const fault = checkReceipt(kept, app.signer.publicKey);
  if (fault !== undefined) return { fault, history: false };
  const signed = kept as SignedReceipt;
  const { number, revision, case: id } = signed.receipt;
  const file = await app.reader.findCase(id as Id<'case'>, scopeOf(person));
  if (!file) return { history: false, number, hash: signed.hash };
  const other = await checkAgainstHistory(app, signed);
  return { ...(other === undefined ? {} : { fault: other }), history: true, number, hash: signed.hash, case: file.id, later: file.revision - revision };
}

/** The same for the QR code of a receipt, with nothing but the sheet of paper in hand. */
export async function assessReceiptCode(app: App, person: Person, scanned: string): Promise<ReceiptFinding> {
  const fault = checkReceiptCode(scanned, app.signer.publicKey);
  const code = parseReceiptCode(scanned);
  if (fault !== undefined || !code) return { fault: fault ?? 'unreadable', history: false };
  const { number, hash, revision, case: id } = code;
  const file = await app.reader.findCase(id as Id<'case'>, scopeOf(person));
  const agrees = file && (await isOfHistory(app, scanned));
  if (!file || agrees === undefined) return { history: false, number, hash };
  return { ...(agrees ? {} : { fault: 'otherFact' as const }), history: true, number, hash, case: file.id, later: file.revision - revision };
}

/** Names of the persons on a receipt, by their accounts. */
export async function peopleOn(app: Pick<App, 'accounts'>, { steps }: HandoverReceipt): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>();
  for (const { person } of steps) if (!people.has(person)) people.set(person, (await app.accounts.byId(person))?.name ?? person);
  return people;
}

const proofs: Readonly<Record<string, string>> = { account: '账号', scan: '回执扫描件', telephone: '电话', outstanding: '待补回执' };
const statuses: Readonly<Record<string, string>> = { running: '计算中', paused: '停止计算', ended: '已结束', lapsed: '已逾期', lapsedBeforeEntry: '录入时已逾期', over: '期限已届满' };

const ends: Readonly<Record<ClockEnd, string>> = { inTime: '期内办结', late: '逾期办结', undone: '逾期未办', fellAway: '不再适用', over: '已结束' };

/**
 * How each period of the receipt ended, and on which day; undefined while it has not. What is signed keeps its form, so that
 * sheets that were printed earlier are still known: this is said beside it.
 */
function standingOf(procedure: Procedure, file: Case, facts: readonly Fact[]): readonly (string | undefined)[] {
  const found = new Map(endedClocks(procedure, file, facts).map((one) => [one.deadline, one]));
  return onReceipt(procedure, file).map(({ id }) => {
    const one = found.get(id);
    const fact = one && facts.find(({ seq }) => seq === one.seq);
    return one && fact && `${ends[one.how]}（${fact.on} ${procedure.words.zh.acts[fact.type] ?? fact.type}）`;
  });
}

/** The receipt as .docx, in the language of those who stamp it. */
export async function printReceipt(app: App, person: Person, id: Id<'case'>): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const file = await findVisibleCase(app, person, id);
  const history = await app.reader.history(file.id);
  const { receipt, hash, signature, code } = signedReceipt(app, file, history);
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  const { words } = procedure;
  const standing = standingOf(procedure, file, history.map(({ fact }) => fact));
  const on = legalDateOf(app.world.now());
  const name = (code: string | undefined): string => (code === undefined ? '' : app.bodies.has(code) ? app.bodies.name(code, on).zh : code);
  const shown = (time: string): string => (time.includes('T') ? formatShanghai(time as Instant).slice(0, 16).replace('T', ' ') : time);
  const people = await peopleOn(app, receipt);
  const steps = receipt.steps.map(({ act, at, body, person: account, number, result, proof, clockInDoubt }) => [shown(at), `${name(body)}${words.zh.acts[act] ?? act}`, result === undefined ? '' : (words.zh.choices[result] ?? result), number ?? '', people.get(account) ?? account, proofs[proof] ?? proof, clockInDoubt ? '录入时服务器时钟存疑' : ''].filter((part) => part !== '').join('，'));
  const periods = receipt.periods.map(({ name: what, body, due, outer, status, article, provisional }, place) => `${name(body)}：${what.zh}，${shown(due)}${outer === undefined || outer === due ? '' : `（另读 ${shown(outer)}）`}${provisional ? '（暂定）' : ''}，${standing[place] ?? statuses[status] ?? status}，${article}`);
  const clocks = receipt.steps.map(({ act, recordedAt, clock, clockInDoubt }) => `${shownToTheSecond(recordedAt)} 录入“${words.zh.acts[act] ?? act}”：${clockOnPaper(clock, clockInDoubt === true)}`);
  const bytes = app.renderer.render('handoverReceipt', {
    issuer: name(receipt.offices.sender), caseNumber: receipt.number, receiver: name(receipt.offices.receiver ?? receipt.offices.court), overseer: name(receipt.offices.overseer), holder: name(receipt.offices.holder),
    steps: steps.length === 0 ? '尚未移送' : steps.join('\n'), periods: periods.join('\n'), clocks: clocks.join('\n'), packageHash: receipt.packageHash ?? '', hash, signature,
  }, code);
  return { name: `${receipt.number} 移送回执.docx`, bytes };
}
