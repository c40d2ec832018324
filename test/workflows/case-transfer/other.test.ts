import type { JsonObject } from '../../../src/domain/json';
import { agency, filedNumber, overseer, policeStation, transfer, type TransferStory } from './transfer';

/** Back from police and procuratorate to an agency, and what goes to the court. */

const number = (text: string): JsonObject => ({ number: text });
const between = { from: overseer, agency };
const prosecutor = { body: overseer, role: 'prosecutorAdministrative', person: 'prosecutor-2' };
const asReplayed = (story: TransferStory): void => expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });
const told = (story: TransferStory): readonly unknown[] => story.last.signals.map(({ to, act, input }) => [to, act, input]);

it('from a decision not to prosecute over National Day to the written answer: R3a, R3, R5', () => {
  const story = transfer().on('2026-09-22', 'nonProsecution.made', { ...between, number: '张检不诉〔2026〕8号', offence: 'trademarkInfringement', goods: '茶具' }, prosecutor);
  // Vector 28: three working days, then ten.
  expect([story.state, story.due('R3a'), story.deadline('R3a').body]).toEqual(['opinionToReview', '2026-09-28', overseer]);
  story.on('2026-09-28', 'opinionReview.registered', {}, prosecutor);
  expect(story.due('R3')).toBe('2026-10-16');
  story.on('2026-10-15', 'opinionReview.extended', { until: '2026-10-23', number: '张检延〔2026〕1号' }, prosecutor);
  expect(story.due('R3')).toBe('2026-10-23');
  story.on('2026-10-20', 'opinion.issued', number('张检意〔2026〕3号'), prosecutor);
  expect([story.state, story.due('RR'), story.deadline('RR').body]).toEqual(['opinionSent', '2026-10-21', agency]);
  story.on('2026-10-21', 'opinion.received', { letter: { number: '张检意〔2026〕3号', due: '2026-12-20' } });
  expect([story.due('R5'), story.deadline('R5').setBy, story.current.handling]).toEqual(['2026-12-20', { document: '张检意〔2026〕3号', due: '2026-12-20' }, agency]);
  story.on('2026-10-23', 'penaltyCase.opened', { offence: 'trademarkInfringement', clue: '不起诉后移送的商标侵权线索' });
  expect(told(story)).toEqual([[{ open: 'penalty-case', body: agency, link: 'backTransfer' }, 'clue.registered', { origin: 'procuratorate', offence: 'trademarkInfringement', goods: '茶具', clue: '不起诉后移送的商标侵权线索' }]]);
  story.on('2026-12-18', 'answer.given', { answered: 'penalised' });
  expect([story.state, story.current.closed, story.status('R5')]).toEqual(['answered', true, 'ended']);
  asReplayed(story);
});

it('entered from the paper by the agency’s clerk: the same states; ninety days are only the ceiling', () => {
  const sent = (more: JsonObject = {}): TransferStory => transfer().on('2026-09-28', 'backTransfer.sent', { ...between, backKind: 'nonProsecution', number: '张检意〔2026〕4号', ...more }, { role: 'clerk' });
  const plain = sent().on('2026-09-28', 'opinion.received');
  // Ninety days: Sunday 12-27, rolled.
  expect([plain.due('R5'), plain.deadline('R5').setBy]).toEqual(['2026-12-28', undefined]);
  expect(sent().on('2026-09-28', 'opinion.received', { letter: { number: '4号', due: '2027-06-30' } }).due('R5')).toBe('2026-12-28');
  expect(sent().on('2026-09-28', 'opinion.received', { letter: { number: '4号', due: '2026-10-12' } }).due('R5')).toBe('2026-10-12');
  const returned = sent().on('2026-09-29', 'opinion.returned', { reason: '不属于本机关管辖' });
  expect([returned.state, returned.current.handling]).toEqual(['opinionReturned', overseer]);
  const chased = sent().on('2026-09-30', 'opinion.chased', { way: 'telephone' }, prosecutor);
  expect(chased.due('RR')).toBe('2026-10-08');
  expect(transfer().on('2026-09-28', 'backTransfer.sent', { from: policeStation, agency, backKind: 'noCrime', number: filedNumber }, { body: policeStation, role: 'police' }).state).toBe('opinionSent');
  for (const wrong of [{ from: policeStation, agency, backKind: 'nonProsecution' }, { from: 'zb-procuratorate', agency, backKind: 'nonProsecution' }, { from: overseer, agency: 'zichuan-market', backKind: 'nonProsecution' }, { from: overseer, agency: 'zb-12330', backKind: 'opinionOnly' }]) {
    expect(transfer().refusal('2026-09-28', 'backTransfer.sent', { ...wrong, number: '1号' })).toMatchObject({ condition: 'comesFromJustice' });
  }
});

it('asks for a view before a decision not to prosecute, after a local model', () => {
  const story = transfer().on('2026-09-30', 'view.asked', { ...between, number: '张检介〔2026〕1号' }, prosecutor);
  expect(story.due('R7')).toBe('2026-10-10');
  expect(story.on('2026-10-09', 'view.given', { view: 'penaltyDue' }).state).toBe('viewGiven');
});

