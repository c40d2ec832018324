import { Overlap, Unforeseen } from '../connection';
import { sqliteMeaning, unavailable } from '../errors';
import type { DueClocks } from '../ledger/dueClocks';
import { longMemory, Sheet } from './batch';
import type { SqliteConnection } from './connection';
import { Draft, type Common } from './draft';
import { Foreseen } from './foreseen';
import { settle, type Job, type Outcome } from './job';
import { Texts } from './texts';
import { THREAD_ENDED, type Landing, type WritingThread } from './writingThread';

/** So many acts are worth a commit while more are waiting; fewer go when nothing else is. */
const ENOUGH = 24;
/** Of very many that wait a third goes at once: one is written, one is being worked out, one comes back for its next act. */
const SHARE = 1 / 3;
/** Milliseconds of working out between two turns of the event loop. */
const SLICE = 5;
/** Milliseconds in which nothing is taken for granted, after something was that did not hold. */
const CAREFUL = 60_000;

interface Composed {
  readonly job: Job;
  readonly outcome: Outcome;
  readonly claims: readonly string[];
  readonly stored: readonly (() => void)[];
}

interface Flight {
  readonly batch: number;
  readonly acts: readonly Composed[];
  readonly landed: Promise<void>;
}

/** Where acts come from, in their order. */
export interface Arrivals {
  /** The next act to work out; undefined where there is none, or where something else comes first. */
  next(): Job | undefined;
  /** The next that shares its batch with no other. */
  nextApart(): Job | undefined;
  /** How many there are to work out; `hurried`: without those that wait behind. */
  waiting(hurried: boolean): number;
  /** These come again, before all others. */
  again(jobs: readonly Job[]): void;
  /** Resolves when there may be something to work out. */
  arrival(): Promise<void>;
  /** Called after each commit. */
  landed(): void;
}

/**
 * Acts that are worked out here while a thread writes those before them. None is answered before its batch is committed, and
 * none is worked out on what is not committed yet: an act that needs what another has claimed waits for it. What was
 * foreseen and turns out otherwise, since another program writes too, makes its batch be undone and done again with the pen in hand.
 */
export class Composing {
  private readonly common: Common;
  private sheet = new Sheet(longMemory());
  /** For the next batch: of two, one is being written. */
  private spare = longMemory();
  private pending: Composed[] = [];
  /** Somebody looks on: what waits behind does not hold up the batch. */
  private hurried = false;
  private overlapping: Job[] = [];
  private flight: Flight | undefined;
  private lost: Job[] | undefined;
  private batch = 0;
  private carefulUntil = 0;
  /** Batches that were committed. */
  commits = 0;

  constructor(
    committed: SqliteConnection,
    private readonly thread: WritingThread,
    due: DueClocks,
  ) {
    this.common = { committed, texts: new Texts(), claimed: new Set(), foreseen: new Foreseen(committed), due, since: new Map() };
  }

  /** Works out and writes what arrives, until there is nothing left. Where a batch was lost it answers with those that have to be done with the pen in hand. */
  async run(arrivals: Arrivals): Promise<readonly Job[] | undefined> {
    // Since the last run the pen may have written.
    this.common.foreseen.forget();
    this.common.since.clear();
    this.common.due.forgetCases();
    for (let gathered = 0; ; ) {
      const left = this.lost ? false : await this.slice(arrivals);
      if (this.lost) return this.takeLost();
      // As long as each turn of the loop brings more, a commit is worth waiting for.
      if (!this.flight && this.pending.length > gathered && this.pending.length < ENOUGH) {
        gathered = this.pending.length;
        await nextTurn();
        continue;
      }
      gathered = 0;
      if (!this.flight && left && !this.isEnough(arrivals)) {
        await nextTurn();
        continue;
      }
      if (!this.flight && this.pending.length > 0) this.depart(arrivals);
      if (!this.flight) {
        arrivals.again(this.overlapping.splice(0));
        const apart = arrivals.nextApart();
        if (!apart) return undefined;
        await this.compose(apart, arrivals);
        if (this.pending.length > 0) this.depart(arrivals);
        continue;
      }
      // A turn of the loop brings what arrives, and the thread's answer.
      if (left) await nextTurn();
      else await Promise.race([this.flight.landed, arrivals.arrival()]);
      if (!this.flight) arrivals.again(this.overlapping.splice(0));
    }
  }

  /** Works out what has arrived, for a while. True when there is more. */
  private async slice(arrivals: Arrivals): Promise<boolean> {
    const until = performance.now() + SLICE;
    for (let job = arrivals.next(); job; job = arrivals.next()) {
      await this.compose(job, arrivals);
      this.thread.look();
      if (this.lost) return false;
      if (!this.flight && this.isEnough(arrivals)) this.depart(arrivals);
      if (performance.now() >= until) return true;
    }
    return false;
  }

