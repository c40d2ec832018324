import type { Id, Instant } from '../../domain/brand';
import type { JsonObject } from '../../domain/json';
import type { PersonContent } from '../../domain/withheld';
import type { OutboxRow, Page } from '../ports';

/*
 * Notices on their way: a row of the outbox names an office or a party; the relay makes one delivery of it for each person
 * and channel, so that one bad recipient is not the affair of the others. Deliveries hold references, never an address.
 */

export type Channel = 'inbox' | 'mail' | 'sms' | 'messenger';

/** `collecting`: kept for the digest; `collected`: it went with one. `withdrawn`: what it says is no longer so. */
export type DeliveryState = 'waiting' | 'collecting' | 'collected' | 'delivered' | 'failed' | 'withdrawn';

/** A row of the outbox that waits to be addressed. `id` is stable. */
export interface WaitingNotice extends OutboxRow {
  readonly id: number;
  readonly tries: number;
  /** The case that it is about, and the body in whose name the fact was entered. */
  readonly caseId: Id<'case'>;
  readonly body?: string;
}

/** To whom, how and when a notice goes. */
export interface Addressed {
  /** The id of an account, or `party:` and the id of a party of the case. */
  readonly recipient: string;
  readonly channel: Channel;
  readonly state: 'waiting' | 'collecting' | 'delivered';
  /** Not before. */
  readonly at: Instant;
  /** Told to an account so that it tells somebody who cannot be reached: the role of that party, or the code of that body. */
  readonly onBehalfOf?: string;
  readonly procedure: string;
  /** The number that the recipient may be told; empty where there is none. */
  readonly number: string;
  /** Who writes. */
  readonly body: string;
}

/** One notice to one person on one channel. */
export interface Delivery extends Addressed {
  readonly id: number;
  readonly fact: string;
  readonly caseId: Id<'case'>;
  readonly rung: string;
  readonly template: string;
  readonly data: JsonObject;
  readonly legalService: boolean;
  readonly createdAt: Instant;
  readonly tries: number;
  /** How often it was sent again on purpose. */
  readonly copies: number;
}

/** What became of a try. Codes are ours: what a server says may hold an address. */
export type Sent = { readonly outcome: 'delivered' } | { readonly outcome: 'later' | 'never'; readonly code: string };

/** A line of the log of deliveries. */
export interface LoggedDelivery {
  readonly id: number;
  readonly fact: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly template: string;
  readonly state: DeliveryState;
  readonly createdAt: Instant;
  readonly tries: number;
  readonly lastCode?: string;
  readonly nextTryAt?: Instant;
  readonly deliveredAt?: Instant;
}

/** A row of the outbox that reached nobody, or not yet. */
export interface LoggedNotice {
  readonly id: number;
  readonly fact: string;
  readonly recipient: string;
  readonly template: string;
  readonly state: string;
  readonly createdAt: Instant;
  readonly tries: number;
  readonly lastCode?: string;
}

/** What happened to one delivery, oldest first. `by`: the account that had it sent again. */
export interface DeliveryEvent {
  readonly at: Instant;
  readonly event: 'delivered' | 'later' | 'failed' | 'sentAgain';
  readonly code?: string;
  readonly by?: string;
}

export interface InboxItem extends Delivery {
  readonly readAt?: Instant;
}

/** How an account wants to be told, beside its inbox. */
export interface NoticeSettings {
  readonly email?: string;
  readonly mail: 'immediate' | 'digest' | 'none';
  readonly messenger: boolean;
  readonly language: 'zh' | 'en';
}

export const defaultNoticeSettings: NoticeSettings = { mail: 'immediate', messenger: false, language: 'zh' };

export interface Notices {
  /** Is anything to be addressed, gathered or sent at `now`? A read: a relay with nothing to do writes nothing. */
  isDue(now: Instant): Promise<boolean>;
  /** Takes rows of the outbox that wait at `now`. Unless their fate is told before `retryAt`, they are due again then. */
  take(now: Instant, retryAt: Instant, limit: number): Promise<readonly WaitingNotice[]>;
  /** Writes the deliveries of a row and ends it, together; a row that was withdrawn meanwhile stays withdrawn. */
  addressed(notice: WaitingNotice, to: readonly Addressed[], now: Instant): Promise<void>;
  /** It could not be addressed: tried again at `retryAt`, or never, and then shown. */
  notAddressed(id: number, code: string, retryAt?: Instant): Promise<void>;
  /** Puts what was collected until `now` into one delivery for each account, due at once. */
  gather(now: Instant): Promise<void>;
  /** Takes deliveries on these channels that are due; those of withdrawn notices are never among them. */
  takeDeliveries(channels: readonly Channel[], now: Instant, retryAt: Instant, limit: number): Promise<readonly Delivery[]>;
  /** What a digest tells of. */
  collectedIn(digest: number): Promise<readonly Delivery[]>;
  delivered(id: number, at: Instant): Promise<void>;
  /** A try failed: tried again at `retryAt`, or never when that is absent. */
  failed(id: number, code: string, at: Instant, retryAt?: Instant): Promise<void>;
  /** Name and address of one identity; the reading is logged. */
  contact(identity: Id<'identity'>, at: Instant): Promise<PersonContent | undefined>;

  settings(account: string): Promise<NoticeSettings | undefined>;
  allSettings(): Promise<ReadonlyMap<string, NoticeSettings>>;
  keepSettings(account: string, settings: NoticeSettings, at: Instant): Promise<void>;

  /** Newest first. */
  inbox(account: string, unreadOnly: boolean, page: { readonly limit: number; readonly cursor?: string }): Promise<Page<InboxItem>>;
  unread(account: string): Promise<number>;
  /** Marks one (or all up to and including it) as read, of this account only; how many were unread. */
  markRead(account: string, id: number, upTo: boolean, at: Instant): Promise<number>;
  /** The number of the newest item of all inboxes: rises when something arrives. */
  newestInInboxes(): Promise<number>;

  deliveries(filter: { readonly state?: DeliveryState; readonly channel?: Channel }, page: { readonly limit: number; readonly cursor?: string }): Promise<Page<LoggedDelivery>>;
  /** Rows of the outbox that are not addressed yet, or reached nobody. */
  unaddressed(limit: number): Promise<readonly LoggedNotice[]>;
  events(delivery: number): Promise<readonly DeliveryEvent[]>;
  /** Puts a failed or delivered one back, due at `at`. False where there is none, or where it waits anyway. */
  sendAgain(id: number, by: string, at: Instant): Promise<boolean>;
  /** The same for a row of the outbox that reached nobody. */
  addressAgain(id: number, by: string, at: Instant): Promise<boolean>;
  /** How many deliveries stand where; rows of the outbox as channel `outbox`. */
  counts(): Promise<readonly { readonly channel: string; readonly state: string; readonly count: number }[]>;
}

/** A mail that is finished. */
export interface Mail {
  /** The same for every try. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  send(mail: Mail): Promise<Sent>;
  close(): void;
}

/** What may stand in a short message: body, number, kind of step, date. Never a party's name. */
export interface ShortMessage {
  /** The same for every try. */
  readonly id: string;
  readonly channel: 'sms' | 'messenger';
  /** A telephone, or the login of an account. */
  readonly to: string;
  readonly body: string;
  readonly number: string;
  readonly step: string;
  readonly date: string;
  readonly text: string;
  readonly at: Instant;
}

export interface ShortMessenger {
  send(message: ShortMessage): Promise<Sent>;
}
