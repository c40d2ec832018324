import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inOrder, wordsOf } from './words';

/** Notices by recipient and channel, what became of each try, and how accounts want to be told. */
export class Notices1790000000070 implements MigrationInterface {
  name = 'Notices1790000000070';

  async up(runner: QueryRunner): Promise<void> {
    const { key, serial } = wordsOf(runner);
    await inOrder(runner, [
      // outbox_id: null for a digest. digest_id: the digest that a collected one went with. copies: how often it was sent again on purpose.
      `create table deliveries (
        id ${serial},
        outbox_id bigint,
        digest_id bigint,
        fact ${key} not null,
        case_id ${key} not null,
        procedure_name ${key} not null,
        number ${key} not null,
        body ${key} not null,
        recipient ${key} not null,
        on_behalf_of ${key},
        channel ${key} not null,
        rung ${key} not null,
        template ${key} not null,
        data text not null,
        legal_service smallint not null,
        created_at ${key} not null,
        status ${key} not null,
        tries integer not null,
        copies integer not null,
        next_try_at ${key} not null,
        last_code ${key},
        delivered_at ${key},
        read_at ${key}
      )`,
      `create unique index deliveries_once on deliveries (fact, recipient, channel, rung)`,
      `create index deliveries_due on deliveries (next_try_at, id) where status = 'waiting'`,
      `create index deliveries_collecting on deliveries (next_try_at, id) where status = 'collecting'`,
      `create index deliveries_in_digest on deliveries (digest_id) where digest_id is not null`,
      `create index deliveries_inbox on deliveries (recipient, id) where channel = 'inbox'`,
      `create index deliveries_unread on deliveries (recipient, id) where channel = 'inbox' and read_at is null`,
      `create index deliveries_newest on deliveries (id) where channel = 'inbox'`,
      `create index deliveries_failed on deliveries (id) where status = 'failed'`,
      `create table delivery_log (entry ${serial}, delivery_id bigint, outbox_id bigint, at ${key} not null, event ${key} not null, code ${key}, account ${key})`,
      `create index delivery_log_of on delivery_log (delivery_id, entry)`,
      `create table notice_settings (account ${key} not null primary key, email text, mail ${key} not null, messenger smallint not null, language ${key} not null, changed_at ${key} not null)`,
      `create index outbox_failed on outbox (id) where status = 'failed'`,
      // Made before anything was ever sent: who would be told now of what happened long ago?
      `update outbox set status = 'withdrawn', last_code = 'relay.absent' where status = 'waiting'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await inOrder(runner, ['drop index outbox_failed', ...['notice_settings', 'delivery_log', 'deliveries'].map((table) => `drop table ${table}`)]);
  }
}
