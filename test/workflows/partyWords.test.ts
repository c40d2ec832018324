import { filledIn, stepsBefore, type PartyPage } from '../../src/domain/partyPage';
import { procedures } from '../../workflows';
import { clue } from './penalty-case/penalty';

/* What people without an account are told: nothing that the law does not give, and all that a right hangs on. */

const procedureOf = (name: string) => procedures.find((procedure) => procedure.name === name)!;
const pageOf = (name: string): PartyPage => procedureOf(name).partyPage!;
const all = (name: string, step: string, language: 'zh' | 'en'): string => {
  const words = pageOf(name).words[language][step]!;
  return [words.asked, ...words.rights.flatMap(({ title, text }) => [title, text])].join('\n');
};

it.each([
  ['hotline-complaint', 'report', /法律、法规、规章规定/u, /required by a law, regulation or rule/u],
  ['hotline-complaint', 'complaint', /征得您的同意/u, /only with your consent/u],
  ['ceramic-dispute', 'answer', /十五日.*没有固定住所.*三十日/u, /fifteen days.*no fixed residence.*thirty/u],
  ['ceramic-dispute', 'answer', /中止.*期间也可以/u, /while the case is suspended/u],
  ['ceramic-dispute', 'suit', /撤诉.*生效/u, /withdrawn.*takes effect/u],
  ['penalty-case', 'payment', /期满前提出的.*已经过了最后一天/u, /asked for it in time/u],
  ['penalty-case', 'reconsiderationFirst', /当场.*应当先申请行政复议/u, /on the spot.*first/u],
  ['penalty-case', 'suit', /撤回.*复议.*剩余/u, /withdrawn.*left of/u],
] as const)('%s, %s', (name, step, zh, en) => {
  expect(all(name, step, 'zh')).toMatch(zh);
  expect(all(name, step, 'en')).toMatch(en);
});

it('nobody is promised to be told of a filing decision: since 2026-04-15 no rule says so', () => {
  expect(all('hotline-complaint', 'report', 'zh')).not.toMatch(/会被告知是否立案/u);
  expect(all('hotline-complaint', 'report', 'en')).not.toMatch(/are told whether a case is filed/u);
});

it('who was reported is not told of a secrecy that is not his own', () => {
  expect(all('hotline-complaint', 'nothing', 'zh')).not.toMatch(/您的姓名|被反映人/u);
  expect(all('hotline-complaint', 'nothing', 'en')).not.toMatch(/Your name/u);
});

it('a day is told as a paper has it', () => {
  expect(filledIn('{date}在{place}', { date: '2026-12-03', place: '三楼' }, 'zh')).toBe('2026年12月3日在三楼');
  expect(filledIn('on {date} {other}', { date: '2026-12-03' }, 'en')).toBe('on 2026-12-03 {other}');
});

/** 行政复议法 23(1): the court comes after the reconsideration. */
it('after a fine on the spot the party is shown the reconsideration, and the court only after it', () => {
  const spot = clue('2026-03-02').on('2026-03-02', 'onSpotDecision.made', { facts: '未标明', legalBasis: '专利法', fine: 100, naturalPerson: true, collectedOnSpot: false });
  const shown = (): string[] => stepsBefore(pageOf('penalty-case'), spot.current, 'party', 'party').map(({ id }) => id);
  expect(shown()).toEqual(['payment', 'reconsiderationFirst']);
  spot.on('2026-03-10', 'remedy.sought', { remedy: 'reconsideration', at: '张店区人民政府' }, { party: 'party' }).on('2026-04-10', 'remedy.decided', { remedy: 'reconsideration', result: 'upheld', receivedOn: '2026-04-10' }, { party: 'party' });
  expect(shown()).toContain('suitAfterReconsideration');
});

/** 六个月: of nothing that such a party reads. */
it('and reads nowhere of six months to sue', () => {
  for (const step of ['payment', 'reconsiderationFirst', 'suitAfterReconsideration', 'demand']) for (const language of ['zh', 'en'] as const) expect([step, all('penalty-case', step, language)]).toEqual([step, expect.not.stringMatching(/六个月|six months/u)]);
});

it.each([
  ['penalty-case', 'penalty.nonPenalty', /六十日内申请行政复议.*六个月内/u],
  ['penalty-case', 'penalty.decision', /百分之三/u],
  // What a person wrote ends as he ended it: nothing of ours comes behind it.
  ['hotline-complaint', 'hotline.declined', /\{explanation\}$/u],
] as const)('%s, %s', (name, template, wording) => {
  expect(procedureOf(name).letters[template]!.body.zh).toMatch(wording);
});
