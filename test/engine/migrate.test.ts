import { setup } from 'xstate';
import { z } from 'zod';
import type { Act } from '../../src/domain/act';
import type { LegalDate } from '../../src/domain/brand';
import { builtInCalendar, legalDateOf } from '../../src/domain/calendar';
import type { Json, JsonObject } from '../../src/domain/json';
import { calendarDays, edition, internal } from '../../src/domain/law';
import { actOf, type ActRule, type Migration, type Procedure, type Words } from '../../src/domain/procedure';
import { advance, isState, knownEvents, migrationAct, openActs } from '../../src/engine';
import { moment, story, type Story } from '../support/story';

/*
 * XState restores what it can, and guesses the rest: a state that became compound is entered at its initial child, a region
 * that is not named at its beginning. Between flat, compound and parallel versions of one procedure nothing may be guessed.
 */

const act = actOf<object>();
const none = z.strictObject({});
const acts: Readonly<Record<string, ActRule>> = {
  'matter.opened': act(none, { roles: ['clerk'], opens: true }),
  'expert.asked': act(none, { roles: ['clerk'] }),
  'report.received': act(none, { roles: ['clerk'] }),
  'party.heard': act(none, { roles: ['clerk'] }),
  'matter.suspended': act(none, { roles: ['clerk'], pause: { open: 'otherSuit', kind: 'suspension' } }),
  'matter.resumed': act(none, { roles: ['clerk'], pause: { close: 'otherSuit' }, whilePaused: true }),
  'matter.decided': act(none, { roles: ['clerk'], approval: { steps: [{ role: 'deputyHead', kind: 'agree' }], principalOnly: false } }),
  'matter.dropped': act(none, { roles: ['clerk'] }),
};
const period = (length: number, more: Partial<Parameters<typeof internal>[0]> = {}) =>
  internal({ id: 'D1', name: { zh: '决定', en: 'decide' }, owner: 'hub', startedBy: [{ act: 'matter.opened', from: 'at' }], endedBy: ['matter.decided'], editions: [edition(calendarDays(length), { from: '2026-01-01', article: { zh: '目标', en: 'a target' }, mark: 'D' })], ...more });
const words: Words = { title: '事项', states: {}, acts: {}, fields: {}, choices: {}, numbers: {} };
const recorded = { actions: 'recorded' };
const both = { 'matter.suspended': recorded, 'matter.resumed': recorded, 'matter.decided': 'decided' };

function version(number: number, examining: object, paths: readonly string[], more: Partial<Procedure> = {}): Procedure {
  const machine = setup({ guards: {}, actions: { recorded: () => undefined } }).createMachine({
    id: 'matter', initial: 'new', states: { new: { on: { 'matter.opened': 'examining' } }, examining, decided: { tags: ['closed'] } },
  } as never);
  return {
    name: 'matter', version: number, machine, periods: [period(30)], acts, conditions: {}, handovers: [], letters: {}, words: { zh: words, en: words },
    turns: Object.fromEntries(['new', 'decided', ...paths].map((path) => [path, { owner: path === 'new' || path === 'decided' ? 'nobody' : 'hub', cause: 'own' }])),
    stages: {}, summary: () => ({ title: '', text: '', tags: {}, flags: [] }), ...more,
  };
}

const flat = version(1, { on: both }, ['examining']);
const compound = (more: Partial<Procedure> = {}) =>
  version(2, { initial: 'reading', states: { reading: { on: { 'expert.asked': 'waiting' } }, waiting: { on: { 'report.received': 'reading' } } }, on: both }, ['examining.reading', 'examining.waiting'], more);
const parallel = (more: Partial<Procedure> = {}) =>
  version(2, { type: 'parallel', states: { facts: { initial: 'open', states: { open: { on: { 'report.received': 'found' } }, found: {} } }, hearing: { initial: 'due', states: { due: { on: { 'party.heard': 'held' } }, held: {} } } }, on: both },
    ['examining.facts.open+hearing.due', 'examining.facts.found+hearing.due', 'examining.facts.open+hearing.held', 'examining.facts.found+hearing.held'], more);

const migration = (states: Migration['states'], more: Partial<Migration> = {}): Migration => ({ from: 1, because: { zh: '改', en: 'a change' }, states: { new: 'new', decided: 'decided', ...states }, stays: {}, data: ({ data }) => data, restates: [], ...more });
const opened = (): Story => story(flat).on('2026-09-14', 'matter.opened');

