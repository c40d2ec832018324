import { approved, declined, filed, filedNumber, received, refused, registered, reported, type TransferStory } from './transfer';

/* Rare courses, in which a clock ran that nobody could end any more. */

const running = (story: TransferStory): string[] => story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);
const demand = { number: '张检移建〔2026〕1号' };

it('a demand of the procuratorate that comes when the report is there asks for no other report', () => {
  expect(running(registered('2026-03-02').procuratorate('2026-03-03', 'transfer.demanded', demand))).toContain('T1r');
  const story = reported('2026-03-02').procuratorate('2026-03-03', 'transfer.demanded', demand);
  expect(running(story)).toEqual(['T2', 'T23']);
  expect(running(approved('2026-03-02').procuratorate('2026-03-02', 'transfer.demanded', demand))).toEqual(['T3', 'T23']);
});

it('the receipt of the police is there before the sending was recorded: what the procuratorate asked for is done', () => {
  const story = approved('2026-03-02').procuratorate('2026-03-02', 'transfer.demanded', demand).police('2026-03-03', 'transfer.received');
  expect(running(story)).toEqual(['TS', 'T4', 'T5', 'T6']);
});

it('nobody waits for an opinion on a case that the police have decided', () => {
  const story = received('2026-03-02').on('2026-03-02', 'advice.asked', { of: 'zhangdian-procuratorate', question: '是否达到追诉标准' }).police('2026-03-03', 'crimeFiling.decided', { number: filedNumber });
  expect(running(story)).toEqual(['T10']);
});

it('filed on reconsideration: the right holder has what he asked for', () => {
  const story = received('2026-03-02', { holderComplains: true }).police('2026-03-03', 'crimeFiling.declined', declined).police('2026-03-04', 'holder.notified').on('2026-03-04', 'reconsideration.asked', { reasons: '已达标准' });
  story.police('2026-03-06', 'reconsideration.decided', { number: '张公复字〔2026〕2号', result: 'filed' });
  expect([story.state, running(story)]).toEqual(['filed', ['T10']]);
});

it('a criminal case that is over takes over no goods', () => {
  expect(running(filed('2026-03-02').police('2026-04-10', 'outcome.reported', { result: 'acquitted', number: '（2026）鲁0303刑初1号' }))).toEqual(['T11']);
});

it('material that was asked for is supplied also when the silence of the police was reported', () => {
  const story = received('2026-03-02').police('2026-03-03', 'material.asked', { items: ['appraisal'], letter: { number: '张公补〔2026〕1号', due: '2026-04-30' } }).until('2026-03-16').on('2026-03-16', 'silence.reported', {});
  expect(story.state).toBe('underSupervision');
  expect(story.on('2026-03-17', 'material.supplied', { items: ['appraisal'] }).status('T5s')).toBe('ended');
  expect(story.refusal('2026-03-18', 'material.supplied', { items: ['appraisal'] })).toMatchObject({ condition: 'materialIsOwed' });
});

it('an explanation that was asked for is owed no more once the police have refused, or the procuratorate has found that they were right', () => {
  const asked = (): TransferStory => refused('2026-03-02').on('2026-03-03', 'filingSupervision.proposed', { reasons: '应当立案' }).procuratorate('2026-03-04', 'reasons.asked', { number: '张检说〔2026〕1号' });
  expect(running(asked())).toEqual(['T13']);
  expect(running(asked().procuratorate('2026-03-09', 'refusal.upheld', { number: '张检复〔2026〕1号' }))).toEqual(['T11']);
  expect(running(asked().police('2026-03-09', 'crimeFiling.declined', declined))).toEqual(['T7']);
});

