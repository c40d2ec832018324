import type { Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { PersonContent } from '../domain/withheld';
import type { App } from './app';
import { nextTry } from './notices/backOff';
import { isStaffed, staffedFrom } from './notices/hours';
import { addressOf, isAddress, isPressing, mobileOf, partyOf, personsOf, type Known } from './notices/recipients';
import { digestOf, mailOf, messageKey, type MailSettings } from './notices/mailOf';
import { renderShort } from './notices/render';
import { defaultNoticeSettings, type Addressed, type Channel, type Delivery, type Mailer, type Sent, type ShortMessenger, type WaitingNotice } from './ports/notices';

/** What the relay works with. A channel that is absent is not used. */
export interface RelayParts {
  readonly app: Pick<App, 'procedures' | 'calendars' | 'bodies' | 'reader' | 'accounts' | 'notices' | 'world'>;
  readonly mailer?: Mailer;
  readonly sms?: ShortMessenger;
  readonly messenger?: ShortMessenger;
  readonly mail: MailSettings;
  /** True while the clock is not to be trusted, or the process is ending: nothing more is sent. */
  readonly isHeld: () => Promise<boolean>;
}

/** What one round did. */
export interface Relayed {
  readonly addressed: number;
  readonly delivered: number;
  readonly later: number;
  readonly failed: number;
}

const NOTHING: Relayed = { addressed: 0, delivered: 0, later: 0, failed: 0 };
const BATCH = 100;
const ROUNDS = 20;
/** Mails that are taken together, and under way at once. */
const SEND_BATCH = 20;
const ABREAST = 4;
/** For so long a row belongs to who took it: longer than a whole batch of the slowest tries (90 s each), so that only who died leaves it to another. */
const LEASE_MS = 10 * 60_000;

/**
 * One look at what waits: rows of the outbox become deliveries, one for each person and channel; what is due is sent, and
 * what became of it is written down at once. Whoever dies in between leaves a row whose time comes again: it is then sent
 * a second time under the same Message-ID, and never lost.
 */
export async function relay(parts: RelayParts): Promise<Relayed> {
  const { app } = parts;
  const { notices } = app;
  if (!(await notices.isDue(app.world.now())) || (await parts.isHeld())) return NOTHING;
  const addressed = await addressWaiting(parts);
  const now = app.world.now();
  // A digest that was missed, since nobody was running, does not come in the night.
  if (isStaffed(app.calendars.current(), now)) await notices.gather(now);
  return { ...(await sendWaiting(parts)), addressed };
}

const after = (now: Instant, millis: number): Instant => new Date(Date.parse(now) + millis).toISOString() as Instant;

const channelsOf = ({ mailer, sms, messenger }: RelayParts): Channel[] => [...(mailer ? ['mail' as const] : []), ...(sms ? ['sms' as const] : []), ...(messenger ? ['messenger' as const] : [])];

async function addressWaiting(parts: RelayParts): Promise<number> {
  const { app } = parts;
  let count = 0;
  let known: Known | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const now = app.world.now();
    const waiting = await app.notices.take(now, after(now, LEASE_MS), BATCH);
    if (waiting.length === 0) break;
    const people = (known ??= await knownNow(parts, now));
    const found = await Promise.all(waiting.map((notice) => recipientsOf(parts, people, notice, now)));
    // Handed to the writer in their order and together: they share a commit.
    await Promise.all(waiting.map((notice, n) => keep(parts, notice, found[n] ?? 'unexpected', now)));
    count += found.filter((to) => typeof to !== 'string').length;
    if (waiting.length < BATCH) break;
  }
  return count;
}

const knownNow = async (parts: RelayParts, now: Instant): Promise<Known> =>
  ({ persons: personsOf(parts.app, await parts.app.accounts.list(), now), settings: await parts.app.notices.allSettings(), channels: new Set(channelsOf(parts)) });

/** To whom it goes, or the code of why to nobody. One row that cannot be addressed does not hold up the others. */
async function recipientsOf({ app }: RelayParts, known: Known, notice: WaitingNotice, now: Instant): Promise<readonly Addressed[] | string> {
  try {
    const file = await app.reader.findCase(notice.caseId, 'all');
    const to = file ? await addressOf(app, known, notice, file, now) : [];
    return to.length > 0 ? to : file ? NOBODY : 'case.notFound';
  } catch (error) {
    return codeOf(error);
  }
}

async function keep({ app }: RelayParts, notice: WaitingNotice, to: readonly Addressed[] | string, now: Instant): Promise<void> {
  if (typeof to !== 'string') return app.notices.addressed(notice, to, now);
  // Where nobody is, nobody will be in a minute; an error may be over by then.
  return app.notices.notAddressed(notice.id, to, to === NOBODY ? undefined : nextTry(app.world, now, notice.tries));
}
const NOBODY = 'recipient.nobody';

const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : 'unexpected');

async function sendWaiting(parts: RelayParts): Promise<Omit<Relayed, 'addressed'>> {
  const { app } = parts;
  const { notices } = app;
  const did = { delivered: 0, later: 0, failed: 0 };
  for (let round = 0; round < ROUNDS * 5; round++) {
    const now = app.world.now();
    const due = await notices.takeDeliveries(channelsOf(parts), now, after(now, LEASE_MS), SEND_BATCH);
    const rest = due.values();
    await Promise.all(Array.from({ length: Math.min(ABREAST, due.length) }, async () => {
      for (const delivery of rest) did[await deliver(parts, delivery)]++;
    }));
    if (due.length < SEND_BATCH || (await parts.isHeld())) break;
  }
  return did;
}

