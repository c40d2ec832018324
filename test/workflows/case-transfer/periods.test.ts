import { builtInCalendar, legalDateOf } from '../../../src/domain/calendar';
import { canonical } from '../../../src/domain/canonical';
import type { Case } from '../../../src/domain/case';
import { moves } from '../../../src/engine';
import { caseTransfer } from '../../../workflows/case-transfer';
import { periods } from '../../../workflows/case-transfer/law';
import { moment } from '../../support/story';
import { agency, approved, declined, filed, filedNumber, lodged, paperOfCourt, policeStation, received, refused, refusedAgain, registered, report, reported, sending, sent, supervised, suspicion, team, transfer, upheld, type TransferStory } from './transfer';

/** Every row of the law by date: what starts it, when it is due, in which second reading, and what ends it. */

interface Row {
  readonly period: string;
  readonly what: string;
  readonly story: () => TransferStory;
  readonly due: string;
  readonly outer?: string;
  readonly mark: string;
  readonly ends?: (story: TransferStory) => TransferStory;
}

const holder = (on: string) => refused(on, { holderComplains: true });
const unproven = { body: agency, role: 'clerk', person: 'clerk-1', asserted: { body: policeStation, person: '收案窗口', way: 'paper' as const } };
const reasons = { reasons: '应当立案' };
const number = { number: '张检〔2026〕1号' };
const extended = (length: number) => ({ span: { length, unit: 'calendarDay' }, number: '张公延〔2026〕1号' });

const opinion = (on: string) => transfer().on(on, 'nonProsecution.made', { from: 'zhangdian-procuratorate', agency, number: '张检不诉〔2026〕8号' });
const centre = { body: 'zb-ceramic', role: 'mediator', person: 'm' };
const entrusted = (entrusting: string) => transfer().on('2026-09-04', 'mediation.entrusted', { court: 'zhangdian-court', number: '（2026）鲁0303诉前调77号', entrusting }, centre);

const acceptedAtCourt = (on: string) => lodged(on).on(on, 'application.accepted', number, paperOfCourt);
const toAbove = { court: 'zb-court', reasons: '裁定有错误' };
const paperOfCourtAbove = { ...paperOfCourt, asserted: { ...paperOfCourt.asserted, body: 'zb-court' } };

