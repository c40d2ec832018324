import { createHash } from 'node:crypto';
import type { DocumentFile, DocumentKey } from '../../../src/application/ports/documents';
import type { Id } from '../../../src/domain/brand';
import type { Case } from '../../../src/domain/case';
import type { Storage } from '../../../src/storage';
import { at, following, on, opening } from '../../support/entries';

const paper = (seq: number, date: string): Case['documents'][number] => ({ template: 'passingOnLetter', seq, part: 'main', on: on(date), number: `淄知援转〔2026〕${seq}号` });
const now = at('2026-11-23T02:00:00Z');

const fileOf = (key: DocumentKey, text: string): DocumentFile => {
  const bytes = new TextEncoder().encode(text);
  return { ...key, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, needs: ['main', 'identity'], bytes, account: 'account-1', at: now };
};

export function documents(storage: () => Storage): void {
  const key = (id: string, place = 1): DocumentKey => ({ caseId: id as Id<'case'>, place });

  /** A case with one document of the first day, and two more of the second. */
  async function withDocuments(id: string, first: string, second: string): Promise<void> {
    const opened = opening(id, { case: { documents: [paper(1, first)] } });
    await storage().ledger.write((tx) => tx.record(opened));
    const next = following(opened, { case: { documents: [paper(1, first), paper(2, second), paper(2, second)] } });
    await storage().ledger.write((tx) => tx.record(next));
  }

  describe('a document', () => {
    it('is listed with the act that brought it, and found by its day and body', async () => {
      await withDocuments('doc-1', '2026-11-20', '2026-11-23');
      expect(await storage().documents.ofCase('doc-1' as Id<'case'>)).toEqual([1, 2, 3].map((place) => ({ caseId: 'doc-1', place, body: expect.any(String), outside: false, state: 'draft', steps: [], scans: [] })));
      const [{ body } = { body: '' }] = await storage().documents.ofCase('doc-1' as Id<'case'>);
      expect(await storage().documents.issuedOn(on('2026-11-23'), ['nobody', body], 10)).toEqual([key('doc-1', 2), key('doc-1', 3)]);
      expect(await storage().documents.issuedOn(on('2026-11-23'), [body], 1)).toHaveLength(1);
      expect(await storage().documents.issuedOn(on('2026-11-23'), ['nobody'], 10)).toEqual([]);
      expect(await storage().documents.issuedOn(on('2026-11-23'), [], 10)).toEqual([]);
      await storage().documents.fix(fileOf(key('doc-1', 3), '文'), on('2026-11-23'));
      expect((await storage().documents.unissued(on('2026-11-20'), [body], 10)).filter(({ caseId }) => caseId === 'doc-1')).toEqual([key('doc-1', 1), key('doc-1', 2)]);
      expect(await storage().documents.unissued(on('2026-11-24'), [body], 10)).toEqual([]);
      const unserved = async () => (await storage().documents.unserved(on('2026-11-20'), [body], 10)).filter(({ caseId }) => caseId === 'doc-1');
      expect(await unserved()).toEqual([key('doc-1', 3)]);
      expect(await storage().documents.unserved(on('2026-11-24'), [body], 10)).toEqual([]);
      expect(await storage().documents.unserved(on('2026-11-20'), [], 10)).toEqual([]);
      await storage().documents.take(key('doc-1', 3), { step: 'void', on: on('2026-11-23'), at: at('2026-11-23T02:00:00Z'), account: 'account-1', reason: '误制' }, 'outward');
      expect(await unserved()).toEqual([]);
      expect(await storage().documents.unissued(on('2026-11-20'), [], 10)).toEqual([]);
      expect(await storage().documents.ofCase('absent' as Id<'case'>)).toEqual([]);
    });

    it('keeps its first text, whoever comes later', async () => {
      await withDocuments('doc-2', '2026-10-20', '2026-10-23');
      const texts = await Promise.all(['甲𠮷', '乙', '丙'].map((text) => storage().documents.fix(fileOf(key('doc-2'), text), on('2026-10-20'))));
      expect(new Set(texts.map(({ hash }) => hash)).size).toBe(1);
      const kept = await storage().documents.file(key('doc-2'));
      expect(kept).toEqual({ ...fileOf(key('doc-2'), new TextDecoder().decode(texts[0]?.bytes)), bytes: expect.anything() });
      expect(new Uint8Array(kept?.bytes ?? [])).toEqual(new Uint8Array(texts[0]?.bytes ?? []));
      expect((await storage().documents.ofCase('doc-2' as Id<'case'>))[0]).toMatchObject({ state: 'numbered', steps: [{ step: 'numbered', on: '2026-10-20', at: now, account: 'account-1' }], fixed: { needs: ['main', 'identity'], hash: kept?.hash } });
      expect(await storage().documents.file(key('doc-2', 2))).toBeUndefined();
    });

    it('lives step by step, and a void one takes no more', async () => {
      await withDocuments('doc-3', '2026-10-20', '2026-10-24');
      const step = (name: 'reviewed' | 'sealed' | 'served' | 'void', reason?: string) => storage().documents.take(key('doc-3'), { step: name, on: on('2026-10-21'), at: now, account: 'account-2', ...(reason === undefined ? {} : { reason }) }, 'outward');
      await expect(step('sealed')).rejects.toMatchObject({ kind: 'refused', code: 'document.stepNotOpen', details: { refusal: { open: ['reviewed', 'signed', 'numbered', 'void'] } } });
      await step('reviewed');
      await storage().documents.fix(fileOf(key('doc-3'), '文'), on('2026-10-20'));
      const both = await Promise.allSettled([step('sealed'), step('sealed')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      await step('void', '文号有误');
      await expect(step('served')).rejects.toMatchObject({ code: 'document.stepNotOpen' });
      expect((await storage().documents.ofCase('doc-3' as Id<'case'>))[0]).toMatchObject({ state: 'void', steps: [{ step: 'reviewed' }, { step: 'numbered' }, { step: 'sealed' }, { step: 'void', reason: '文号有误' }] });
      await expect(storage().documents.take(key('doc-3', 9), { step: 'void', on: on('2026-10-21'), at: now, account: 'a' }, 'outward')).rejects.toMatchObject({ kind: 'notFound', code: 'document.notFound' });
    });

    it('that is void before it was fixed is never fixed', async () => {
      await withDocuments('doc-4', '2026-10-20', '2026-10-25');
      await storage().documents.take(key('doc-4'), { step: 'void', on: on('2026-10-21'), at: now, account: 'a', reason: '误办' }, 'outward');
      await expect(storage().documents.fix(fileOf(key('doc-4'), '文'), on('2026-10-20'))).rejects.toMatchObject({ code: 'document.stepNotOpen' });
      expect(await storage().documents.file(key('doc-4'))).toBeUndefined();
    });
  });
}
