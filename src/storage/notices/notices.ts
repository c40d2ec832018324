import type { Page } from '../../application/ports';
import type { Addressed, Channel, Delivery, DeliveryEvent, DeliveryState, InboxItem, LoggedDelivery, LoggedNotice, Notices, NoticeSettings, WaitingNotice } from '../../application/ports/notices';
import type { Id, Instant } from '../../domain/brand';
import type { PersonContent } from '../../domain/withheld';
import { refuseUnstorableValues, type Connection, type Value, type Writer } from '../connection';
import { cursorOf, readCursor } from '../reading/cursor';
import { marks } from '../reading/piece';
import { deliveriesPage } from './deliveriesPage';
import { DELIVERY, NOT_WITHDRAWN, deliveryFrom, factParts, inboxItemFrom, loggedFrom, noticeFrom, type DeliveryRecord, type OutboxRecord } from './rows';

const IS_DUE = `
  select 1 as due from outbox where status = 'waiting' and next_try_at <= ?
  union all select 1 from deliveries where status = 'waiting' and next_try_at <= ?
  union all select 1 from deliveries where status = 'collecting' and next_try_at <= ? limit 1`;
// The lease is the next try: who dies with a row in hand leaves it to be tried again then.
const TAKE = (skipLocked: string): string => `
  update outbox set next_try_at = ?, tries = tries + 1
  where id in (select id from outbox where status = 'waiting' and next_try_at <= ? order by next_try_at, id limit ?${skipLocked})
  returning id, fact, recipient, channel, rung, template, data, legal_service, created_at, tries`;
const TAKING = { sqlite: TAKE(''), postgres: TAKE(' for update skip locked') };
const ACTOR_BODY = {
  sqlite: `select json_extract(f.bytes, '$.actor.body') as body from facts f join cases c on c.ordinal = f.case_ordinal where c.id = ? and f.seq = ?`,
  postgres: `select f.bytes::json->'actor'->>'body' as body from facts f join cases c on c.ordinal = f.case_ordinal where c.id = ? and f.seq = ?`,
};
const ADDRESSED = `update outbox set status = 'addressed', delivered_at = ? where id = ? and status = 'waiting'`;
const NOT_YET = `update outbox set last_code = ?, next_try_at = ? where id = ? and status = 'waiting'`;
const NOBODY = `update outbox set status = 'failed', last_code = ? where id = ? and status = 'waiting'`;
const ADD = `
  insert into deliveries (outbox_id, fact, case_id, procedure_name, number, body, recipient, on_behalf_of, channel, rung, template, data, legal_service, created_at, status, tries, copies, next_try_at, delivered_at)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?) on conflict (fact, recipient, channel, rung) do nothing`;
const TO_GATHER = {
  sqlite: `select d.id, d.recipient, d.channel from deliveries d where d.status = 'collecting' and d.next_try_at <= ? and ${NOT_WITHDRAWN} order by d.id`,
  postgres: `select d.id, d.recipient, d.channel from deliveries d where d.status = 'collecting' and d.next_try_at <= ? and ${NOT_WITHDRAWN} order by d.id for update of d skip locked`,
};
const DIGEST = `
  insert into deliveries (fact, case_id, procedure_name, number, body, recipient, channel, rung, template, data, legal_service, created_at, status, tries, copies, next_try_at)
  values (?, '', '', '', '', ?, ?, ?, 'digest', '{}', 0, ?, 'waiting', 0, 0, ?) on conflict (fact, recipient, channel, rung) do nothing returning id`;
const COLLECTED = `update deliveries set status = 'collected', digest_id = ? where id = ? and status = 'collecting'`;
const takeDeliveries = (channels: string, skipLocked: string): string => `
  update deliveries set next_try_at = ?, tries = tries + 1
  where id in (select d.id from deliveries d where d.status = 'waiting' and d.channel in (${channels}) and d.next_try_at <= ? and ${NOT_WITHDRAWN} order by d.next_try_at, d.id limit ?${skipLocked})
  returning ${DELIVERY}`;
/**
 * What is withdrawn when its time comes: it is settled, so that a look finds no work in it. The row of a try that is under way has
 * its time after that. No more are looked at than a look takes: behind them may wait a hundred thousand.
 */