describe('from a flat state', () => {
  it('to the part of a compound one that the migration names', () => {
    const life = opened().migrate('2026-09-15', compound({ migration: migration({ examining: { examining: 'waiting' } }) }));
    expect([life.current.state, life.state]).toEqual([{ examining: 'waiting' }, 'examining.waiting']);
    life.on('2026-09-16', 'report.received');
    expect([life.state, life.replayed().disagreements]).toEqual(['examining.reading', []]);
  });

  it('not to half of a compound one, where XState would enter its initial child', () => {
    const to = compound({ migration: migration({ examining: 'examining' }) });
    expect(opened().migrationRefusal('2026-09-15', to)).toMatchObject({ code: 'state.notOfVersion', data: { state: 'examining', procedure: 'matter', version: 2 } });
  });

  it('to both regions of a parallel one, and not to one of them', () => {
    const whole = { examining: { facts: 'found', hearing: 'due' } };
    const life = opened().migrate('2026-09-15', parallel({ migration: migration({ examining: whole }) })).on('2026-09-16', 'party.heard');
    expect([life.state, life.replayed().disagreements]).toEqual(['examining.facts.found+hearing.held', []]);
    expect(opened().migrationRefusal('2026-09-15', parallel({ migration: migration({ examining: { examining: { facts: 'found' } } }) })).code).toBe('state.notOfVersion');
  });

  it('and back from a compound one to a flat one', () => {
    const back = version(3, { on: both }, ['examining'], { migration: { ...migration({ 'examining.reading': 'examining', 'examining.waiting': 'examining' }), from: 2 } });
    const life = opened().migrate('2026-09-15', compound({ migration: migration({ examining: { examining: 'waiting' } }) })).migrate('2026-09-16', back);
    expect([life.current.state, life.current.basis.version, life.replayed().disagreements]).toEqual(['examining', 3, []]);
  });
});

describe('a stored state that the version does not know', () => {
  it.each<[string, Procedure, Json]>([
    ['a name that there is not', flat, 'hearing'],
    ['a flat state that is compound now', compound(), 'examining'],
    ['a part of a flat state', flat, { examining: 'waiting' }],
    ['a part that there is not', compound(), { examining: 'voting' }],
    ['one region of two', parallel(), { examining: { facts: 'open' } }],
    ['a region too many', parallel(), { examining: { facts: 'open', hearing: 'due', costs: 'open' } }],
    ['no state at all', flat, 7],
    ['nothing', flat, {}],
  ])('is refused and not guessed: %s', (_what, procedure, state) => {
    expect(isState(procedure, state)).toBe(false);
    const file = { ...opened().current, state, basis: { ...opened().current.basis, version: procedure.version } };
    const decided: Act = { type: 'matter.dropped', input: {}, actor: { kind: 'person', id: 'p', body: 'zb-12330', role: 'clerk' }, at: moment('2026-09-16'), on: legalDateOf(moment('2026-09-16')), recordedAt: moment('2026-09-16') };
    expect(advance({ procedure, calendar: builtInCalendar }, file, decided)).toMatchObject({ ok: false, refusal: { code: 'state.notOfVersion', data: { procedure: 'matter', version: procedure.version } } });
    for (const read of [() => knownEvents(procedure, state), () => openActs({ procedure, calendar: builtInCalendar }, file, decided.actor, decided.at)]) {
      expect(read).toThrow(expect.objectContaining({ kind: 'refused', code: 'state.notOfVersion' }));
    }
  });
});

describe('a case does not go over', () => {
  const to = (more: Partial<Procedure> = {}, how: Partial<Migration> = {}) => compound({ migration: migration({ examining: { examining: 'reading' } }, how), ...more });

  it('to a version that has no way from its own', () => {
    expect(opened().migrationRefusal('2026-09-15', compound()).code).toBe('migration.none');
    expect(opened().migrationRefusal('2026-09-15', to({}, { from: 2 })).code).toBe('migration.none');
  });
  it('while an approval is under way', () => {
    const asked = opened().on('2026-09-15', 'approval.requested', { act: 'matter.decided', input: {} });
    expect(asked.migrationRefusal('2026-09-16', to()).code).toBe('migration.approvalPending');
  });
  it('while it stands still and nothing there would let it go on', () => {
    const { 'matter.resumed': _, ...fewer } = acts;
    const standing = opened().on('2026-09-15', 'matter.suspended');
    expect(standing.migrationRefusal('2026-09-16', to({ acts: fewer })).code).toBe('migration.pauseLost');
    expect(standing.migrate('2026-09-16', to()).on('2026-09-17', 'matter.resumed').replayed().disagreements).toEqual([]);
  });
  it('without its periods, or their edition', () => {
    expect(opened().migrationRefusal('2026-09-15', to({ periods: [] })).code).toBe('migration.periodLost');
    expect(opened().migrationRefusal('2026-09-15', to({ periods: [period(30, { editions: [edition(calendarDays(30), { from: '2026-02-01', article: { zh: '目标', en: 'a target' }, mark: 'D' })] })] })).code).toBe('migration.periodLost');
  });
  it('where it would be late at once', () => {
    // 30 days end on 10-14, 10 on 09-24, which rolls to nothing: it is past on 09-28.
    const shorter = to({ periods: [period(10)] });
    expect(opened().migrationRefusal('2026-09-28', shorter)).toMatchObject({ code: 'migration.wouldBeLate', data: { period: 'D1', from: '2026-10-14', to: '2026-09-24' } });
    expect(opened().migrate('2026-09-20', shorter).due('D1')).toBe('2026-09-24');
  });
  it('where it stands still and would be late as soon as it is counted by the new rule', () => {
    const counts = (excludes: string[]) => period(30, { editions: [edition(calendarDays(30), { from: '2026-01-01', article: { zh: '目标', en: 'a target' }, mark: 'D', excludes })] });
    const before = version(1, { on: both }, ['examining'], { periods: [counts(['suspension'])] });
    const standing = () => story(before).on('2026-09-14', 'matter.opened').on('2026-09-15', 'matter.suspended');
    const counted = to({ periods: [counts([])] });
    expect(standing().until('2026-11-02').migrationRefusal('2026-11-02', counted).code).toBe('migration.wouldBeLate');
    expect(standing().migrate('2026-09-20', counted).status('D1')).toBe('running');
  });
  it('because its migration says so', () => {
    const refusal = opened().migrationRefusal('2026-09-15', to({}, { stays: { mine: { when: () => true, because: { zh: '留', en: 'it stays' } } } }));
    expect(refusal).toMatchObject({ code: 'migration.stays', condition: 'mine' });
  });
});

