import { timingSafeEqual } from 'node:crypto';
import type { Id, Instant } from '../../domain/brand';
import type { Case, Party } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import { parseIntakeNumber, parsePartyCode, parseQueryCode } from '../../domain/identifiers';
import type { PartyPage } from '../../domain/partyPage';
import type { Procedure } from '../../domain/procedure';
import { rulesOf, type App } from '../app';
import { queryCodeHashOf } from '../queryCode';
import type { World } from '../ports';
import { hashOfCode, isGood } from './code';

/*
 * Who comes without an account: by the code of a letter, as the party for which it was printed; or by number and query code,
 * as the caller who was told them. Either opens the page for a while; what is carried from request to request is a token that
 * names the case and the party, signed and stored nowhere, and held each time against the code that opened it.
 */

/** Somebody at the page of one party of one case. */
export interface Visitor {
  readonly file: Case;
  readonly procedure: Procedure;
  readonly page: PartyPage;
  readonly role: string;
  /** Absent: a caller who left no name. */
  readonly party?: Party;
  /** By what the facts name who did it: the party's id, else the role. */
  readonly id: string;
  readonly expiresAt: Instant;
}

export interface Entered {
  readonly visitor: Visitor;
  readonly token: string;
}

type Parts = Pick<App, 'reader' | 'procedures' | 'calendars' | 'world' | 'partyCodes'>;

/** Two hours: an answer is written in one sitting, or the code is typed again. */
const OPEN_MS = 2 * 60 * 60_000;

type Claim = { readonly c: string; readonly p?: string; readonly h?: string; readonly e: string };

const signatureOf = (world: Pick<World, 'keyed'>, claim: string): string => world.keyed(`visitor:${claim}`);

function tokenOf(world: Pick<World, 'keyed'>, claim: Claim): string {
  const text = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return `${text}.${signatureOf(world, text)}`;
}

function claimIn(world: Pick<World, 'keyed'>, token: string): Claim | undefined {
  const [text = '', signature = ''] = token.split('.');
  const right = signatureOf(world, text);
  if (signature.length !== right.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(right))) return undefined;
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Claim;
}

const comeAgain = (): DomainError => new DomainError('unauthenticated', 'partyPage.closed', 'Type the code, or number and query code, again.');
/** One answer for a number that does not exist and for a code that does not fit. */
const noSuchCase = (): DomainError => new DomainError('notFound', 'query.notFound', 'There is no case with this number and query code.');
const noSuchCode = (): DomainError => new DomainError('notFound', 'partyCode.unknown', 'There is no such code.');

/** The party that a code was printed for, as the case has it now. */
function visitorOf(app: Parts, file: Case, party: string | undefined, expiresAt: Instant): Visitor | undefined {
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  const page = procedure.partyPage;
  if (!page) return undefined;
  const found = party === undefined ? file.parties.find(({ role }) => role === page.caller) : file.parties.find(({ id }) => id === party);
  if (party !== undefined && !found) return undefined;
  return { file, procedure, page, role: found?.role ?? page.caller, ...(found ? { party: found } : {}), id: found?.id ?? page.caller, expiresAt };
}

const opened = (app: Parts, file: Case, party: string | undefined, hash: string | undefined): Entered | undefined => {
  const expiresAt = new Date(Date.parse(app.world.now()) + OPEN_MS).toISOString() as Instant;
  const visitor = visitorOf(app, file, party, expiresAt);
  return visitor && { visitor, token: tokenOf(app.world, { c: file.id, ...(party === undefined ? {} : { p: party }), ...(hash === undefined ? {} : { h: hash }), e: expiresAt }) };
};

/**
 * By the code in the letter. Throws DomainError: invalid `partyCode.form`, notFound `partyCode.unknown`, forbidden
 * `partyCode.expired`, `partyCode.revoked` (told to whoever holds the code, and to nobody else: it cannot be guessed).
 */
export async function enterByPartyCode(app: Parts, typed: string): Promise<Entered> {
  const code = parsePartyCode(typed);
  if (!code.ok) throw new DomainError('invalid', 'partyCode.form', 'A code has sixteen letters and digits.', { issues: [{ field: 'code', code: 'partyCode.form', message: 'sixteen letters and digits, as printed in the letter' }] });
  const known = await app.partyCodes.byHash(hashOfCode(app.world, code.value));
  if (!known) throw noSuchCode();
  const now = app.world.now();
  if (!isGood(known, now)) throw new DomainError('forbidden', known.revokedAt === undefined ? 'partyCode.expired' : 'partyCode.revoked', 'The code is no longer good.');
  const file = await app.reader.findCase(known.caseId, 'all');
  const entered = file && opened(app, file, known.party, known.hash);
  if (!entered) throw noSuchCode();
  await app.partyCodes.used(known.hash, now);
  return entered;
}

/** By number and query code, as they were dictated. A wrong number takes the way of a wrong code, to the end. Throws DomainError notFound `query.notFound`. */
export async function enterByQueryCode(app: Parts, number: string, dictated: string): Promise<Entered> {
  const file = await findByQueryCode(app, number, dictated);
  const entered = file && opened(app, file, undefined, undefined);
  if (!entered) throw noSuchCase();
  return entered;
}

/** The number that is looked up for what was typed. Attempts are counted by it too: however a number is written, it is the same one. */
export function askedNumber(typed: string): string {
  const intake = parseIntakeNumber(typed);
  return intake.ok ? intake.value.number : typed.trim();
}

/** The case of a number and its query code; undefined where either is wrong, and neither takes longer than the other. */
export async function findByQueryCode(app: Pick<App, 'reader' | 'world'>, number: string, dictated: string): Promise<Case | undefined> {
  const code = parseQueryCode(dictated);
  const asked = askedNumber(number);
  const id = await app.reader.findCaseByNumber(asked, 'all');
  const file = await app.reader.findByQueryCode(asked, queryCodeHashOf(app.world, id ?? ('nowhere' as Id<'case'>), code.ok ? code.value : 'none'));
  return id && code.ok ? file : undefined;
}

/** Who a token names, with the case as it is now. Throws DomainError unauthenticated `partyPage.closed`. */
export async function admit(app: Parts, token: string | undefined): Promise<Visitor> {
  const claim = token === undefined ? undefined : claimIn(app.world, token);
  const now = app.world.now();
  if (!claim || claim.e <= now) throw comeAgain();
  if (claim.h !== undefined) {
    const code = await app.partyCodes.byHash(claim.h);
    if (!code || !isGood(code, now)) throw comeAgain();
  }
  const file = await app.reader.findCase(claim.c as Id<'case'>, 'all');
  const visitor = file && visitorOf(app, file, claim.p, claim.e as Instant);
  if (!visitor) throw comeAgain();
  return visitor;
}
