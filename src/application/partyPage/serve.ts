import type { Id } from '../../domain/brand';
import { legalDateOf } from '../../domain/calendar';
import type { Case, Party } from '../../domain/case';
import { isFixed } from '../../domain/documentLife';
import { DomainError } from '../../domain/errors';
import { spacedPartyCode } from '../../domain/identifiers';
import { stepsBefore, type PartyPage } from '../../domain/partyPage';
import { dateInNumerals } from '../../domain/text';
import { mayServeParty, visibleParts, type Person } from '../../policies';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import { readPaper, type Paper } from '../documents';
import { knownDocuments, type KnownDocument } from '../documents/reading';
import type { DocumentKind, Slip } from '../ports/documents';
import type { StoredFact } from '../ports';
import type { PartyCode } from '../ports/partyCodes';
import { issueCode, newestOf } from './code';
import { handedIn, isBy, type HandedIn } from './read';

/*
 * The other side of the page: what goes out to a party with its code, what came in from it, and the end of a code.
 */

/** A party as the desk sees it: its newest code, what is addressed to it, what came in by its page. */
export interface PartyOnline {
  readonly party: Party;
  readonly code?: Omit<PartyCode, 'hash' | 'caseId' | 'party'>;
  readonly letters: readonly { readonly place: number; readonly name: { readonly zh: string; readonly en: string }; readonly number?: string }[];
  readonly handedIn: readonly (HandedIn & { readonly evidence: readonly string[] })[];
  /** The person may give it its code without a letter. */
  readonly mayBeGivenCode: boolean;
}

/** Does a document go to this party? To whom its act names, else to whom it is addressed, else (a decision) to every party. */
export function goesTo(kind: DocumentKind, file: Case, named: string | undefined, party: Party): boolean {
  if (named !== undefined) return named === party.id;
  const source = kind.fields['addressee']?.from.find(({ of }) => of === 'party');
  if (source?.of !== 'party') return kind.fields['addressee'] === undefined;
  if (source.all) return source.roles.includes(party.role);
  const first = source.roles.find((role) => file.parties.some((one) => one.role === role));
  return party.role === first;
}

const isLetter = ({ life, record, reading }: KnownDocument): boolean => life === 'outward' && !record.outside && !reading.withheld && isFixed(record.state) && record.state !== 'void';

type Parts = Parameters<typeof readPaper>[0] & Pick<App, 'partyCodes'>;
/** With what letters to parties are made. */
export type Serving = Parts & Pick<App, 'settings'>;

/**
 * A document as it goes to one party, with the code of that party on its last page. The same party gets the same code on
 * every letter. Throws DomainError: notFound `document.notFound`, `party.unknown`; forbidden; refused
 * `document.notForParty` (it does not go to this party, is not fixed, or is void).
 */
export async function readServedCopy(app: Serving, person: Person, file: Case, place: number, id: string): Promise<Paper> {
  const { party } = await servedOn(app, person, file, place, id);
  const paper = await readPaper(app, person, file, place);
  const { code, expiresAt } = await issueCode(app, file, party.id, person.account);
  return { ...paper, name: paper.name.replace(/\.docx$/u, `（送达件）.docx`), bytes: app.renderer.servedCopy(paper.bytes, slipOf(app.settings.publicUrl, numberOf(file), code, dateInNumerals(legalDateOf(expiresAt)))) };
}

/**
 * 网上办理告知单: the code of a party without a letter, for whoever is asked by telephone (whether it agrees to mediation) before
 * any paper goes out. The same code as on its letters. Throws DomainError forbidden; notFound `party.unknown`; refused
 * `party.notAsked`: whoever is asked nothing gets no paper, which for the one who was reported would be the warning.
 */
export async function readSlip(app: Serving, person: Person, file: Case, id: string): Promise<Paper> {
  const may = mayServeParty(person, file);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is not for you to do.', { refusal: may.refusal });
  const party = file.parties.find((one) => one.id === id && visibleParts(person, file).includes(one.part));
  const { partyPage } = rulesOf(app, file.basis.procedure, file.basis.version).procedure;
  if (!party || !partyPage) throw new DomainError('notFound', 'party.unknown', 'The case has no such party.');
  if (!isAsked(partyPage, file, party)) throw new DomainError('refused', 'party.notAsked', 'Nothing is asked of that party.', { refusal: { code: 'party.notAsked', missing: [], who: [], open: [] } });
  const { code, expiresAt } = await issueCode(app, file, party.id, person.account);
  return { name: `${numberOf(file)} 网上办理告知单.docx`, bytes: app.renderer.slip(slipOf(app.settings.publicUrl, numberOf(file), code, dateInNumerals(legalDateOf(expiresAt)))) };
}

const isAsked = (page: PartyPage, file: Case, { id, role }: Party): boolean => stepsBefore(page, file, role, id).length > 0;

/** A document and the party on whom this person may serve it. Throws as `readServedCopy`. */
export async function servedOn(app: Serving, person: Person, file: Case, place: number, id: string): Promise<{ readonly party: Party; readonly known: KnownDocument }> {
  const { party, known, kind } = await addressed(app, person, file, place, id);
  const may = mayServeParty(person, file);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is not for you to do.', { refusal: may.refusal });
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  if (!kind || !isLetter(known) || !procedure.partyPage || !goesTo(kind, file, await namedBy(app, file, known), party)) {
    throw new DomainError('refused', 'document.notForParty', 'This document is not served on that party.', { refusal: { code: 'document.notForParty', missing: [], who: [], open: [] } });
  }
  return { party, known };
}

