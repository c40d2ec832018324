import type { JsonObject } from '../../../src/domain/json';
import type { Story } from '../../support/story';
import { agrees, conclusion, decision, filing, reviewer, told, trademark } from '../penalty-case/penalty';
import { penaltyFrom } from './together';
import { agency, overseer, policeStation, transfer } from './transfer';

/*
 * Long lives of what comes back to an agency (R1–R7), by calendar date. Days off in 2026: Spring Festival 02-15…02-23, with 02-14 and
 * 02-28 (Saturdays) worked; Qingming 04-04…04-06; National Day 10-01…10-07, with 10-10 (Saturday) worked.
 */

const number = (text: string): JsonObject => ({ number: text });
const prosecutor = { body: overseer, role: 'prosecutorAdministrative', person: 'prosecutor-2' };
const asReplayed = (...stories: readonly Story[]): void => stories.forEach((story) => expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] }));

it('not prosecuted before Spring Festival: reviewed over it, extended, answered with the penalty by the day that the opinion names', () => {
  const story = transfer().on('2026-02-10', 'nonProsecution.made', { from: overseer, agency, number: '张检不诉〔2026〕2号', offence: 'trademarkInfringement', goods: '茶具', district: 'zhangdian' }, prosecutor);
  // R3, the criminal section passes the file on in 3 working days: Wed 11, Thu 12, Fri 13 February.
  expect([story.state, story.due('R3a'), story.deadline('R3a').body]).toEqual(['opinionToReview', '2026-02-13', overseer]);
  story.on('2026-02-13', 'opinionReview.registered', {}, prosecutor);
  // R3, 10 working days from the registration: Sat 14 (worked), Tue 24 to Fri 27, Sat 28 (worked), Mon 2 to Thu 5 March.
  expect([story.status('R3a'), story.due('R3')]).toEqual(['ended', '2026-03-05']);
  // The chief procurator extends (guide art. 13) before it has run out; the day stands in the paper.
  story.on('2026-03-04', 'opinionReview.extended', { until: '2026-03-16', number: '张检延〔2026〕1号' }, prosecutor);
  story.on('2026-03-13', 'opinion.issued', number('张检意〔2026〕3号'), prosecutor);
  // RR, a target: the working day after Friday the 13th.
  expect([story.status('R3'), story.due('R3'), story.due('RR'), story.deadline('RR').body]).toEqual(['ended', '2026-03-16', '2026-03-16', agency]);
  story.on('2026-03-16', 'opinion.received', { letter: { number: '张检意〔2026〕3号', due: '2026-05-15' } });
  // R5: the date in the document binds; ninety days from 03-16 would end on 06-14 and are the ceiling alone.
  expect([story.state, story.due('R5'), story.deadline('R5').setBy?.due, story.current.handling]).toEqual(['answering', '2026-05-15', '2026-05-15', agency]);

  const penalty = penaltyFrom(story.on('2026-03-18', 'penaltyCase.opened', { offence: 'trademarkInfringement', clue: '不起诉后移送的商标侵权线索' }), '2026-03-18');
  // P1, 15 working days: 19, 20, 23–27, 30, 31 March, 1–3 April, then past Qingming 7, 8, 9 April.
  expect([penalty.state, penalty.due('P1'), penalty.current.links]).toEqual(['verifying', '2026-04-09', [{ kind: 'backTransfer', case: story.id }]]);
  penalty.on('2026-03-19', 'party.identified', { party: trademark.party }).on('2026-03-20', 'filing.decided', filing);
  // P3, 90 days from 03-20: 11 of March, 30, 31, and Thursday 18 June, the day before the Dragon Boat Festival.
  expect([penalty.status('P1'), penalty.due('P3')]).toEqual(['ended', '2026-06-18']);
  penalty.on('2026-04-08', 'investigation.concluded', conclusion).on('2026-04-10', 'review.completed', agrees, reviewer).on('2026-04-13', 'penaltyNotice.issued', told).served('2026-04-13', 'penaltyNotice');
  // P8, 5 working days to speak: 14–17 and Monday 20 April.
  expect(penalty.due('P8')).toBe('2026-04-20');
  penalty.until('2026-04-21').on('2026-04-28', 'decision.made', decision).served('2026-04-29', 'penaltyDecision');
  // P12, 15 days from 04-29: Thursday 14 May.
  expect([penalty.status('P3'), penalty.due('P12')]).toEqual(['ended', '2026-05-14']);

  story.on('2026-05-13', 'answer.given', { answered: 'penalised', number: '张市监检复〔2026〕1号' });
  expect([story.state, story.current.closed, story.status('R5'), story.last.notices.map(({ to }) => to), story.running]).toEqual(['answered', true, 'ended', ['overseer'], []]);
  story.on('2026-05-20', 'file.archived', { volumes: 1, reference: '2026-检-3' });
  asReplayed(story, penalty);
});

