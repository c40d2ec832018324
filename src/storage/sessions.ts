import type { EntityManager } from 'typeorm';
import type { Session, Sessions } from '../application/ports';
import type { Instant } from '../domain/brand';
import { refuseUnstorableValues, type Writer } from './connection';
import { meant } from './errors';
import { SessionEntity } from './entities/session';

export class StoredSessions implements Sessions {
  constructor(
    private readonly reading: EntityManager,
    private readonly writer: Writer,
  ) {}

  async open(session: Session): Promise<void> {
    refuseUnstorableValues(Object.values(session) as string[]);
    await this.writer.write(({ manager }) => manager.createQueryBuilder().insert().into(SessionEntity).values({ ...session }).execute());
  }

  async find(tokenHash: string): Promise<Session | undefined> {
    refuseUnstorableValues([tokenHash]);
    const row = await meant(this.reading.findOneBy(SessionEntity, { tokenHash }));
    return row ? { ...row, createdAt: row.createdAt as Instant, seenAt: row.seenAt as Instant, expiresAt: row.expiresAt as Instant } : undefined;
  }

  async touch(tokenHash: string, seenAt: Instant, expiresAt: Instant): Promise<void> {
    refuseUnstorableValues([tokenHash, seenAt, expiresAt]);
    await this.writer.write(({ manager }) => manager.createQueryBuilder().update(SessionEntity).set({ seenAt, expiresAt }).where('token_hash = :tokenHash', { tokenHash }).execute());
  }

  async end(tokenHash: string): Promise<void> {
    refuseUnstorableValues([tokenHash]);
    await this.writer.write(({ manager }) => manager.createQueryBuilder().delete().from(SessionEntity).where('token_hash = :tokenHash', { tokenHash }).execute());
  }

  endExpired(now: Instant): Promise<number> {
    return this.writer.write(async (connection) => connection.run('delete from sessions where expires_at <= ?', [now]));
  }
}
