import type { Job } from './job';

/** So many that come first pass one that waits behind. */
const PASS = 8;

/** What waits for the writer, in its order: rings wait behind the acts of people, who look on, but not for ever. */
export class JobQueue {
  private first: Job[] = [];
  private behind: Job[] = [];
  private passed = 0;

  get length(): number {
    return this.first.length + this.behind.length;
  }

  /** Without those that wait behind. */
  get hurried(): number {
    return this.first.length;
  }

  get next(): Job | undefined {
    return this.fromBehind ? this.behind[0] : this.first[0];
  }

  push(job: Job): void {
    (job.behind ? this.behind : this.first).push(job);
  }

  /** They come before all others of their kind. */
  unshift(jobs: readonly Job[]): void {
    this.first.unshift(...jobs.filter(({ behind }) => !behind));
    this.behind.unshift(...jobs.filter(({ behind }) => behind));
  }

  shift(): Job | undefined {
    const { fromBehind } = this;
    this.passed = fromBehind || this.behind.length === 0 ? 0 : this.passed + 1;
    return (fromBehind ? this.behind : this.first).shift();
  }

  takeAll(): readonly Job[] {
    const all = [...this.first, ...this.behind];
    this.first = [];
    this.behind = [];
    return all;
  }

  private get fromBehind(): boolean {
    return this.first.length === 0 || (this.passed >= PASS && this.behind.length > 0);
  }
}
