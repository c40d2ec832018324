import fc from 'fast-check';
import type { JsonObject } from '../../../src/domain/json';
import { openActs } from '../../../src/engine';
import { builtInCalendar } from '../../../src/domain/calendar';
import { moment } from '../../support/story';
import { penaltyCase } from '../../../workflows/penalty-case';
import { machine, turns } from '../../../workflows/penalty-case/machine';
import { agrees, bureau, clue, conclusion, counterfeit, decision, decisionServed, decided, filed, filing, ninety, paid, suspected, toDecide, told, toldOn, trademark, type PenaltyStory } from './penalty';

/** Whatever happens in whatever order, some things always hold. */

const because = { reason: '理由' };
const items = { items: '茶具', place: '店内' };
const notice = { where: 'newspaper', whereaboutsUnknown: true, evidence: 'e' };
const serve = (document: string): JsonObject => ({ document, way: 'direct', signedBy: '本人', evidence: 'e' });
/** An input for every act that a person may perform; several where the branches differ. */
const inputs: Readonly<Record<string, readonly JsonObject[]>> = {
  'party.identified': [{ party: { name: '某供货商' } }], 'verification.extended': [{ span: { length: 15, unit: 'workingDay' }, ...because }], 'filing.decided': [filing], 'filing.declined': [because],
  'onSpotDecision.made': [{ facts: '未标明', legalBasis: '专利法', fine: 100, naturalPerson: true, collectedOnSpot: true }, { facts: '未标明', legalBasis: '专利法', fine: 100, naturalPerson: true, collectedOnSpot: false }], 'case.handedOver': [{ to: 'zichuan-market', ...because }], 'case.movedElsewhere': [{ to: '文旅局', ...because }],
  'jurisdiction.disputed': [{ with: 'zichuan-market', grounds: '地域' }], 'jurisdiction.agreed': [{ body: bureau }, { body: 'zichuan-market' }], 'designation.asked': [{ superior: 'zb-market' }], 'jurisdiction.designated': [{ body: bureau, superior: 'zb-market' }, { body: 'zichuan-market', superior: 'zb-market' }],
  'preservation.ordered': [items], 'preservation.resolved': [{ measure: 'released' }], 'seizure.ordered': [items], 'seizure.extended': [ninety], 'seizure.lifted': [because], 'urgentMeasure.taken': [{ measure: 'preservation', ...items }, { measure: 'seizure', ...items }], 'urgentMeasure.approved': [because],
  'identification.asked': [{ subject: '茶具' }], 'identification.received': [{ genuine: 'fake' }], 'appraisal.ordered': [{ appraisal: 'testing', subject: '茶具', institution: '检测中心' }], 'appraisal.completed': [{ conclusion: '不合格' }],
  'assistance.asked': [{ of: 'zichuan-market', subject: '核实' }], 'assistance.received': [{}], 'assistance.delayed': [because], 'assistance.answered': [{ answer: '属实' }],
  'case.suspended': [{ ground: 'lawQuestion', ...because }, { ground: 'holderSued', ...because }], 'case.resumed': [because], 'handling.extended': [ninety], 'handling.extendedCollectively': [{ until: '2027-06-30', ...because }], 'closing.extended': [{ span: { length: 15, unit: 'calendarDay' }, ...because }],
  'offence.checked': [{ ...suspected, crime: undefined as never }, suspected, { ...suspected, crime: 'counterfeitingPatent', turnover: 300_000 }], 'crime.transferred': [{ police: 'zhangdian-police' }], 'crime.notTransferred': [{ ground: 'belowThreshold' }], 'crime.filed': [{ number: '张公立字〔2026〕1号', on: '2026-09-01' }], 'crime.returned': [{ result: 'notFiled' }], 'investigation.concluded': [conclusion, { ...conclusion, grave: true }], 'investigation.reopened': [because], 'investigation.terminated': [{ ground: 'personDied', ...because }],
  'representative.appointed': [{ representative: { name: '李律师' }, powers: '一般代理' }], 'statement.made': [{ manner: 'oral', statement: '申辩' }], 'statement.examined': [{ adopted: 'adopted', ...because }], 'evidence.submitted': [{ items: '合同' }], 'file.consulted': [{ scope: '正卷' }], 'rights.waived': [{ manner: 'oral' }],
  'hearing.requested': [{ manner: 'written' }], 'hearing.scheduled': [{ hearingOn: '2026-10-12', place: '三楼', presiding: 'chair-1', openness: 'public' }, { hearingOn: '2026-12-01', place: '三楼', presiding: 'chair-1', openness: 'public' }], 'hearing.held': [{ partyAttended: true, record: '记录' }], 'hearing.withdrawn': [{}], 'hearing.reported': [{ report: '报告' }],
  'review.extended': [{ until: '2027-01-15', ...because }], 'review.completed': [agrees, { ...agrees, opinion: 'supplement' }], 'penaltyNotice.issued': [told], 'decision.made': [decision, { ...decision, differsIn: ['newReasons'] }, { ...decision, publication: 'elsewhere' }], 'collectiveDecision.made': [decision, { ...decision, differsIn: ['newFacts'] }], 'nonPenalty.decided': [{ ground: 'firstOffence', facts: '轻微', reasons: '改正', reconsideration: '区政府', court: '区法院' }],
  'decision.published': [{ where: '网站' }], 'decision.pushed': [{ to: '江苏' }], 'publication.withdrawn': [because],
  'performance.recorded': [paid, { amount: 1, fully: false }], 'deferral.asked': [{ until: '2027-01-31', ...because }], 'deferral.granted': [{ until: '2027-01-31', instalments: false, ...because }], 'surcharge.imposed': [{ amount: 600, overdueDays: 1 }],
  'remedy.sought': [{ remedy: 'reconsideration', at: '区政府' }, { remedy: 'suit', at: '区法院' }], 'remedy.decided': [{ remedy: 'reconsideration', result: 'upheld' }, { remedy: 'suit', result: 'annulled' }, { remedy: 'reconsideration', result: 'annulled' }, { remedy: 'reconsideration', result: 'withdrawn' }, { remedy: 'reconsideration', result: 'notHeard' }, { remedy: 'reconsideration', result: 'remitted' }, { remedy: 'suit', result: 'remitted' }], 'performance.demanded': [{ amount: 20_000, until: '2027-01-31' }],
  'enforcement.applied': [{ court: 'zhangdian-court', amount: 20_000 }], 'enforcement.ended': [{ result: 'enforced' }], 'fine.handedIn': [{ amount: 100, receipt: '1' }], 'fine.banked': [{ amount: 100 }], 'file.handedIn': [{}], 'case.concluded': [{ summary: '执行完毕' }], 'file.archived': [{ volumes: 1, reference: 'A-1' }],
  'address.confirmed': [{ address: { address: '柳泉路1号' }, electronic: true }], 'service.attempted': [{ document: 'penaltyDecision', way: 'post', postalNumber: 'X1' }], 'service.returned': [{ document: 'penaltyDecision', reason: 'moved' }],
  'service.effected': [serve('penaltyNotice'), serve('penaltyHearingNotice'), serve('penaltyDecision'), serve('nonPenaltyDecision'), serve('performanceDemand')], 'publicNotice.published': [{ document: 'penaltyDecision', ...notice }], 'publicNotice.completed': [{ document: 'penaltyDecision', evidence: 'e' }], 'proofOfService.received': [{ document: 'penaltyDecision', evidence: 'e' }],
  'officers.assigned': [{ officers: ['officer-1', 'officer-3'] }], 'recusal.asked': [{ person: 'officer-2', by: 'party', grounds: '利害关系' }], 'recusal.decided': [{ person: 'officer-2', decision: 'granted', ...because }], 'headRecusal.decided': [{ person: 'head-9', decision: 'denied', ...because }],
};

