import type { Instant, LegalDate } from '../../domain/brand';
import type { Case, Party } from '../../domain/case';
import { legalDateOf } from '../../domain/calendar';
import { officeOf } from '../../domain/office';
import { isOfPerson } from '../../engine';
import type { PersonContent } from '../../domain/withheld';
import { canSee, isHead, isRecused, isSupervisor, type Person } from '../../policies';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import { personOf } from '../session';
import type { Account } from '../ports';
import { defaultNoticeSettings, type Addressed, type Channel, type Notices, type NoticeSettings, type WaitingNotice } from '../ports/notices';
import { nextDigest, staffedFrom } from './hours';
import { isSystemTemplate } from './words';

/*
 * An outbox row names an office, a role or a party; here that becomes people. Officials are those who have the case in
 * hand, else the desk of the body. A party is written to only where it left an address and may be written to; otherwise
 * somebody of the body is asked to tell it.
 */

export interface Known {
  /** Whoever may sign in, with the roles of today. */
  readonly persons: readonly Person[];
  readonly settings: ReadonlyMap<string, NoticeSettings>;
  /** Channels beside the inbox that this installation has. */
  readonly channels: ReadonlySet<Channel>;
}

/** Who may sign in now. */
export const personsOf = ({ bodies }: Pick<App, 'bodies'>, accounts: readonly Account[], now: Instant): readonly Person[] =>
  accounts.filter(({ disabledAt }) => disabledAt === undefined).map((account) => personOf(bodies, account, now));

type Parts = Pick<App, 'procedures' | 'calendars' | 'bodies'> & { readonly notices: Pick<Notices, 'contact'> };

/** The recipient of 催办: the head of the body whose clock it is; with `@` and a body, that body's. */
export const HEAD = 'head';
/** Who handles what comes in, at the bodies of every kind. */
const desk = ['operator', 'clerk', 'officer', 'secretary', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge', 'mediator'];

/** Who gets the notice, on which channel, from when on. Empty: nobody is there to be told. */
export async function addressOf(parts: Parts, known: Known, notice: WaitingNotice, file: Case, now: Instant): Promise<readonly Addressed[]> {
  const offices = (code: string): readonly string[] => parts.bodies.offices(code);
  const officials = known.persons.filter((person) => canSee(person, file) && !isRecused(person, file));
  const at = (body: string): readonly Person[] => officials.filter((person) => offices(body).includes(person.body));
  const common = { procedure: file.basis.procedure, body: notice.body ?? file.handling };
  const tell = (persons: readonly Person[], onBehalfOf?: string): Addressed[] =>
    persons.flatMap((person) => toOfficial(parts, known, notice, file, person, now).map((to) => ({ ...to, ...common, number: numberOf(file), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) })));
  /** The desk of the body that entered the fact, else of the one that registered the case: they know how to reach whom the system cannot. `own`: the body of a head, whose people are nearer. */
  const byHand = (onBehalfOf: string, own: readonly string[] = []): Addressed[] => {
    const [nearest = []] = [...own, common.body, file.hub].map((body) => inHand(file, at(body), legalDateOf(now))).filter((persons) => persons.length > 0);
    return tell(nearest, onBehalfOf);
  };

  const parties = file.parties.filter(({ id, role }) => role === notice.recipient || id === notice.recipient);
  if (parties.length > 0) {
    const told: Addressed[] = [];
    for (const party of parties) {
      const channel = await channelTo(parts, known, notice, file, party, now);
      if (channel === undefined) told.push(...byHand(party.role));
      else told.push({ ...common, recipient: `party:${party.id}`, channel, state: 'waiting', at: whenFor(parts, notice, file, now), number: numberFor(notice, file) });
    }
    return once(told);
  }
  if (notice.recipient === HEAD) {
    const body = bodyOfClock(parts, notice, file);
    const found = at(body).filter(isHead);
    return once(found.length > 0 ? tell(found) : byHand(`${HEAD}@${body}`, [body]));
  }
  // Receiver, overseer and court are bodies that the case names.
  const recipient = officeOf(file, notice.recipient);
  const found = officialsFor(recipient, file, officials, at, legalDateOf(now));
  if (found.length > 0) return once(tell(found));
  if (parts.bodies.has(recipient)) return once(byHand(recipient));
  // The clock of a body outside, or of a right holder who is no party: whoever handles the case waits for it.
  return once(isSystemTemplate(notice.template) && recipient !== 'supervisor' ? tell(inHand(file, at(file.handling), legalDateOf(now))) : []);
}

function officialsFor(recipient: string, file: Case, officials: readonly Person[], at: (body: string) => readonly Person[], on: LegalDate): readonly Person[] {
  const [role = '', body = file.handling] = recipient.split('@');
  if (role === 'supervisor') return officials.filter(isSupervisor);
  const ofRole = at(body).filter(({ roles }) => roles.includes(role));
  return ofRole.length > 0 ? ofRole : inHand(file, at(recipient), on);
}

