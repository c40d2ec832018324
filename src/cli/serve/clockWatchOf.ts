import { compareClocks } from '../../application/clockRecord';
import { createClockWatch, type ClockWatch } from '../../application/clockWatch';
import type { ReferenceClock } from '../../application/ports';
import type { ClockComparison } from '../../domain/clockState';
import type { Instant } from '../../domain/brand';
import type { Composition } from '../../main';

/** So long a comparison holds, in milliseconds of the monotonic clock. */
const COMPARED_EVERY_MS = 60_000;
/** Entries of the record of clocks that are looked at: those that servers and workers have written last. */
const ENTRIES = 20;

/** The watch of the clock of one process, against whatever it can see: what is stored, and the clocks of PostgreSQL and Redis. */
export function clockWatchOf({ app, storage }: Pick<Composition, 'app' | 'storage'>, redis: () => ReferenceClock | undefined = () => undefined): ClockWatch {
  const read = () => ({ wall: app.world.now(), monotonic: performance.now() });
  let found: { readonly at: number; readonly comparisons: Promise<readonly ClockComparison[]> } | undefined;
  const compared = () => {
    const { monotonic } = read();
    if (!found || monotonic - found.at > COMPARED_EVERY_MS) found = { at: monotonic, comparisons: compareClocks([storage.clock, redis()].flatMap((clock) => (clock ? [clock] : [])), read) };
    return found.comparisons;
  };
  const newestRecordedAt = async (): Promise<Instant | undefined> => {
    const [fact, entries] = await Promise.all([app.alarms.newestRecordedAt(), storage.clockRecords.recent(ENTRIES)]);
    return [...(fact === undefined ? [] : [fact]), ...entries.map(({ at }) => at)].sort().at(-1);
  };
  return createClockWatch({ now: app.world.now, monotonic: () => performance.now(), newestRecordedAt, doubts: storage.clockDoubts, compared });
}
