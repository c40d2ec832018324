import { periods } from '../../../workflows/hotline-complaint/law';
import { complaintAccepted, complaintPassedOn, consent, hotline, market, reportWith, said, type HotlineStory } from './hotline';

/** Every row of the law and every target, by date: what starts it, when it is due, and what ends it. */

interface Row {
  readonly period: string;
  readonly what: string;
  readonly story: () => HotlineStory;
  readonly due: string;
  /** An act that ends it, with its input; absent: another test shows the end. */
  readonly ends?: (story: HotlineStory) => HotlineStory;
  readonly ending?: string;
  readonly mark?: string;
}

const clue = { clue: '另有一批同款商品涉嫌侵权' };
const filing = { decidedBy: 'deputyHead' };
const identify = { subject: '刻瓷挂盘20件' };
const disputed = (on: string) => complaintPassedOn(on, on, on).at(market, on, 'receipt.recorded').at(market, on, 'competence.disputed', { with: 'zichuan-market', grounds: '经营地在淄川' });
const terminated = (on: string) => complaintAccepted(on).at(market, on, 'mediation.terminated', { grounds: ['noAgreement'] });
const told = { complainantToldOn: '2026-09-15', respondentToldOn: '2026-09-15', way: 'byLetter' };
const resulted = (on: string) => reportWith(market, on).at(market, on, 'filing.declined', { ...filing, reason: '证据不足' });

