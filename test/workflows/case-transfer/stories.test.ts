import type { JsonObject } from '../../../src/domain/json';
import { agency, approved, declined, filed, filedNumber, overseer, policeStation, received, refused, registered, report, reported, sending, sent, supervised, suspicion, team, transfer, upheld, type Presence, type TransferStory } from './transfer';

/** Long lives by calendar date, and what guards the way. */

const number = (text: string): JsonObject => ({ number: text });
const asReplayed = (story: TransferStory): void => expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });
const toldSource = (story: TransferStory): readonly unknown[] => story.outcomes.flatMap(({ signals }) => signals.map(({ act, input }) => [act, input]));

/** Opened from a penalty case, as the application opens it. */
const fromPenalty = (on: string): TransferStory => transfer().on(on, 'suspicion.registered', { ...suspicion, party: 'identity-7', openedBy: { kind: 'transfer', case: 'penalty-1' } }, { signal: true, body: agency });

/** The whole way by date: refused, upheld, supervised, ordered, filed, goods, judgment. */
const wholeWay = (presence: Presence): TransferStory => {
  const story = fromPenalty('2026-09-28');
  story.presence = presence;
  story.on('2026-09-28', 'team.named', team).on('2026-09-29', 'report.submitted', report);
  story.on('2026-09-30T16:40', 'transfer.approved', { reasons: '达到追诉标准' });
  story.on('2026-10-01T09:30', 'transfer.sent', sending).police('2026-10-01T10:20', 'transfer.received');
  story.police('2026-10-01T15:00', 'material.asked', { items: ['appraisal'] }).on('2026-10-03', 'material.supplied', { items: ['appraisal'] });
  story.police('2026-10-08', 'crimeFiling.declined', declined);
  story.on('2026-10-10', 'reconsideration.asked', { reasons: '非法经营数额已达标准' }).police('2026-10-12', 'reconsideration.decided', upheld);
  story.on('2026-10-13', 'filingSupervision.proposed', { reasons: '应当立案而不立案' }).procuratorate('2026-10-14', 'reasons.asked', number('张检要求〔2026〕1号'));
  story.police('2026-10-20', 'reasons.given', number('张公说明〔2026〕1号')).procuratorate('2026-10-22', 'filing.ordered', number('张检通立〔2026〕1号'));
  story.police('2026-11-03', 'crimeFiling.decided', number(filedNumber)).on('2026-11-05', 'goods.handedOver', { items: sending.goods, receivedBy: '食药环侦支队', partyTold: true });
  return story;
};

