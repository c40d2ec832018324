import type { PartyCode } from '../../../src/application/ports/partyCodes';
import type { Id } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, opening } from '../../support/entries';

export function partyCodes(storage: () => Storage): void {
  const code = (caseId: string, party: string, generation: number, more: Partial<PartyCode> = {}): PartyCode => ({
    caseId: caseId as Id<'case'>, party, generation, hash: `hash-${caseId}-${party}-${generation}`, issuedAt: at('2026-11-23T02:00:00Z'), issuedBy: 'account-1', expiresAt: at('2027-11-23T02:00:00Z'), ...more,
  });

  describe('codes of parties', () => {
    it('are found by their hash, last longer when printed again, and are used', async () => {
      await storage().ledger.write((tx) => tx.record(opening('pc-1')));
      await storage().partyCodes.issue(code('pc-1', 'respondent-1', 1));
      await storage().partyCodes.issue(code('pc-1', 'respondent-1', 1, { issuedAt: at('2026-12-01T02:00:00Z'), expiresAt: at('2027-12-01T02:00:00Z') }));
      await storage().partyCodes.used('hash-pc-1-respondent-1-1', at('2026-12-02T02:00:00Z'));
      expect(await storage().partyCodes.byHash('hash-pc-1-respondent-1-1')).toEqual(code('pc-1', 'respondent-1', 1, { expiresAt: at('2027-12-01T02:00:00Z'), usedAt: at('2026-12-02T02:00:00Z') }));
      expect(await storage().partyCodes.byHash('nothing')).toBeUndefined();
    });

    it('are revoked for one party of one case, and stay so', async () => {
      for (const id of ['pc-2', 'pc-3']) await storage().ledger.write((tx) => tx.record(opening(id)));
      for (const [id, party] of [['pc-2', 'a'], ['pc-2', 'b'], ['pc-3', 'a']] as const) await storage().partyCodes.issue(code(id, party, 1));
      expect(await storage().partyCodes.revoke('pc-2' as Id<'case'>, 'a', at('2026-12-03T02:00:00Z'), 'account-2')).toBe(1);
      expect(await storage().partyCodes.revoke('pc-2' as Id<'case'>, 'a', at('2026-12-04T02:00:00Z'), 'account-3')).toBe(0);
      await storage().partyCodes.issue(code('pc-2', 'a', 1));
      expect(await storage().partyCodes.ofCase('pc-2' as Id<'case'>)).toEqual([code('pc-2', 'a', 1, { revokedAt: at('2026-12-03T02:00:00Z'), revokedBy: 'account-2' }), code('pc-2', 'b', 1)]);
      await expect(storage().partyCodes.issue(code('absent', 'a', 1))).rejects.toMatchObject({ kind: 'notFound' });
    });
  });
}
