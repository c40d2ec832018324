import type { Evidence } from '../../../src/application/ports/evidence';
import { evidenceId } from '../../../src/domain/evidence';
import { sha256 } from '../../../src/domain/hash';
import type { Id } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, on, opening } from '../../support/entries';

const now = at('2026-11-23T02:00:00Z');

export function evidence(storage: () => Storage): void {
  const row = (caseId: string, text: string, name = '回证𠮷.pdf'): Evidence => {
    const hash = sha256(new TextEncoder().encode(text));
    return { id: evidenceId(caseId as Id<'case'>, 'main', hash), caseId: caseId as Id<'case'>, part: 'main', name, mediaType: 'application/pdf', size: 3_000_000_000, hash, account: 'account-1', body: 'zb-12330', at: now };
  };
  const opened = async (id: string) => storage().ledger.write((tx) => tx.record(opening(id)));

  describe('evidence', () => {
    it('is kept once and stays as it first came, in the order in which it came', async () => {
      await opened('ev-1');
      const [first, second] = [row('ev-1', '一'), row('ev-1', '二')];
      expect(await storage().evidence.add(first, 10)).toEqual(first);
      await storage().evidence.add(second, 10);
      expect(await storage().evidence.add({ ...first, name: '另一个.pdf', account: 'account-2' }, 10)).toEqual(first);
      expect(await storage().evidence.ofCase('ev-1' as Id<'case'>)).toEqual([first, second]);
      expect(await storage().evidence.find('ev-1' as Id<'case'>, second.id)).toEqual(second);
    });

    it('is of one case, and not of another', async () => {
      await opened('ev-2');
      await opened('ev-3');
      const { id } = await storage().evidence.add(row('ev-2', '三'), 10);
      expect(await storage().evidence.find('ev-3' as Id<'case'>, id)).toBeUndefined();
      expect(await storage().ledger.write(async (tx) => [await tx.partOfEvidence('ev-2' as Id<'case'>, id), await tx.partOfEvidence('ev-3' as Id<'case'>, id)])).toEqual(['main', undefined]);
      await expect(storage().evidence.add(row('absent', '四'), 10)).rejects.toMatchObject({ kind: 'notFound' });
    });

    it('is bounded, whoever comes at once', async () => {
      await opened('ev-4');
      const all = await Promise.allSettled(['五', '六', '七'].map((text) => storage().evidence.add(row('ev-4', text), 2)));
      const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      if (storage().kind === 'sqlite') expect(refused).toMatchObject([{ kind: 'refused', code: 'evidence.tooMany' }]);
      await expect(storage().evidence.add(row('ev-4', '八'), 2)).rejects.toMatchObject({ code: 'evidence.tooMany' });
    });

    it('is bound to a document as its scan, once, and read again with it and for verification', async () => {
      const paper = { template: 'passingOnLetter', seq: 1, part: 'main', on: on('2026-11-20') };
      await storage().ledger.write((tx) => tx.record(opening('ev-5', { case: { documents: [paper] } })));
      const scan = await storage().evidence.add(row('ev-5', '九'), 10);
      const key = { caseId: 'ev-5' as Id<'case'>, place: 1 };
      const bound = { evidence: scan.id, boundBy: 'number', compared: 'picture', account: 'account-1', at: now } as const;
      await storage().documents.bind(key, bound);
      await storage().documents.bind(key, { ...bound, boundBy: 'code', account: 'account-2' });
      await storage().documents.take(key, { step: 'filed', on: on('2026-11-21'), at: now, account: 'account-1', scan: scan.id }, 'outside');
      expect(await storage().documents.ofCase(key.caseId)).toMatchObject([{ scans: [bound], steps: [{ step: 'filed', scan: scan.id }] }]);
      await expect(storage().documents.bind({ ...key, place: 2 }, bound)).rejects.toMatchObject({ code: 'document.notFound' });
      const documents = [];
      for await (const document of storage().verifyRead.documents()) documents.push(document);
      expect(documents).toEqual([{ caseId: 'ev-5', place: 1, outside: false, steps: [{ step: 'filed', scan: scan.id }], scans: [scan.id], unprinted: false }]);
      const rows = [];
      for await (const found of storage().verifyRead.evidence(2)) rows.push(found);
      expect(rows.at(-1)).toEqual({ id: scan.id, caseId: 'ev-5', part: 'main', hash: scan.hash, size: 3_000_000_000 });
      expect(rows.length).toBeGreaterThan(5);
    });
  });
}
