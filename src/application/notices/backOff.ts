import type { Instant } from '../../domain/brand';
import type { World } from '../ports';

const FIRST_MS = 60_000;
const LONGEST_MS = 2 * 3_600_000;
/** Some three days: a server that has refused for so long is not going to take it. It is shown, and a person decides. */
const MOST_TRIES = 42;

/**
 * When to try again after the try of that number: a minute, two, four … two hours at the longest, each a quarter shorter
 * or longer by chance, so that what failed together does not come back together. Undefined: not again.
 */
export function nextTry(world: Pick<World, 'random'>, now: Instant, tries: number): Instant | undefined {
  if (tries >= MOST_TRIES) return undefined;
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));
  const chance = Number.parseInt(world.random(2), 16) / 0xffff;
  return new Date(Date.parse(now) + wait * (0.75 + chance / 2)).toISOString() as Instant;
}
