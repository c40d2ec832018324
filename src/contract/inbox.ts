import { z } from 'zod';
import { caseId, cursor, instant, limit, line } from './fields';

const flag = z.enum(['0', '1', 'true', 'false']);
const id = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const unread = z.int().min(0);

export const inboxQuery = z.strictObject({ unread: flag.optional().describe('1: only what is not read yet'), cursor: cursor.optional(), limit: limit.optional() });

export const inboxItem = z
  .strictObject({
    id,
    caseId,
    number: z.string(),
    procedure: z.string(),
    template: z.string(),
    subject: z.string(),
    body: z.string(),
    at: instant,
    read: z.boolean(),
    onBehalfOf: z.string().optional().describe('role of a party, or a body, whom the reader has to tell; `head@` and a body: its head'),
    onBehalfWords: z.string().optional().describe('the same in words'),
  })
  .meta({ id: 'InboxItem' });

export const inboxAnswer = z.strictObject({ items: z.array(inboxItem), unread, next: z.string().optional() }).meta({ id: 'Inbox' });
export const readRequest = z.strictObject({ id, upTo: z.boolean().optional().describe('true: it and all before it') });
export const unreadAnswer = z.strictObject({ unread });

/** How one wants to be told, beside the inbox. */
export const noticeSettings = z
  .strictObject({
    email: line(254).optional(),
    mail: z.enum(['immediate', 'digest', 'none']).describe('at once (in staffed hours), gathered at 09:10, or never'),
    messenger: z.boolean().describe('also by the government messenger, where there is one'),
    language: z.enum(['zh', 'en']),
  })
  .meta({ id: 'NoticeSettings' });

const channel = z.enum(['inbox', 'mail', 'sms', 'messenger']);
const state = z.enum(['waiting', 'collecting', 'collected', 'delivered', 'failed', 'withdrawn']);

export const deliveriesQuery = z.strictObject({ state: state.optional(), channel: channel.optional(), cursor: cursor.optional(), limit: limit.optional() });
export const deliveryParams = z.strictObject({ id: z.string().regex(/^[1-9]\d{0,14}$/) });

/** Nothing has to be said: the account and the time are written down. */
export const againRequest = z.strictObject({});

const logged = { id, template: z.string(), words: z.string().describe('what kind of notice it is'), createdAt: instant, tries: z.int(), lastCode: z.string().optional(), lastWords: z.string().optional() };

export const deliveriesAnswer = z
  .strictObject({
    items: z.array(z.strictObject({ ...logged, channel, state, login: z.string().optional().describe('absent: a party'), nextTryAt: instant.optional(), deliveredAt: instant.optional() })),
    unaddressed: z.array(z.strictObject({ ...logged, recipient: z.string(), recipientWords: z.string(), state: z.string() })).describe('with the first page: what reached nobody, or waits to be addressed'),
    next: z.string().optional(),
  })
  .meta({ id: 'Deliveries' });

export const deliveryEventsAnswer = z.strictObject({ events: z.array(z.strictObject({ at: instant, event: z.enum(['delivered', 'later', 'failed', 'sentAgain']), code: z.string().optional(), by: z.string().optional() })) });

export type InboxItemAnswer = z.output<typeof inboxItem>;
export type InboxAnswer = z.output<typeof inboxAnswer>;
export type NoticeSettingsAnswer = z.output<typeof noticeSettings>;
export type DeliveriesAnswer = z.output<typeof deliveriesAnswer>;
