import fc from 'fast-check';
import { builtInCalendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import { openActs } from '../../../src/engine';
import { caseTransfer } from '../../../workflows/case-transfer';
import { machine, turns } from '../../../workflows/case-transfer/machine';
import { moment } from '../../support/story';
import { agency, approved, filed, lodged, overseer, policeStation, received, refused, registered, report, sending, sent, supervised, suspicion, team, transfer, type TransferStory } from './transfer';

/** Whatever happens in whatever order, some things always hold. */

const one = { number: '1号' };
const held = { result: 'upheld' };
/** An input for every act that a person may perform in an open case; several where the branches differ. */
const inputs: Readonly<Record<string, readonly JsonObject[]>> = {
  'team.named': [team], 'offence.rechecked': [{ crime: 'forgedMark', turnover: 10_000, suspicion: false, grounds: '核实' }], 'advice.asked': [{ of: policeStation, question: '是否达标' }], 'advice.given': [{ opinion: 'crime' }], 'report.submitted': [report], 'transfer.approved': [{ reasons: '达标' }], 'nonTransfer.decided': [{ ground: 'belowThreshold', reason: '不足' }], 'transfer.demanded': [one],
  'penaltyDecision.copied': [{ ...one, holderTold: true }], 'transfer.sent': [sending], 'sending.recorded': [sending], 'transfer.delivered': [{ way: 'paper' }], 'package.opened': [{}], 'transfer.received': [{}], 'transfer.withdrawn': [{ reason: '有误' }], 'receipt.chased': [{ way: 'visit' }], 'silence.reported': [{}], 'transfer.forwarded': [{ police: 'zichuan-police', ...one }],
  'material.asked': [{ items: ['appraisal'] }], 'material.supplied': [{ items: ['appraisal'] }], 'review.extended': [{ span: { length: 20, unit: 'calendarDay' }, ...one }], 'crimeFiling.decided': [one], 'crimeFiling.declined': [{ ...one, ground: 'slight' }], 'reconsideration.asked': [{ reasons: '有异议' }], 'reconsideration.decided': [{ ...one, ...held }, { ...one, result: 'filed' }],
  'filingSupervision.proposed': [{ reasons: '应当立案' }], 'filingSupervision.chased': [{ way: 'writing' }], 'reasons.asked': [one], 'reasons.given': [one], 'filing.ordered': [one], 'refusal.upheld': [one], 'goods.handedOver': [{ items: sending.goods, receivedBy: '民警', partyTold: true }], 'investigation.movedOn': [{ ...one, police: 'zb-police' }], 'filing.revoked': [one], 'outcome.notified': [one],
  'outcome.reported': [{ ...one, result: 'convicted' }, { ...one, result: 'notProsecuted' }], 'case.takenBack': [{}], 'file.archived': [{ volumes: 1, reference: 'A-1' }], 'holder.notified': [{}], 'holder.objected': [{}], 'holder.answered': [held], 'holder.appealed': [{}], 'holder.appealExtended': [{ span: { length: 30, unit: 'calendarDay' }, ...one }], 'holder.appealAnswered': [held],
  'opinionReview.registered': [{}], 'opinionReview.extended': [{ until: '2027-01-15', ...one }], 'opinionReview.ended': [{}], 'opinion.issued': [one], 'opinion.chased': [{ way: 'telephone' }], 'opinion.received': [{}, { letter: { ...one, due: '2026-12-01' } }], 'opinion.returned': [{ reason: '无管辖权' }], 'penaltyCase.opened': [{ offence: 'trademarkInfringement', clue: '线索' }], 'answer.given': [{ answered: 'penalised' }], 'view.given': [{ view: 'noPenalty' }],
  'application.accepted': [one], 'application.notAccepted': [{}], 'application.withdrawn': [{ reason: '已履行' }], 'ruling.received': [{ ...one, ruling: 'confirmed' }, { ...one, ruling: 'enforced' }],
  'sides.heard': [{}], 'enforcement.granted': [one], 'enforcement.refused': [one], 'courtReview.applied': [{ court: 'zb-court', reasons: '有错误' }], 'courtReview.decided': [{ ...one, result: 'acceptedAfterAll' }, { ...one, result: 'grantedAfterAll' }, { ...one, result: 'upheld' }], 'courtRefusal.accepted': [{ reason: '不再申请' }],
  'mediation.confirmed': [{ mediator: 'm' }], 'mediation.extended': [{ agreed: { ...one, due: '2026-12-31' } }], 'mediation.reported': [{ outcome: 'agreed' }], 'defence.filed': [{}], 'judgment.received': [{ ...one, judgment: 'annulled' }],
  'recusal.asked': [{ person: 'officer-2', by: 'self', grounds: '利害关系' }], 'recusal.decided': [{ person: 'officer-2', decision: 'granted', reason: '属实' }], 'headRecusal.decided': [{ person: 'head-9', decision: 'denied', reason: '不属实' }],
};
const opening = Object.entries(caseTransfer.acts).flatMap(([act, { opens }]) => (opens ? [act] : []));

it('has an input for every act that a person performs', () => {
  expect(machine.events.filter((event) => !opening.includes(event) && !(event in inputs))).toEqual([]);
});

const day = (index: number): string => new Date(Date.parse('2026-08-03T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
const accepted = (state: string): readonly string[] => Object.keys((machine.config.states as Readonly<Record<string, { on?: object }>>)[state]?.on ?? {});
const back = { from: overseer, agency, number: '1号' };
const openings: readonly (() => TransferStory)[] = [
  () => registered(day(0)), () => registered(day(0), { holderComplains: true, penalties: [{ kind: 'fine' }], penaltyDecidedOn: day(0) }), () => approved(day(0)), () => sent(day(0)), () => received(day(0)), () => refused(day(0), { holderComplains: true }), () => supervised(day(0)), () => filed(day(0)),
  () => transfer().on(day(0), 'nonProsecution.made', back), () => transfer().on(day(0), 'backTransfer.sent', { ...back, backKind: 'nonProsecution' }), () => transfer().on(day(0), 'view.asked', back),
  () => transfer().on(day(0), 'application.lodged', { application: 'confirmation', court: 'zhangdian-court', about: 'dispute-1', jointly: true }), () => lodged(day(0)), () => transfer().on(day(0), 'suit.noticed', { court: 'zhangdian-court', number: '1号' }),
  () => transfer().on(day(0), 'mediation.entrusted', { court: 'zhangdian-court', number: '1号', entrusting: 'afterFiling' }, { body: 'zb-ceramic' }),
];
const steps = fc.array(fc.tuple(fc.nat(9999), fc.nat(9), fc.nat(5)), { minLength: 1, maxLength: 30 });
const begin = fc.constantFrom(...openings);
type Dice = readonly (readonly [number, number, number])[];

const tried = (run: () => unknown): void => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes(' refused: ')) throw error;
  }
};