it('has an input for every act that a person performs', () => {
  expect(machine.events.filter((event) => !event.endsWith('.lapsed') && event !== 'clue.registered' && event !== 'runningCase.entered' && !(event in inputs))).toEqual([]);
});

const day = (index: number): string => new Date(Date.parse('2026-08-03T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
/** What leads on is drawn more often than what is only recorded: a walk gets to the decision and beyond. */
const onwards = ['filing.decided', 'investigation.concluded', 'review.completed', 'penaltyNotice.issued', 'service.effected', 'rights.waived', 'hearing.requested', 'hearing.scheduled', 'hearing.held', 'hearing.reported', 'statement.examined', 'decision.made', 'collectiveDecision.made', 'performance.recorded', 'decision.published', 'case.concluded', 'case.resumed', 'crime.returned'];
const accepted = (state: string): readonly string[] => Object.keys((machine.config.states as Readonly<Record<string, { on?: object }>>)[state]?.on ?? {}).filter((act) => act in inputs);
const subjects = fc.constantFrom<JsonObject>(trademark, counterfeit, { ...counterfeit, origin: 'exOfficio' });
/** A case at some point of its life: a walk from the clue alone would seldom come to the decision. */
const depths: readonly ((input: JsonObject) => PenaltyStory)[] = [
  (input) => clue(day(0), input), (input) => filed(day(0), input), (input) => toldOn(day(0), input), (input) => toDecide(day(0), input), (input) => decided(day(0), input), (input) => decisionServed(day(0), input),
  (input) => toldOn(day(0), input).party(day(0), 'hearing.requested', { manner: 'oral' }),
  (input) => decisionServed('2026-01-12', input).until(day(0)),
  (input) => clue('2026-05-12', input).on('2026-05-12', 'onSpotDecision.made', { facts: '未标明', legalBasis: '专利法', fine: 100, naturalPerson: true, collectedOnSpot: false }).on('2026-05-13', 'file.handedIn').until(day(0)),
];
const openings = fc.tuple(fc.nat(depths.length - 1), subjects).map(([depth, subject]) => () => (depths[depth] ?? toDecide.bind(undefined, day(0)))(subject));
/** A dice for each step: lead on or not, which act, which input, how many days later. */
const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(9999), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 30 });
type Dice = readonly (readonly [boolean, number, number, number])[];