describe('a migration is a fact', () => {
  const shorter = compound({ migration: migration({ examining: { examining: 'reading' } }), periods: [period(20)] });
  const actNow = (): { readonly life: Story; readonly act: Act } => {
    const life = opened();
    const made = migrationAct({ procedure: shorter, calendar: builtInCalendar }, life.current, moment('2026-09-15'), 'operator');
    if (!made.ok) throw new Error(made.refusal.code);
    return { life, act: made.value };
  };
  const refusal = (change: JsonObject) => {
    const { life, act: made } = actNow();
    const result = advance({ procedure: shorter, calendar: builtInCalendar }, life.current, { ...made, input: { ...made.input, ...change } });
    return result.ok ? undefined : result.refusal.code;
  };

  it('that names the dates that move, and no others', () => {
    const { act: made } = actNow();
    expect(made.input).toEqual({ fromVersion: 1, toVersion: 2, shifts: [{ deadline: 'case-1-D1-1', from: '2026-10-14', to: '2026-10-08', edition: '2026-01-01' }] });
    expect(refusal({})).toBeUndefined();
    expect(refusal({ shifts: [] })).toBe('migration.shiftsDiffer');
    expect(refusal({ fromVersion: 2 })).toBe('migration.shiftsDiffer');
    expect(refusal({ toVersion: 3 })).toBe('migration.shiftsDiffer');
  });

  it('before which no other version judges the case, and after which the old one does not', () => {
    const life = opened();
    const asked: Act = { type: 'expert.asked', input: {}, actor: { kind: 'person', id: 'p', body: 'zb-12330', role: 'clerk' }, at: moment('2026-09-15'), on: '2026-09-15' as LegalDate, recordedAt: moment('2026-09-15') };
    expect(advance({ procedure: shorter, calendar: builtInCalendar }, life.current, asked)).toMatchObject({ refusal: { code: 'version.differs', data: { version: 1, rules: 2 } } });
    const after = life.migrate('2026-09-15', shorter).current;
    expect(advance({ procedure: flat, calendar: builtInCalendar }, after, asked)).toMatchObject({ refusal: { code: 'version.differs', data: { version: 2, rules: 1 } } });
  });

  it('that is replayed bit for bit, and breaks the replay when the new version is another', () => {
    const life = opened().migrate('2026-09-15', shorter).on('2026-09-16', 'expert.asked');
    expect(life.replayed().disagreements).toEqual([]);
    life.procedure = compound({ migration: shorter.migration, periods: [period(28)] });
    expect(life.replayed().disagreements).toEqual([expect.objectContaining({ seq: 2, code: 'act.refused', detail: 'migration.shiftsDiffer' })]);
  });

  it('by which a clock of the new version may begin, and one may end', () => {
    // Sunday 09-20 is worked in exchange for the holiday.
    const begun = internal({ id: 'D2', name: { zh: '新', en: 'new' }, owner: 'hub', startedBy: [{ act: 'case.migrated', from: 'at' }], endedBy: ['matter.decided'], editions: [edition(calendarDays(5), { from: '2026-01-01', article: { zh: '目标', en: 'a target' }, mark: 'D' })] });
    const ended = period(30, { endedBy: ['matter.decided', 'case.migrated'] });
    const life = opened().migrate('2026-09-15', compound({ migration: shorter.migration, periods: [ended, begun] }));
    expect([life.status('D1'), life.due('D2'), life.replayed().disagreements]).toEqual(['ended', '2026-09-20', []]);
  });
});