const settleWithdrawn = (skipLocked: string): string => `
  update deliveries set status = 'withdrawn'
  where id in (${['waiting', 'collecting'].map((status) => `select d.id from (select d.id, d.outbox_id from deliveries d where d.status = '${status}' and d.next_try_at <= ? order by d.next_try_at, d.id limit ?${skipLocked}) d where not (${NOT_WITHDRAWN})`).join(' union all ')})`;
const DELIVERED = `update deliveries set status = 'delivered', delivered_at = ?, last_code = null where id = ? and status = 'waiting'`;
const LATER = `update deliveries set last_code = ?, next_try_at = ? where id = ? and status = 'waiting'`;
const GIVEN_UP = `update deliveries set status = 'failed', last_code = ? where id = ? and status = 'waiting'`;
/** State by state: each has an index that holds nothing else, and what was sent long ago is not read. */
const COUNTS = [
  ...['waiting', 'collecting', 'failed'].map((status) => `select d.channel, '${status}' as state, count(*) as count from deliveries d where d.status = '${status}'${status === 'failed' ? '' : ` and ${NOT_WITHDRAWN}`} group by d.channel`),
  ...['waiting', 'failed'].map((status) => `select 'outbox', '${status}', count(*) from outbox where status = '${status}' having count(*) > 0`),
].join(' union all ');
const LOG = `insert into delivery_log (delivery_id, outbox_id, at, event, code, account) values (?, ?, ?, ?, ?, ?)`;
const AGAIN = `update deliveries set status = 'waiting', tries = 0, copies = copies + 1, next_try_at = ?, last_code = null where id = ? and channel <> 'inbox' and status in ('failed', 'delivered')`;
const ADDRESS_AGAIN = `update outbox set status = 'waiting', tries = 0, next_try_at = ?, last_code = null where id = ? and status = 'failed'`;
const SHOWN = `d.channel = 'inbox' and (d.read_at is not null or ${NOT_WITHDRAWN})`;
const UNADDRESSED = `select id from outbox where status = 'waiting' union all select id from outbox where status = 'failed'`;
const UNREAD = `select count(*) as unread from deliveries d where d.recipient = ? and d.channel = 'inbox' and d.read_at is null and ${NOT_WITHDRAWN}`;
const READ = `update deliveries set read_at = ? where recipient = ? and channel = 'inbox' and read_at is null and id`;
const KEEP_SETTINGS = `
  insert into notice_settings (account, email, mail, messenger, language, changed_at) values (?, ?, ?, ?, ?, ?)
  on conflict (account) do update set email = excluded.email, mail = excluded.mail, messenger = excluded.messenger, language = excluded.language, changed_at = excluded.changed_at`;

interface SettingsRecord {
  readonly account: string;
  readonly email: string | null;
  readonly mail: NoticeSettings['mail'];
  readonly messenger: number;
  readonly language: NoticeSettings['language'];
}

/** Whoever tells several bodies or parties of one fact is told of each: whom it is for belongs to the key, and with it to the Message-ID. */
const rungFor = (rung: string, onBehalfOf: string | undefined): string => (onBehalfOf === undefined ? rung : `${rung} ${onBehalfOf}`);

const settingsFrom = ({ email, mail, messenger, language }: SettingsRecord): NoticeSettings => ({ ...(email === null ? {} : { email }), mail, messenger: messenger === 1, language });

/** Notices on their way. Several relays may work at once; each row goes to one of them. */
export class StoredNotices implements Notices {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async isDue(now: Instant): Promise<boolean> {
    return (await this.reading.first(IS_DUE, [now, now, now])) !== undefined;
  }

  take(now: Instant, retryAt: Instant, limit: number): Promise<readonly WaitingNotice[]> {
    return this.writer.write(async (connection) => {
      const rows = await connection.all<OutboxRecord>(TAKING[connection.dialect], [retryAt, now, limit]);
      const notices: WaitingNotice[] = [];
      for (const row of [...rows].sort((a, b) => a.id - b.id)) {
        const notice = noticeFrom(row);
        const fact = await connection.first<{ body: string | null }>(ACTOR_BODY[connection.dialect], [notice.caseId, factParts(row.fact).seq]);
        notices.push({ ...notice, ...(fact?.body == null ? {} : { body: fact.body }) });
      }
      return notices;
    });
  }