const walk = (start: () => TransferStory, dice: Dice, after: (story: TransferStory, act: string, wasListed: boolean, done: boolean) => void): TransferStory => {
  const story = start();
  let now = 0;
  for (const [pick, variant, days] of dice) {
    now += days;
    const acts = accepted(story.state);
    const act = acts[pick % acts.length];
    if (act === undefined) break;
    const choices = inputs[act] ?? [];
    story.until(`${day(now)}T18:00`);
    const wasListed = openActs({ procedure: caseTransfer, calendar: builtInCalendar }, story.current, { kind: 'person', id: 'x', body: agency, role: 'officer' }, moment(day(now))).some((open) => open.act === act && open.refusal === undefined);
    const before = story.sealed.filter(({ fact }) => fact.type === act).length;
    tried(() => story.on(`${day(now)}T19:00`, act, choices[variant % choices.length] ?? {}));
    for (const request of story.current.requests.filter(({ status }) => status === 'pending')) tried(() => story.on(`${day(now)}T19:00`, 'approval.given', { request: request.seq, opinion: 'disagree' }, { body: agency, role: caseTransfer.acts[request.act]?.approval?.steps[request.step]?.role ?? '', person: 'head-8' }));
    after(story, act, wasListed, story.sealed.filter(({ fact }) => fact.type === act).length > before);
  }
  return story;
};
const always = (check: (story: TransferStory, act: string, wasListed: boolean, done: boolean) => void, numRuns = 100): void =>
  fc.assert(fc.property(begin, steps, (start, dice) => void walk(start, dice, check)), { numRuns });

it('is never in two hands, nor in none: sender, receiver or overseer holds it, and sees it', () => {
  always(({ current }) => {
    const { offices } = current.data as { readonly offices: Readonly<Record<string, string>> };
    expect([current.hub, ...Object.values(offices)]).toContain(current.handling);
    expect(current.access.filter(({ body }) => body === current.handling)).toHaveLength(1);
    expect(new Set(current.access.map(({ body }) => body)).size).toBe(current.access.length);
  });
});

it('never shows the police more than the cover before they have signed or decided', () => {
  always(({ current }) => {
    const { receivedSeq, track, offices } = current.data as { readonly receivedSeq: number; readonly track: string; readonly offices: { readonly receiver?: string } };
    if (track !== 'toPolice' || receivedSeq > 0) return;
    expect(current.access.filter(({ body }) => body === offices.receiver).flatMap(({ parts }) => parts).filter((part) => part !== 'cover')).toEqual([]);
  });
});

it('never sends anything to the police without the principal head', () => {
  always(({ current }) => {
    if ((current.data as { readonly sentSeq: number }).sentSeq === 0) return;
    expect(current.requests.findLast(({ act, status }) => act === 'transfer.approved' && status === 'approved')?.opinions.map(({ role }) => role)).toEqual(['sectionChief', 'principalHead']);
  });
});

it('never leaves a clock running in a closed case, nor two of one row', () => {
  always(({ current }) => {
    const open = current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);
    if (current.closed) expect(open).toEqual([]);
    expect(open).toEqual([...new Set(open)]);
  });
});

it('always has a clock on whoever is to move, or says why there is none', () => {
  always((story) => {
    const reason = (turns as Readonly<Record<string, { noClock?: string }>>)[story.state]?.noClock;
    if (reason === undefined) expect([story.state, story.current.deadlines.some(({ endSeq, period }) => endSeq === undefined && !/^A[PS]/.test(period))]).toEqual([story.state, true]);
  });
});

it('lists every act that it then accepts', () => {
  always((_story, act, wasListed, done) => {
    if (done) expect([act, wasListed]).toEqual([act, true]);
  });
});

it('is replayed bit for bit', () => {
  fc.assert(fc.property(begin, steps, (start, dice) => { expect(walk(start, dice, () => undefined).replayed()).toMatchObject({ disagreements: [], unreadable: [] }); }), { numRuns: 40 });
});

it('never becomes a transfer of a plain infringement', () => {
  for (const crime of ['forgedMark', 'counterfeitingPatent', 'infringingCopyright']) expect(transfer().refusal(day(0), 'suspicion.registered', { ...suspicion, offence: 'plainPatentInfringement', crime })).toMatchObject({ condition: 'isSuspectedCrime' });
});
