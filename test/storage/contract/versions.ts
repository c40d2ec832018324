import type { Activation, KeptCheck, KeptRehearsal } from '../../../src/application/ports/versions';
import { GENESIS, type LegalDate } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, opening } from '../../support/entries';

export function versions(storage: () => Storage): void {
  describe('a version of a procedure', () => {
    const activation: Activation = { procedure: 'p', version: 1, from: '2026-12-01' as LegalDate, content: GENESIS, at: at('2026-11-26T02:00:00Z'), by: 'account-zhang' };
    const check: KeptCheck = { procedure: 'p', version: 2, content: GENESIS, at: at('2026-11-26T02:00:00Z'), configurations: 9, ways: 30, clocks: 12, findings: 0 };
    const rehearsal: KeptRehearsal = { procedure: 'p', from: 1, to: 2, content: GENESIS, calendar: 1, at: at('2026-11-26T02:00:00Z'), endedAt: at('2026-11-26T02:00:09Z'), cases: 7, moving: 5, staying: 2, shifted: 3 };

    it('is activated again and again, in the order in which that was recorded', async () => {
      await storage().versions.activate(activation);
      await storage().versions.activate({ ...activation, version: 2 });
      expect(await storage().versions.activations()).toEqual([activation, { ...activation, version: 2 }]);
    });

    it('keeps its last model check and its last rehearsal', async () => {
      expect(await storage().versions.lastCheck('p', 2)).toBeUndefined();
      expect(await storage().versions.lastRehearsal('p', 2)).toBeUndefined();
      await storage().versions.keepCheck({ ...check, findings: 3 });
      await storage().versions.keepCheck(check);
      await storage().versions.keepRehearsal({ ...rehearsal, cases: 1 });
      await storage().versions.keepRehearsal(rehearsal);
      expect(await storage().versions.lastCheck('p', 2)).toEqual(check);
      expect(await storage().versions.lastCheck('p', 1)).toBeUndefined();
      expect(await storage().versions.lastRehearsal('p', 2)).toEqual(rehearsal);
    });

    it('has so many cases, open and closed', async () => {
      const count = async () => (await storage().versions.countCases()).find(({ procedure }) => procedure === 'counted');
      const entry = opening('counted-1');
      const basis = { ...entry.case.basis, procedure: 'counted', version: 3 };
      expect(await count()).toBeUndefined();
      await storage().ledger.write(async (tx) => {
        await tx.record({ ...entry, case: { ...entry.case, basis } });
        const other = opening('counted-2');
        await tx.record({ ...other, case: { ...other.case, basis, closed: true } });
      });
      expect(await count()).toEqual({ procedure: 'counted', version: 3, open: 1, closed: 1 });
    });
  });
}