  async addressed(notice: WaitingNotice, to: readonly Addressed[], now: Instant): Promise<void> {
    await this.writer.write(async (connection) => {
      if ((await connection.run(ADDRESSED, [now, notice.id])) === 0) return;
      const data = JSON.stringify(notice.data);
      for (const { recipient, channel, state, at, onBehalfOf, procedure, number, body } of to) {
        await connection.run(ADD, [
          notice.id, notice.fact, notice.caseId, procedure, number, body, recipient, onBehalfOf ?? null, channel, rungFor(notice.rung, onBehalfOf), notice.template, data,
          notice.legalService ? 1 : 0, notice.createdAt, state, at, state === 'delivered' ? at : null,
        ]);
      }
    });
  }

  async notAddressed(id: number, code: string, retryAt?: Instant): Promise<void> {
    await this.writer.write(async (connection) => (retryAt === undefined ? connection.run(NOBODY, [code, id]) : connection.run(NOT_YET, [code, retryAt, id])));
  }

  async gather(now: Instant): Promise<void> {
    await this.writer.write(async (connection) => {
      const rows = await connection.all<{ id: number; recipient: string; channel: Channel }>(TO_GATHER[connection.dialect], [now]);
      const digests = new Map<string, number>();
      for (const { id, recipient, channel } of rows) {
        const key = `${recipient} ${channel}`;
        // The first that is collected names the digest: a second digest on the same morning is another one.
        const digest = digests.get(key) ?? (await connection.first<{ id: number }>(DIGEST, ['digest', recipient, channel, `digest-${id}`, now, now]))?.id;
        if (digest === undefined) continue;
        digests.set(key, digest);
        await connection.run(COLLECTED, [digest, id]);
      }
    });
  }

  takeDeliveries(channels: readonly Channel[], now: Instant, retryAt: Instant, limit: number): Promise<readonly Delivery[]> {
    return this.writer.write(async (connection) => {
      if (channels.length === 0) return [];
      const skipLocked = connection.dialect === 'postgres' ? ' for update of d skip locked' : '';
      await connection.run(settleWithdrawn(skipLocked), [now, limit, now, limit]);
      const sql = takeDeliveries(marks(channels), skipLocked);
      const rows = await connection.all<DeliveryRecord>(sql, [retryAt, ...channels, now, limit]);
      return rows.map(deliveryFrom).sort((a, b) => a.id - b.id);
    });
  }

  async collectedIn(digest: number): Promise<readonly Delivery[]> {
    return (await this.reading.all<DeliveryRecord>(`select ${DELIVERY} from deliveries d where d.digest_id = ? and ${NOT_WITHDRAWN} order by d.id`, [digest])).map(deliveryFrom);
  }

  async delivered(id: number, at: Instant): Promise<void> {
    await this.writer.write(async (connection) => {
      if ((await connection.run(DELIVERED, [at, id])) > 0) await connection.run(LOG, [id, null, at, 'delivered', null, null]);
    });
  }

  async failed(id: number, code: string, at: Instant, retryAt?: Instant): Promise<void> {
    await this.writer.write(async (connection) => {
      const changed = await (retryAt === undefined ? connection.run(GIVEN_UP, [code, id]) : connection.run(LATER, [code, retryAt, id]));
      if (changed > 0) await connection.run(LOG, [id, null, at, retryAt === undefined ? 'failed' : 'later', code, null]);
    });
  }

  contact(identity: Id<'identity'>, at: Instant): Promise<PersonContent | undefined> {
    return this.writer.write(async (connection) => {
      const row = await connection.first<{ content: string }>(`select content from identities where id = ?`, [identity]);
      if (!row) return undefined;
      await connection.run(`insert into identity_reads (identity_id, account, reason, at) values (?, 'relay', 'notice.sent', ?)`, [identity, at]);
      return JSON.parse(row.content) as PersonContent;
    });
  }

  async settings(account: string): Promise<NoticeSettings | undefined> {
    const row = await this.reading.first<SettingsRecord>(`select account, email, mail, messenger, language from notice_settings where account = ?`, [account]);
    return row && settingsFrom(row);
  }

