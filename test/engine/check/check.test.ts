import { assign, spawnChild } from 'xstate';
import { z } from 'zod';
import { check, rules, type Finding, type Rule } from '../../../src/engine/check';
import { within } from '../../../src/domain/condition';
import { edition, internal, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { act, condition, none, small, smallWith, type Small } from './small';

/** Each rule of the model check is broken once in a small procedure, and found, with the story that leads there. */

const { acts, conditions, periods, states, turns } = small;
const [receipt, decide] = periods as readonly [Period, Period];
const state = (name: string, on: object, more: object = {}): Small['states'] => ({ ...states, [name]: { on, ...more } });

const found = (change: Partial<Small>): readonly Finding[] => check(smallWith(change)).findings;
const brief = (findings: readonly Finding[]): string[] => findings.map(({ rule, of }) => `${rule} ${of}`);
/** The acts of the first finding of that rule. */
const story = (findings: readonly Finding[], rule: Rule): string => findings.find((finding) => finding.rule === rule)?.story.map(({ act: type, state: to }) => `${type}>${to}`).join(' ') ?? '';

it('finds nothing where everything holds, and says how much it saw', () => {
  expect(check(smallWith())).toEqual({ procedure: 'small', version: 1, configurations: 6, ways: 8, clocks: 2, findings: [] });
});

describe('a state', () => {
  it('from which no case comes to its end', () => {
    expect(brief(found({ states: state('deciding', { 'request.granted': 'granted', 'request.declined': { guard: 'isUrgent', target: 'granted' } }) }))).toContain('state.unreachable declined');
    const trapped = found({ states: { ...state('deciding', { 'request.granted': 'granted', 'request.declined': 'trap' }), trap: { on: { 'receipt.urged': { actions: 'recorded' } } } }, turns: { ...turns, trap: { owner: 'hub', cause: 'own', noClock: 'none' } } });
    expect(brief(trapped)).toContain('state.deadEnd trap');
    expect(story(trapped, 'state.deadEnd')).toBe('request.received>received request.sent>onTheWay request.taken>deciding request.declined>trap');
  });

  it('that waits for nobody, or without a deadline and without saying why', () => {
    expect(brief(found({ turns: { ...turns, received: { owner: 'nobody', cause: 'none', noClock: 'none' } } }))).toEqual(['state.noOwner received']);
    expect(brief(found({ turns: { ...turns, granted: { owner: 'hub', cause: 'own' } } }))).toEqual(['state.noOwner granted']);
    const findings = found({ turns: { ...turns, received: { owner: 'hub', cause: 'own' } }, states: state('onTheWay', { 'request.taken': 'deciding', 'request.returned': 'received', 'receipt.urged': { actions: 'recorded' } }), periods: [{ ...receipt, lapse: undefined }, decide] });
    expect(brief(findings)).toEqual(['state.noDeadline received']);
    expect(story(findings, 'state.noDeadline')).toBe('request.received>received');
  });
});

describe('a clock', () => {
  it('whose lapse a state does not know, or does not always take', () => {
    const { 'receipt.lapsed': _, ...on } = (states['onTheWay'] as { on: Record<string, object> }).on;
    const deaf = found({ states: state('onTheWay', { ...on }, {}), turns });
    expect(brief(deaf)).toEqual(['lapse.unheard S1 in onTheWay', 'name.unused receipt.lapsed']);
    expect(story(deaf, 'lapse.unheard')).toBe('request.received>received request.sent>onTheWay receipt.lapsed>onTheWay');
    const choosy = found({ states: state('onTheWay', { ...on, 'receipt.lapsed': { guard: 'isUrgent', target: 'received' } }) });
    expect(brief(choosy)).toEqual(['lapse.unheard S1 in onTheWay']);
    expect(choosy[0]?.because).toBe('receipt.lapsed is not taken when isUrgent is false');
    expect(choosy[0]?.story.at(-1)).toMatchObject({ words: { zh: '期限届满：S1 签收' }, given: [{ condition: 'isUrgent', holds: false }] });
  });

  it('that goes on into a state where nobody would hear it', () => {
    // Taking it no longer ends the clock.
    const findings = found({ periods: [{ ...receipt, endedBy: ['request.returned'] }, decide] });
    expect(brief(findings)).toEqual(['lapse.unheard S1 in deciding']);
    expect(story(findings, 'lapse.unheard')).toBe('request.received>received request.sent>onTheWay request.taken>deciding receipt.lapsed>deciding');
  });

  it('that one party’s act does not end for the others, unless it says that none of theirs runs', () => {
    const perParty = { acts: { ...acts, 'request.taken': act(none, { roles: ['officer'], perParty: true }) }, periods: [{ ...receipt, per: 'party' as const }, decide] };
    expect(brief(found(perParty))).toEqual(['lapse.unheard S1 in received', 'lapse.unheard S1 in deciding']);
    const way = (states['onTheWay'] as { on: object }).on;
    const over = { ...conditions, allTaken: condition({ over: ['S1'] }) };
    const guarded = { ...perParty, conditions: over, states: state('onTheWay', { ...way, 'request.taken': [{ guard: 'allTaken', target: 'deciding' }, { actions: 'recorded' }], 'receipt.lapsed': { actions: 'recorded' } }) };
    expect(brief(found(guarded))).toEqual([]);
  });

  it('that is meant to run after its case, that never starts, or that never ends', () => {
    const late = found({ periods: [...periods, { ...decide, id: 'S3', startedBy: [{ act: 'request.granted', from: 'at' }] }] });
    expect(brief(late)).toEqual(['clock.outlivesCase S3']);
    expect(story(late, 'clock.outlivesCase')).toContain('request.granted>granted');
    expect(brief(found({ conditions: { ...conditions, elsewhere: within(['received'], condition()) }, periods: [receipt, { ...decide, startedBy: [...decide.startedBy, { act: 'request.taken', from: 'at', when: 'elsewhere' }] }] }))).toEqual(['clock.neverStarts S2']);
    expect(brief(found({ periods: [...periods, { ...decide, id: 'S3', endedBy: [] }] }))).toEqual(['clock.neverEnds S3']);
  });

  it('whose condition is excluded by the guard of the same step', () => {
    const way = (states['onTheWay'] as { on: object }).on;
    const lists = { states: state('onTheWay', { ...way, 'request.taken': { guard: 'isUrgent', target: 'deciding' } }) };
    expect(brief(found(lists))).toEqual(['clock.neverStarts S2']);
    expect(brief(found({ ...lists, conditions: { ...conditions, isOrdinary: condition() } }))).toEqual([]);
  });
});

it('a period without article, name or mark, with a gap between its editions, or a target that looks like law', () => {
  const [first] = decide.editions as [Period['editions'][number]];
  const with_ = (editions: Period['editions'], more: Partial<Period> = {}) => brief(found({ periods: [receipt, { ...decide, ...more, editions }] }));
  expect(with_([])).toEqual(['period.unfounded S2']);
  expect(with_([{ ...first, article: '' }])).toEqual(['period.unfounded S2']);
  expect(with_([{ ...first, article: 'the usual' }])).toEqual(['period.unfounded S2']);
  expect(with_([{ ...first, until: '2026-03-31' as never }, { ...first, from: '2026-04-02' as never }])).toEqual(['period.unfounded S2']);
  expect(with_([{ ...first, until: '2026-03-31' as never }, { ...first, from: '2026-04-01' as never }])).toEqual([]);
  expect(with_([first], { name: { zh: '', en: '' } })).toEqual(['period.unfounded S2']);
  expect(with_([first], { id: 'S1' })).toContain('period.unfounded S1');
  expect(with_([{ ...first, mark: 'D' }])).toEqual(['period.looksLikeLaw S2']);
  const aim = internal({ id: 'S3', name: { zh: '目标', en: 'aim' }, owner: 'hub', startedBy: receipt.startedBy, endedBy: receipt.endedBy, editions: [edition(workingDays(1), { from: '2026-01-01', article: '行政处罚法 54', mark: 'V1' })] });
  expect(brief(found({ periods: [...periods, aim] }))).toEqual(['period.looksLikeLaw S3']);
});

it('a handover that cannot be taken, returned or chased, that nobody would miss, or that is never sent', () => {
  const way = (states['onTheWay'] as { on: Record<string, object> }).on;
  for (const answer of ['request.returned', 'receipt.urged'] as const) {
    const { [answer]: _, ...on } = way;
    const findings = found({ states: state('onTheWay', on) }).filter(({ rule }) => rule === 'handover.noAnswer');
    expect([answer, brief(findings)]).toEqual([answer, ['handover.noAnswer request.sent']]);
    expect(story(findings, 'handover.noAnswer')).toBe('request.received>received request.sent>onTheWay');
  }
  // Chased once the time has run out.
  const { 'receipt.urged': _, ...quiet } = way;
  expect(found({ states: { ...state('onTheWay', quiet), received: { on: { ...(states['received'] as { on: object }).on, 'receipt.urged': { actions: 'recorded' } } } } })).toEqual([]);
  expect(brief(found({ states: state('onTheWay', { ...way, 'request.returned': { actions: 'recorded' } }) }))).toEqual(['handover.noAnswer request.sent']);
  expect(brief(found({ periods: [decide], states: state('onTheWay', { ...way, 'receipt.lapsed': undefined }) }))).toContain('handover.noAnswer request.sent');
  expect(brief(found({ handovers: [{ send: 'request.declined', accept: 'request.taken', return: 'request.returned', silence: 'receipt.urged' }] }))).toContain('handover.noAnswer request.declined');
});

describe('an approval', () => {
  it('with a way round it, unless the act says why', () => {
    const round = state('deciding', { 'request.granted': 'granted', 'request.declined': [{ guard: 'isUrgent', target: 'granted' }, { target: 'declined' }] });
    const findings = found({ states: round });
    expect(brief(findings)).toEqual(['approval.wayRound request.declined in deciding']);
    expect(story(findings, 'approval.wayRound')).toBe('request.received>received request.sent>onTheWay request.taken>deciding request.declined>granted');
    expect(found({ states: round, acts: { ...acts, 'request.declined': act(none, { roles: ['officer'], noApproval: 'declining is no decision' }) } })).toEqual([]);
  });

  it('that a signal, an opening or an empty chain would pass over', () => {
    const granted = (more: object) => brief(found({ acts: { ...acts, 'request.granted': act(none, { roles: ['officer'], approval: acts['request.granted']?.approval, ...more }) } }));
    expect(granted({})).toEqual([]);
    expect(granted({ roles: ['officer', 'signal'] })).toEqual(['approval.wayRound request.granted']);
    expect(granted({ approval: { steps: [], principalOnly: false } })).toEqual(['approval.wayRound request.granted']);
    expect(granted({ opens: true })).toEqual(['approval.wayRound request.granted']);
  });

  it('that an extension needs by law', () => {
    const extensible = [receipt, { ...decide, editions: decide.editions.map((one) => ({ ...one, extensions: [{ upTo: workingDays(5), approver: 'deputyHead', article: '行政处罚法 60' }] })) }];
    const prolonged = { states: state('deciding', { ...(states['deciding'] as { on: object }).on, 'time.extended': { actions: 'recorded' } }), acts: { ...acts, 'time.extended': act(none, { roles: ['officer'], extends: 'S2' }) } };
    expect(brief(found({ ...prolonged, periods: extensible }))).toEqual(['approval.wayRound time.extended']);
    expect(brief(found(prolonged))).toEqual(['name.unknown S2']);
  });
});

it('an act without role, part, words, or with a form that is open', () => {
  const declined = (rule: object, form: z.ZodType = none) => brief(found({ acts: { ...acts, 'request.declined': act(form, { roles: ['officer'], ...rule }) } }));
  expect(declined({ roles: [] })).toEqual(['act.incomplete request.declined']);
  expect(declined({ part: '' })).toEqual(['act.incomplete request.declined']);
  expect(declined({}, z.strictObject({ note: z.string() }))).toEqual(['act.incomplete request.declined']);
  expect(declined({}, z.looseObject({ note: z.string().max(9) }))).toEqual(['act.incomplete request.declined']);
  expect(declined({}, z.strictObject({ unnamed: z.enum(['all']) }))).toEqual(['act.incomplete request.declined', 'act.incomplete request.declined']);
  expect(declined({ document: { template: 'letter', word: '' } })).toEqual(Array.from({ length: 3 }, () => 'act.incomplete request.declined'));
});

it('a name that is not there, or that nothing uses', () => {
  expect(brief(found({ acts: { ...acts, 'request.lost': act(none, { roles: ['clerk'] }) } }))).toEqual(['name.unused request.lost']);
  expect(brief(found({ conditions: { ...conditions, isLost: condition() } }))).toEqual(['name.unused isLost']);
  expect(brief(found({ periods: [receipt, { ...decide, endedBy: [...decide.endedBy, 'request.lost'] }] }))).toEqual(['name.unknown S2']);
  const { isOrdinary: _, ...fewer } = conditions;
  expect(brief(found({ conditions: fewer }))).toEqual(['name.unknown isOrdinary']);
  expect(brief(found({ conditions: { ...conditions, isComplete: within(['received'], condition()) } }))).toEqual(['name.unknown isComplete']);
});

it('a document without a kind', () => {
  const written = smallWith({ acts: { ...acts, 'request.granted': { ...acts['request.granted']!, document: { template: 'grant', word: '准' } } } });
  const unknown = (isTemplate: (name: string) => boolean) => check(written, [], isTemplate).findings.filter(({ rule }) => rule === 'name.unknown').map(({ of, because }) => `${of}: ${because}`);
  expect(unknown((name) => name !== 'grant')).toEqual(['request.granted: there is no kind of document grant']);
  expect(unknown((name) => name === 'grant')).toEqual([]);
});

it('a machine that does more than stand in a state', () => {
  const forbidden = (change: Partial<Small>) => found(change).filter(({ rule }) => rule === 'machine.forbidden').map(({ of, because }) => `${of}: ${because}`);
  const open = (states['received'] as { on: object }).on;
  expect(forbidden({ states: { ...states, received: { on: open, after: { 1000: 'granted' } } } })).toEqual(['received: after']);
  expect(forbidden({ states: { ...states, received: { on: open, entry: 'recorded' } } })).toEqual(['received: entry']);
  expect(forbidden({ states: { ...states, granted: { type: 'final' } } })).toContain('granted: type final');
  expect(forbidden({ states: { ...states, received: { on: { 'request.sent': { guard: () => true, target: 'onTheWay' } } } } })).toContain('received: request.sent: a guard without a name');
  expect(forbidden({ states: { ...states, received: { on: { ...open, 'receipt.urged': { actions: assign({}) } } } } })).toEqual(['received: receipt.urged: an action without a name']);
  expect(forbidden({ states: { ...states, received: { on: open, invoke: { src: 'clock' } } } })).toEqual(['received: invoke']);
  expect(forbidden({ states: { ...states, received: { on: open, initial: 'first', states: { first: {}, last: { type: 'history' } } } } })).toContain('received.last: type history');
  expect(forbidden({ states: { ...states, received: { on: { ...open, 'receipt.urged': { actions: spawnChild('clock') } } } } })).toEqual(['received: receipt.urged: an action without a name']);
  expect(forbidden({ states: { ...states, received: { on: { ...open, '*': 'granted' } } } })).toEqual(['received: the event *']);
  expect(forbidden({ implementations: { actions: { counted: assign({ count: 1 }) } } })).toEqual(['counted: an action that does something']);
  expect(forbidden({ implementations: { delays: { soon: 10 } } })).toEqual(['soon: delays']);
  expect(forbidden({ more: { context: { count: 0 } } })).toEqual([': context']);
});

it('has been broken in every rule above', () => {
  // Those of a migration: test/engine/check/migration.test.ts.
  expect(Object.keys(rules).filter((rule) => !rule.startsWith('migration.'))).toHaveLength(16);
});
