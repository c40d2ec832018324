import fc from 'fast-check';
import type { Act } from '../../src/domain/act';
import type { Id, Instant } from '../../src/domain/brand';
import { addDays, legalDateOf } from '../../src/domain/calendar';
import type { JsonObject } from '../../src/domain/json';
import { openActs, statePath } from '../../src/engine';
import { Life } from './life';
import { sample } from './sample';

const DAY = 86_400_000;
const later = (instant: Instant, ms: number): Instant => new Date(Date.parse(instant) + ms).toISOString() as Instant;

interface Move {
  readonly type: string;
  readonly choice: number;
  readonly wait: number;
  readonly back: number;
  readonly party: number;
  readonly number: number;
  readonly flag: boolean;
  readonly ringsFirst: boolean;
}

const procedural = Object.keys(sample.acts).filter((type) => sample.acts[type]?.opens !== true);
const others = ['correct', 'correctField', 'escalate', 'load', 'ring', 'unknown', 'askOnly'];
/** What leads on. */
const forward = ['request.accepted', 'copy.served', 'answers.reviewed', 'hearing.noticed', 'evidence.sealed', 'putRight.ordered'];
/** Acts after which little happens any more: walks that go on are worth more. */
const closing = ['request.withdrawn', 'request.refused', 'decision.made'];

const move: fc.Arbitrary<Move> = fc.record({
  // Mostly what is open now, sometimes anything.
  type: fc.oneof({ weight: 5, arbitrary: fc.constant('open') }, { weight: 2, arbitrary: fc.constantFrom(...others) }, { weight: 1, arbitrary: fc.constantFrom(...procedural) }),
  choice: fc.nat({ max: 999 }),
  wait: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) }, fc.integer({ min: 0, max: 40 * DAY })),
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30 * DAY }), fc.integer({ min: -DAY, max: 0 })),
  party: fc.integer({ min: 0, max: 3 }),
  number: fc.integer({ min: 1, max: 40 }),
  flag: fc.boolean(),
  ringsFirst: fc.boolean(),
});
type Lived = typeof life extends fc.Arbitrary<infer T> ? T : never;
const life = fc.record({
  start: fc.integer({ min: 0, max: 355 }),
  respondents: fc.integer({ min: 0, max: 3 }),
  order: fc.option(fc.integer({ min: -5, max: 30 }), { nil: undefined }),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 60 * DAY })),
  moves: fc.array(move, { maxLength: 25, minLength: 5, size: 'max' }),
});

/** An input that the form accepts. */
function inputOf(life: Life, type: string, { number, flag }: Pick<Move, 'number' | 'flag'>): JsonObject {
  const today = legalDateOf(life.now);
  const extensions = life.file?.deadlines.find(({ period, endSeq }) => period === 'decision' && endSeq === undefined);
  switch (type) {
    case 'facts.added':
      return { areNew: flag };
    case 'request.refused':
      return { grounds: 'none' };
    case 'copy.served':
      return { effectiveOn: addDays(today, flag ? -number : 2) };
    case 'answer.received':
      return flag ? {} : { written: number % 3 > 0 };
    case 'hearing.fixed':
      return { on: addDays(today, number + (flag ? 20 : 0)) };
    case 'decision.made':
      return { upholds: flag };
    case 'period.extended':
      return extensions?.extensions.length === 1 ? { until: addDays(legalDateOf(extensions.ringsAt), number) } : { span: { length: 1, unit: 'month' } };
    case 'putRight.extended':
      return { span: { length: Math.min(number, 12), unit: 'calendarDay' } };
    case 'evidence.sealed':
      return { sealedAt: `${addDays(today, -(number % 2))}T09:30:00+08:00` };
    case 'putRight.ordered':
      return flag ? {} : { period: { document: 'D1', due: addDays(today, number - 3) } };
    case 'police.informed':
      return { case: 'case-9' };
    default:
      return {};
  }
}

const partyOf = (life: Life, type: string, index: number): Partial<Act> => (sample.acts[type]?.perParty ? { party: (index === 0 ? 'stranger' : `respondent-${index}`) as Id<'party'> } : {});

function openType(life: Life, choice: number): string {
  const open = openActs(life.rules, life.current, life.act('').actor, life.now).filter(({ act, refusal }) => !refusal && Object.hasOwn(sample.acts, act) && (choice % 10 === 0 || !closing.includes(act)));
  const onward = open.filter(({ act }) => forward.includes(act));
  const list = choice % 2 === 0 && onward.length > 0 ? onward : open;
  return list[Math.floor(choice / 10) % Math.max(1, list.length)]?.act ?? 'unknown';
}