const rows: readonly Row[] = [
  { period: 'C1', what: '7 working days from receipt, across Spring Festival to a make-up Saturday', story: () => complaintPassedOn('2026-02-12', '2026-02-12', '2026-02-12').at(market, '2026-02-12', 'receipt.recorded'), due: '2026-02-28', mark: 'V1', ends: (s) => s.at(market, '2026-02-27', 'complaint.accepted'), ending: 'ended' },
  { period: 'C1', what: 'across National Day, under Order 121', story: () => complaintPassedOn('2026-09-24', '2026-09-24', '2026-09-24').at(market, '2026-09-28', 'receipt.recorded'), due: '2026-10-13', mark: 'V2', ends: (s) => s.at(market, '2026-10-13', 'complaint.notAccepted', { grounds: ['notForLiving'], explanation: '转售', routes: ['court'], way: 'byLetter' }), ending: 'ended' },
  { period: 'C2', what: '60 calendar days from acceptance, rolled over National Day', story: () => complaintAccepted('2026-08-03'), due: '2026-10-08', mark: 'V2' },
  { period: 'C2', what: '45 working days under Order 20, accepted on its last day', story: () => complaintAccepted('2026-04-14'), due: '2026-06-18', mark: 'V1' },
  { period: 'C2', what: '60 calendar days on the first day of Order 121, no roll over an ordinary Sunday', story: () => complaintAccepted('2026-04-15'), due: '2026-06-14', mark: 'V2' },
  { period: 'C3', what: '7 working days from the decision to terminate', story: () => terminated('2026-09-14'), due: '2026-09-22', mark: 'V2', ends: (s) => s.at(market, '2026-09-15', 'termination.told', told), ending: 'ended' },
  { period: 'C3', what: 'the same under Order 20', story: () => terminated('2026-02-12'), due: '2026-02-28', mark: 'V1' },
  { period: 'C4', what: '15 working days to verify a clue', story: () => complaintAccepted('2026-09-14').at(market, '2026-09-14', 'clue.found', clue), due: '2026-10-10', mark: 'V2', ends: (s) => s.at(market, '2026-10-09', 'clue.verified', { outcome: 'notFiled', decidedBy: 'deputyHead' }), ending: 'ended' },
  { period: 'C4', what: 'and 15 more, allowed by the head', story: () => complaintAccepted('2026-09-14').at(market, '2026-09-14', 'clue.found', clue).approved('2026-09-30', 'clue.extended', { span: { length: 15, unit: 'workingDay' }, reason: '需要检测' }), due: '2026-10-30', mark: 'V2' },
  { period: 'C5', what: '7 working days to agree on competence', story: () => disputed('2026-09-24'), due: '2026-10-12', mark: 'V2', ends: (s) => s.at(market, '2026-09-28', 'competence.agreed', { body: 'zichuan-market' }), ending: 'ended' },
  { period: 'C7', what: '15 working days from receipt of the report', story: () => reportWith(market, '2026-09-14'), due: '2026-10-10', mark: 'V6', ends: (s) => s.at(market, '2026-10-10', 'filing.decided', filing), ending: 'ended' },
  { period: 'C7', what: 'and 15 more, allowed by the head', story: () => reportWith(market, '2026-09-14').approved('2026-09-30', 'verification.extended', { span: { length: 15, unit: 'workingDay' }, reason: '案情复杂' }), due: '2026-10-30', mark: 'V6' },
  { period: 'C7', what: 'before Order 121 it was the same', story: () => reportWith(market, '2026-03-02'), due: '2026-03-23', mark: 'V6' },
  { period: 'F2', what: '10 working days for a counterfeit patent, in place of C7', story: () => reportWith(market, '2026-09-24', { right: { kind: 'design' }, counterfeitPatent: true }), due: '2026-10-15', mark: 'V3', ends: (s) => s.at(market, '2026-10-09', 'filing.decided', filing), ending: 'ended' },
  { period: 'K1', what: '15 calendar days with the copyright body', story: () => reportWith('zb-culture', '2026-09-21', { right: { kind: 'copyright' } }), due: '2026-10-08', mark: 'V3', ends: (s) => s.at('zb-culture', '2026-09-30', 'filing.decided', filing), ending: 'ended' },
  { period: 'C7n', what: '5 working days to tell a named reporter, on the last day of Order 20', story: () => reportWith(market, '2026-04-10').at(market, '2026-04-14', 'filing.decided', filing), due: '2026-04-21', mark: 'V1', ends: (s) => s.at(market, '2026-04-20', 'reporter.told', { about: 'decision', way: 'telephone' }), ending: 'ended' },
  { period: 'H11', what: 'a target of the house from Order 121 on', story: () => reportWith(market, '2026-04-10').at(market, '2026-04-15', 'filing.decided', filing), due: '2026-04-22', mark: 'D', ends: (s) => s.at(market, '2026-04-20', 'reporter.told', { about: 'decision', way: 'telephone' }), ending: 'ended' },
  { period: 'E4', what: '24 hours at a fair’s desk, holidays and nights included', story: () => hotline().on('2026-10-01T16:40', 'intake.registered', said('report', { channel: 'exhibitionDesk', fair: { name: '陶博会', endsOn: '2026-10-05' } })), due: '2026-10-02T08:40:00.000Z', mark: 'V5', ends: (s) => s.on('2026-10-02T10:00', 'material.passedOn', { to: market }), ending: 'ended' },
  { period: 'E4', what: 'from completion, when the complaint was defective (E3)', story: () => hotline().on('2026-10-01T16:40', 'intake.registered', said('report', { channel: 'exhibitionDesk' })).on('2026-10-01T17:00', 'supplement.asked', { items: ['权属证明'], way: 'inPerson' }).on('2026-10-02T09:00', 'supplement.received', { items: ['专利证书'] }), due: '2026-10-03T01:00:00.000Z', mark: 'V5' },
  { period: 'H1', what: 'the number on the working day itself', story: () => hotline().on('2026-09-24T23:30', 'intake.registered', said('report', { channel: 'web' })), due: '2026-09-24', mark: 'D', ends: (s) => s.on('2026-09-24T23:40', 'number.told', { way: 'bySms' }), ending: 'ended' },
  { period: 'H1', what: 'a letter of a holiday: the first working day', story: () => hotline().on('2026-10-03', 'intake.registered', said('report', { channel: 'web' })), due: '2026-10-08', mark: 'D' },
  { period: 'H2', what: '3 working days to decide the intake', story: () => hotline().on('2026-09-30', 'intake.registered', said('report')), due: '2026-10-10', mark: 'D', ends: (s) => s.on('2026-10-09', 'passingOn.decided', { to: market }), ending: 'ended' },
  { period: 'H2s', what: 'hard stop of 7 working days for what is called a complaint', story: () => hotline().on('2026-09-24', 'intake.registered', said('complaint')), due: '2026-10-12', mark: 'D', ends: (s) => s.on('2026-10-09', 'kind.confirmed', { kind: 'report' }), ending: 'ended' },
  { period: 'H3', what: '1 working day after the decision', story: () => hotline().on('2026-09-30', 'intake.registered', said('report')).on('2026-09-30', 'passingOn.decided', { to: market }), due: '2026-10-08', mark: 'D', ends: (s) => s.on('2026-10-08', 'material.passedOn', { to: market }), ending: 'ended' },
  { period: 'H3u', what: '4 hours when urgent, from the call', story: () => hotline().on('2026-09-30T16:40', 'intake.registered', said('report', { urgent: { reason: 'evidenceVanishing' } })), due: '2026-09-30T12:40:00.000Z', mark: 'D', ends: (s) => s.on('2026-09-30T18:00', 'material.passedOn', { to: market }), ending: 'ended' },
  { period: 'H3u', what: 'what came by web in the night, from the first person on duty', story: () => hotline().on('2026-09-28T02:00', 'intake.registered', said('report', { channel: 'web', urgent: { reason: 'evidenceVanishing' } })).on('2026-09-28T08:30', 'urgency.confirmed', { reason: 'evidenceVanishing' }), due: '2026-09-28T04:30:00.000Z', mark: 'D' },
  { period: 'H4', what: '2 working days to sign or return', story: () => complaintPassedOn('2026-09-30', '2026-09-30', '2026-09-30'), due: '2026-10-09', mark: 'D', ends: (s) => s.at(market, '2026-10-08', 'material.returned', { reason: 'noAuthority', explanation: '不归我局' }), ending: 'ended' },
  { period: 'H5', what: 'first feedback within 5 working days of passing on', story: () => complaintPassedOn('2026-09-24', '2026-09-24', '2026-09-24'), due: '2026-10-09', mark: 'D', ends: (s) => s.on('2026-09-28', 'feedback.given', { about: 'passingOn', way: 'telephone' }), ending: 'ended' },
  { period: 'H7', what: 'close within 3 working days of the result', story: () => resulted('2026-09-24'), due: '2026-09-30', mark: 'D', ends: (s) => s.on('2026-09-28', 'result.delivered', { way: 'telephone' }), ending: 'ended' },
  { period: 'H8', what: 'call back within 10 working days', story: () => resulted('2026-09-24').on('2026-09-24', 'result.delivered', { way: 'telephone' }), due: '2026-10-15', mark: 'D', ends: (s) => s.on('2026-10-09', 'callBack.made', { outcome: 'satisfied', way: 'telephone' }), ending: 'ended' },
  { period: 'H9', what: 'assistance examined within 5 working days', story: () => hotline().on('2026-09-24', 'intake.registered', said('assistance')), due: '2026-10-09', mark: 'D', ends: (s) => s.on('2026-09-30', 'assistance.accepted', { services: ['advice'] }), ending: 'ended' },
  { period: 'H10', what: 'the supplement within 5 working days', story: () => hotline().on('2026-09-24', 'intake.registered', said('report')).on('2026-09-24', 'supplement.asked', { items: ['照片'], way: 'telephone' }), due: '2026-10-09', mark: 'D', ends: (s) => s.on('2026-09-30', 'supplement.received', { items: ['照片'] }), ending: 'ended' },
  { period: 'P26', what: 'the date in the letter', story: () => reportWith(market, '2026-09-14').at(market, '2026-09-15', 'identification.asked', { ...identify, letter: { number: '张市监辨〔2026〕3号', due: '2026-09-22' } }), due: '2026-09-22', mark: 'D', ends: (s) => s.at(market, '2026-09-21', 'identification.received', { genuine: 'fake' }), ending: 'ended' },
  { period: 'P26', what: '5 working days where the letter sets none', story: () => reportWith(market, '2026-09-14').at(market, '2026-09-15', 'identification.asked', identify), due: '2026-09-21', mark: 'D' },
  { period: 'OUT', what: 'the date on the order of 12345', story: () => hotline().on('2026-09-24', 'intake.registered', said('report', { channel: '12345', outside: { system: '12345', number: 'DH-2026-77', due: '2026-09-29' } })), due: '2026-09-29', mark: 'K' },
];