describe('to the court', () => {
  it('over Spring Festival: entrusted before filing, confirmed on the first working days after it, agreed within its thirty days', () => {
    const centre = { body: 'zb-ceramic', role: 'mediator', person: 'mediator-1' };
    const story = transfer().on('2026-02-12', 'mediation.entrusted', { court: 'zhangdian-court', number: '（2026）鲁0303诉前调7号', entrusting: 'beforeFiling' }, centre);
    // Friday the 13th, the make-up Saturday, and then Tuesday the 24th: three working days.
    expect([story.state, story.due('J6')]).toEqual(['mediationEntrusted', '2026-02-24']);
    story.on('2026-02-24', 'mediation.confirmed', { mediator: 'mediator-1' }, centre);
    expect([story.status('J6'), story.due('J4')]).toEqual(['ended', '2026-03-26']);
    story.on('2026-03-25', 'mediation.reported', { outcome: 'agreed' }, centre);
    expect([story.state, story.status('J4'), story.current.closed]).toEqual(['courtEnded', 'ended', true]);
    asReplayed(story);
  });

  const papers = ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'];
  const enforcement = { application: 'enforcement', court: 'zhangdian-court', about: 'penalty-1', enforcementPapers: papers, demandServedOn: '2026-09-14', proofOfDemand: '催告书送达回证' };

  it('goes an application with the papers of the law, and the answer to the case that decided', () => {
    for (const wrong of [{ enforcementPapers: papers.slice(1) }, { proofOfDemand: undefined as never }, { court: policeStation }, { demandServedOn: '2026-10-16' }]) expect(transfer().refusal('2026-10-16', 'application.lodged', { ...enforcement, ...wrong })).toMatchObject({ condition: 'mayApply' });
    expect(transfer().refusal('2026-10-16', 'application.lodged', { application: 'confirmation', court: 'zhangdian-court', about: 'dispute-1' })).toMatchObject({ condition: 'mayApply' });
    const clerk = { body: 'zhangdian-court', role: 'clerk', person: 'window-1' };
    const story = transfer().on('2026-10-16', 'application.lodged', enforcement).on('2026-10-20', 'application.accepted', number('（2026）鲁0303行审12号'), clerk).on('2026-11-16', 'ruling.received', { ruling: 'enforced', number: '（2026）鲁0303执88号' }, clerk);
    expect([story.state, told(story)]).toEqual(['courtEnded', [[{ case: 'penalty-1' }, 'enforcement.ended', { result: 'enforced', number: '（2026）鲁0303执88号' }]]]);
    const confirmation = transfer().on('2026-10-16', 'application.lodged', { application: 'confirmation', court: 'zhangdian-court', about: 'dispute-1', jointly: true }, { body: 'zb-ceramic', role: 'clerk' }).on('2026-10-19', 'application.accepted', number('（2026）鲁0303民特5号'), clerk);
    expect(told(confirmation)).toEqual([[{ case: 'dispute-1' }, 'confirmation.accepted', { number: '（2026）鲁0303民特5号' }]]);
    expect(told(confirmation.on('2026-10-26', 'ruling.received', { ruling: 'confirmed', number: '（2026）鲁0303民特5号之一' }, clerk))).toEqual([[{ case: 'dispute-1' }, 'confirmation.ruled', { ruling: 'confirmed', number: '（2026）鲁0303民特5号之一' }]]);
    asReplayed(story);
  });

  it.each([['beforeFiling', 'J4', '2026-10-08'], ['afterFiling', 'J5', '2026-09-22'], ['summary', 'J5s', '2026-09-14']] as const)('entrusts mediation %s under its own number: %s', (entrusting, period, due) => {
    const centre = { body: 'zb-ceramic', role: 'mediator', person: 'mediator-1' };
    const story = transfer().on('2026-09-04', 'mediation.entrusted', { court: 'zhangdian-court', number: '（2026）鲁0303诉前调77号', entrusting }, centre);
    expect(story.due('J6')).toBe('2026-09-09');
    story.on('2026-09-07', 'mediation.confirmed', { mediator: 'mediator-1' }, centre);
    expect(story.due(period)).toBe(due);
    story.on('2026-09-10', 'mediation.extended', { agreed: { number: '双方同意书', due: '2026-10-30' } }, centre);
    expect([story.due(period), story.running]).toEqual(['2026-10-30', [period]]);
    expect(story.on('2026-10-28', 'mediation.reported', { outcome: 'agreed' }, centre).state).toBe('courtEnded');
    asReplayed(story);
  });

  it('is answered when the agency is sued', () => {
    const story = transfer().on('2026-09-16', 'suit.noticed', { court: 'zhangdian-court', number: '（2026）鲁0303行初3号' });
    expect(story.due('J13')).toBe('2026-10-08');
    story.on('2026-10-08', 'defence.filed').on('2026-12-01', 'judgment.received', { judgment: 'upheld', number: '（2026）鲁0303行初3号' }, { body: 'zhangdian-court', role: 'clerk' });
    expect([story.state, story.status('J13')]).toEqual(['courtEnded', 'ended']);
  });
});
