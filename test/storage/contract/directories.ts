import type { Storage } from '../../../src/storage';
import { at } from '../../support/entries';

export function directories(storage: () => Storage): void {
  describe('a directory of bodies', () => {
    it('is loaded after the one that was looked at, and by one of two who looked at the same', async () => {
      const { directories: store } = storage();
      expect(await store.newest()).toBeUndefined();
      expect(await store.load({ one: '某' }, 0, at('2026-11-26T02:00:00Z'), 'account-zhang')).toBe(1);
      await expect(store.load({ other: 1 }, 0, at('2026-11-26T02:00:01Z'), 'account-li')).rejects.toMatchObject({ kind: 'conflict', code: 'directory.movedOn' });
      await expect(store.load({ other: 1 }, 7, at('2026-11-26T02:00:01Z'), 'account-li')).rejects.toMatchObject({ code: 'directory.movedOn' });
      const two = await Promise.allSettled([store.load({ two: 2 }, 1, at('2026-11-26T02:00:02Z'), 'a'), store.load({ two: 2 }, 1, at('2026-11-26T02:00:02Z'), 'b')]);
      expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.newest()).toEqual({ version: 2, content: { two: 2 } });
      expect((await store.loads()).map(({ version }) => version)).toEqual([2, 1]);
      expect((await store.loads())[1]).toEqual({ version: 1, at: '2026-11-26T02:00:00.000Z', by: 'account-zhang' });
    });
  });
}
