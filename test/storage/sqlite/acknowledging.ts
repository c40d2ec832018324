import { writeSync } from 'node:fs';
import { openStorage } from '../../../src/storage';
import { at, deadline, following, opening } from '../../support/entries';

/*
 * A program that writes acts with sixteen callers and says on standard output which ones were acknowledged, until it is
 * killed. Run as a process of its own by the test of kill -9.
 */
const [file, run] = process.argv.slice(2) as [string, string];

async function main(): Promise<void> {
  const storage = await openStorage({ kind: 'sqlite', file });
  let made = 0;
  const caller = async (): Promise<never> => {
    for (;;) {
      const id = `${run}-${String(++made).padStart(6, '0')}`;
      let entry = opening(id, { changed: [deadline(`${id}-C1-1`, at('2026-10-08T16:00:00Z'))], text: '销售假冒注册商标的陶瓷茶具' });
      for (let n = 0; n < 5; n++) {
        const mine = entry;
        await storage.ledger.write((tx) => tx.record(mine));
        writeSync(1, `${id} ${mine.fact.seq} ${mine.fact.hash}\n`);
        entry = following(entry, { case: { turn: { ...entry.case.turn, body: `body-${n}` } } });
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, caller));
}

void main();