  private isEnough(arrivals: Arrivals): boolean {
    const { length } = this.pending;
    return length >= ENOUGH && length >= (length + arrivals.waiting(this.hurried)) * SHARE;
  }

  private async compose(job: Job, arrivals: Arrivals): Promise<void> {
    const trusting = job.careful !== true && performance.now() >= this.carefulUntil;
    if (trusting && (await this.workOut(job, arrivals, true))) return;
    await this.workOut(job, arrivals, false);
  }

  /** True when that is settled. What took something for granted and comes to nothing, or to a refusal, is not. */
  private async workOut(job: Job, arrivals: Arrivals, trusting: boolean): Promise<boolean> {
    const { sheet } = this;
    const draft = new Draft(this.common, sheet, trusting);
    let outcome: Outcome;
    try {
      outcome = { ok: true, value: await job.work(draft) };
      if (this.wasLost(job, sheet)) return true;
    } catch (error) {
      if (this.wasLost(job, sheet)) return true;
      draft.discard();
      if (error instanceof Overlap) this.overlapping.push({ ...job, careful: true });
      else if (error instanceof Unforeseen) arrivals.again([{ ...job, act: false }]);
      else if (trusting) return false;
      else settle(job, { ok: false, error: sqliteMeaning(error) });
      return true;
    }
    if (!draft.holds) {
      draft.discard();
      return false;
    }
    const { claims, stored } = draft;
    if (draft.changes) {
      this.pending.push({ job, outcome, claims, stored });
      this.hurried ||= !job.behind;
    } else {
      draft.discard();
      settle(job, outcome);
    }
    return true;
  }

  /** True where the batch that it was worked out for has been lost meanwhile. */
  private wasLost(job: Job, sheet: Sheet): boolean {
    if (sheet === this.sheet) return false;
    this.lost?.push(job);
    return true;
  }

  private depart(arrivals: Arrivals): void {
    const acts = this.pending;
    const number = this.batch;
    const { batch, long } = this.sheet.batch(this.common.texts.takeFresh());
    this.pending = [];
    this.hurried = false;
    this.common.texts.forgetIfMany();
    this.sheet = new Sheet(this.spare);
    this.spare = long;
    this.common.foreseen.batch = this.batch += 1;
    const landed = new Promise<void>((resolve) => {
      this.thread.write(batch, (landing) => {
        this.land(landing);
        arrivals.landed();
        resolve();
      });
    });
    this.flight = { batch: number, acts, landed };
  }

  private land(landing: Landing): void {
    const { flight } = this;
    this.flight = undefined;
    this.common.since.clear();
    if (!flight) return;
    if ('failed' in landing) return this.lose(flight, landing.failed);
    this.commits += 1;
    this.common.foreseen.stored(flight.batch, performance.now() >= this.carefulUntil);
    for (const { job, outcome, claims, stored } of flight.acts) {
      for (const then of stored) then();
      for (const name of claims) {
        this.common.claimed.delete(name);
        this.common.due.forgetClaimed(name);
      }
      settle(job, outcome);
    }
  }

  /** Nothing of the batch is stored, and what was worked out meanwhile may rest on its numbers. */
  private lose(flight: Flight, failed: { readonly code: string; readonly message: string }): void {
    const acts = [...flight.acts, ...this.pending];
    this.pending = [];
    this.hurried = false;
    this.sheet = new Sheet(this.spare);
    this.spare = longMemory();
    this.common.claimed.clear();
    this.common.foreseen.forget();
    this.common.texts.forget();
    this.carefulUntil = performance.now() + CAREFUL;
    const refusal = refusalOf(failed);
    if (refusal) for (const { job } of acts) job.reject(refusal);
    this.lost = [...(refusal ? [] : acts.map(({ job }) => job)), ...this.overlapping.splice(0)];
  }

  private takeLost(): readonly Job[] {
    const lost = this.lost ?? [];
    this.lost = undefined;
    return lost;
  }
}

/** What is not to be tried again here: another program has been waited for already, or nobody knows what became of the batch. */
function refusalOf({ code, message }: { readonly code: string; readonly message: string }): unknown {
  if (code === THREAD_ENDED) return unavailable('storage.failed', `The database did not answer (${message}).`);
  return code.startsWith('SQLITE_BUSY') ? sqliteMeaning(Object.assign(new Error(message), { code })) : undefined;
}

const nextTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume));