const rows: readonly Row[] = [
  { period: 'T1', what: 'a team at once: a target of one working day', story: () => registered('2026-09-24'), due: '2026-09-28', mark: 'D', ends: (s) => s.on('2026-09-24', 'team.named', team) },
  { period: 'T1r', what: 'the report: a target of five working days', story: () => registered('2026-09-24'), due: '2026-10-09', mark: 'D', ends: (s) => s.on('2026-09-28', 'team.named', team).on('2026-09-28', 'report.submitted', report) },
  { period: 'T2', what: '3 days over National Day; by working days two days later (vector 11)', story: () => reported('2026-09-30'), due: '2026-10-08', outer: '2026-10-10', mark: 'V1', ends: (s) => s.on('2026-10-08', 'transfer.approved', { reasons: '达标' }) },
  { period: 'T2', what: '3 days (vector 12)', story: () => reported('2026-11-20'), due: '2026-11-23', outer: '2026-11-25', mark: 'V1' },
  { period: 'T3', what: '24 hours, no roll-over, 次时 beside it (vector 17)', story: () => reported('2026-09-30').on('2026-09-30T16:40', 'transfer.approved', { reasons: '达标' }), due: '2026-10-01T08:40:00.000Z', outer: '2026-10-01T09:00:00.000Z', mark: 'V1', ends: (s) => s.on('2026-10-01T09:30', 'transfer.sent', sending).police('2026-10-01T10:20', 'transfer.received') },
  { period: 'TR', what: 'the receipt within a working day of the sending', story: () => sent('2026-09-24'), due: '2026-09-28', mark: 'D', ends: (s) => s.police('2026-09-24', 'transfer.received') },
  { period: 'TR', what: 'anew after it was chased', story: () => sent('2026-09-24').on('2026-09-28', 'receipt.chased', { way: 'telephone' }), due: '2026-09-29', mark: 'D', ends: (s) => s.police('2026-09-29', 'transfer.received') },
  { period: 'TS', what: 'the answer came before the sending was recorded', story: () => approved('2026-09-24').police('2026-09-24', 'transfer.received'), due: '2026-09-28', mark: 'D', ends: (s) => s.on('2026-09-24T09:00', 'sending.recorded', sending, { entered: '2026-09-28' }) },
  { period: 'TP', what: 'a stamped receipt within 3 working days', story: () => sent('2026-09-24').on('2026-09-24', 'transfer.received', {}, unproven), due: '2026-09-30', mark: 'D', ends: (s) => s.on('2026-09-28', 'proof.received', { about: s.current.proofsOutstanding[0] ?? 0, evidence: 'scan', receivedOn: '2026-09-28' }, { role: 'clerk' }) },
  { period: 'T4', what: '24 hours from the next hour (刑诉法 105)', story: () => sent('2026-09-30').police('2026-09-30T16:40', 'transfer.received'), due: '2026-10-01T09:00:00.000Z', mark: 'V1', ends: (s) => s.police('2026-10-01', 'transfer.forwarded', { police: 'zichuan-police', number: '1号' }) },
  { period: 'T5', what: '24 hours to tell what is missing', story: () => sent('2026-09-30').police('2026-09-30T16:40', 'transfer.received'), due: '2026-10-01T09:00:00.000Z', mark: 'V1', ends: (s) => s.police('2026-10-01', 'material.asked', { items: ['appraisal'] }) },
  { period: 'T5s', what: '3 days to supply it', story: () => received('2026-09-30').police('2026-09-30T15:00', 'material.asked', { items: ['appraisal'] }), due: '2026-10-08', outer: '2026-10-10', mark: 'V1', ends: (s) => s.on('2026-10-08', 'material.supplied', { items: ['appraisal'] }) },
  { period: 'T5s', what: 'or by the date in the letter', story: () => received('2026-09-28').police('2026-09-28T15:00', 'material.asked', { items: ['appraisal'], letter: { number: '张公补〔2026〕1号', due: '2026-10-12' } }), due: '2026-10-12', mark: 'V1' },
  { period: 'T6', what: 'at the latest 10 days (vector 20)', story: () => received('2026-09-24'), due: '2026-10-08', mark: 'V5', ends: (s) => s.police('2026-10-08', 'crimeFiling.decided', { number: filedNumber }) },
  { period: 'T6', what: '30 days by the notice of the police (vector 21)', story: () => received('2026-09-07').police('2026-09-14', 'review.extended', extended(20)), due: '2026-10-08', mark: 'V5' },
  { period: 'T6', what: 'and 30 more in special cases', story: () => received('2026-09-07').police('2026-09-14', 'review.extended', extended(20)).police('2026-10-07', 'review.extended', extended(30)), due: '2026-11-06', mark: 'V5' },
  { period: 'T7', what: '3 days from the refusal; by working days beside it', story: () => refused('2026-09-30'), due: '2026-10-08', outer: '2026-10-10', mark: 'V1', ends: (s) => s.on('2026-10-09', 'reconsideration.asked', reasons).until('2026-10-09') },
  { period: 'T7', what: 'from the day on which the notice reached us', story: () => received('2026-09-30').police('2026-09-30', 'crimeFiling.declined', { ...declined, receivedOn: '2026-10-09' }), due: '2026-10-12', outer: '2026-10-13', mark: 'V1' },
  { period: 'T8', what: '3 days to decide on reconsideration', story: () => refused('2026-09-29').on('2026-09-30', 'reconsideration.asked', reasons), due: '2026-10-08', outer: '2026-10-10', mark: 'V1', ends: (s) => s.police('2026-10-08', 'reconsideration.decided', upheld) },
  { period: 'T9', what: '3 days to propose supervision', story: () => refusedAgain('2026-09-30'), due: '2026-10-08', outer: '2026-10-10', mark: 'V1', ends: (s) => s.on('2026-10-08', 'filingSupervision.proposed', reasons) },
  { period: 'T10', what: '3 days to hand over the goods', story: () => filed('2026-09-30'), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'goods.handedOver', { items: sending.goods, receivedBy: '民警王某', partyTold: true }) },
  { period: 'T11', what: 'taken back: a target of three working days', story: () => supervised('2026-09-21').procuratorate('2026-09-24', 'refusal.upheld', number), due: '2026-09-30', mark: 'D', ends: (s) => s.on('2026-09-28', 'case.takenBack') },
  { period: 'T13', what: '7 days for the reasons', story: () => supervised('2026-09-28').procuratorate('2026-09-28', 'reasons.asked', number), due: '2026-10-08', mark: 'V1', ends: (s) => s.police('2026-10-08', 'reasons.given', number) },
  { period: 'T14', what: '15 days to file as ordered', story: () => supervised('2026-09-14').procuratorate('2026-09-16', 'filing.ordered', number), due: '2026-10-08', mark: 'V1', ends: (s) => s.police('2026-10-08', 'crimeFiling.decided', { number: filedNumber }) },
  { period: 'T15', what: '3 days to tell of a revocation', story: () => filed('2026-09-30').police('2026-09-30', 'filing.revoked', number), due: '2026-10-08', mark: 'V1', ends: (s) => s.police('2026-10-08', 'outcome.notified', number) },
  { period: 'T16', what: '3 days to tell the right holder', story: () => holder('2026-09-30'), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'holder.notified') },
  { period: 'T16a', what: '7 days for the right holder', story: () => holder('2026-09-28').on('2026-09-28', 'holder.notified'), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'holder.objected') },
  { period: 'T16b', what: '30 days to answer', story: () => holder('2026-09-07').on('2026-09-07', 'holder.notified').on('2026-09-07', 'holder.objected'), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'holder.answered', { result: 'upheld' }) },
  { period: 'T16c', what: '7 days to ask for review', story: () => holder('2026-09-28').on('2026-09-28', 'holder.notified').on('2026-09-28', 'holder.objected').on('2026-09-28', 'holder.answered', { result: 'upheld' }), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'holder.appealed') },
  { period: 'T16d', what: '30 days of the superior, and 30 more', story: () => holder('2026-09-07').on('2026-09-07', 'holder.notified').on('2026-09-07', 'holder.objected').on('2026-09-07', 'holder.answered', { result: 'upheld' }).on('2026-09-07', 'holder.appealed').on('2026-09-30', 'holder.appealExtended', extended(30)), due: '2026-11-06', mark: 'V1', ends: (s) => s.on('2026-11-06', 'holder.appealAnswered', { result: 'upheld' }) },
  { period: 'T17', what: '10 days after the penalty to copy it', story: () => transfer().on('2026-09-24', 'suspicion.registered', { ...suspicion, penalties: [{ kind: 'fine', number: '张市监处罚〔2026〕41号', amount: 20_000 }], penaltyDecidedOn: '2026-09-21' }), due: '2026-10-08', mark: 'V5', ends: (s) => s.on('2026-09-28', 'penaltyDecision.copied', { number: '张市监处罚〔2026〕41号', holderTold: true }) },
  { period: 'T21', what: '7 days to explain why it is overdue', story: () => received('2026-09-14').until('2026-09-25').on('2026-09-28', 'silence.reported').procuratorate('2026-09-28', 'reasons.asked', number), due: '2026-10-08', mark: 'V1', ends: (s) => s.police('2026-10-08', 'reasons.given', number) },
  { period: 'T22', what: '10 days to tell that the refusal stands', story: () => supervised('2026-09-14').procuratorate('2026-09-15', 'reasons.asked', number).police('2026-09-21', 'reasons.given', number), due: '2026-10-08', mark: 'V1', ends: (s) => s.procuratorate('2026-10-08', 'refusal.upheld', number) },
  { period: 'T23', what: '3 days after the procuratorate asked, by analogy', story: () => registered('2026-09-24').procuratorate('2026-09-30', 'transfer.demanded', number), due: '2026-10-08', mark: 'D', ends: (s) => s.on('2026-10-08', 'team.named', team).on('2026-10-08', 'report.submitted', report).on('2026-10-08', 'nonTransfer.decided', { ground: 'belowThreshold', reason: '未达标准' }) },
  { period: 'T24', what: '7 days for a consultation, by analogy', story: () => registered('2026-09-24').on('2026-09-28', 'advice.asked', { of: policeStation, question: '是否达到追诉标准' }), due: '2026-10-08', mark: 'D', ends: (s) => s.police('2026-09-30', 'advice.given', { opinion: 'crime' }) },
  { period: 'TV', what: 'the procuratorate examines: a target', story: () => supervised('2026-09-24'), due: '2026-10-08', mark: 'D', ends: (s) => s.procuratorate('2026-09-28', 'reasons.asked', number) },
  { period: 'R3a', what: 'passed on in 3 working days (vector 28)', story: () => opinion('2026-09-22'), due: '2026-09-28', mark: 'V5', ends: (s) => s.on('2026-09-28', 'opinionReview.registered') },
  { period: 'R3', what: 'reviewed in 10 working days (vector 28)', story: () => opinion('2026-09-28').on('2026-09-28', 'opinionReview.registered'), due: '2026-10-16', mark: 'V5', ends: (s) => s.on('2026-10-16', 'opinionReview.ended') },
  { period: 'RR', what: 'received within a working day', story: () => opinion('2026-09-24').on('2026-09-24', 'opinion.issued', number), due: '2026-09-28', mark: 'D', ends: (s) => s.on('2026-09-28', 'opinion.received') },
  { period: 'R5', what: 'the date in the document, ninety days at most', story: () => opinion('2026-09-24').on('2026-09-24', 'opinion.issued', number).on('2026-09-24', 'opinion.received', { letter: { number: '1号', due: '2026-11-24' } }), due: '2026-11-24', mark: 'M', ends: (s) => s.on('2026-11-20', 'answer.given', { answered: 'penalised' }) },
  { period: 'R1', what: 'what the police sent back, a target by analogy', story: () => transfer().on('2026-07-10', 'backTransfer.sent', { from: policeStation, agency, backKind: 'noCrime', number: '1号' }, { role: 'clerk' }).on('2026-07-10', 'opinion.received'), due: '2026-10-08', mark: 'D', ends: (s) => s.on('2026-09-30', 'answer.given', { answered: 'notPenalised' }) },
  { period: 'R7', what: 'a view in 3 working days, after a local model', story: () => transfer().on('2026-09-30', 'view.asked', { from: 'zhangdian-procuratorate', agency, number: '1号' }), due: '2026-10-10', mark: 'D', ends: (s) => s.on('2026-10-10', 'view.given', { view: 'noPenalty' }) },
  { period: 'J6', what: 'the mediator confirms in 3 working days', story: () => entrusted('beforeFiling'), due: '2026-09-09', mark: 'V1', ends: (s) => s.on('2026-09-07', 'mediation.confirmed', { mediator: 'm' }, centre) },
  { period: 'J4', what: '30 days before filing', story: () => entrusted('beforeFiling').on('2026-09-07', 'mediation.confirmed', { mediator: 'm' }, centre), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'mediation.reported', { outcome: 'failed' }, centre) },
  { period: 'J5', what: '15 days after filing', story: () => entrusted('afterFiling').on('2026-09-16', 'mediation.confirmed', { mediator: 'm' }, centre), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'mediation.reported', { outcome: 'agreed' }, centre) },
  { period: 'J5s', what: '7 days in summary procedure', story: () => entrusted('summary').on('2026-09-28', 'mediation.confirmed', { mediator: 'm' }, centre), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'mediation.reported', { outcome: 'agreed' }, centre) },
  { period: 'J13', what: '15 days to answer a suit', story: () => transfer().on('2026-09-16', 'suit.noticed', { court: 'zhangdian-court', number: '1号' }), due: '2026-10-08', mark: 'V1', ends: (s) => s.on('2026-10-08', 'defence.filed') },
  { period: 'J20', what: 'the court accepts in 5 working days', story: () => lodged('2026-09-29'), due: '2026-10-12', mark: 'M', ends: (s) => s.on('2026-10-09', 'application.accepted', number, paperOfCourt) },
  { period: 'J21', what: 'it rules on the papers in 7 working days', story: () => acceptedAtCourt('2026-09-29'), due: '2026-10-14', mark: 'M', ends: (s) => s.on('2026-10-13', 'enforcement.granted', number, paperOfCourt) },
  { period: 'J21', what: 'and as many where the court above orders it to accept', story: () => lodged('2026-09-07').on('2026-09-14', 'application.notAccepted', number, paperOfCourt).on('2026-09-16', 'courtReview.applied', toAbove).on('2026-09-29', 'courtReview.decided', { ...number, result: 'acceptedAfterAll' }, paperOfCourtAbove), due: '2026-10-14', mark: 'M' },
  { period: 'J21h', what: '30 days from the acceptance where it hears both sides', story: () => acceptedAtCourt('2026-09-07').on('2026-09-16', 'sides.heard', {}, paperOfCourt), due: '2026-10-08', mark: 'M', ends: (s) => s.on('2026-10-08', 'enforcement.refused', number, paperOfCourt) },
  { period: 'J22', what: '15 days to apply for review, from the day on which the ruling reached us', story: () => acceptedAtCourt('2026-09-14').on('2026-09-18', 'enforcement.refused', { ...number, receivedOn: '2026-09-21' }, paperOfCourt), due: '2026-10-08', mark: 'M', ends: (s) => s.on('2026-10-08', 'courtReview.applied', toAbove) },
  { period: 'J23', what: '15 days for the court above, of what was not accepted', story: () => lodged('2026-09-07').on('2026-09-14', 'application.notAccepted', number, paperOfCourt).on('2026-09-16', 'courtReview.applied', toAbove), due: '2026-10-08', mark: 'M', ends: (s) => s.on('2026-09-30', 'courtReview.decided', { ...number, result: 'upheld' }, paperOfCourtAbove) },
  { period: 'J24', what: '30 days for the court above, of what is not to be enforced', story: () => acceptedAtCourt('2026-08-24').on('2026-09-01', 'enforcement.refused', number, paperOfCourt).on('2026-09-07', 'courtReview.applied', toAbove), due: '2026-10-08', mark: 'M', ends: (s) => s.on('2026-09-30', 'courtReview.decided', { ...number, result: 'grantedAfterAll' }, paperOfCourtAbove) },
  { period: 'AP-sectionChief', what: 'a target between the steps', story: () => approved('2026-09-30'), due: '2026-10-08', mark: 'D' },
  { period: 'AP-principalHead', what: 'the principal head', story: () => approved('2026-09-30'), due: '2026-10-08', mark: 'D' },
  { period: 'AS', what: 'approved by telephone, signed later', story: () => byTelephone('2026-09-30'), due: '2026-10-10', mark: 'D', ends: (s) => s.on('2026-10-09', 'proof.received', { about: s.current.proofsOutstanding[0] ?? 0, evidence: 'scan', receivedOn: '2026-10-09' }) },
];

