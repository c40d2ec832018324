import type { Entry } from '../../../src/application/ports';
import type { Storage } from '../../../src/storage';
import { at, deadline, opening } from '../../support/entries';
import { brokenCases } from './whole';

const pad = '反映某陶瓷店销售假冒注册商标的茶具，要求查处。'.repeat(20);

/** An opening of some kilobytes. */
export const heavy = (id: string): Entry => opening(id, { case: { data: { pad } }, changed: [deadline(`${id}-C1-1`, at('2026-10-08T16:00:00Z'))], text: pad });

/** Sends rounds of acts at once until some are refused; says which were acknowledged. */
export async function untilFull(storage: Storage, refusedAs: string): Promise<{ readonly kept: string[]; readonly refused: string[] }> {
  const kept: string[] = [];
  const refused: string[] = [];
  for (let round = 0; refused.length === 0 && round < 500; round++) {
    const ids = Array.from({ length: 32 }, (_, n) => `full-${round}-${n}`);
    const results = await Promise.allSettled(ids.map((id) => storage.ledger.write((tx) => tx.record(heavy(id)))));
    results.forEach((result, n) => {
      (result.status === 'fulfilled' ? kept : refused).push(ids[n]!);
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'DomainError', kind: 'unavailable', code: refusedAs });
    });
  }
  expect(refused).not.toEqual([]);
  return { kept, refused };
}

export async function expectKept(storage: Storage, { kept, refused }: { readonly kept: readonly string[]; readonly refused: readonly string[] }): Promise<void> {
  const there = new Set<string>();
  for await (const { id } of storage.verifyRead.cases()) there.add(id);
  expect(kept.filter((id) => !there.has(id))).toEqual([]);
  expect(refused.filter((id) => there.has(id))).toEqual([]);
  expect(await brokenCases(storage)).toEqual([]);
}