/** What makes a telephone ring. A mail lies there until somebody looks. */
const isHeard = ({ channel }: Delivery): boolean => channel === 'sms' || channel === 'messenger';

/** When it may be sent at the earliest: what is heard and can wait leaves the night alone, the first time and each time it is tried again. What a person sends again goes out. */
async function mayBeSentFrom({ app }: RelayParts, delivery: Delivery, at: Instant): Promise<Instant> {
  const calendar = app.calendars.current();
  if (!isHeard(delivery) || delivery.copies > 0 || isStaffed(calendar, at)) return at;
  const file = await app.reader.findCase(delivery.caseId, 'all');
  return file && !isPressing(app, delivery, file) ? staffedFrom(calendar, at) : at;
}

/** The same for a try that failed, perhaps since its case cannot be read (the log says so): then it is taken for one that can wait. */
async function mayBeTriedFrom(parts: RelayParts, delivery: Delivery, at: Instant): Promise<Instant> {
  try {
    return await mayBeSentFrom(parts, delivery, at);
  } catch {
    return staffedFrom(parts.app.calendars.current(), at);
  }
}

/** Nothing that one delivery runs into holds up the others. */
async function deliver(parts: RelayParts, delivery: Delivery): Promise<keyof Omit<Relayed, 'addressed'>> {
  const { app } = parts;
  const { notices } = app;
  const begun = app.world.now();
  let sent: Sent;
  try {
    // Its time came by day, and nobody was running then.
    const from = await mayBeSentFrom(parts, delivery, begun);
    if (from > begun) {
      await notices.failed(delivery.id, 'hours.closed', begun, from);
      return 'later';
    }
    sent = await send(parts, delivery);
  } catch (error) {
    sent = { outcome: 'later', code: codeOf(error) };
  }
  const now = app.world.now();
  if (sent.outcome === 'delivered') {
    await notices.delivered(delivery.id, now);
    return 'delivered';
  }
  const again = sent.outcome === 'later' ? nextTry(app.world, now, delivery.tries) : undefined;
  const retryAt = again && (await mayBeTriedFrom(parts, delivery, again));
  await notices.failed(delivery.id, sent.code, now, retryAt);
  return retryAt === undefined ? 'failed' : 'later';
}

const never = (code: string): Sent => ({ outcome: 'never', code });

async function send(parts: RelayParts, delivery: Delivery): Promise<Sent> {
  return delivery.recipient.startsWith('party:') ? sendToParty(parts, delivery) : sendToAccount(parts, delivery);
}

/** In which language a party wants to be written to. */
const languageOf = (contact: Pick<PersonContent, 'language'> | undefined): 'zh' | 'en' => contact?.language ?? 'zh';

/** The address is looked up with each try, and stands in no row of the outbox. */
async function sendToParty({ app, mailer, sms, mail }: RelayParts, delivery: Delivery): Promise<Sent> {
  const file = await app.reader.findCase(delivery.caseId, 'all');
  const party = file && partyOf(file, delivery.recipient);
  const procedure = app.procedures.find(({ name, version }) => name === file?.basis.procedure && version === file.basis.version);
  if (!file || party?.identity === undefined) return never('recipient.gone');
  // Asked again at the last moment: confidentiality may have been asked for since.
  if (procedure?.mayBeWrittenTo && !procedure.mayBeWrittenTo(file, party)) return never('recipient.notToBeWrittenTo');
  const contact = await app.notices.contact(party.identity, app.world.now());
  if (delivery.channel === 'mail') {
    return mailer && contact?.email !== undefined && isAddress(contact.email) ? mailer.send(mailOf(app, mail, delivery, contact.email, languageOf(contact))) : never('recipient.noAddress');
  }
  const mobile = contact && mobileOf(contact);
  return sms && mobile !== undefined ? sms.send({ id: `msg_${messageKey(delivery)}`, channel: 'sms', to: mobile, ...renderShort(app, delivery, languageOf(contact)), at: app.world.now() }) : never('recipient.noAddress');
}

async function sendToAccount({ app, mailer, messenger, mail }: RelayParts, delivery: Delivery): Promise<Sent> {
  const account = await app.accounts.byId(delivery.recipient);
  if (!account || account.disabledAt !== undefined) return never('recipient.gone');
  const { email, language } = (await app.notices.settings(account.id)) ?? defaultNoticeSettings;
  if (delivery.channel === 'messenger') return messenger ? messenger.send({ id: `msg_${messageKey(delivery)}`, channel: 'messenger', to: account.login, ...renderShort(app, delivery, language), at: app.world.now() }) : never('channel.absent');
  if (!mailer || email === undefined) return never('recipient.noAddress');
  if (delivery.template !== 'digest') return mailer.send(mailOf(app, mail, delivery, email, language));
  const collected = await app.notices.collectedIn(delivery.id);
  return collected.length === 0 ? { outcome: 'delivered' } : mailer.send(digestOf(app, mail, delivery, collected, email, language));
}