it('no crime, sent back by the police before National Day: silent over it, asked again, taken up, answered as being handled', () => {
  const officer = { body: policeStation, role: 'police', person: 'police-1' };
  const story = transfer().on('2026-09-29', 'backTransfer.sent', { from: policeStation, agency, backKind: 'noCrime', number: '张公移〔2026〕5号', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具' }, officer);
  // R1 names no number (及时); RR, a target of one working day: Wednesday 09-30. The agency sees it from the sending on.
  expect([story.state, story.due('RR'), story.deadline('RR').body, story.current.access.map(({ body, parts }) => [body, parts.includes('main')])]).toEqual(['opinionSent', '2026-09-30', agency, [[policeStation, true], [agency, true]]]);
  story.until('2026-10-08');
  expect([story.status('RR'), story.state]).toEqual(['lapsed', 'opinionSent']);
  story.on('2026-10-08', 'opinion.chased', { way: 'visit' }, officer);
  // Anew from the day on which it was asked: Friday 10-09.
  expect([story.due('RR'), story.status('RR')]).toEqual(['2026-10-09', 'running']);
  story.on('2026-10-09', 'opinion.received');
  // R5 is about opinions of the procuratorate. R1 has no number: a target of ninety days from 10-09, of October 22, of November 30, of December 31, and Thursday 7 January.
  expect([story.state, story.has('R5'), story.due('R1'), story.deadline('R1').setBy, story.deadline('R1').provisional]).toEqual(['answering', false, '2027-01-07', undefined, true]);
  expect(story.procedure.periods.find(({ id }) => id === 'R1')).toMatchObject({ kind: 'internal', editions: [{ mark: 'D' }] });
  const penalty = penaltyFrom(story.on('2026-10-10', 'penaltyCase.opened', { offence: 'trademarkInfringement', clue: '公安机关认为不构成犯罪' }), '2026-10-10');
  // From Saturday 10-10, a working day: 12–16, 19–23, 26–30 October are the fifteen of P1. Its party came along, as a name of its own.
  expect([penalty.due('P1'), penalty.current.parties.map(({ role, part }) => [role, part])]).toEqual(['2026-10-30', [['party', 'main']]]);
  penalty.on('2026-10-29', 'filing.decided', filing);
  // P3: 90 days from 10-29 are 2 of October, 30, 31 and 27 January 2027, whose schedule is not published.
  expect([penalty.due('P3'), penalty.deadline('P3').provisional]).toEqual(['2027-01-27', true]);
  story.on('2026-12-18', 'answer.given', { answered: 'handling' });
  expect([story.state, story.status('R1')]).toEqual(['answered', 'ended']);
  asReplayed(story, penalty);
});

it('asked before the decision over Spring Festival, then not prosecuted over Qingming, sent to the wrong body, and answered by the right one', () => {
  // R7, after a local model: 3 working days for a view, Fri 13, Sat 14 (worked), and Tue 24 February.
  const view = transfer(undefined, 'view-1').on('2026-02-12', 'view.asked', { from: overseer, agency, number: '张检介〔2026〕1号' }, prosecutor);
  expect([view.state, view.due('R7'), view.deadline('R7').body]).toEqual(['viewAsked', '2026-02-24', agency]);
  view.on('2026-02-24', 'view.given', { view: 'penaltyDue', number: '张市监介复〔2026〕1号' });
  expect([view.state, view.current.closed, view.status('R7')]).toEqual(['viewGiven', true, 'ended']);
  asReplayed(view);

  const city = { ...prosecutor, body: 'zb-procuratorate' };
  const wrong = transfer(undefined, 'back-1').on('2026-04-01', 'nonProsecution.made', { from: 'zb-procuratorate', agency: 'zb-market', number: '淄检不诉〔2026〕1号' }, city);
  // Three working days from Wednesday 04-01: Thu 2, Fri 3, and Tue 7 April, past Qingming.
  expect(wrong.due('R3a')).toBe('2026-04-07');
  // The opinion goes together with the decision (R2): nothing is registered for review.
  wrong.on('2026-04-07', 'opinion.issued', number('淄检意〔2026〕1号'), city);
  expect([wrong.state, wrong.due('RR'), wrong.has('R3')]).toEqual(['opinionSent', '2026-04-08', false]);
  // The bureau is not competent: it goes back to whom it came from, and nowhere else.
  wrong.on('2026-04-08', 'opinion.returned', { reason: '侵犯著作权，由文化执法机构办理' }, { body: 'zb-market' });
  expect([wrong.state, wrong.current.handling, wrong.current.closed, wrong.has('R5'), wrong.running]).toEqual(['opinionReturned', 'zb-procuratorate', true, false, []]);

  const right = transfer(undefined, 'back-2').on('2026-04-09', 'backTransfer.sent', { from: 'zb-procuratorate', agency: 'zb-culture', backKind: 'nonProsecution', number: '淄检意〔2026〕1号' }, city);
  right.on('2026-04-10', 'opinion.received', { letter: { number: '淄检意〔2026〕1号', due: '2026-04-30' } }, { body: 'zb-culture' });
  // Urgent: twenty days, the last working day before Labour Day; the day in the document, not ninety days (Thursday 07-09).
  expect([right.state, right.due('R5'), right.deadline('R5').body]).toEqual(['answering', '2026-04-30', 'zb-culture']);
  right.until('2026-05-01');
  expect([right.state, right.status('R5')]).toEqual(['answering', 'lapsed']);
  // Late, and it stands: that it was late is kept.
  right.on('2026-05-06', 'answer.given', { answered: 'notPenalised', number: '淄文检复〔2026〕1号' }, { body: 'zb-culture' });
  expect([right.state, right.current.closed, right.status('R5')]).toEqual(['answered', true, 'lapsed']);
  asReplayed(wrong, right);
});
