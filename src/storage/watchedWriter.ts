import { DomainError } from '../domain/errors';
import type { Connection, Manner, Writer } from './connection';

/** Why nothing can be stored. */
export type WriteTrouble = 'storage.full' | 'storage.failed';

const isTrouble = (code: string): code is WriteTrouble => code === 'storage.full' || code === 'storage.failed';

/** A write that changes a row whatever stands there. A lease that nobody takes is the place for it. */
const PROBE = `insert into leases (name, holder, token, expires_at) values ('writing', '', 1, '') on conflict (name) do update set token = leases.token + 1`;

/**
 * Remembers that a write failed for want of room or of a database. A disk that is full can be read all the while, so reading says
 * nothing of it; and many a write that goes well changes nothing (nothing to send, answered before). So whoever asks afterwards has
 * one tried that does.
 */
export class WatchedWriter implements Writer {
  private trouble: WriteTrouble | undefined;
  private trying: Promise<void> | undefined;

  constructor(private readonly writer: Writer) {}

  write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.noted(this.writer.write(work));
  }

  writeAct<T>(work: (connection: Connection) => Promise<T>, manner?: Manner): Promise<T> {
    return this.noted(this.writer.writeAct(work, manner));
  }

  /** Why nothing can be stored now; undefined where writes go well, as far as anybody has tried. */
  async standing(): Promise<WriteTrouble | undefined> {
    if (this.trouble === undefined) return undefined;
    this.trying ??= this.tryAgain().finally(() => (this.trying = undefined));
    await this.trying;
    return this.trouble;
  }

  private async tryAgain(): Promise<void> {
    try {
      await this.write(async (connection) => connection.run(PROBE));
    } catch (error) {
      // Still so: what it failed of has been noted. A database that is busy or closes has not shown that it can write.
      if (error instanceof DomainError && error.kind === 'unavailable') return;
      throw error;
    }
    this.trouble = undefined;
  }

  private async noted<T>(writing: Promise<T>): Promise<T> {
    try {
      return await writing;
    } catch (error) {
      if (error instanceof DomainError && isTrouble(error.code)) this.trouble = error.code;
      throw error;
    }
  }
}