function byTelephone(on: string): TransferStory {
  const story = reported(on).on(on, 'approval.requested', { act: 'transfer.approved', input: { reasons: '达标' } });
  const request = story.current.requests.at(-1)?.seq ?? 0;
  return story.on(on, 'approval.given', { request, opinion: 'agree', by: 'chief-1', as: 'sectionChief' }, { role: 'clerk', person: 'clerk-1', asserted: { body: agency, person: 'chief-1', way: 'telephone', witness: '内勤王' } });
}

it('covers every row of the law and every target', () => {
  expect([...new Set(rows.map(({ period }) => period))].sort()).toEqual(periods.map(({ id }) => id).sort());
});

it.each(rows)('$period: $what', ({ period, story, due, outer, ends, mark }) => {
  const tale = story();
  expect([tale.due(period), tale.deadline(period).outer]).toEqual([due, outer]);
  const { edition } = tale.deadline(period);
  expect(periods.find(({ id }) => id === period)?.editions.find(({ from }) => from === edition)?.mark).toBe(mark);
  if (ends) expect(['ended', ...(period === 'T7' ? ['lapsed'] : [])]).toContain(ends(tale).status(period));
  expect(tale.replayed().disagreements).toEqual([]);
});

it('shows the police four marks on one clock, and calls it late only at the one that their notice has not extended (trap 11)', () => {
  const story = received('2026-09-07');
  expect(story.deadline('T6').marks).toEqual([{ id: 'threeDays', due: '2026-09-10' }, { id: 'tenDays', due: '2026-09-17' }, { id: 'thirtyDays', due: '2026-10-08' }, { id: 'sixtyDays', due: '2026-11-06' }]);
  expect(story.until('2026-09-11').status('T6')).toBe('running');
  story.police('2026-09-14', 'review.extended', extended(20));
  expect([story.until('2026-09-18').status('T6'), story.until('2026-10-09').status('T6')]).toEqual(['running', 'lapsed']);
});

it('takes marks that were stored for the same marks: where nothing moves, no fact says so', () => {
  const stored = JSON.parse(canonical(received('2026-09-07').current)) as Case;
  expect(stored.deadlines.find(({ period }) => period === 'T6')?.marks).toHaveLength(4);
  const now = moment('2026-09-08');
  for (const reason of ['calendar', 'correction'] as const) expect(moves({ procedure: caseTransfer, calendar: builtInCalendar }, stored, { at: now, on: legalDateOf(now), recordedAt: now }, reason)).toEqual([]);
});

it('names the body whose clock it is', () => {
  const story = supervised('2026-09-14').procuratorate('2026-09-15', 'reasons.asked', number);
  expect(['T2', 'T6', 'T13', 'TV'].map((period) => story.deadline(period).body)).toEqual([agency, policeStation, policeStation, 'zhangdian-procuratorate']);
});
