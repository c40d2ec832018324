import { compareClocks } from '../../application/clockRecord';
import { againstBoot, createClockWatch, type ClockWatch, type Comparison } from '../../application/clockWatch';
import type { ReferenceClock, SinceBoot } from '../../application/ports';
import type { Instant } from '../../domain/brand';
import type { Composition } from '../../main';
import { sinceBoot } from './sinceBoot';

/** So long a comparison holds, in milliseconds of the monotonic clock. */
const COMPARED_EVERY_MS = 60_000;
/** Entries of the record of clocks that are looked at: those that servers and workers have written last. */
const ENTRIES = 20;

/** The watch of the clock of one process, against whatever it can see: what is stored, how long the machine has run since, and the clocks of PostgreSQL and Redis. */
export function clockWatchOf({ app, storage }: Pick<Composition, 'app' | 'storage'>, redis: () => ReferenceClock | undefined = () => undefined, counter: () => SinceBoot | undefined = sinceBoot): ClockWatch {
  const read = () => ({ wall: app.world.now(), monotonic: performance.now() });
  /** As it was written down before this process began: what it writes itself proves nothing to it. */
  let earlier: { readonly against: ReturnType<typeof againstBoot> } | undefined;
  const withBoot = async (): Promise<readonly Comparison[]> => {
    const begun = counter();
    earlier ??= { against: begun && againstBoot(await storage.clockRecords.recent(ENTRIES), begun) };
    const ran = counter();
    return earlier.against && ran ? [earlier.against.at(app.world.now(), ran)] : [];
  };
  const compareAll = async (): Promise<readonly Comparison[]> =>
    (await Promise.all([compareClocks([storage.clock, redis()].flatMap((clock) => (clock ? [clock] : [])), read), withBoot()])).flat();
  let found: { readonly at: number; readonly comparisons: Promise<readonly Comparison[]> } | undefined;
  const compared = (anew: boolean) => {
    const { monotonic } = read();
    if (anew || !found || monotonic - found.at > COMPARED_EVERY_MS) {
      const asked = { at: monotonic, comparisons: compareAll() };
      found = asked;
      // What failed is asked again at the next look.
      asked.comparisons.catch(() => (found = found === asked ? undefined : found));
    }
    return found.comparisons;
  };
  const newestRecordedAt = async (): Promise<Instant | undefined> => {
    const [fact, entries] = await Promise.all([app.alarms.newestRecordedAt(), storage.clockRecords.recent(ENTRIES)]);
    return [...(fact === undefined ? [] : [fact]), ...entries.map(({ at }) => at)].sort().at(-1);
  };
  return createClockWatch({ now: app.world.now, monotonic: () => performance.now(), newestRecordedAt, doubts: storage.clockDoubts, compared });
}
