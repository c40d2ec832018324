import type { SignalRow } from '../../../src/application/ports';
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
    return { case: { ...file, deadlines: [clock] }, caseBytes, summary, statePath, stage, worklistKey, binding: [clock], late, turns: [open], stays: [{ seq: 1, stage, body: file.handling, closed: 0, since: file.openedAt, ended_seq: null, until: null }], numbers: [], signals: [] };
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

    it('writes anew what was told to other cases: what its receiver has heard as heard, what it has not heard to be heard once', async () => {
      const signal = (to: string, n: number): SignalRow => ({ id: `telling-1-${n}` as Id<'signal'>, from: 'telling' as Id<'case'>, to: { case: to }, act: 'repeat.received', input: { later: 'telling' }, createdAt: at('2026-09-14T02:00:00Z') });
      const [unheard, heard] = [signal('deaf', 1), signal('hearing', 2)];
      const sender = opening('telling');
      const hearing = opening('hearing');
      // Neither has a row; one was heard all the same, and a text that says so about the other is no fact of it.
      for (const entry of [sender, opening('deaf', { input: { note: `"signal":"${unheard.id}"` } }), hearing, following(hearing, { cause: { signal: heard.id } })]) await storage().ledger.write((tx) => tx.record(entry));
      const waiting = async () => (await storage().alarms.waitingSignals(1000)).filter(({ from }) => from === 'telling');
      const written = { ...whole(sender), case: sender.case, binding: [], signals: [unheard, heard] };
      await storage().reconciliations.rebuild(written);
      expect(await waiting()).toEqual([unheard]);
      // Once more, where the row of the one says that it was heard, and that of the other bears a wrong name.
      expect(await storage().ledger.write((tx) => tx.claimSignal(unheard.id, unheard.createdAt))).toBe(true);
      expect(await waiting()).toEqual([]);
      await storage().reconciliations.rebuild({ ...written, signals: [unheard, { ...heard, act: 'case.told' }] });
      expect(await waiting()).toEqual([unheard]);
      await storage().reconciliations.rebuild(written);
      const read = [];
      for await (const stored of storage().verifyRead.cases()) if (stored.id === 'telling') read.push(...stored.signals.map(({ id, act, status, heard: was }) => ({ id, act, status, was })));
      expect(read.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        { id: unheard.id, act: 'repeat.received', status: 'waiting', was: false },
        { id: heard.id, act: 'repeat.received', status: 'applied', was: true },
      ]);
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
      // A look that put nothing right, and a run of a clock that went ahead, are no whole run up to now.
      await storage().reconciliations.keep({ ...run, at: at('2026-11-27T01:00:00Z'), dryRun: true });
      await storage().reconciliations.keep({ ...run, at: at('2029-01-01T00:00:00Z') });
      expect(await storage().reconciliations.lastWhole(at('2026-11-27T02:00:00Z'))).toBe(run.at);
      expect(await storage().reconciliations.lastWhole(at('2026-11-26T18:00:00Z'))).toBeUndefined();
      const begin = (holder: string) => storage().reconciliations.begin(holder, at('2026-11-26T19:00:00Z'), at('2026-11-26T23:00:00Z'));
      expect([await begin('one'), await begin('other'), await begin('one')]).toEqual([true, false, true]);
    });
  });
}