it.each<Presence>(['accounts', 'paper'])('the whole way, refused and ordered by the procuratorate: with %s', (presence) => {
  const story = wholeWay(presence);
  const due = (period: string): [string, string | undefined, string, string] => [story.due(period), story.deadline(period).outer, story.status(period), story.deadline(period).body];
  expect(story.state).toBe('filed');
  expect({ T2: due('T2'), T3: due('T3'), T4: due('T4'), T5: due('T5'), T5s: due('T5s'), T6: due('T6'), T7: due('T7'), T8: due('T8'), T9: due('T9'), T13: due('T13'), T22: due('T22'), T14: due('T14'), T10: due('T10') }).toEqual({
    // Report on Tuesday 09-29: three days end on 10-02, a holiday, and roll to 10-08; by working days 09-30, 10-08, 10-09.
    T2: ['2026-10-08', '2026-10-09', 'ended', agency],
    T3: ['2026-10-01T08:40:00.000Z', '2026-10-01T09:00:00.000Z', 'ended', agency],
    // Received at 10:20: from 11:00 on, 24 hours, in the holidays too; material was asked at 15:00.
    T4: ['2026-10-02T03:00:00.000Z', undefined, 'ended', policeStation],
    T5: ['2026-10-02T03:00:00.000Z', undefined, 'ended', policeStation],
    T5s: ['2026-10-08', '2026-10-10', 'ended', agency],
    // Ten days from 10-01: Sunday 10-11, rolled to Monday.
    T6: ['2026-10-12', undefined, 'ended', policeStation],
    // 10-08 and three days: Sunday 10-11, rolled; by working days Fri 9, Sat 10 (make-up), Mon 12.
    T7: ['2026-10-12', '2026-10-12', 'ended', agency],
    T8: ['2026-10-13', '2026-10-14', 'ended', policeStation],
    T9: ['2026-10-15', '2026-10-15', 'ended', agency],
    T13: ['2026-10-21', undefined, 'ended', policeStation],
    // Ten days from 10-20: Friday 10-30.
    T22: ['2026-10-30', undefined, 'ended', overseer],
    // Fifteen days from 10-22: Friday 11-06.
    T14: ['2026-11-06', undefined, 'ended', policeStation],
    T10: ['2026-11-06', undefined, 'ended', agency],
  });
  expect(toldSource(story)).toEqual([['crime.transferred', { police: policeStation }], ['crime.filed', { number: filedNumber, on: '2026-11-03' }]]);
  story.on('2027-03-01', 'outcome.reported', { result: 'convicted', number: '（2027）鲁0303刑初18号' }, { body: policeStation, role: 'police' });
  expect([story.state, story.current.closed, toldSource(story).at(-1)]).toEqual(['concluded', true, ['crime.returned', { result: 'convicted' }]]);
  asReplayed(story);
});

it('is the same with accounts and with nobody there: states, dates, statuses, bodies', () => {
  const [one, other] = [wholeWay('accounts'), wholeWay('paper')];
  const told = (story: TransferStory) => story.current.deadlines.map(({ period, due, outer, marks, status, body, start }) => ({ period, due, outer, marks, status, body, start }));
  expect(told(other)).toEqual(told(one));
  expect(other.outcomes.map(({ case: file }) => [file.state, file.handling, file.turn])).toEqual(one.outcomes.map(({ case: file }) => [file.state, file.handling, file.turn]));
  expect([one.current.proofsOutstanding, other.current.proofsOutstanding]).toEqual([[], []]);
});

it('a late transfer: penalised first, asked for by the procuratorate, forwarded over the festival, revoked and taken back', () => {
  const story = transfer().on('2026-01-26', 'suspicion.registered', { ...suspicion, penalties: [{ kind: 'fine', number: '张市监处罚〔2026〕2号', on: '2026-01-20', amount: 20_000 }], penaltyDecidedOn: '2026-01-20' });
  // Ten days from the penalty: Friday 01-30.
  expect([story.due('T17'), story.deadline('T17').status]).toEqual(['2026-01-30', 'running']);
  story.on('2026-01-28', 'penaltyDecision.copied', { number: '张市监处罚〔2026〕2号', holderTold: true }).on('2026-01-28', 'team.named', team).on('2026-01-29', 'report.submitted', report);
  story.on('2026-01-30', 'nonTransfer.decided', { ground: 'belowThreshold', reason: '数额经核实不足' });
  expect([story.state, story.current.closed, story.running]).toEqual(['notTransferred', true, []]);
  // The procuratorate reads the reason, and asks for the transfer.
  expect(story.current.access.find(({ body }) => body === overseer)?.parts).toEqual(['cover', 'main']);
  story.procuratorate('2026-02-11', 'transfer.demanded', number('张检意〔2026〕1号'));
  expect([story.state, story.due('T23')]).toEqual(['verifying', '2026-02-14']);
  story.on('2026-02-12', 'report.submitted', report).on('2026-02-13T11:00', 'transfer.approved', { reasons: '按检察意见移送' }).on('2026-02-13T15:00', 'transfer.sent', sending).police('2026-02-14T09:30', 'transfer.received');
  // Saturday 02-14 is a working day; 24 hours run through the festival.
  expect([story.due('T3'), story.status('T3'), story.due('T4')]).toEqual(['2026-02-14T03:00:00.000Z', 'ended', '2026-02-15T02:00:00.000Z']);
  story.police('2026-02-14T16:00', 'transfer.forwarded', { police: 'zichuan-police', number: '张公转〔2026〕1号' });
  expect([story.state, story.current.handling, story.current.access.map(({ body, parts }) => [body, parts.length])]).toEqual(['sent', agency, [[agency, 4], [overseer, 2], ['zichuan-police', 1]]]);
  story.police('2026-02-24', 'transfer.received', {}, 'zichuan-police');
  // Ten days from 02-24: 03-06, a Friday.
  expect([story.due('T6'), story.deadline('T6').body]).toEqual(['2026-03-06', 'zichuan-police']);
  story.police('2026-03-05', 'crimeFiling.decided', number(filedNumber), 'zichuan-police').on('2026-03-09', 'goods.handedOver', { items: sending.goods, receivedBy: '民警', partyTold: true });
  // Three days from 03-05: Sunday 03-08, rolled to Monday.
  expect([story.due('T10'), story.status('T10')]).toEqual(['2026-03-09', 'ended']);
  story.police('2026-06-01', 'filing.revoked', number('川公撤〔2026〕1号'), 'zichuan-police').police('2026-06-03', 'outcome.notified', number('川公撤通〔2026〕1号'), 'zichuan-police');
  expect([story.state, story.due('T15'), story.status('T15'), story.due('T11')]).toEqual(['returned', '2026-06-04', 'ended', '2026-06-08']);
  story.on('2026-06-05', 'case.takenBack');
  expect([story.state, story.current.closed]).toEqual(['takenBack', true]);
  asReplayed(story);
});

