import { createHmac, randomBytes } from 'node:crypto';
import type { World } from './application/ports';
import type { Instant } from './domain/brand';

/** Chance is drawn in advance: asking the system costs ten microseconds, for however few bytes. No byte is given out twice. */
const DRAWN = 16_384;
let drawn = '';
let used = 0;
/** As hex. */
function chance(bytes: number): string {
  if (bytes > DRAWN) return randomBytes(bytes).toString('hex');
  const digits = bytes * 2;
  if (drawn.length - used < digits) {
    drawn = randomBytes(DRAWN).toString('hex');
    used = 0;
  }
  return drawn.slice(used, (used += digits));
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 characters that sort by the time of making: 48 bits of milliseconds, 80 bits of chance. */
function sortableId(millis: number): string {
  let id = '';
  for (let rest = millis, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) id = `${CROCKFORD[rest % 32]}${id}`;
  for (const byte of Buffer.from(chance(16), 'hex')) id += CROCKFORD[byte & 31];
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
    random: chance,
    keyed: (text) => createHmac('sha256', secret).update(text).digest('hex'),
  };
}
