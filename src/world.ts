import { createHmac, randomBytes } from 'node:crypto';
import type { World } from './application/ports';
import type { Instant } from './domain/brand';

/** Chance is drawn in advance: asking the system costs ten microseconds, for however few bytes. No byte is given out twice. */
const DRAWN = 16_384;
let drawn = Buffer.alloc(0);
function chance(bytes: number): Buffer {
  if (bytes > DRAWN) return randomBytes(bytes);
  if (drawn.length < bytes) drawn = randomBytes(DRAWN);
  const taken = drawn.subarray(0, bytes);
  drawn = drawn.subarray(bytes);
  return taken;
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters that sort by the time of making: 48 bits of milliseconds, 80 bits of chance. */
function sortableId(millis: number): string {
  let id = '';
  for (let rest = millis, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) id = `${CROCKFORD[rest % 32]}${id}`;
  for (const byte of chance(16)) id += CROCKFORD[byte & 31];
  return id;
}

/**
 * The real world: the machine's clock (shifted to `start` for a demonstration), real chance, keyed hashes under the
 * installation's secret.
 */
export function realWorld(secret: string, start?: Instant): World {
  const shift = start === undefined ? 0 : Date.parse(start) - Date.now();
  let millis = NaN;
  let instant = '' as Instant;
  return {
    // An act asks some six times within a millisecond: it is put into text once.
    now() {
      const current = Date.now() + shift;
      if (current !== millis) {
        millis = current;
        instant = new Date(current).toISOString() as Instant;
      }
      return instant;
    },
    newId: () => sortableId(Date.now() + shift),
    random: (bytes) => chance(bytes).toString('hex'),
    keyed: (text) => createHmac('sha256', secret).update(text).digest('hex'),
  };
}