it('silence: visible, chased, escalated to the procuratorate, which must examine', () => {
  const story = sent('2026-09-28');
  expect(story.refusal('2026-09-28T15:00', 'silence.reported')).toMatchObject({ condition: 'isOverdueAtPolice' });
  expect([story.until('2026-09-30').status('TR'), story.deadline('TR').body]).toEqual(['lapsed', policeStation]);
  story.on('2026-09-30', 'receipt.chased', { way: 'visit' });
  expect([story.due('TR'), story.current.handling]).toEqual(['2026-10-08', agency]);
  story.on('2026-10-09', 'silence.reported').procuratorate('2026-10-10', 'reasons.asked', number('张检要求〔2026〕2号'));
  expect([story.state, story.due('T21'), story.has('T13')]).toEqual(['underSupervision', '2026-10-19', false]);
  story.police('2026-10-12', 'transfer.received').police('2026-10-14', 'crimeFiling.decided', number(filedNumber));
  expect([story.state, story.status('T21'), story.status('T6')]).toEqual(['filed', 'ended', 'ended']);
  asReplayed(story);
});

describe('who holds the case', () => {
  it('is the sender until the receipt; before it the receiver sees the cover only, and nobody but the sender withdraws', () => {
    const story = sent('2026-09-28');
    expect([story.current.handling, story.current.access.find(({ body }) => body === policeStation)?.parts]).toEqual([agency, ['cover']]);
    story.on('2026-09-28', 'transfer.withdrawn', { reason: '材料有误' });
    expect([story.state, story.current.access.some(({ body }) => body === policeStation), story.has('TR') && story.status('TR'), story.due('T1r')]).toEqual(['verifying', false, 'ended', '2026-10-10']);
    const taken = received('2026-09-28');
    expect([taken.current.handling, taken.current.access.find(({ body }) => body === policeStation)?.parts]).toEqual([policeStation, ['cover', 'main']]);
    expect(taken.refusal('2026-09-28', 'transfer.withdrawn', { reason: '反悔' }).code).toBe('approval.needed');
  });

  it('takes an answer that comes before its own record, shows that this is missing, and matches it', () => {
    const story = approved('2026-09-28').police('2026-09-28T11:00', 'crimeFiling.declined', declined);
    expect([story.state, (story.data as { receivedSeq: number }).receivedSeq > 0, story.due('TS')]).toEqual(['refused', true, '2026-09-29']);
    expect(story.procedure.summary(story.current).flags).toContain('sendingUnrecorded');
    story.on('2026-09-28T10:30', 'sending.recorded', sending, { entered: '2026-09-29' });
    expect([story.state, story.status('TS'), story.procedure.summary(story.current).flags]).toEqual(['refused', 'ended', []]);
    expect(story.refusal('2026-09-29', 'sending.recorded', sending)).toMatchObject({ condition: 'sendingIsMissing' });
    asReplayed(story);
  });
});

