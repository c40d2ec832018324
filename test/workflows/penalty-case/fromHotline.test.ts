import type { JsonObject } from '../../../src/domain/json';
import type { Signal } from '../../../src/domain/procedure';
import { complaintAccepted, consent, hotline, reportWith, said, type HotlineStory } from '../hotline-complaint/hotline';
import { bureau, conclusion, decision, filing, penalty, told, trademark, agrees, reviewer, type PenaltyStory } from './penalty';

/** The hotline opens the clue, the penalty case tells what became of it: by signals, as the application carries them. */

const of = (story: HotlineStory | PenaltyStory): Signal => {
  const [signal] = story.last.signals;
  if (!signal) throw new Error('no signal');
  return signal;
};

/** What the application does with a signal that opens a case: the same dates, and the link back. */
const opened = (when: string, report: HotlineStory): PenaltyStory => {
  const { to, act, input } = of(report);
  return penalty().on(when, act, { ...input, openedBy: { kind: 'link' in to ? to.link : '', case: report.current.id } }, { signal: true, body: 'body' in to ? to.body : '' });
};
const tell = (when: string, from: PenaltyStory, report: HotlineStory): HotlineStory => {
  const { to, act, input } = of(from);
  expect(to).toEqual({ case: report.current.id });
  return report.on(when, act, input, { signal: true, body: bureau, role: 'signal' });
};
const heldBack = { confidentiality: 'confidential', narrative: '我是高东玉，住柳泉路' };
const reported = (on: string, more: JsonObject = {}): HotlineStory =>
  hotline().on(on, 'intake.registered', said('report', { right: { kind: 'trademark' }, ...heldBack, ...more })).on(on, 'narrative.masked', { text: '有人反映该店销售假冒茶具' }).on(on, 'material.passedOn', { to: bureau }).at(bureau, on, 'receipt.recorded');

it('ends C7 and starts P1 at the same legal date', () => {
  const report = reported('2026-09-14');
  const c7 = report.due('C7');
  report.at(bureau, '2026-09-21', 'clue.opened', { offence: 'trademark', clue: '该店销售假冒茶具' });
  expect([report.state, report.status('C7')]).toEqual(['clueOpened', 'ended']);
  const clue = opened('2026-09-21', report);
  expect([clue.state, clue.due('P1'), clue.deadline('P1').start, clue.current.handling]).toEqual(['verifying', c7, '2026-09-14', bureau]);
  expect(clue.replayed().disagreements).toEqual([]);
});

it('ends F2 and starts F2, for a counterfeit patent', () => {
  const report = reportWith(bureau, '2026-09-24', { right: { kind: 'design' }, counterfeitPatent: true });
  const f2 = report.due('F2');
  report.at(bureau, '2026-09-28', 'clue.opened', { offence: 'counterfeitPatent' });
  const clue = opened('2026-09-28', report);
  expect([report.status('F2'), f2, clue.due('F2'), clue.has('P1')]).toEqual(['ended', '2026-10-15', '2026-10-15', false]);
});

it('brings nothing of the reporter: no name, no narrative, no remark, no number', () => {
  const report = reported('2026-09-14', { remark: '举报人不愿露面', outside: { system: '12345', number: 'DH-2026-77' } }).at(bureau, '2026-09-15', 'clue.opened', { offence: 'trademark' });
  const { input } = of(report);
  expect(Object.keys(input).sort()).toEqual(['district', 'goods', 'offence', 'origin', 'party', 'receivedOn', 'right']);
  expect(input['party']).toBe(report.data['respondent']);
  const clue = opened('2026-09-15', report).current;
  const kept = JSON.stringify([clue.data, clue.parties]);
  for (const field of ['reporter', 'narrative', 'remark']) expect(kept).not.toContain(JSON.stringify(report.data[field]));
  expect(kept).not.toContain('DH-2026-77');
  expect(clue.parties.map(({ role, part }) => [role, part])).toEqual([['party', 'main']]);
});

it('tells filing, decision and closing, once each and where the hotline can hear it', () => {
  const report = reported('2026-09-14').at(bureau, '2026-09-15', 'clue.opened', { offence: 'trademark' });
  const clue = opened('2026-09-15', report).on('2026-09-21', 'filing.decided', filing);
  tell('2026-09-21', clue, report);
  expect(report.state).toBe('filed');
  clue.on('2026-09-22', 'investigation.concluded', conclusion).on('2026-09-23', 'review.completed', agrees, reviewer).on('2026-09-24', 'penaltyNotice.issued', told).served('2026-09-24', 'penaltyNotice').party('2026-09-24', 'rights.waived', { manner: 'written' });
  clue.on('2026-09-28', 'decision.made', decision);
  tell('2026-09-28', clue, report);
  expect([report.state, report.due('H7')]).toEqual(['resultReceived', '2026-10-08']);
  report.on('2026-09-29', 'result.delivered', { way: 'telephone' });
  clue.served('2026-09-29', 'penaltyDecision').party('2026-09-30', 'performance.recorded', { amount: 20_000, fully: true }).on('2026-10-08', 'decision.published', { where: '信用公示系统' }).on('2026-10-09', 'case.concluded', { summary: '执行完毕' });
  tell('2026-10-09', clue, report);
  expect([clue.state, report.state]).toEqual(['concluded', 'concluded']);
  expect(report.replayed().disagreements).toEqual([]);
});

it('tells that it is not filed', () => {
  const report = reported('2026-09-14').at(bureau, '2026-09-15', 'clue.opened', { offence: 'trademark' });
  const clue = opened('2026-09-15', report).on('2026-09-21', 'filing.declined', { reason: '证据不足' });
  tell('2026-09-21', clue, report);
  expect([clue.state, clue.current.closed, report.state]).toEqual(['notFiled', true, 'resultReceived']);
});

