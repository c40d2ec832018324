import type { Note } from '../../../src/application/ports/desk';
import type { Id, Instant } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, opening } from '../../support/entries';

const now = at('2026-11-23T02:00:00Z');
const later = (minutes: number): Instant => new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant;

export function desk(storage: () => Storage): void {
  const opened = async (id: string): Promise<Id<'case'>> => {
    await storage().ledger.write((tx) => tx.record(opening(id)));
    return id as Id<'case'>;
  };
  const note = (caseId: Id<'case'>, id: string, more: Partial<Note> = {}): Note => ({ id, caseId, body: 'zb-ip', account: 'account-1', name: '高𠮷', text: `备注 ${id}`, writtenAt: now, ...more });

  describe('notes', () => {
    it('are of one case and some bodies, oldest first', async () => {
      const id = await opened('note-1');
      const other = await opened('note-2');
      const [first, second] = [note(id, 'a1'), note(id, 'a0', { writtenAt: later(1), account: 'account-2' })];
      expect(await storage().notes.keep(second, now)).toEqual(second);
      expect(await storage().notes.keep(first, now)).toEqual(first);
      await storage().notes.keep(note(id, 'a2', { body: 'zb-police' }), now);
      await storage().notes.keep(note(other, 'a3'), now);
      expect(await storage().notes.ofCase(id, ['zb-ip', 'zb-market'])).toEqual([first, second]);
      expect(await storage().notes.ofCase(id, [])).toEqual([]);
      expect(await storage().notes.keep(note('absent' as Id<'case'>, 'a4'), now)).toBeUndefined();
    });

    it('take another text from their author in time, and from nobody else, and never in another case', async () => {
      const id = await opened('note-3');
      const other = await opened('note-4');
      await storage().notes.keep(note(id, 'b1'), now);
      const changed = note(id, 'b1', { text: '改过', writtenAt: later(10) });
      expect(await storage().notes.keep(changed, later(-5))).toEqual({ ...changed, writtenAt: now, changedAt: later(10) });
      expect(await storage().notes.keep(changed, later(-5))).toEqual({ ...changed, writtenAt: now, changedAt: later(10) });
      expect(await storage().notes.keep({ ...changed, text: '太晚' }, later(1))).toBeUndefined();
      expect(await storage().notes.keep({ ...changed, text: '别人', account: 'account-2' }, later(-5))).toBeUndefined();
      expect(await storage().notes.keep({ ...changed, text: '别案', caseId: other }, later(-5))).toBeUndefined();
      expect(await storage().notes.ofCase(id, ['zb-ip'])).toMatchObject([{ text: '改过' }]);
      expect(await storage().notes.ofCase(other, ['zb-ip'])).toEqual([]);
    });

    it('are removed by their author in time', async () => {
      const id = await opened('note-5');
      await storage().notes.keep(note(id, 'c1'), now);
      expect(await storage().notes.remove('c1', id, 'account-2', now)).toBe(false);
      expect(await storage().notes.remove('c1', 'note-4' as Id<'case'>, 'account-1', now)).toBe(false);
      expect(await storage().notes.remove('c1', id, 'account-1', later(1))).toBe(false);
      expect(await storage().notes.remove('c1', id, 'account-1', now)).toBe(true);
      expect(await storage().notes.ofCase(id, ['zb-ip'])).toEqual([]);
    });

    it('hold no text that the database would change', async () => {
      const id = await opened('note-6');
      expect(() => storage().notes.keep(note(id, 'd1', { text: 'a\u0000b' }), now)).toThrow(expect.objectContaining({ code: 'text.nul' }));
    });
  });

  describe('who has a case open', () => {
    it('is known while they say so', async () => {
      const id = await opened('read-1');
      const other = await opened('read-2');
      const [first, second] = [{ account: 'account-1', body: 'zb-ip', name: '高' }, { account: 'account-2', body: 'zb-police', name: '安' }];
      expect(await storage().caseReaders.seen(id, first, now, later(-1))).toEqual([{ ...first, since: now }]);
      await storage().caseReaders.seen(other, first, now, later(-1));
      expect(await storage().caseReaders.seen(id, second, later(1), later(0))).toEqual([{ ...first, since: now }, { ...second, since: later(1) }]);
      expect(await storage().caseReaders.seen(id, second, later(2), later(1))).toEqual([{ ...second, since: later(1) }]);
      await storage().caseReaders.left(id, 'account-2');
      expect(await storage().caseReaders.seen(id, first, later(3), later(2))).toEqual([{ ...first, since: later(3) }]);
      expect(await storage().caseReaders.seen('absent' as Id<'case'>, first, later(3), later(2))).toEqual([]);
    });
  });

  describe('what an account set up', () => {
    it('is its own, by name, and the last counts', async () => {
      expect(await storage().deskSettings.all('account-1')).toEqual({});
      await storage().deskSettings.keep('account-1', 'toured', ['officer'], now);
      await storage().deskSettings.keep('account-1', 'filters', [{ name: '陶瓷𠮷' }], now);
      await storage().deskSettings.keep('account-1', 'toured', ['officer', 'clerk'], later(1));
      expect(await storage().deskSettings.all('account-1')).toEqual({ toured: ['officer', 'clerk'], filters: [{ name: '陶瓷𠮷' }] });
      expect(await storage().deskSettings.all('account-2')).toEqual({});
    });
  });
}
