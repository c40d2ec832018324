import { claimOfCase } from '../connection';
import type { StoredCase } from './storedCase';
import { TOGETHER } from './wholeCase';

/** Of how many clocks it is remembered. */
const MOST = 10_000;

interface Due {
  readonly ordinal: number;
  readonly caseId: string;
}

/**
 * What was seen when clocks were found to be due: which reminders had come, and which case comes after which, so that cases are read
 * many at a time. Each is taken once; whether it still holds is told when the act is written.
 */
export class DueClocks {
  private readonly fired = new Map<string, string>();
  private readonly expected = new Map<string, number>();
  /** By the name by which an act claims the case. */
  private read = new Map<string, StoredCase>();

  saw(deadline: string, fired: string, { ordinal, caseId }: Due): void {
    if (this.fired.size >= MOST) this.fired.clear();
    this.fired.set(deadline, fired);
    if (this.expected.size >= MOST) this.expected.clear();
    this.expected.set(caseId, ordinal);
  }

  takeFired(deadline: string): string | undefined {
    const fired = this.fired.get(deadline);
    this.fired.delete(deadline);
    return fired;
  }

  /** The case, if it is one of those that are expected; with it the next ones are read. */
  takeCase(caseId: string, read: (ordinals: readonly number[]) => readonly StoredCase[]): StoredCase | undefined {
    const name = claimOfCase(caseId);
    if (!this.read.has(name) && this.expected.has(caseId)) this.readFrom(caseId, read);
    const whole = this.read.get(name);
    this.read.delete(name);
    return whole;
  }

  /** What an act had claimed has been written. */
  forgetClaimed(name: string): void {
    this.read.delete(name);
  }

  /** Somebody else has written. */
  forgetCases(): void {
    this.read.clear();
  }

  private readFrom(caseId: string, read: (ordinals: readonly number[]) => readonly StoredCase[]): void {
    const ordinals = [this.expected.get(caseId) as number];
    this.expected.delete(caseId);
    for (const [next, ordinal] of this.expected) {
      if (ordinals.length >= TOGETHER) break;
      this.expected.delete(next);
      ordinals.push(ordinal);
    }
    // What was read and not asked for is not asked for any more.
    this.read = new Map(read(ordinals).map((whole) => [claimOfCase(whole.id), whole]));
  }
}