const tried = (run: () => unknown): void => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(' refused: ')) throw error;
  }
};

/** The acts that are listed as open to an officer of the bureau on that day. */
const listed = (story: PenaltyStory, when: string): readonly string[] =>
  openActs({ procedure: penaltyCase, calendar: builtInCalendar }, story.current, { kind: 'person', id: 'reviewer-1', body: bureau, role: 'officer' }, moment(when)).filter(({ refusal }) => refusal === undefined).map(({ act }) => act);

const walk = (opening: () => PenaltyStory, dice: Dice, after: (story: PenaltyStory, act: string, wasListed: boolean, done: boolean) => void): PenaltyStory => {
  const story = opening();
  let now = 0;
  for (const [leads, pick, variant, days] of dice) {
    now += days;
    const open = accepted(story.state);
    const leading = open.filter((act) => onwards.includes(act));
    const acts = leads && leading.length > 0 ? leading : open;
    const act = acts[pick % acts.length] ?? 'file.archived';
    const choices = inputs[act] ?? [];
    const circumstances = penaltyCase.acts[act]?.perParty ? { party: 'party' } : act === 'review.completed' ? { person: 'reviewer-1', role: 'legalReviewer' } : {};
    story.until(`${day(now)}T18:00`);
    const wasListed = listed(story, day(now)).includes(act);
    const before = story.sealed.filter(({ fact }) => fact.type === act).length;
    tried(() => story.on(day(now), act, choices[variant % choices.length] ?? {}, circumstances));
    // What was asked for and not performed is not left waiting: another step may ask for it again.
    for (const request of story.current.requests.filter(({ status }) => status === 'pending')) tried(() => story.on(day(now), 'approval.given', { request: request.seq, opinion: 'disagree' }, { body: bureau, role: penaltyCase.acts[request.act]?.approval?.steps[request.step]?.role ?? '', person: 'head-8' }));
    after(story, act, wasListed, story.sealed.filter(({ fact }) => fact.type === act).length > before);
  }
  return story;
};

it('never leaves a clock running in a closed case, nor one of a party that nobody is', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const { closed, deadlines, parties } = story.current;
        if (closed) expect(deadlines.filter(({ endSeq }) => endSeq === undefined)).toEqual([]);
        for (const { party } of deadlines) if (party !== undefined) expect(parties.some(({ id }) => id === party)).toBe(true);
      });
    }),
    { numRuns: 120 },
  );
});

it('never penalises a party that was not told, heard in its time, and answered', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const data = story.data as { outcome?: string; told: boolean; statements: readonly { examined: boolean; seq: number }[]; transfers: readonly { returnedSeq?: number }[] };
        if (data.outcome !== 'penalised') return;
        const decidedSeq = story.current.documents.find(({ template }) => template === 'penaltyDecision')?.seq ?? 0;
        expect(data.told).toBe(true);
        expect(data.statements.every(({ examined, seq }) => examined || seq > decidedSeq)).toBe(true);
        expect(story.current.deadlines.some(({ period, status, endSeq }) => period === 'P8' && (endSeq !== undefined || status === 'lapsed'))).toBe(true);
        const chain = story.current.requests.findLast(({ act, status }) => (act === 'decision.made' || act === 'collectiveDecision.made') && status === 'approved');
        expect(chain?.opinions.map(({ role }) => role)).toEqual(['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead']);
      });
    }),
    { numRuns: 120 },
  );
});

it('never has two clocks of one row running for the same party', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      const open = walk(opening, dice, () => undefined).current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period, party }) => `${period} ${party ?? ''}`);
      expect(open).toEqual([...new Set(open)]);
    }),
    { numRuns: 60 },
  );
});

it('is replayed bit for bit', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      expect(walk(opening, dice, () => undefined).replayed()).toMatchObject({ disagreements: [], unreadable: [] });
    }),
    { numRuns: 40 },
  );
});

it('always has a clock on whoever is to move, or says why there is none', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const { deadlines } = story.current;
        const { state } = story;
        const reason = (turns as Readonly<Record<string, { noClock?: string }>>)[state]?.noClock;
        if (reason === undefined) expect([state, deadlines.some(({ endSeq, period }) => endSeq === undefined && !/^A[PS]/.test(period))]).toEqual([state, true]);
      });
    }),
    { numRuns: 120 },
  );
});

it('lists every act that it then accepts', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (_story, act, wasListed, done) => {
        // What only another case says is offered to nobody.
        if (done && !(penaltyCase.acts[act]?.roles ?? []).every((role) => role === 'signal')) expect([act, wasListed]).toEqual([act, true]);
      });
    }),
    { numRuns: 120 },
  );
});