function perform(life: Life, move: Move): void {
  const { number } = move;
  const type = move.type === 'open' ? openType(life, move.choice) : move.type;
  const about = Math.min(number, life.current.revision + 1);
  if (type === 'correct') return void life.approve('act.corrected', { about, at: later(life.now, -move.back), reason: 'x' });
  if (type === 'correctField') return void life.approve('act.corrected', { about, field: move.flag ? 'effectiveOn' : 'period.due', at: later(life.now, number * DAY - move.back), reason: 'x' });
  if (type === 'load') return life.load();
  if (type === 'ring') return life.ring();
  if (type === 'askOnly') return void life.perform(life.act('approval.requested', { act: 'period.extended', input: inputOf(life, 'period.extended', move) }, {}, 'officer'));
  if (type === 'escalate') {
    for (const { id, rungs } of life.current.deadlines) for (const rung of rungs) life.perform(life.clockAct('deadline.escalated', { deadline: id, rung: rung.id }));
    return;
  }
  const input = inputOf(life, type, move);
  if (sample.acts[type]?.approval) life.approve(type, input);
  else life.perform(life.act(type, input, { at: later(life.now, -move.back), ...partyOf(life, type, move.party) }));
}

function opened({ start, respondents, order, late }: { start: number; respondents: number; order?: number; late: number }): Life {
  const on = addDays('2026-01-05' as never, start);
  const at = `${on}T02:00:00.000Z` as Instant;
  const life = new Life(later(at, late));
  expect(life.perform(life.act('request.filed', { respondents, ...(order === undefined ? {} : { order: { number: 'O1', due: addDays(on, order) } }) }, { at }))).toBeUndefined();
  return life;
}

/** What `openActs` lists is what `advance` does: with a valid input, at the same moment, for each party. */
function expectOpenActsAgree(life: Life): void {
  const actor = { kind: 'person', id: 'person-1', body: 'zb-ip', role: 'clerk' } as const;
  for (const { act: type, refusal, needsApproval, parties } of openActs(life.rules, life.current, actor, life.now)) {
    if (!Object.hasOwn(sample.acts, type)) continue;
    const input = inputOf(life, type, { number: 10, flag: true });
    const judge = (party?: string) => life.judge(life.act(type, input, party === undefined ? {} : { party: party as Id<'party'> }));
    const say = (party?: string) => [type, party, life.current.state, refusal?.code];
    if (needsApproval) {
      // Tried as the approval tries it: asked for and agreed to by all.
      const copy = new Life(life.now);
      Object.assign(copy, { file: life.file, calendar: life.calendar });
      copy.sealed.push(...life.sealed);
      const pending = life.current.requests.some((request) => request.status === 'pending' && request.act === type);
      if (!pending) expect([...say(), copy.approve(type, input)?.code === undefined]).toEqual([...say(), refusal === undefined]);
    } else if (parties) {
      for (const { id } of life.current.parties) expect([...say(id), judge(id).ok]).toEqual([...say(id), parties.includes(id)]);
    } else {
      const result = judge();
      expect([...say(), result.ok]).toEqual([...say(), refusal === undefined]);
      if (!result.ok) expect(result.refusal.code).toBe(refusal?.code);
    }
  }
}

const runs = Number(process.env['PROPERTY_RUNS'] ?? 40);

function lived({ moves, ...opening }: Lived): Life {
  const life = opened(opening);
  for (const move of moves) {
    life.now = later(life.now, move.wait);
    if (move.ringsFirst) life.ring();
    perform(life, move);
  }
  return life;
}

describe('whatever happens to a case', () => {
  it('what must hold holds after every act, and its facts replay bit for bit', () => {
    fc.assert(
      fc.property(life, (given) => {
        const life = lived(given);
        life.now = later(life.now, 200 * DAY);
        life.ring();
        life.replayed();
      }),
      { numRuns: runs },
    );
  });

  it('the list of open acts agrees with what the engine does', () => {
    fc.assert(
      fc.property(life, (given) => {
        const life = lived(given);
        life.ring();
        expectOpenActsAgree(life);
      }),
      { numRuns: runs },
    );
  });

  it('lives as above go everywhere and meet every refusal that matters', () => {
    const codes = new Set<string>();
    const seen = new Set<string>();
    for (const given of fc.sample(life, { numRuns: 80, seed: 7 })) {
      const life = lived(given);
      for (const code of life.codes) codes.add(code);
      for (const { fact, case: file } of life.sealed) {
        seen.add(statePath(file.state)).add(fact.type);
        for (const { period, status } of file.deadlines) seen.add(`${period} ${status}`);
      }
    }
    const missing = (all: Set<string>, wanted: readonly string[]) => wanted.filter((one) => !all.has(one));
    expect(missing(seen, [
      'open.reviewingAnswers', 'open.deciding', 'open.overdue', 'closed', 'act.corrected', 'deadline.moved', 'deadline.escalated', 'period.extended', 'result.published',
      'acceptance lapsedBeforeEntry', 'answer lapsed', 'answer paused', 'decision lapsed', 'decision paused', 'excuse lapsed', 'order lapsed', 'putRight paused',
    ])).toEqual([]);
    expect(missing(codes, [
      'act.notOpen', 'act.unknown', 'approval.alreadyRequested', 'case.suspended', 'deadline.notDue', 'extension.noClock', 'party.unknown',
      'rung.notDue', 'time.beforeOpening', 'time.inFuture',
    ])).toEqual([]);
  });
});
