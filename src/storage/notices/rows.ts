import type { OutboxRow } from '../../application/ports';
import type { Delivery, InboxItem, LoggedDelivery, WaitingNotice } from '../../application/ports/notices';
import type { Id, Instant } from '../../domain/brand';
import type { JsonObject } from '../../domain/json';

export interface OutboxRecord {
  readonly id: number;
  readonly fact: string;
  readonly recipient: string;
  readonly channel: OutboxRow['channel'];
  readonly rung: string;
  readonly template: string;
  readonly data: string;
  readonly legal_service: number;
  readonly created_at: Instant;
  readonly tries: number;
}

/** The case of a fact `<case>-<seq>`, and its number. */
export function factParts(fact: string): { readonly caseId: Id<'case'>; readonly seq: number } {
  const at = fact.lastIndexOf('-');
  return { caseId: fact.slice(0, at) as Id<'case'>, seq: Number(fact.slice(at + 1)) };
}

export const noticeFrom = ({ legal_service, created_at, data, ...row }: OutboxRecord): WaitingNotice => ({
  ...row, data: JSON.parse(data) as JsonObject, legalService: legal_service === 1, createdAt: created_at, caseId: factParts(row.fact).caseId,
});

export const DELIVERY = 'id, fact, case_id, procedure_name, number, body, recipient, on_behalf_of, channel, rung, template, data, legal_service, created_at, status, tries, copies, next_try_at, last_code, delivered_at, read_at';

/** Of a delivery `d`: the row of the outbox that it goes with stands. */
export const NOT_WITHDRAWN = `not exists (select 1 from outbox o where o.id = d.outbox_id and o.status = 'withdrawn')`;

export interface DeliveryRecord {
  readonly id: number;
  readonly fact: string;
  readonly case_id: Id<'case'>;
  readonly procedure_name: string;
  readonly number: string;
  readonly body: string;
  readonly recipient: string;
  readonly on_behalf_of: string | null;
  readonly channel: Delivery['channel'];
  readonly rung: string;
  readonly template: string;
  readonly data: string;
  readonly legal_service: number;
  readonly created_at: Instant;
  readonly status: LoggedDelivery['state'];
  readonly tries: number;
  readonly copies: number;
  readonly next_try_at: Instant;
  readonly last_code: string | null;
  readonly delivered_at: Instant | null;
  readonly read_at: Instant | null;
}

export const deliveryFrom = (row: DeliveryRecord): Delivery => ({
  id: row.id,
  fact: row.fact,
  caseId: row.case_id,
  procedure: row.procedure_name,
  number: row.number,
  body: row.body,
  recipient: row.recipient,
  ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
  channel: row.channel,
  rung: row.rung,
  template: row.template,
  data: JSON.parse(row.data) as JsonObject,
  legalService: row.legal_service === 1,
  createdAt: row.created_at,
  state: row.status as Delivery['state'],
  tries: row.tries,
  copies: row.copies,
  at: row.next_try_at,
});

export const inboxItemFrom = (row: DeliveryRecord): InboxItem => ({ ...deliveryFrom(row), ...(row.read_at === null ? {} : { readAt: row.read_at }) });

export const loggedFrom = (row: DeliveryRecord & { readonly withdrawn: number }): LoggedDelivery => {
  const state = row.withdrawn === 1 && (row.status === 'waiting' || row.status === 'collecting') ? 'withdrawn' : row.status;
  return {
    id: row.id,
    fact: row.fact,
    channel: row.channel,
    recipient: row.recipient,
    template: row.template,
    state,
    createdAt: row.created_at,
    tries: row.tries,
    ...(row.last_code === null ? {} : { lastCode: row.last_code }),
    ...(state === 'waiting' || state === 'collecting' ? { nextTryAt: row.next_try_at } : {}),
    ...(row.delivered_at === null ? {} : { deliveredAt: row.delivered_at }),
  };
};