it('leaves the outcome to the penalty case, and opens none where no market bureau verifies', () => {
  const report = reported('2026-09-14').at(bureau, '2026-09-15', 'clue.opened', { offence: 'trademark' });
  expect(report.refusal('2026-09-16', 'filing.decided', { decidedBy: 'deputyHead' }, { body: bureau, role: 'officer' })).toMatchObject({ code: 'condition.unmet', condition: 'comesFromPenaltyCase' });
  const copyright = reportWith('zb-culture', '2026-09-21', { right: { kind: 'copyright' } });
  expect(copyright.refusal('2026-09-22', 'clue.opened', { offence: 'trademark' }, { body: 'zb-culture', role: 'officer' })).toMatchObject({ code: 'condition.unmet', condition: 'mayBecomePenaltyCase' });
});

it('begins from a dispute too, and tells it nothing', () => {
  const clue = penalty().on('2026-09-14', 'clue.registered', { ...trademark, origin: 'dispute', party: 'identity-9', openedBy: { kind: 'clue', case: 'dispute-1' } }, { signal: true, body: bureau });
  expect(clue.on('2026-09-15', 'filing.decided', filing).last.signals).toEqual([]);
  expect(clue.current.links).toEqual([]);
});

const days = (length: number) => ({ span: { length, unit: 'workingDay' }, reason: '案情复杂' });

it('goes on with what C7 was extended by, under the number of the paper that allowed it, and is not extended again', () => {
  const report = reported('2026-09-14');
  expect(report.due('C7')).toBe('2026-10-10');
  report.approved('2026-09-30', 'verification.extended', days(10));
  expect(report.due('C7')).toBe('2026-10-23');
  const clue = opened('2026-10-12', report.at(bureau, '2026-10-12', 'clue.opened', { offence: 'trademark' }));
  expect([clue.due('P1'), clue.deadline('P1').start, clue.deadline('P1').setBy?.due]).toEqual(['2026-10-23', '2026-09-14', '2026-10-23']);
  expect(clue.deadline('P1').setBy?.document).toBe(report.current.documents.find(({ template }) => template === 'extensionApproval')?.number);
  expect(clue.refusedByChain('2026-10-13', 'verification.extended', days(5))).toMatchObject({ condition: 'isNotExtendedYet' });
  expect(clue.until('2026-10-24').status('P1')).toBe('lapsed');
  expect(clue.replayed().disagreements).toEqual([]);
});

it('goes on with the time that was not counted in C7, and may still be extended once', () => {
  const report = reported('2026-09-14').at(bureau, '2026-09-15', 'identification.asked', { subject: '茶具' });
  expect(report.refusal('2026-09-16', 'clue.opened', { offence: 'trademark' }, { body: bureau, role: 'officer' })).toMatchObject({ condition: 'mayBecomePenaltyCase' });
  report.at(bureau, '2026-09-22', 'identification.received', { genuine: 'fake' });
  const c7 = report.due('C7');
  const clue = opened('2026-09-23', report.at(bureau, '2026-09-23', 'clue.opened', { offence: 'trademark' }));
  expect([c7 > '2026-10-10', clue.due('P1'), clue.deadline('P1').setBy]).toEqual([true, c7, { document: report.current.numbers['intake'], due: c7 }]);
  expect(clue.on('2026-10-08', 'verification.extended', days(15)).due('P1') > c7).toBe(true);
});

it('a clue found in mediation opens one too: C4 goes on as P1 from the day on which it was found, and the mediation goes on', () => {
  const complaint = complaintAccepted('2026-09-14').on('2026-09-15', 'disclosure.consented', consent).at(bureau, '2026-09-15', 'mediation.started', { manner: 'online' });
  expect(complaint.refusal('2026-09-16', 'clue.opened', { offence: 'trademark' }, { body: bureau, role: 'officer' })).toMatchObject({ condition: 'clueIsOpen' });
  complaint.at(bureau, '2026-09-16', 'clue.found', { clue: '店内还有其他假冒商品' });
  const c4 = complaint.due('C4');
  complaint.at(bureau, '2026-09-21', 'clue.opened', { offence: 'trademark', clue: '店内销售假冒茶具' });
  expect([complaint.state, complaint.status('C4')]).toEqual(['mediating', 'ended']);
  const clue = opened('2026-09-21', complaint);
  expect([clue.due('P1'), clue.deadline('P1').start, clue.deadline('P1').setBy, clue.data['origin'], clue.data['reportCase']]).toEqual([c4, '2026-09-16', undefined, 'mediation', undefined]);
  // It tells the mediation nothing, and holds it up in nothing.
  expect(clue.on('2026-09-22', 'filing.decided', filing).last.signals).toEqual([]);
  expect(complaint.at(bureau, '2026-09-23', 'mediation.agreed', { form: 'mediationLetter', terms: '退货退款' }).state).toBe('resultReceived');
});

it('a clue found in mediation whose verification was extended keeps that, and the counterfeit patent its five days', () => {
  const found = () => complaintAccepted('2026-09-14').at(bureau, '2026-09-14', 'clue.found', { clue: '店内还有其他假冒商品' });
  const complaint = found().approved('2026-09-30', 'clue.extended', days(15)).at(bureau, '2026-10-12', 'clue.opened', { offence: 'trademark' });
  expect([complaint.deadline('C4').due, opened('2026-10-12', complaint).due('P1')]).toEqual(['2026-10-30', '2026-10-30']);
  const counterfeit = opened('2026-09-15', found().at(bureau, '2026-09-15', 'clue.opened', { offence: 'counterfeitPatent' }));
  expect([counterfeit.due('F1'), counterfeit.has('P1')]).toEqual(['2026-09-20', false]);
});