/** The parties on whom this person serves a document with their codes; none where it goes to nobody, or the procedure has no page for parties. */
export async function partiesServed(app: Parts, person: Person, file: Case, place: number): Promise<readonly Party[]> {
  const known = (await knownDocuments(app, person, file)).find(({ record }) => record.place === place);
  const kind = known && app.renderer.kind(known.document.template);
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  if (!known || !kind || !procedure.partyPage || !isLetter(known) || !mayServeParty(person, file).ok) return [];
  const [named, parts] = [await namedBy(app, file, known), visibleParts(person, file)];
  return file.parties.filter((party) => parts.includes(party.part) && goesTo(kind, file, named, party));
}

async function addressed(app: Parts, person: Person, file: Case, place: number, id: string): Promise<{ readonly party: Party; readonly known: KnownDocument; readonly kind: DocumentKind | undefined }> {
  const known = (await knownDocuments(app, person, file)).find(({ record }) => record.place === place);
  const party = file.parties.find((one) => one.id === id);
  if (!known) throw new DomainError('notFound', 'document.notFound', 'There is no such document.');
  if (!party || !visibleParts(person, file).includes(party.part)) throw new DomainError('notFound', 'party.unknown', 'The case has no such party.');
  return { party, known, kind: app.renderer.kind(known.document.template) };
}

const namedBy = async (app: Pick<App, 'reader'>, file: Case, { document }: KnownDocument): Promise<string | undefined> => (await app.reader.history(file.id)).find(({ fact }) => fact.seq === document.seq)?.fact.party;

/** What stands on the last page. Without an address there is no picture: number and code are told. */
function slipOf(publicUrl: string | undefined, number: string, code: string, until: string): Slip {
  const link = publicUrl === undefined ? undefined : `${publicUrl}/ask#code=${code}`;
  return {
    heading: '网上办理告知单',
    before: [
      `案件编号：${number}`,
      link === undefined ? '凭下列当事人码，可以在承办机关公布的网页上查看需要您办理的事项、最后期限及其理由、您的权利，并提交答辩、意见和材料。' : `用手机扫描下面的二维码，或者打开 ${publicUrl}/ask 并输入当事人码，可以查看需要您办理的事项、最后期限及其理由、您的权利，并提交答辩、意见和材料。`,
    ],
    code: spacedPartyCode(code),
    ...(link === undefined ? {} : { link }),
    after: [
      `该码只用于本案、只属于您（单位），有效期至${until}。请勿转交他人；遗失或者泄露的，请告知承办机关停用。`,
      '网上提交后会得到收件凭证。也可以照旧以书面方式邮寄或者当面提交，效力相同；网上查看不等于送达。',
      '不会操作的，请拨打 12330。',
    ],
  };
}

/** Every party that the person may know, with its page. */
export async function readPartiesOnline(app: Pick<App, 'partyCodes' | 'reader' | 'documents' | 'renderer' | 'procedures' | 'calendars'>, person: Person, file: Case): Promise<readonly PartyOnline[]> {
  const { partyPage } = rulesOf(app, file.basis.procedure, file.basis.version).procedure;
  if (!partyPage) return [];
  const parts = visibleParts(person, file);
  const [codes, facts, documents] = [await app.partyCodes.ofCase(file.id), await app.reader.history(file.id), await knownDocuments(app, person, file)];
  const letters = documents.filter(isLetter);
  const { caller } = partyPage;
  // A caller who left no name is no party, and has a page all the same.
  const visitors: readonly Party[] = file.parties.some(({ role }) => role === caller) || !facts.some((fact) => isBy(fact, caller)) ? file.parties : [...file.parties, { id: caller as Id<'party'>, role: caller, part: 'identity' }];
  return visitors.filter(({ part }) => parts.includes(part)).map((party) => {
    const code = newestOf(codes, party.id);
    const { hash: _hash, caseId: _case, party: _party, ...told } = code ?? { hash: '', caseId: '', party: '' };
    return {
      party,
      ...(code ? { code: told as PartyOnline['code'] } : {}),
      letters: letters.flatMap(({ document, reading }) => {
        const kind = app.renderer.kind(document.template);
        const named = facts.find(({ fact }) => fact.seq === document.seq)?.fact.party;
        return kind && goesTo(kind, file, named, party) ? [{ place: reading.place, name: reading.name, ...(reading.number === undefined ? {} : { number: reading.number }) }] : [];
      }),
      mayBeGivenCode: mayServeParty(person, file).ok && file.parties.includes(party) && isAsked(partyPage, file, party),
      handedIn: facts.filter((fact) => isBy(fact, party.id) && parts.includes(fact.fact.part)).map((fact) => ({ ...handedIn(fact), evidence: evidenceIn(fact) })),
    };
  });
}

function evidenceIn({ contentBytes }: StoredFact): readonly string[] {
  const { attachments } = contentBytes === undefined ? { attachments: undefined } : (JSON.parse(contentBytes) as { readonly attachments?: unknown });
  return Array.isArray(attachments) ? attachments.filter((one): one is string => typeof one === 'string') : [];
}

/** Ends the codes of a party: whoever holds one sees nothing from then on. Throws DomainError forbidden, notFound `party.unknown`. */
export async function revokePartyCode(app: Pick<App, 'partyCodes' | 'world'>, person: Person, file: Case, id: string): Promise<void> {
  const may = mayServeParty(person, file);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is not for you to do.', { refusal: may.refusal });
  if (!file.parties.some((party) => party.id === id && visibleParts(person, file).includes(party.part))) throw new DomainError('notFound', 'party.unknown', 'The case has no such party.');
  await app.partyCodes.revoke(file.id, id, app.world.now(), person.account);
}