describe('what may be sent', () => {
  it('never a plain infringement of a patent or design, whoever asks', () => {
    const plain = { ...suspicion, offence: 'plainPatentInfringement' };
    for (const crime of ['forgedMark', 'counterfeitingPatent']) expect(transfer().refusal('2026-09-28', 'suspicion.registered', { ...plain, crime })).toMatchObject({ condition: 'isSuspectedCrime' });
    expect(transfer().refusal('2026-09-28', 'suspicion.registered', suspicion, { body: 'zb-12330' })).toMatchObject({ condition: 'isSuspectedCrime' });
  });

  it('only with two on the team, approved by the principal head, to the same level, with the five materials accounted for', () => {
    expect(registered('2026-09-28').refusal('2026-09-28', 'report.submitted', report)).toMatchObject({ condition: 'teamIsNamed' });
    expect(registered('2026-09-28').refusal('2026-09-28', 'team.named', { officers: ['officer-1'] })).toMatchObject({ condition: 'teamIsPaired' });
    expect(reported('2026-09-28').refusal('2026-09-28', 'transfer.approved', { reasons: '达标' })).toMatchObject({ code: 'approval.needed', who: ['sectionChief', 'principalHead'] });
    const story = approved('2026-09-28');
    for (const wrong of [{ police: 'zb-police' }, { procuratorate: 'zb-procuratorate' }, { police: overseer }, { materials: ['transferLetter', 'goodsList', 'appraisal'] }, { materials: ['transferLetter', 'investigationReport'] }]) expect(story.refusal('2026-09-28', 'transfer.sent', { ...sending, ...wrong })).toMatchObject({ condition: 'mayBeSent' });
    story.on('2026-09-28', 'transfer.sent', { ...sending, materials: ['transferLetter', 'investigationReport'], noGoods: true, noAppraisal: true });
    // The copy is of the same fact: access, letter and notice.
    expect([story.current.access.find(({ body }) => body === overseer)?.parts, story.current.documents.filter(({ seq }) => seq === story.current.revision).map(({ template }) => template), story.last.notices.map(({ to }) => to)]).toEqual([['cover', 'main'], ['crimeTransferLetter', 'transferCopyLetter', 'transferReceipt'], ['receiver', 'overseer']]);
  });

  it('is not refused because material is missing, and stays with the procuratorate whatever the police say', () => {
    expect(() => received('2026-09-28').police('2026-09-28', 'crimeFiling.declined', { number: '1号', ground: 'materialIncomplete' })).toThrow();
    expect(refused('2026-09-28').refusal('2026-10-12', 'reconsideration.asked', { reasons: '晚了' })).toMatchObject({ condition: 'reconsiderationIsOpen' });
    expect(refused('2026-09-28').on('2026-10-12', 'filingSupervision.proposed', { reasons: '仍可建议' }).state).toBe('underSupervision');
    expect(supervised('2026-09-28').procuratorate('2026-09-30', 'refusal.upheld', number('1号')).on('2026-10-08', 'case.takenBack').state).toBe('takenBack');
    expect(filed('2026-09-28').refusal('2026-09-28', 'goods.handedOver', { items: sending.goods, receivedBy: '民警', partyTold: false })).toMatchObject({ condition: 'goodsNotHandedOver' });
  });
});
