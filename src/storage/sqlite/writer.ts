import type Database from 'better-sqlite3';
import type { EntityManager } from 'typeorm';
import { isBusy, sqliteMeaning, unavailable } from '../errors';
import type { Connection, Manner, Writer } from '../connection';
import type { Composing } from './composing';
import { SqliteConnection, TransactionConnection } from './connection';
import { settle, type Job, type Outcome } from './job';
import { JobQueue } from './jobQueue';

export interface WriterSettings {
  /** How long a group may grow, in milliseconds. It never waits for more: it ends when nothing is queued. */
  readonly groupFor: number;
  /** How long it may grow where a commit takes long: so many times as long as the last one took, but no longer than this. */
  readonly groupForAtMost: number;
  /** How long another program's transaction is waited for, in milliseconds, before an act is refused. */
  readonly patience: number;
  /** From so many acts on that wait together they are worked out while others are written; 0: never. */
  readonly composeFrom: number;
}

/** Milliseconds in which acts are done with the pen in hand after another program was met. */
const AFTER_A_LOSS = 1_000;

/** Between two looks at a busy database, in milliseconds: another program that rests between its commits is met in its rest. */
const LONGEST_WAIT = 10;

/** A slow disk is asked seldom: a group takes some four times as long as its commit. */
const TIMES_A_COMMIT = 4;

/** Milliseconds for which another program is waited for. */
export const PATIENCE = 5_000;

/** Forty milliseconds hold some eighty acts: as many as arrive together on a busy day, and all of them share one commit. */
const DEFAULTS: WriterSettings = { groupFor: 40, groupForAtMost: 60, patience: PATIENCE, composeFrom: 4 };

/**
 * The only one who writes to the SQLite file in this process. Acts that arrive together share a commit, and one
 * that fails takes no other with it; nobody is answered before the commit, not even with a refusal, since it may rest on what another
 * act of the group wrote.
 */
export class GroupWriter implements Writer {
  private readonly connection: SqliteConnection;
  private readonly acts: TransactionConnection;
  private readonly settings: WriterSettings;
  private readonly queue = new JobQueue();
  private apart: Job[] = [];
  private busy: Promise<void> | undefined;
  private closed = false;
  private arrived: (() => void) | undefined;
  private penInHandUntil = 0;
  /** Milliseconds that the last commit took. */
  private commitTook = 0;
  /** Called after each group of acts. */
  afterActs: (() => void) | undefined;
  private ownCommits = 0;

  constructor(
    private readonly database: Database.Database,
    manager: EntityManager,
    settings: Partial<WriterSettings> = {},
    private readonly composing?: Composing,
  ) {
    this.connection = new SqliteConnection(database, manager);
    this.acts = new TransactionConnection(database, manager);
    this.settings = { ...DEFAULTS, ...settings };
  }

  /** Commits since the start: fewer than acts when acts arrive together. */
  get commits(): number {
    return this.ownCommits + (this.composing?.commits ?? 0);
  }

