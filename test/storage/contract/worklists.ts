import type { WorklistView } from '../../../src/application/ports';
import type { Case } from '../../../src/domain/case';
import type { Storage } from '../../../src/storage';
import { at, deadline, following, on, opening, type Change } from '../../support/entries';

const since = at('2026-09-14T02:00:00Z');
const OURS = 'wv-ours';
const THEIRS = 'wv-theirs';

export function worklists(storage: () => Storage): void {
  const put = async (id: string, file: Partial<Case>, change: Change = {}): Promise<ReturnType<typeof opening>> => {
    const access = [OURS, THEIRS].map((body) => ({ body, parts: ['main'], sinceSeq: 1 }));
    const entry = opening(id, { ...change, case: { hub: 'wv-hub', handling: OURS, turn: { body: OURS, cause: 'own', since }, access, ...file } });
    await storage().ledger.write((tx) => tx.record(entry));
    return entry;
  };
  const shown = async (view: WorklistView, bodies: readonly string[] = [OURS], procedure?: string): Promise<string[]> => {
    const found: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await storage().reader.worklist(bodies, { limit: 2, cursor }, view, procedure);
      found.push(...page.items.map(({ id }) => id));
      if (page.next === undefined) return found;
      cursor = page.next;
    }
  };
  const theirMove: Partial<Case> = { turn: { body: THEIRS, cause: 'otherBody', since } };

  describe('a worklist', () => {
    it('shows what was handed over and is not taken yet', async () => {
      await put('tray-1', {}, { statePath: 'awaitingReceipt', worklistKey: '2026-09-20T16:00:00.000Z' });
      await put('tray-2', {}, { statePath: 'underReview' });
      await put('tray-3', theirMove, { statePath: 'awaitingReceipt' });
      expect(await shown({ kind: 'tray', states: ['hotline-complaint awaitingReceipt'] })).toEqual(['tray-1']);
      expect(await shown({ kind: 'tray', states: [] })).toEqual([]);
    });

    it('shows what is due soon, whoever has the move, and each case once', async () => {
      await put('soon-1', theirMove, { worklistKey: '2026-09-15T16:00:00.000Z' });
      await put('soon-2', { hub: OURS }, { worklistKey: '2026-09-14T16:00:00.000Z' });
      await put('soon-3', { closed: true }, { worklistKey: '2026-09-14T16:00:00.000Z' });
      await put('soon-4', {}, { worklistKey: '2026-09-17T16:00:00.000Z' });
      // Targets of the house, which weigh a week later: one that ends in time, one that we have let run out, one later, one of a party that is over, one that stands.
      const target = (id: string, ringsAt: string, more: Partial<Case['deadlines'][number]> = {}) => put(id, {}, { worklistKey: '2026-09-22T16:00:00.000Z', changed: [deadline(`${id}-1-A2`, at(ringsAt), { body: OURS, ...more })] });
      await target('soon-5', '2026-09-15T16:00:00Z');
      await target('soon-6', '2026-09-13T16:00:00Z', { status: 'lapsed' });
      await target('soon-7', '2026-09-18T16:00:00Z');
      await target('soon-8', '2026-09-13T16:00:00Z', { status: 'lapsed', body: 'respondent-1' });
      await target('soon-9', '2026-09-15T16:00:00Z', { status: 'paused' });
      expect(await shown({ kind: 'soon', until: at('2026-09-16T16:00:00Z') })).toEqual(['soon-2', 'soon-1', 'soon-5', 'soon-6']);
      // One's own clocks alone: not those that only stand in the place of the case.
      await target('soon-10', '2026-09-14T16:00:00Z', { body: THEIRS });
      await put('soon-11', theirMove, { worklistKey: '2026-09-13T16:00:00.000Z', changed: [deadline('soon-11-1-T6', at('2026-09-15T16:00:00Z'), { body: OURS }), deadline('soon-11-1-TP', at('2026-09-13T16:00:00Z'), { body: THEIRS, status: 'lapsed' })] });
      expect(await shown({ kind: 'soon', until: at('2026-09-16T16:00:00Z'), own: true })).toEqual(['soon-11', 'soon-5', 'soon-6']);
    });

    it('shows what waits for others: what we handle, and what we registered and others handle', async () => {
      await put('waiting-1', { ...theirMove, hub: OURS, handling: THEIRS }, { worklistKey: '2026-09-12T16:00:00.000Z' });
      await put('waiting-2', { ...theirMove, hub: OURS }, { worklistKey: '2026-09-11T16:00:00.000Z' });
      await put('waiting-3', { hub: OURS, handling: THEIRS }, { worklistKey: '2026-09-10T16:00:00.000Z' });
      expect((await shown({ kind: 'waiting' })).filter((id) => id.startsWith('waiting'))).toEqual(['waiting-2', 'waiting-1']);
      expect((await shown({ kind: 'waiting' }, [OURS, THEIRS])).filter((id) => id.startsWith('waiting'))).toEqual([]);
    });

    it('shows whose time is over while we wait: not ours, not what is done, not before its end', async () => {
      const clock = (id: string, body: string, ringsAt: string, more: Partial<Case['deadlines'][number]> = {}) => deadline(id, at(ringsAt), { body, ...more });
      const waits = { ...theirMove, hub: OURS };
      const waiting = (id: string, one: Case['deadlines'][number]) => put(id, waits, { changed: [one] });
      await waiting('silent-1', clock('silent-1-2-TR', THEIRS, '2026-09-20T16:00:00Z'));
      await waiting('silent-2', clock('silent-2-2-T3', OURS, '2026-09-20T16:00:00Z'));
      await waiting('silent-3', clock('silent-3-2-TR', THEIRS, '2026-09-20T16:00:00Z', { endSeq: 2, status: 'ended' }));
      await waiting('silent-4', clock('silent-4-2-TR', THEIRS, '2026-09-21T16:00:00Z'));
      const silent = async (now: string) => (await shown({ kind: 'silent', now: at(now) })).filter((id) => id.startsWith('silent'));
      expect(await silent('2026-09-20T15:59:59Z')).toEqual([]);
      expect(await silent('2026-09-20T16:00:00Z')).toEqual(['silent-1']);
      expect((await silent('2026-09-21T16:00:00Z')).sort()).toEqual(['silent-1', 'silent-4']);
    });

    it('shows what is assigned to a person, until they are released', async () => {
      const assigned = { assignees: [{ person: 'wv-officer', role: 'officer', since: on('2026-09-14') }] };
      const entry = await put('mine-1', assigned);
      await put('mine-2', { assignees: [{ person: 'wv-officer', role: 'officer', since: on('2026-09-14'), until: on('2026-09-15') }] });
      await put('mine-3', { ...assigned, access: [{ body: THEIRS, parts: ['main'], sinceSeq: 1 }] });
      expect(await shown({ kind: 'person', account: 'wv-officer' })).toEqual(['mine-1']);
      await storage().ledger.write((tx) => tx.record(following(entry, { case: { assignees: [] } })));
      expect(await shown({ kind: 'person', account: 'wv-officer' })).toEqual([]);
    });

    it('shows what lacks a receipt or a proof of service', async () => {
      const entry = await put('proof-1', { ...theirMove, proofsOutstanding: [1] });
      await put('proof-2', {}, { flags: ['wvNoProof'] });
      await put('proof-3', {});
      expect(await shown({ kind: 'proof', flag: 'wvNoProof' })).toEqual(['proof-1', 'proof-2']);
      await storage().ledger.write((tx) => tx.record(following(entry, { case: { proofsOutstanding: [] } })));
      expect(await shown({ kind: 'proof', flag: 'wvNoProof' })).toEqual(['proof-2']);
    });

    it('shows no case that was not handed to the body, though it has the move or handles it', async () => {
      const access = [{ body: THEIRS, parts: ['main'], sinceSeq: 1 }];
      const until = at('2026-09-16T16:00:00Z');
      await put('unseen-1', { access, proofsOutstanding: [1] }, { statePath: 'unseenReceipt', worklistKey: '2026-09-14T16:00:00.000Z' });
      await put('unseen-2', { ...theirMove, access, hub: OURS }, { worklistKey: '2026-09-14T16:00:00.000Z', changed: [deadline('unseen-2-2-TR', at('2026-09-14T16:00:00Z'), { body: THEIRS })] });
      const views: readonly WorklistView[] = [{ kind: 'move' }, { kind: 'tray', states: ['hotline-complaint unseenReceipt'] }, { kind: 'soon', until }, { kind: 'waiting' }, { kind: 'silent', now: until }, { kind: 'proof', flag: 'none' }];
      for (const view of views) expect([view.kind, (await shown(view)).filter((id) => id.startsWith('unseen'))]).toEqual([view.kind, []]);
    });

    it('shows one procedure alone', async () => {
      await put('one-1', { basis: { procedure: 'penalty-case', version: 1, calendar: 1, format: 1 } });
      expect(await shown({ kind: 'move' }, [OURS], 'penalty-case')).toEqual(['one-1']);
    });
  });
}
