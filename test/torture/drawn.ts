import { createHash, randomInt } from 'node:crypto';
import { seed } from '../support/seed.cjs';

let draws = 0;

/** A whole number from `least` up to but not with `below`: drawn from the seed in `npm test`, anew in each round of `npm run torture`. */
export function drawn(least: number, below: number): number {
  if (seed === undefined) return randomInt(least, below);
  return least + (createHash('sha256').update(`${seed} ${draws++}`).digest().readUInt32BE() % (below - least));
}
