import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { KernelClock } from '../../application/clockRecord';

const run = promisify(execFile);
const PATIENCE_MS = 5_000;

/** STA_UNSYNC of adjtimex(2): nobody keeps the clock right. */
const UNSYNCHRONISED = 0x40;

/** What `adjtimex --print` says: the kernel's own answer, with its largest error in microseconds. Undefined: it says something else. */
export function readAdjtimex(printed: string): KernelClock | undefined {
  const field = (name: string): number | undefined => {
    const found = new RegExp(`^ *${name}: (\\d+)$`, 'm').exec(printed)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const [status, maxerror] = [field('status'), field('maxerror')];
  if (status === undefined) return undefined;
  return { synchronised: (status & UNSYNCHRONISED) === 0, ...(maxerror === undefined ? {} : { within: Math.ceil(maxerror / 1000) }) };
}

/** What `timedatectl show` says of the same flag. */
export function readTimedatectl(printed: string): KernelClock | undefined {
  const said = /^NTPSynchronized=(yes|no)$/m.exec(printed)?.[1];
  return said === undefined ? undefined : { synchronised: said === 'yes' };
}

const WAYS = [
  { command: '/sbin/adjtimex', args: ['--print'], read: readAdjtimex },
  { command: '/usr/bin/timedatectl', args: ['show', '--property=NTPSynchronized'], read: readTimedatectl },
] as const;

/**
 * Asks the kernel whether a time service keeps its clock, by whichever command the machine has. Once none answered, this
 * process does not ask again: nobody installs one under it. Undefined: it cannot be asked.
 */
export function kernelClock(): () => Promise<KernelClock | undefined> {
  let ways: readonly (typeof WAYS)[number][] = WAYS;
  return async () => {
    for (const way of ways) {
      const said = await run(way.command, [...way.args], { timeout: PATIENCE_MS, env: {} }).then(({ stdout }) => way.read(stdout), () => undefined);
      if (!said) continue;
      ways = [way];
      return said;
    }
    ways = ways === WAYS ? [] : ways;
    return undefined;
  };
}
