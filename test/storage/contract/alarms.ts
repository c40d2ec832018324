import type { OutboxRow, SignalRow } from '../../../src/application/ports';
import type { Id } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { at, deadline, following, opening } from '../../support/entries';

const caseId = (text: string) => text as Id<'case'>;
const signalId = (text: string) => text as Id<'signal'>;

const message = (fact: string, rest: Partial<OutboxRow> = {}): OutboxRow => ({
  fact, recipient: 'hub', channel: 'desk', rung: 'half', template: 'reminder', data: { case: fact }, legalService: false, createdAt: at('2026-09-14T02:00:00Z'), ...rest,
});

const signal = (id: string, to: string, rest: Partial<SignalRow> = {}): SignalRow => ({
  id: signalId(id), from: caseId('sender'), to: { case: to }, act: 'handover.returned', input: { reason: '不属于本辖区' }, createdAt: at('2026-09-14T02:00:00Z'), ...rest,
});

export function alarms(storage: () => Storage): void {
  /** Alarms of one case only: the suite shares its database. */
  const dueOf = async (id: string, now: string) => (await storage().alarms.due(at(now), 10_000)).filter((alarm) => alarm.case === id);

  describe('an alarm', () => {
    it('is due at its instant, not before, and is gone when the deadline has ended', async () => {
      const clock = deadline('alarm-1-C1-1', at('2026-10-08T16:00:00Z'));
      const first = opening('alarm-1', { changed: [clock] });
      await storage().ledger.write((tx) => tx.record(first));
      expect(await dueOf('alarm-1', '2026-10-08T15:59:59.999Z')).toEqual([]);
      expect(await dueOf('alarm-1', '2026-10-08T16:00:00Z')).toEqual([{ case: 'alarm-1', deadline: 'alarm-1-C1-1', ringsAt: '2026-10-08T16:00:00.000Z' }]);
      await storage().ledger.write((tx) => tx.record(following(first, { changed: [{ ...clock, status: 'ended', endSeq: 2 }] })));
      expect(await dueOf('alarm-1', '2027-01-01T00:00:00Z')).toEqual([]);
    });

    it('comes for every rung on the way, and each is remembered', async () => {
      const rungs = [
        { id: 'half', at: at('2026-09-25T16:00:00Z'), kind: 'reminder' as const },
        { id: 'late', at: at('2026-10-10T16:00:00Z'), kind: 'escalation' as const },
      ];
      const clock = deadline('alarm-2-C1-1', at('2026-10-08T16:00:00Z'), { rungs });
      const first = opening('alarm-2', { changed: [clock] });
      await storage().ledger.write((tx) => tx.record(first));
      const id = 'alarm-2-C1-1' as Id<'deadline'>;
      expect(await dueOf('alarm-2', '2026-09-26T00:00:00Z')).toEqual([{ case: 'alarm-2', deadline: id, ringsAt: clock.ringsAt, rung: 'half' }]);
      const remind = () => storage().ledger.write((tx) => tx.remind(id, 'half', [message('alarm-2-1')]));
      await remind();
      expect(await dueOf('alarm-2', '2026-09-26T00:00:00Z')).toEqual([]);
      await remind();
      // The ring comes before what presses after it.
      expect((await dueOf('alarm-2', '2026-11-01T00:00:00Z')).map(({ rung }) => rung)).toEqual([undefined]);
      // Extended: the reminder belongs to the new date, and is due again on the way to it.
      const moved = { ...clock, ringsAt: at('2026-11-08T16:00:00Z'), rungs: [{ ...rungs[0]!, at: at('2026-10-25T16:00:00Z') }] };
      const second = following(first, { changed: [moved] });
      await storage().ledger.write((tx) => tx.record(second));
      expect(await dueOf('alarm-2', '2026-10-20T00:00:00Z')).toEqual([]);
      expect((await dueOf('alarm-2', '2026-10-26T00:00:00Z')).map(({ rung }) => rung)).toEqual(['half']);
      // The ring is a fact; escalations after it still come, and a rung that was fired by a fact does not.
      const lapsed = { ...moved, status: 'lapsed' as const, rungs: [{ ...moved.rungs[0]!, firedSeq: 3 }, { ...rungs[1]!, at: at('2026-11-10T16:00:00Z') }] };
      await storage().ledger.write((tx) => tx.record(following(second, { changed: [lapsed] })));
      expect((await dueOf('alarm-2', '2026-12-01T00:00:00Z')).map(({ rung }) => rung)).toEqual(['late']);
    });

    it('keeps a fired reminder when another fact touches the running deadline', async () => {
      const rungs = [{ id: 'half', at: at('2026-09-25T16:00:00Z'), kind: 'reminder' as const }];
      const clock = deadline('alarm-3-C1-1', at('2026-10-08T16:00:00Z'), { rungs });
      const first = opening('alarm-3', { changed: [clock] });
      await storage().ledger.write((tx) => tx.record(first));
      await storage().ledger.write((tx) => tx.remind(clock.id, 'half', []));
      await storage().ledger.write((tx) => tx.record(following(first, { changed: [{ ...clock, calendar: 2 }] })));
      expect(await dueOf('alarm-3', '2026-10-01T00:00:00Z')).toEqual([]);
    });

    it('is told to the alarm clock beforehand', async () => {
      await storage().ledger.write((tx) => tx.record(opening('alarm-4', { changed: [deadline('alarm-4-C1-1', at('2030-10-08T16:00:00Z'))] })));
      expect(await storage().alarms.instants(at('2030-10-08T12:00:00Z'), at('2030-10-09T00:00:00Z'), 10)).toEqual(['2030-10-08T16:00:00.000Z']);
      expect(await storage().alarms.instants(at('2030-10-08T16:00:00Z'), at('2030-10-09T00:00:00Z'), 10)).toEqual([]);
    });

    it('does not come for paused deadlines, nor for those that were late before they were entered', async () => {
      const paused = deadline('alarm-5-C1-1', at('2026-10-08T16:00:00Z'), { status: 'paused' });
      const entered = deadline('alarm-5-C2-1', at('2026-10-08T16:00:00Z'), { status: 'lapsedBeforeEntry' });
      await storage().ledger.write((tx) => tx.record(opening('alarm-5', { changed: [paused, entered] })));
      expect(await dueOf('alarm-5', '2027-01-01T00:00:00Z')).toEqual([]);
      const { items } = await storage().reader.listCases({ late: true, q: 'alarm-5' }, 'all', { limit: 5 });
      expect((await storage().reader.listCases({ late: false, q: 'alarm-5' }, 'all', { limit: 5 })).items).toEqual([]);
      expect(items).toHaveLength(1);
    });
  });

  describe('a calendar', () => {
    it('finds the open cases that were computed with an older one', async () => {
      const clock = (id: string, calendar: number, status: 'running' | 'ended' = 'running') => deadline(`${id}-C1-1`, at('2040-01-01T00:00:00Z'), { calendar, status });
      await storage().ledger.write(async (tx) => {
        await tx.record(opening('year-1', { changed: [clock('year-1', 7)] }));
        await tx.record(opening('year-2', { changed: [clock('year-2', 8)] }));
        await tx.record(opening('year-3', { changed: [clock('year-3', 7)], case: { closed: true } }));
        await tx.record(opening('year-4', { changed: [clock('year-4', 7, 'ended')] }));
        await tx.record(opening('year-5', { changed: [clock('year-5', 7)] }));
      });
      expect(await storage().alarms.casesOnOlderCalendar(8, 'year-', 1)).toEqual(['year-1']);
      expect(await storage().alarms.casesOnOlderCalendar(8, 'year-1', 5)).toEqual(['year-5']);
    });

    it('is kept in versions', async () => {
      const before = await storage().calendars.newest();
      const year = { ...before.years.at(-1)!, year: 2027 };
      const version = await storage().calendars.load(year, at('2026-11-20T02:00:00Z'));
      expect(version).toBe(before.version + 1);
      const after = await storage().calendars.newest();
      expect(after).toEqual({ version, years: [...before.years, year] });
      expect(await storage().calendars.version(before.version)).toEqual(before.years);
      expect(await storage().calendars.version(99)).toBeUndefined();
    });

    it('keeps both of two years that are loaded at the same moment', async () => {
      const { version, years } = await storage().calendars.newest();
      const year = (number: number) => ({ ...years.at(-1)!, year: number });
      const loaded = await Promise.all([2031, 2032, 2033].map((number) => storage().calendars.load(year(number), at('2026-11-21T02:00:00Z'))));
      expect([...loaded].sort((a, b) => a - b)).toEqual([version + 1, version + 2, version + 3]);
      expect((await storage().calendars.newest()).years.slice(-3).map((one) => one.year)).toEqual([2031, 2032, 2033]);
    });
  });

  describe('the newest entry', () => {
    it('is the newest recordedAt', async () => {
      await storage().ledger.write((tx) => tx.record(opening('newest-1', { at: at('2099-01-01T00:00:00Z') })));
      expect(await storage().alarms.newestRecordedAt()).toBe('2099-01-01T00:00:00.000Z');
    });
  });

  describe('a signal', () => {
    it('is applied once, however many try', async () => {
      await storage().ledger.write((tx) => tx.record(opening('signal-1', { signals: [signal('signal-1-1-0', 'receiver-1')] })));
      expect((await storage().alarms.waitingSignalsFor(caseId('receiver-1'), 5)).map(({ id }) => id)).toEqual(['signal-1-1-0']);
      const tries = Array.from({ length: 6 }, () => storage().ledger.write((tx) => tx.claimSignal(signalId('signal-1-1-0'), at('2026-09-14T03:00:00Z'))));
      expect((await Promise.all(tries)).filter((claimed) => claimed)).toHaveLength(1);
      expect(await storage().alarms.waitingSignalsFor(caseId('receiver-1'), 5)).toEqual([]);
    });

    it('waits when it was claimed by an act that failed', async () => {
      await storage().ledger.write((tx) => tx.record(opening('signal-2', { signals: [signal('signal-2-1-0', 'receiver-2')] })));
      const failed = storage().ledger.write(async (tx) => {
        await tx.claimSignal(signalId('signal-2-1-0'), at('2026-09-14T03:00:00Z'));
        throw new Error('not now');
      });
      await expect(failed).rejects.toThrow('not now');
      expect(await storage().alarms.waitingSignalsFor(caseId('receiver-2'), 5)).toEqual([signal('signal-2-1-0', 'receiver-2', { from: caseId('sender') })]);
    });

    it('is cut off by a limit in the order in which it was sent: the ninth before the tenth', async () => {
      const [ninth, tenth] = ['signal-4-9-1', 'signal-4-10-1'] as const;
      await storage().ledger.write((tx) => tx.record(opening('signal-4', { signals: [signal(tenth, 'receiver-4'), signal(ninth, 'receiver-4')] })));
      expect((await storage().alarms.waitingSignalsFor(caseId('receiver-4'), 1)).map(({ id }) => id)).toEqual([ninth]);
      expect((await storage().alarms.waitingSignals(100)).map(({ id }) => id).filter((id) => id.startsWith('signal-4'))).toEqual([ninth, tenth]);
    });

    it('that is refused is kept, counted, and steps behind the others', async () => {
      await storage().ledger.write((tx) => tx.record(opening('signal-3', { signals: [signal('signal-3-1-0', 'receiver-3'), signal('signal-3-1-1', 'receiver-3')] })));
      await storage().alarms.signalRefused(signalId('signal-3-1-0'), 'act.notOpen', at('2026-09-15T00:00:00Z'));
      const waiting = (await storage().alarms.waitingSignals(100)).map(({ id }) => id).filter((id) => id.startsWith('signal-3'));
      expect(waiting).toEqual(['signal-3-1-1', 'signal-3-1-0']);
      const listed = (await storage().alarms.listWaitingSignals(100)).find(({ id }) => id === 'signal-3-1-0');
      expect(listed).toMatchObject({ to: 'receiver-3', tries: 1, lastCode: 'act.notOpen', triedAt: '2026-09-15T00:00:00.000Z' });
    });
  });
}
