import type { RebuiltCase, Reconciliation } from '../../../src/application/ports/reconciliation';
import type { Id } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, deadline, following, opening } from '../../support/entries';

const none = { dueAndNotRung: 0, rowsWithoutAlarm: 0, alarmsWithoutRow: 0 };

export function reconciliation(storage: () => Storage): void {
  const clock = deadline('again-C1-1', at('2030-10-08T16:00:00Z'));
  const first = opening('again', { changed: [clock] });
  const whole = (entry: typeof first): RebuiltCase => {
    const { case: file, caseBytes, summary, statePath, stage, worklistKey, late } = entry;
    const { body, cause, since } = file.turn;
    const open = { seq: 1, body, cause, since, ended_seq: null, until: null };
    return { case: { ...file, deadlines: [clock] }, caseBytes, summary, statePath, stage, worklistKey, binding: [clock], late, turns: [open], stays: [{ seq: 1, stage, body: file.handling, closed: 0, since: file.openedAt, ended_seq: null, until: null }], numbers: [] };
  };

  describe('reconciliation', () => {
    it('writes the rows of a case anew and keeps which reminders have come', async () => {
      await storage().ledger.write((tx) => tx.record(first));
      await storage().ledger.write((tx) => tx.remind(clock.id, 'none', []));
      const before = await storage().reader.findCase('again' as Id<'case'>, 'all');
      await storage().reconciliations.rebuild(whole(first));
      await storage().reconciliations.rebuild(whole(first));
      expect(await storage().reader.findCase('again' as Id<'case'>, 'all')).toEqual(before);
      expect((await storage().alarms.due(at('2030-10-08T16:00:00Z'), 1000)).filter((alarm) => alarm.case === 'again')).toEqual([{ case: 'again', deadline: clock.id, ringsAt: clock.ringsAt }]);
    });

    it('writes nothing when a fact has come since it was read', async () => {
      await storage().ledger.write((tx) => tx.record(following(first, {})));
      await expect(storage().reconciliations.rebuild(whole(first))).rejects.toMatchObject({ code: 'case.movedOn' });
    });

    it('counts what is due and tells alarms by their instant', async () => {
      expect(await storage().reconciliations.figures(at('2030-10-08T15:00:00Z'))).toEqual(none);
      expect(await storage().reconciliations.figures(at('2030-10-08T16:00:00Z'))).toEqual({ ...none, dueAndNotRung: 1 });
      expect(await storage().reconciliations.alarmsBy(at('2030-10-08T15:00:00Z'), at('2030-10-08T16:00:00Z'))).toEqual([{ at: '2030-10-08T16:00:00.000Z', rows: 1 }]);
    });

    it('keeps its runs and gives the turn to one', async () => {
      const run: Reconciliation = { at: at('2026-11-26T19:00:00Z'), endedAt: at('2026-11-26T19:05:00Z'), dryRun: false, cases: 7, differing: 2, repaired: 2, broken: 0, rang: 1, left: none };
      expect(await storage().reconciliations.last()).toBeUndefined();
      await storage().reconciliations.keep(run);
      expect(await storage().reconciliations.last()).toEqual(run);
      const begin = (holder: string) => storage().reconciliations.begin(holder, at('2026-11-26T19:00:00Z'), at('2026-11-26T23:00:00Z'));
      expect([await begin('one'), await begin('other'), await begin('one')]).toEqual([true, false, true]);
    });
  });
}
