import fs from 'node:fs';
import type { Concluded } from './installation';

/** How often each fault is tried: once in `npm test`. */
const ROUNDS = Number(process.env['WEIQUAN_TORTURE_ROUNDS'] ?? 1);
/** Where `npm run torture` listens: a line of JSON for each round that has ended. */
const TOLD = process.env['WEIQUAN_TORTURE_TOLD'];
/** Whether it is `npm run torture` that asks. */
export const IS_TORTURE = TOLD !== undefined;
/** No round begins after this moment. */
const UNTIL = Number(process.env['WEIQUAN_TORTURE_UNTIL'] ?? Infinity);
/** Nor while this file is there: somebody has asked it to end. */
const HALT = process.env['WEIQUAN_TORTURE_HALT'];
/** A round that has not ended by then hangs; a machine that does much else is not taken for one that hangs. */
const LONGEST_ROUND_MS = 420_000;

/** What a round has found, for the sum at the end. */
export type Found = Partial<Pick<Concluded, 'acknowledged' | 'due' | 'rings'> & { mails: number }>;
export type Tell = (found: Found) => void;

/** A fault by its name in `parts.mjs`, tried as often as is asked for; `work` throws what does not hold. */
export function fault(part: string, title: string, work: (round: number, tell: Tell) => Promise<void>): void {
  it.each(Array.from({ length: ROUNDS }, (_, n) => n + 1))(
    `${title} (round %i of ${part})`,
    async (round) => {
      if (Date.now() >= UNTIL || (HALT !== undefined && fs.existsSync(HALT))) return;
      const begun = performance.now();
      const sum = { acknowledged: 0, due: 0, rings: 0, mails: 0 };
      let wrong: string | undefined;
      try {
        await inTime(work(round, (found) => {
          for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += found[key] ?? 0;
        }));
      } catch (error) {
        wrong = error instanceof Error ? (error.stack ?? error.message) : String(error);
        throw error;
      } finally {
        if (TOLD !== undefined) fs.writeSync(Number(TOLD), `${JSON.stringify({ part, seconds: Math.round((performance.now() - begun) / 100) / 10, ...sum, wrong })}\n`);
      }
    },
    LONGEST_ROUND_MS + 10_000,
  );
}

async function inTime(work: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  try {
    await Promise.race([work, new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error(`The round did not end within ${LONGEST_ROUND_MS / 1000} s.`)), LONGEST_ROUND_MS);
    })]);
  } finally {
    clearTimeout(late);
  }
}