  async allSettings(): Promise<ReadonlyMap<string, NoticeSettings>> {
    const rows = await this.reading.all<SettingsRecord>(`select account, email, mail, messenger, language from notice_settings`);
    return new Map(rows.map((row) => [row.account, settingsFrom(row)]));
  }

  async keepSettings(account: string, { email, mail, messenger, language }: NoticeSettings, at: Instant): Promise<void> {
    const values: readonly Value[] = [account, email ?? null, mail, messenger ? 1 : 0, language, at];
    refuseUnstorableValues(values);
    await this.writer.write(async (connection) => connection.run(KEEP_SETTINGS, values));
  }

  async inbox(account: string, unreadOnly: boolean, { limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<InboxItem>> {
    const before = cursor === undefined ? [] : readCursor('list', cursor);
    const rows = await this.reading.all<DeliveryRecord>(
      `select ${DELIVERY} from deliveries d where d.recipient = ? and ${SHOWN}${unreadOnly ? ' and d.read_at is null' : ''}${before.length > 0 ? ' and d.id < ?' : ''} order by d.id desc limit ?`,
      [account, ...before, limit + 1],
    );
    return paged(rows, limit, inboxItemFrom);
  }

  async unread(account: string): Promise<number> {
    return (await this.reading.first<{ unread: number }>(UNREAD, [account]))?.unread ?? 0;
  }

  markRead(account: string, id: number, upTo: boolean, at: Instant): Promise<number> {
    return this.writer.write(async (connection) => connection.run(`${READ} ${upTo ? '<=' : '='} ?`, [at, account, id]));
  }

  async newestInInboxes(): Promise<number> {
    return (await this.reading.first<{ id: number }>(`select id from deliveries where channel = 'inbox' order by id desc limit 1`))?.id ?? 0;
  }

  async deliveries(filter: { readonly state?: DeliveryState; readonly channel?: Channel }, { limit, cursor }: { readonly limit: number; readonly cursor?: string }): Promise<Page<LoggedDelivery>> {
    const { sql, values } = deliveriesPage(filter, cursor === undefined ? undefined : Number(readCursor('list', cursor)[0]), limit + 1);
    return paged(await this.reading.all<DeliveryRecord & { readonly withdrawn: number }>(sql, values), limit, loggedFrom);
  }

  async unaddressed(limit: number): Promise<readonly LoggedNotice[]> {
    const rows = await this.reading.all<{ id: number; fact: string; recipient: string; template: string; status: string; created_at: Instant; tries: number; last_code: string | null }>(
      `select id, fact, recipient, template, status, created_at, tries, last_code from outbox where id in (${UNADDRESSED}) order by id desc limit ?`, [limit]);
    return rows.map(({ status, created_at, last_code, ...row }) => ({ ...row, state: status, createdAt: created_at, ...(last_code === null ? {} : { lastCode: last_code }) }));
  }

  async events(delivery: number): Promise<readonly DeliveryEvent[]> {
    const rows = await this.reading.all<{ at: Instant; event: DeliveryEvent['event']; code: string | null; account: string | null }>(`select at, event, code, account from delivery_log where delivery_id = ? order by entry`, [delivery]);
    return rows.map(({ at, event, code, account }) => ({ at, event, ...(code === null ? {} : { code }), ...(account === null ? {} : { by: account }) }));
  }

  sendAgain(id: number, by: string, at: Instant): Promise<boolean> {
    return this.writer.write(async (connection) => {
      if ((await connection.run(AGAIN, [at, id])) === 0) return false;
      await connection.run(LOG, [id, null, at, 'sentAgain', null, by]);
      return true;
    });
  }

  addressAgain(id: number, by: string, at: Instant): Promise<boolean> {
    return this.writer.write(async (connection) => {
      if ((await connection.run(ADDRESS_AGAIN, [at, id])) === 0) return false;
      await connection.run(LOG, [null, id, at, 'sentAgain', null, by]);
      return true;
    });
  }

  async counts(): Promise<readonly { readonly channel: string; readonly state: string; readonly count: number }[]> {
    return this.reading.all(COUNTS);
  }
}

function paged<Row extends { readonly id: number }, Item>(rows: readonly Row[], limit: number, itemOf: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), ...(rows.length > limit && last ? { next: cursorOf('list', [last.id]) } : {}) };
}