/** The body whose head is meant: whose clock it is. A party's clock is watched by the body that handles the case. */
function bodyOfClock({ bodies }: Parts, { data }: WaitingNotice, file: Case): string {
  const clock = file.deadlines.find(({ id }) => id === data['deadline']);
  return clock && !isOfPerson(file, clock) && bodies.has(clock.body) ? clock.body : file.handling;
}

/** Those of a body who have the case in hand; else its desk; else its heads; else whoever else is there, but for supervision. */
function inHand(file: Case, persons: readonly Person[], on: LegalDate): readonly Person[] {
  const assigned = persons.filter(({ account }) => file.assignees.some(({ person, until, recused }) => person === account && !recused && (until === undefined || until >= on)));
  const atDesk = persons.filter(({ roles }) => roles.some((role) => desk.includes(role)));
  return [assigned, atDesk, persons.filter(isHead), persons.filter((person) => !isSupervisor(person))].find((group) => group.length > 0) ?? [];
}

/** The inbox at once; mail and messenger as the account wants, by day unless it cannot wait. */
function toOfficial(parts: Parts, known: Known, notice: WaitingNotice, file: Case, person: Person, now: Instant): Pick<Addressed, 'recipient' | 'channel' | 'state' | 'at'>[] {
  const settings = known.settings.get(person.account) ?? defaultNoticeSettings;
  const recipient = person.account;
  const pressing = isPressing(parts, notice, file);
  const at = whenFor(parts, notice, file, now);
  const to: Pick<Addressed, 'recipient' | 'channel' | 'state' | 'at'>[] = [{ recipient, channel: 'inbox', state: 'delivered', at: now }];
  if (settings.email !== undefined && settings.mail !== 'none' && known.channels.has('mail')) {
    to.push(settings.mail === 'digest' && !pressing ? { recipient, channel: 'mail', state: 'collecting', at: nextDigest(parts.calendars.current(), now) } : { recipient, channel: 'mail', state: 'waiting', at });
  }
  if (settings.messenger && known.channels.has('messenger')) to.push({ recipient, channel: 'messenger', state: 'waiting', at });
  return to;
}

/** What does not wait for the morning: a service of the law, a period of hours, an urgent case. */
export function isPressing(parts: Pick<Parts, 'procedures' | 'calendars'>, notice: Pick<WaitingNotice, 'data' | 'legalService'>, file: Case): boolean {
  const due = notice.data['due'];
  if (notice.legalService || (typeof due === 'string' && due.includes('T'))) return true;
  const { procedure } = rulesOf(parts, file.basis.procedure, file.basis.version);
  return procedure.summary(file).flags.includes('urgent');
}

const whenFor = (parts: Parts, notice: WaitingNotice, file: Case, now: Instant): Instant => (isPressing(parts, notice, file) ? now : staffedFrom(parts.calendars.current(), now));

/** How the party may be written to; undefined: somebody has to tell it. */
async function channelTo(parts: Parts, known: Known, notice: WaitingNotice, file: Case, party: Party, now: Instant): Promise<'mail' | 'sms' | undefined> {
  // 送达 has its ways in the law; a mail is none of them.
  if (notice.legalService || party.identity === undefined) return undefined;
  const { procedure } = rulesOf(parts, file.basis.procedure, file.basis.version);
  if (procedure.mayBeWrittenTo && !procedure.mayBeWrittenTo(file, party)) return undefined;
  const contact = await parts.notices.contact(party.identity, now);
  if (known.channels.has('mail') && contact?.email !== undefined && isAddress(contact.email)) return 'mail';
  return known.channels.has('sms') && contact !== undefined && mobileOf(contact) !== undefined ? 'sms' : undefined;
}

const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;
/** One mail address and nothing that a mail program could read as several, or as a header. */
export const isAddress = (text: string): boolean => ADDRESS.test(text) && !text.includes('..');

/** A mobile number as a gateway takes it: no fixed line gets a short message. */
export function mobileOf({ telephone }: Pick<PersonContent, 'telephone'>): string | undefined {
  const digits = (telephone ?? '').normalize('NFKC').replace(/[\s-]/g, '').replace(/^(?:\+|00)?86(?=1)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** The number that a party is told: where its letter has a place for one. What registers a case is written before the number is there. */
function numberFor({ data }: WaitingNotice, file: Case): string {
  const { number } = data;
  return number === undefined ? '' : typeof number === 'string' && number !== '' ? number : numberOf(file);
}

/** The party of a delivery. */
export const partyOf = (file: Case, recipient: string): Party | undefined => file.parties.find(({ id }) => recipient === `party:${id}`);

/** One person is told once, however many offices he was meant by. */
const once = (all: readonly Addressed[]): Addressed[] => [...new Map(all.map((to) => [`${to.channel} ${to.recipient}`, to])).values()];