  write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.queued(this.queue, { act: false }, work);
  }

  writeAct<T>(work: (connection: Connection) => Promise<T>, manner: Manner = {}): Promise<T> {
    return this.queued(this.queue, { act: true, ...manner }, work);
  }

  /** The same for an act that shares its transaction with no other, after those that are queued now. */
  writeApart<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.queued(this.apart, { act: true }, work);
  }

  private queued<T>(queue: Pick<JobQueue, 'push'>, manner: Pick<Job, 'act' | 'behind'>, work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(unavailable('storage.closed', 'The database is closed.'));
    return new Promise<T>((resolve, reject) => {
      queue.push({ ...manner, work, resolve: resolve as (value: unknown) => void, reject });
      this.busy ??= this.drain();
      this.arrived?.();
    });
  }

  /** Takes no more work and waits for what is queued. */
  async close(): Promise<void> {
    this.closed = true;
    await this.busy;
  }

  private async drain(): Promise<void> {
    do {
      // Let every request of this turn of the loop queue its act: they share the commit.
      await nextTurn();
      if (this.composes()) await this.compose();
      else if (this.queue.length > 0) await this.group();
      await this.eachAlone(this.apart.splice(0));
    } while (this.queue.length > 0 || this.apart.length > 0);
    this.busy = undefined;
  }

  private composes(): boolean {
    const { composeFrom } = this.settings;
    if (!this.composing || composeFrom === 0 || performance.now() < this.penInHandUntil) return false;
    return this.queue.length === 0 ? this.apart.length > 0 : this.queue.length >= composeFrom && this.queue.next?.act === true;
  }

  /** Acts that are worked out while others are written, until something else is to be done. */
  private async compose(): Promise<void> {
    if (!this.composing) return;
    const isNext = (): boolean => this.queue.next?.act === true && this.apart.length === 0;
    const lost = await this.composing.run({
      next: () => (isNext() ? this.queue.shift() : undefined),
      waiting: (hurried) => (hurried ? this.queue.hurried : this.queue.length),
      nextApart: () => (this.apart[0]?.act ? this.apart.shift() : undefined),
      again: (jobs) => this.queue.unshift(jobs),
      arrival: () => (isNext() ? Promise.resolve() : new Promise((resolve) => (this.arrived = resolve))),
      landed: () => this.afterActs?.(),
    });
    this.arrived = undefined;
    if (!lost) return;
    this.penInHandUntil = performance.now() + AFTER_A_LOSS;
    if (lost.length > 0) await this.guarded(lost);
  }

  /**
   * Acts that share a commit, without savepoints: under one SQLite keeps a copy of every page that an act touches. What fails
   * before it has written leaves nothing to undo; for the few that fail later the group is undone and run once more, guarded.
   */
  private async group(): Promise<void> {
    const failure = await this.begin();
    if (failure) {
      for (const job of this.queue.takeAll()) job.reject(failure.error);
      return;
    }
    const jobs: Job[] = [];
    const outcomes: Outcome[] = [];
    const until = performance.now() + this.groupFor();
    while (this.queue.length > 0 && (jobs.length === 0 || (performance.now() < until && !this.composes()))) {
      const job = this.queue.shift() as Job;
      const changesBefore = this.changes();
      const outcome = await this.tried(job);
      jobs.push(job);
      outcomes.push(outcome);
      // A full disk undoes the whole transaction: what came before in this group is gone too.
      if (!this.database.inTransaction || (!outcome.ok && this.changes() !== changesBefore)) {
        this.rollBack();
        return this.guarded(jobs);
      }
    }
    this.conclude(jobs, outcomes);
  }

  /** The acts of a group that was undone, each with a savepoint: what fails is undone alone. */
  private async guarded(jobs: readonly Job[]): Promise<void> {
    const failure = await this.begin();
    if (failure) {
      for (const job of jobs) job.reject(failure.error);
      return;
    }
    const outcomes: Outcome[] = [];
    for (const job of jobs) {
      outcomes.push(await this.within(job));
      if (!this.database.inTransaction) return this.eachAlone(jobs);
    }
    this.conclude(jobs, outcomes);
  }

  private conclude(jobs: readonly Job[], outcomes: readonly Outcome[]): void {
    const failed = this.commit();
    jobs.forEach((job, i) => {
      if (failed) job.reject(failed.error);
      else settle(job, outcomes[i] as Outcome);
    });
    this.afterActs?.();
  }

  /** Rows that this connection has inserted, changed or deleted since it was opened. */
  private changes(): number {
    return this.connection.first<{ readonly changes: number }>('select total_changes() as changes')?.changes ?? 0;
  }

  private async tried(job: Job): Promise<Outcome> {
    try {
      return { ok: true, value: await job.work(this.acts) };
    } catch (error) {
      return { ok: false, error: sqliteMeaning(error) };
    }
  }

  /** Runs one act under a savepoint, undone alone if it fails. */
  private async within(job: Job): Promise<Outcome> {
    try {
      this.connection.run('savepoint act');
      const value = await job.work(this.acts);
      this.connection.run('release act');
      return { ok: true, value };
    } catch (error) {
      if (this.database.inTransaction) this.undoAct();
      return { ok: false, error: sqliteMeaning(error) };
    }
  }

  private undoAct(): void {
    try {
      this.connection.run('rollback to act');
      this.connection.run('release act');
    } catch {
      // Without its savepoint nothing in the transaction can be told apart: all of it goes, and each act is tried alone.
      this.connection.run('rollback');
    }
  }

  /** Each in a transaction of its own, and refused if that fails: work apart, and acts whose group is lost. */
  private async eachAlone(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) {
      const failure = await this.begin();
      if (failure) {
        job.reject(failure.error);
        continue;
      }
      const outcome = await this.within(job);
      const failed = this.database.inTransaction ? this.commit() : undefined;
      if (failed) job.reject(failed.error);
      else settle(job, outcome);
    }
  }

  /** Begins, waiting for another program's transaction without blocking the event loop. */
  private async begin(): Promise<{ readonly error: unknown } | undefined> {
    const until = performance.now() + this.settings.patience;
    for (let wait = 2; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        this.connection.run('begin immediate');
        return undefined;
      } catch (error) {
        if (!isBusy(error) || performance.now() + wait > until) return { error: sqliteMeaning(error) };
      }
      await new Promise((resume) => setTimeout(resume, wait));
    }
  }

  private groupFor(): number {
    const { groupFor, groupForAtMost } = this.settings;
    return Math.max(groupFor, Math.min(groupForAtMost, this.commitTook * TIMES_A_COMMIT));
  }

  private commit(): { readonly error: unknown } | undefined {
    try {
      const begun = performance.now();
      this.connection.run('commit');
      this.commitTook = performance.now() - begun;
      this.ownCommits += 1;
      return undefined;
    } catch (error) {
      this.rollBack();
      return { error: sqliteMeaning(error) };
    }
  }

  private rollBack(): void {
    if (this.database.inTransaction) this.connection.run('rollback');
  }
}

const nextTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume));