it('covers every row of the law and every target', () => {
  expect([...new Set(rows.map(({ period }) => period))].sort()).toEqual(periods.map(({ id }) => id).sort());
});

it.each(rows)('$period: $what', ({ period, story, due, ends, ending, mark }) => {
  const told = story();
  expect(told.due(period)).toBe(due);
  const { edition } = told.deadline(period);
  expect(periods.find(({ id }) => id === period)?.editions.find(({ from }) => from === edition)?.mark).toBe(mark);
  if (ends) expect(ends(told).status(period)).toBe(ending);
  expect(told.replayed().disagreements).toEqual([]);
});

describe('reminders', () => {
  it('come at half, four fifths and all of the body’s own time, and on the last working day (H6)', () => {
    expect(complaintAccepted('2026-08-03').deadline('C2').rungs.map(({ id }) => id)).toEqual(['half', 'fourFifths', 'lastWorkingDay', 'runOut']);
  });

  it('show the later line where the law is doubtful about an ordinary weekend', () => {
    const { due, outer } = complaintAccepted('2026-04-15').deadline('C2');
    expect([due, outer]).toEqual(['2026-06-14', '2026-06-15']);
  });
});

describe('excluded time', () => {
  const appraisal = { appraisal: 'testing', subject: '茶具', institution: '市检测中心', costsAgreed: true };

  it('does not count in the mediation (art. 22)', () => {
    const complaint = complaintAccepted('2026-08-03').at(market, '2026-08-10', 'appraisal.ordered', appraisal);
    expect(complaint.status('C2')).toBe('paused');
    complaint.at(market, '2026-08-24', 'appraisal.completed', { conclusion: '不合格' });
    expect(complaint.due('C2')).toBe('2026-10-16');
  });

  it('stops the verification while the right holder identifies, and nothing else', () => {
    const report = reportWith(market, '2026-09-14').at(market, '2026-09-16', 'identification.asked', identify);
    expect([report.status('C7'), report.status('H5')]).toEqual(['paused', 'running']);
    expect(report.at(market, '2026-09-21', 'identification.received', { genuine: 'fake' }).due('C7')).toBe('2026-10-15');
  });

  it('does not stop the clock of a clue (art. 27 names none)', () => {
    const complaint = complaintAccepted('2026-09-14').at(market, '2026-09-14', 'clue.found', clue).at(market, '2026-09-15', 'appraisal.ordered', appraisal);
    expect(complaint.status('C4')).toBe('running');
  });
});

describe('limits of extension', () => {
  it('allow one, of at most 15 working days, before expiry, and never without the heads', () => {
    const report = reportWith(market, '2026-09-14');
    const more = { span: { length: 15, unit: 'workingDay' }, reason: '案情复杂' };
    expect(report.refusal('2026-09-30', 'verification.extended', more).code).toBe('approval.needed');
    report.approved('2026-09-30', 'verification.extended', more);
    expect(() => report.approved('2026-10-12', 'verification.extended', more)).toThrow(/extension.noneLeft/);
  });
});

it('counts consent and names it in words that were read out', () => {
  const complaint = complaintAccepted('2026-08-03');
  expect(complaint.refusal('2026-08-04', 'mediation.started', { manner: 'telephone' }, { body: market })).toMatchObject({ code: 'condition.unmet', condition: 'nameMayBeTold', article: 'SAMR Order 121 art. 37' });
  expect(complaint.on('2026-08-04', 'disclosure.consented', consent).at(market, '2026-08-05', 'mediation.started', { manner: 'telephone' }).state).toBe('mediating');
});
