import type { Bodies } from '../../../src/application/app';
import type { Counted, Scope } from '../../../src/application/ports';
import { countFigures } from '../../../src/application/countFigures';
import { procedures } from '../../../workflows';
import { builtInCalendar } from '../../../src/domain/calendar';
import type { LegalDate } from '../../../src/domain/brand';
import type { Storage } from '../../../src/storage';
import { figuresBy } from '../../../src/supervision';
import { at, deadline, following, opening } from '../../support/entries';

/** Figures are counted behind the acts, each case once, whatever comes later. */
export function supervision(storage: () => Storage): void {
  const record = (entry: ReturnType<typeof opening>) => storage().ledger.write((tx) => tx.record(entry));
  const seal = () => storage().sealer({ holder: 'figures', now: () => at('2026-11-20T00:00:00Z'), sign: () => 'ed25519:00' }).run();
  const count = (facts?: number) => countFigures({ supervision: storage().supervision, procedures, calendars: { current: () => builtInCalendar, version: () => builtInCalendar }, bodies: { has: (code) => code !== 'respondent' } as Bodies }, facts);
  const bodies = async () => figuresBy('body', await storage().supervision.figures({}));

  describe('figures', () => {
    const first = opening('figures-1', { at: at('2026-09-21T01:00:00Z'), tags: { district: 'boshan' } });
    const clock = deadline('figures-1-C1-2', at('2026-09-30T16:00:00Z'), { body: 'boshan-market', startSeq: 2 });
    const passed = following(first, { at: at('2026-09-21T01:20:00Z'), stage: 'complaint', changed: [clock], case: { handling: 'boshan-market', turn: { body: 'boshan-market', cause: 'own', since: at('2026-09-21T01:20:00Z') } } });

    it('wait for the sealer, and stand still while nothing happens', async () => {
      await record(first);
      await record(passed);
      expect(await count()).toBe(0);
      await seal();
      expect(await count(1)).toBe(2);
      expect(await count()).toBe(0);
      expect((await bodies()).map(({ key, received, closed }) => [key, received, closed])).toEqual([['boshan-market', 1, 0]]);
      expect(await storage().supervision.openByBody({})).toEqual([{ procedure: 'hotline-complaint', stage: 'complaint', body: 'boshan-market', district: 'boshan', month: '2026-09', cases: 1 }]);
      const [standing] = await storage().supervision.standing({});
      expect(standing).toEqual({ body: 'boshan-market', cause: 'own', cases: 1, sinceMinutes: Date.parse('2026-09-21T01:20:00Z') / 60_000 });
    });

    it('move with the case: closed in time, twenty minutes at the hub', async () => {
      const until = at('2026-09-29T08:00:00Z');
      const done = following(passed, { at: until, stage: 'closed', changed: [{ ...clock, status: 'ended', endSeq: 3 }, deadline('figures-1-C1-3', until, { body: 'respondent', startSeq: 3, endSeq: 3, status: 'lapsed' })], case: { closed: true, turn: { body: 'nobody', cause: 'none', since: until } } });
      await record({ ...done, fact: { ...done.fact, on: '2026-09-29' as LegalDate } });
      await seal();
      expect(await count()).toBe(1);
      const [row] = await bodies();
      expect(row).toMatchObject({ key: 'boshan-market', received: 1, closed: 1, statutory: { inTime: 1, late: 0 }, workingDays: { cases: 1, median: 5 } });
      expect(figuresBy('stage', await storage().supervision.figures({ district: 'boshan' })).map(({ key, minutes }) => [key, minutes])).toEqual([['complaint', 8 * 1440 - 20 + 7 * 60], ['intake', 20]]);
      expect(await storage().supervision.openByBody({})).toEqual([]);
      expect(await storage().supervision.figures({ bodies: ['zb-12330'] })).toMatchObject([{ measure: 'stage' }, { measure: 'turn' }]);
      expect(await storage().supervision.figures({ from: '2027-01' })).toEqual([]);
    });

    it('lead to the cases that they count, by body and month, of those that one may see', async () => {
      const behind = async (counted: Counted, scope: Scope = 'all') => (await storage().reader.listCases({ counted }, scope, { limit: 10 })).items.map(({ id }) => id);
      expect(await behind({ measure: 'closed', cause: '' })).toEqual(['figures-1']);
      expect(await behind({ measure: 'closed', cause: '', from: '2026-09', until: '2026-09', bodies: ['boshan-market'] })).toEqual(['figures-1']);
      expect([await behind({ measure: 'closed', cause: '', from: '2026-10' }), await behind({ measure: 'closed', cause: '', until: '2026-08' }), await behind({ measure: 'closed', cause: '', bodies: ['zb-12330'] }), await behind({ measure: 'closed', cause: '', bodies: [] })]).toEqual([[], [], [], []]);
      expect([await behind({ measure: 'deadline', cause: 'statutory:inTime' }), await behind({ measure: 'deadline', cause: 'statutory:late' })]).toEqual([['figures-1'], []]);
      expect(await behind({ measure: 'closed', cause: '' }, { bodies: ['zichuan-market'] })).toEqual([]);
    });

    it('counted anew from the beginning are the same', async () => {
      const before = await storage().supervision.figures({});
      await storage().supervision.forget();
      expect(await storage().supervision.figures({})).toEqual([]);
      await count(2);
      const key = (row: object) => JSON.stringify(row);
      expect((await storage().supervision.figures({})).map(key).sort()).toEqual(before.map(key).sort());
    });

    it('are counted once by two who count at the same time', async () => {
      await record(opening('figures-2', { at: at('2026-10-12T01:00:00Z') }));
      await seal();
      await Promise.all([count(), count(), count()]);
      expect((await bodies()).reduce((sum, { received }) => sum + received, 0)).toBe(2);
    });

    it('name the cases that press, the most urgent first, of those that one may see', async () => {
      const pressing = opening('figures-3', { at: at('2026-10-13T01:00:00Z'), worklistKey: '2026-10-20T16:00:00.000Z', case: { access: [{ body: 'zichuan-market', parts: ['main'], sinceSeq: 1 }] } });
      await record(pressing);
      await record(opening('figures-4', { at: at('2026-10-13T01:00:00Z'), worklistKey: '2026-10-19T16:00:00.000Z' }));
      const store = storage().supervision;
      expect((await store.pressing('2026-10-21T00:00:00.000Z', 'all', {}, 10)).map(({ id }) => id)).toEqual(['figures-4', 'figures-3']);
      expect((await store.pressing('2026-10-20T00:00:00.000Z', 'all', {}, 10)).map(({ id }) => id)).toEqual(['figures-4']);
      expect((await store.pressing('2026-10-21T00:00:00.000Z', { bodies: ['zichuan-market'] }, {}, 10)).map(({ id }) => id)).toEqual(['figures-3']);
    });
  });
}
