import { calendarDays, edition } from '../../../src/domain/law';
import type { Migration, Procedure } from '../../../src/domain/procedure';
import { check, type Finding } from '../../../src/engine/check';
import { act, none, small, smallWith, type Small } from './small';

/* A second version of the small procedure, and each way in which cases could be lost on the way to it. */

const before = smallWith();
const same = { new: 'new', received: 'received', onTheWay: 'onTheWay', deciding: 'deciding', granted: 'granted', declined: 'declined' };
const migration: Migration = { from: 1, because: { zh: '改', en: 'a change' }, states: same, stays: {}, data: ({ data }) => data, restates: [] };
const second = (change: Partial<Small> = {}, more: Partial<Migration> = {}): Procedure => ({ ...smallWith(change), version: 2, migration: { ...migration, ...more } });
const found = (to: Procedure, installed: readonly Procedure[] = [before]): readonly Finding[] => check(to, installed).findings;
const brief = (findings: readonly Finding[]): string[] => findings.map(({ rule, of, because }) => `${rule} ${of}: ${because}`);
const story = ({ story: told }: Finding): string => told.map(({ act: type, state }) => `${type}>${state}`).join(' ');

it('is whole where every state and clock has its place', () => {
  expect(found(second())).toEqual([]);
});

it('needs the version that cases come from', () => {
  expect(brief(found(second(), []))).toEqual(['migration.stateLost small: version 1, from which cases come, is not installed']);
});

it('finds a state that goes nowhere, to a part of a state, to an end, or that there never was, and tells how a case comes there', () => {
  const { deciding: _, ...fewer } = same;
  const [lost] = found(second({}, { states: fewer }));
  expect([lost?.rule, lost?.of, lost?.because]).toEqual(['migration.stateLost', 'deciding', 'no row of the migration says where it goes']);
  expect(lost && story(lost)).toBe('request.received>received request.sent>onTheWay request.taken>deciding');
  expect(brief(found(second({}, { states: { ...same, deciding: 'elsewhere' } })))).toEqual(['migration.stateLost deciding: it goes to elsewhere, which is no whole state of version 2']);
  expect(brief(found(second({}, { states: { ...same, deciding: 'granted' } })))).toEqual(['migration.stateLost deciding: it goes to granted, which is closed or is never reached']);
  expect(brief(found(second({}, { states: { ...same, granted: 'deciding' } })))).toEqual(['migration.stateLost granted: it goes to deciding, which is open or is never reached']);
  expect(brief(found(second({}, { states: { ...same, lost: 'deciding' } })))).toEqual(['migration.stateLost lost: version 1 has no such state']);
  // It became compound: half a state is none.
  const compound = { ...small.states, deciding: { initial: 'hearing', states: { hearing: { on: { 'request.declined': 'voting' } }, voting: {} }, on: { 'request.granted': 'granted', 'request.declined': 'declined' } } };
  expect(brief(found(second({ states: compound }))).filter((one) => one.startsWith('migration.'))).toEqual(['migration.stateLost deciding: it goes to deciding, which is no whole state of version 2']);
  expect(brief(found(second({ states: compound }, { states: { ...same, deciding: { deciding: 'hearing' } } }))).filter((one) => one.startsWith('migration.'))).toEqual([]);
});

it('finds a clock that the new version cannot count any more', () => {
  const [taking, deciding] = small.periods as [Small['periods'][number], Small['periods'][number]];
  expect(brief(found(second({ periods: [taking, { ...deciding, id: 'S9' }] })))).toContain('migration.clockLost S2: the new version has no such period');
  expect(brief(found(second({ periods: [taking, { ...deciding, editions: [edition(calendarDays(9), { from: '2026-06-01', article: '行政处罚法 60', mark: 'V1' })] }] })))).toEqual(['migration.clockLost S2: its edition of 2026-01-01 is gone, by which clocks may run']);
  expect(brief(found(second({ periods: [{ ...taking, per: 'party' }, deciding] })))).toContain('migration.clockLost S1: it was a clock per case');
  expect(brief(found(second({}, { restates: ['S8'] })))).toEqual(['migration.clockLost S8: it is restated, and there is no such period']);
});

it('follows the clocks that cases bring along: a lapse that their new state does not hear', () => {
  // The new version goes from sending to deciding at once: nothing of its own brings the clock of the sending into `asking`.
  const states = { ...small.states, onTheWay: { on: { ...(small.states['onTheWay'] as { on: object }).on, 'case.asked': 'asking' } }, asking: { on: { 'request.granted': 'granted', 'request.declined': 'declined' } } };
  const [taking, deciding] = small.periods as [Small['periods'][number], Small['periods'][number]];
  const periods = [{ ...taking, endedBy: [...taking.endedBy, 'case.asked'] }, { ...deciding, startedBy: [...deciding.startedBy, { act: 'case.asked', from: 'at' as const }] }];
  const change: Partial<Small> = {
    states, periods,
    acts: { ...small.acts, 'case.asked': act(none, { roles: ['clerk'] }) },
    turns: { ...small.turns, asking: { owner: 'hub', cause: 'own' } },
  };
  expect(found(second(change)).filter(({ rule }) => rule === 'lapse.unheard')).toEqual([]);
  const findings = found(second(change, { states: { ...same, onTheWay: 'asking' } })).filter(({ rule }) => rule === 'lapse.unheard');
  expect(findings.map(({ of }) => of)).toEqual(['S1 in asking']);
  expect(findings[0] && story(findings[0])).toBe('case.migrated>asking receipt.lapsed>asking');
});
