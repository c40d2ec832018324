import fs from 'node:fs';
import type { SinceBoot } from '../../application/ports';

const BOOT = '/proc/sys/kernel/random/boot_id';
const RUNNING = '/proc/uptime';

/** How long the machine has run, by Linux: sleep included, to ten milliseconds. Undefined where the kernel does not tell. */
export function sinceBoot(): SinceBoot | undefined {
  try {
    const boot = fs.readFileSync(BOOT, 'utf8').trim();
    const [seconds] = fs.readFileSync(RUNNING, 'utf8').split(' ');
    const elapsed = Math.round(Number(seconds) * 1000);
    return boot !== '' && Number.isFinite(elapsed) ? { boot, elapsed } : undefined;
  } catch {
    // Another system, or one that hides it: then nothing is known of it.
    return undefined;
  }
}
