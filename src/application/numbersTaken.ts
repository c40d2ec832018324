import type { Id, LegalDate } from '../domain/brand';
import { parseIntakeNumber } from '../domain/identifiers';
import type { NumberRequest } from '../domain/procedure';
import type { TakenNumber } from '../engine';
import type { Counters } from './ports/reconciliation';
import type { Finding } from './verifyCase';

interface Highest {
  readonly series: NumberRequest['series'];
  readonly on: LegalDate;
  readonly serial: number;
  readonly number: string;
  readonly case: string;
}

/** A counter that stands below a number which a case bears: it would give that number a second time. */
export interface Behind {
  readonly highest: Highest;
  readonly finding: Finding;
}

/**
 * The highest number that the facts took from each series, held against the counter that gives the next. Counters are read after the
 * facts: beside a server that goes on they are at most ahead.
 */
export class NumbersTaken {
  private readonly highest: Map<string, Highest>;

  /** `known`: what an interrupted run had seen. */
  constructor(known: readonly Highest[] = []) {
    this.highest = new Map(known.map((one) => [keyOf(one), one]));
  }

  note(id: Id<'case'>, taken: readonly TakenNumber[]): void {
    for (const { series, on, number } of taken) {
      const serial = serialOf(series, number);
      const key = keyOf({ series, on });
      if (serial > (this.highest.get(key)?.serial ?? 0)) this.highest.set(key, { series, on, serial, number, case: id });
    }
  }

  /** What was seen so far, for a run that goes on later. */
  seen(): readonly Highest[] {
    return [...this.highest.values()];
  }

  async behind(counters: Counters): Promise<readonly Behind[]> {
    const found: Behind[] = [];
    for (const highest of this.highest.values()) {
      const value = await counters.value(highest.series, highest.on);
      if (value < highest.serial) found.push({ highest, finding: { case: highest.case, code: 'counter.behind', detail: `bears ${highest.number}, the counter of its series stands at ${value}` } });
    }
    return found;
  }
}

/** As the counters are kept: intake numbers by the day, others by the year. */
const keyOf = ({ series, on }: Pick<Highest, 'series' | 'on'>): string => (series.kind === 'intake' ? `intake ${on}` : `${series.body} ${series.word} ${on.slice(0, 4)}`);

/** The running number in it; 0 where it has none. */
function serialOf(series: NumberRequest['series'], number: string): number {
  if (series.kind === 'document') return Number(/(\d+)[号期]$/u.exec(number)?.[1] ?? 0);
  const parsed = parseIntakeNumber(number);
  return parsed.ok ? parsed.value.serial : 0;
}
