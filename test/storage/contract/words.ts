import type { CaseFilter, Scope } from '../../../src/application/ports';
import type { Storage } from '../../../src/storage';
import { following, opening } from '../../support/entries';

/** What was committed is found by its words at once, and by nothing that is no longer said of it. */
export function words(storage: () => Storage): void {
  const found = async (filter: CaseFilter, scope: Scope = 'all') => (await storage().reader.listCases(filter, scope, { limit: 99 })).items.map(({ id }) => id);
  const record = (entry: ReturnType<typeof opening>) => storage().ledger.write((tx) => tx.record(entry));

  describe('full text', () => {
    it('finds each act as soon as it is committed, in lists, in counts and in exports', async () => {
      let entry = opening('atonce-1', { text: '初次来电' });
      await record(entry);
      expect(await found({ q: '初次来电' })).toEqual(['atonce-1']);
      for (const word of ['琉璃灯', '釉下彩', '骨质瓷']) {
        entry = following(entry, { text: '初次来电', maskedNarratives: `反映${word}` });
        await record(entry);
        expect(await storage().reports.countCases({ q: word }, 'all')).toBe(1);
      }
      const exported: string[] = [];
      await record(following(entry, { text: '末次来电' }));
      for await (const { case: file } of storage().reports.eachCase({ q: '末次来电' }, 'all')) exported.push(file.id);
      expect(exported).toEqual(['atonce-1']);
      expect(await found({ q: '琉璃灯 骨质瓷' })).toEqual(['atonce-1']);
      expect(await found({ q: '初次来电' })).toEqual([]);
    });

    it('finds all of many cases that were committed together', async () => {
      const ids = Array.from({ length: 150 }, (_, n) => `many-${String(n).padStart(3, '0')}`);
      await Promise.all(ids.map((id) => record(opening(id, { text: '批量登记的案件' }))));
      const [page, count] = await Promise.all([found({ q: '批量登记' }), storage().reports.countCases({ q: '批量登记' }, 'all')]);
      expect(page).toHaveLength(99);
      expect(count).toBe(150);
    });

    it('finds a case whose narratives were masked anew by the new words, not by the old', async () => {
      const first = opening('remasked-1', { text: '', maskedNarratives: '来电人赵铁柱反映茶壶' });
      await record(first);
      expect(await found({ q: '赵铁柱' })).toEqual(['remasked-1']);
      await record({ ...following(first, { text: '', maskedNarratives: '来电人〔姓名〕反映茶壶' }), remasked: true });
      expect(await found({ q: '赵铁柱' })).toEqual([]);
      expect(await found({ q: '反映茶壶' })).toEqual(['remasked-1']);
    });

    it('finds a number that an act brought, in part and beside a single character', async () => {
      const first = opening('numbered-1', { text: '紫砂' });
      await record(first);
      await record(following(first, { text: '紫砂', case: { numbers: { ...first.case.numbers, filing: '淄知立字〔2026〕7号' } } }));
      expect(await found({ q: '淄知立字' })).toEqual(['numbered-1']);
      expect(await found({ q: '紫砂 7' })).toEqual(['numbered-1']);
      expect(await found({ q: '紫砂 8' })).toEqual([]);
    });

    it('finds a single character beside a word, however wide it was typed', async () => {
      await record(opening('wide-1', { text: '影青釉 ３号盘 Ｂ款' }));
      await record(opening('narrow-1', { text: '影青釉 3号盘 b款' }));
      for (const q of ['影青釉 3', '影青釉 ３', '影青釉 b', '影青釉 Ｂ', '影青釉 B', '影青釉 ｂ']) expect([q, (await found({ q })).sort()]).toEqual([q, ['narrow-1', 'wide-1']]);
      expect(await found({ q: '影青釉 4' })).toEqual([]);
    });

    it('shows a body what it has come to see, and nothing of an act that was undone', async () => {
      const first = opening('seen-1', { text: '移送前的说明' });
      await record(first);
      const scope: Scope = { bodies: ['words-body'] };
      expect(await found({ q: '移送前' }, scope)).toEqual([]);
      const moved = following(first, { text: '移送前的说明', case: { access: [...first.case.access, { body: 'words-body', parts: ['main'], sinceSeq: 2 }] } });
      await record(moved);
      expect(await found({ q: '移送前' }, scope)).toEqual(['seen-1']);
      const undone = storage().ledger.write(async (tx) => {
        await tx.record(following(moved, { text: '没有发生的事' }));
        throw new Error('of itself');
      });
      await expect(undone).rejects.toThrow('of itself');
      expect(await found({ q: '没有发生' })).toEqual([]);
      expect(await found({ q: '移送前' }, scope)).toEqual(['seen-1']);
    });
  });
}
