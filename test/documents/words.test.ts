import fc from 'fast-check';
import { DOCUMENT_STATES, afterStep, isFixed, type DocumentLife, type DocumentState, type DocumentStep } from '../../src/domain/documentLife';
import type { LegalDate } from '../../src/domain/brand';
import { dateInCharacters, dateInNumerals } from '../../src/domain/text';
import { inWords, type Wording } from '../../src/application/documents/inWords';
import type { IdentityRow } from '../../src/application/ports';
import { hotlineComplaint } from '../../workflows/hotline-complaint';

describe('the date of a document', () => {
  it.each([
    ['2026-11-23', '二〇二六年十一月二十三日', '2026年11月23日'],
    ['2030-01-10', '二〇三〇年一月十日', '2030年1月10日'],
    ['2000-10-01', '二〇〇〇年十月一日', '2000年10月1日'],
    ['2026-12-31', '二〇二六年十二月三十一日', '2026年12月31日'],
    ['2026-02-20', '二〇二六年二月二十日', '2026年2月20日'],
    ['2026-05-11', '二〇二六年五月十一日', '2026年5月11日'],
  ])('%s is %s, and %s', (date, characters, numerals) => {
    expect([dateInCharacters(date as LegalDate), dateInNumerals(date as LegalDate)]).toEqual([characters, numerals]);
  });
});

describe('the life of a document', () => {
  it('goes from draft to the file, and ends when it is void or filed', () => {
    const whole: DocumentStep[] = ['reviewed', 'signed', 'numbered', 'sealed', 'served', 'filed'];
    let state: DocumentState = 'draft';
    for (const step of whole) {
      expect(afterStep(state, step, 'outward')).toEqual({ ok: true, value: step });
      state = step;
    }
    for (const step of [...whole, 'void'] as DocumentStep[]) {
      for (const end of ['filed', 'void'] as const) expect(afterStep(end, step, 'outward')).toMatchObject({ ok: false, refusal: { code: 'document.stepNotOpen', open: [] } });
    }
  });

  it('never comes back to an earlier state, nor fixes a text twice', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...DOCUMENT_STATES.slice(1))), fc.constantFrom('outward', 'inward', 'outside'), (steps, life: DocumentLife) => {
      let state: DocumentState = 'draft';
      const passed: DocumentState[] = ['draft'];
      for (const step of steps as DocumentStep[]) {
        const next = afterStep(state, step, life);
        if (!next.ok) continue;
        expect(passed).not.toContain(next.value);
        expect(DOCUMENT_STATES.indexOf(next.value)).toBeGreaterThan(DOCUMENT_STATES.indexOf(state));
        passed.push((state = next.value));
      }
      if (passed.includes('sealed')) expect(passed).toContain('numbered');
      if (passed.includes('served')) expect(passed).toContain('sealed');
      if (passed.includes('filed') && life === 'outward') expect(passed).toContain('served');
    }));
    expect(DOCUMENT_STATES.filter(isFixed)).toEqual(['numbered', 'sealed', 'served', 'filed', 'void']);
  });
});

describe('a value in the words of a document', () => {
  const identity = (id: string, kind: IdentityRow['kind'], content: IdentityRow['content']): [string, IdentityRow] => [id, { id: id as IdentityRow['id'], caseId: 'c' as IdentityRow['caseId'], kind, part: 'identity', content, keys: [] }];
  const wording: Wording = {
    words: hotlineComplaint.words.zh,
    on: '2026-11-23' as LegalDate,
    people: new Map([['01k9acct0000000000000000aa', '王建国']]),
    bodies: { has: (code) => code === 'zb-ip', name: (_code, on) => ({ zh: on < '2019-01-01' ? '旧名' : '淄博市知识产权局', en: '' }), abbreviation: () => '', offices: () => [], powers: () => [], withPower: () => [], presides: () => false, contact: () => undefined },
    identities: new Map([identity('p1', 'person', { name: '高东玉' }), identity('n1', 'narrative', { text: '买到假货。' }), identity('o1', 'organisation', { organisation: '某厂' })]),
  };
  const said = (value: Parameters<typeof inWords>[0]) => inWords(value, wording);
  const text = (value: Parameters<typeof inWords>[0]) => said(value)?.text;

  it.each([
    ['2026-12-03', '2026年12月3日'],
    ['2026-12-03T01:30:00Z', '2026年12月3日9时30分'],
    ['2026-12-03T16:00:00+08:00', '2026年12月3日16时'],
    ['zb-ip', '淄博市知识产权局'],
    ['trademark', '商标'],
    ['constructor', 'constructor'],
    ['按 trademark 处理', '按 trademark 处理'],
    ['01k9acct0000000000000000aa', '王建国'],
    [true, '是'], [false, '否'], [16000, '16000'], [0, '0'],
    [{ length: 15, unit: 'workingDay' }, '15个工作日'],
    [{ length: 3, unit: 'month' }, '3个月'],
    [{ number: '鲁知〔2026〕9号', on: '2026-11-01' }, '鲁知〔2026〕9号'],
    [['trademark', 'design'], '商标、外观设计专利'],
    [['商品照片以及购物小票的复印件各一份', '身份证'], '1．商品照片以及购物小票的复印件各一份\n2．身份证'],
    [['只有这一项，而且写得比十二个字长得多'], '只有这一项，而且写得比十二个字长得多'],
  ])('%j is %s', (value, words) => {
    expect(text(value as never)).toBe(words);
  });

  it.each([[undefined], [null], [''], [[]], [{}], [{ nothing: 1 }]])('%j says nothing', (value) => {
    expect(said(value)).toBeUndefined();
  });

  it('names whom the reader may know, with the part of the file, and prints no reference', () => {
    expect(said('p1')).toEqual({ text: '高东玉', parts: ['identity'] });
    expect(said('n1')).toEqual({ text: '买到假货。', parts: ['identity'] });
    expect(said('o1')).toEqual({ text: '某厂', parts: ['identity'] });
    expect(said('01k9hx00000000000000000bcd')).toBeUndefined();
    expect(said(['p1', '01k9hx00000000000000000bcd', 'o1'])).toEqual({ text: '高东玉、某厂', parts: ['identity'] });
  });
});
