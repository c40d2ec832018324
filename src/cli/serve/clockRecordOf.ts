import { hostname } from 'node:os';
import { createClockRecord, demonstrationRecord, type ClockRecord } from '../../application/clockRecord';
import type { ClockWatch } from '../../application/clockWatch';
import type { ClockRecordEntry, ReferenceClock } from '../../application/ports';
import type { Composition } from '../../main';
import { kernelClock } from './kernelClock';
import { sinceBoot } from './sinceBoot';

/** The clock of this process held against whatever other clock it can reach: PostgreSQL's, Redis', the kernel's word on NTP. */
export function clockRecordOf({ app, config, storage }: Composition, watch: ClockWatch, process: ClockRecordEntry['process'], redis: () => ReferenceClock | undefined): ClockRecord {
  const { now } = app.world;
  if (config.demonstrationStart !== undefined) return demonstrationRecord(now());
  return createClockRecord({
    read: () => ({ wall: now(), monotonic: performance.now() }),
    watch,
    references: () => [storage.clock, redis()].flatMap((clock) => (clock ? [clock] : [])),
    kernel: kernelClock(),
    sinceBoot,
    records: storage.clockRecords,
    machine: hostname(),
    process,
  });
}
