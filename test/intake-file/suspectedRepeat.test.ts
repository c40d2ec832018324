import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIntakeFile, repeatIndex, repeatSubject, type RepeatSubject } from '../../src/intake-file';
import { hotlineFile, hotlineRows } from '../support/hotlineExport';

const subject = (rest: Partial<RepeatSubject> = {}): RepeatSubject => ({
  reference: 'A1', respondent: '淄博泰鑫陶瓷有限公司', right: 'design', rightNumber: '202033520700', district: 'huantai', telephone: '18001311076',
  content: '反映淄博泰鑫陶瓷有限公司在桓台县工厂仓库制造的刻瓷挂盘涉嫌侵犯外观设计专利，数量约1200件，金额约260000元。', ...rest,
});
const later = (rest: Partial<RepeatSubject>, first: Partial<RepeatSubject> = {}) => {
  const index = repeatIndex();
  index.remember(subject(first));
  return index.next(subject({ reference: 'A2', ...rest }));
};

describe('a suspected repeat', () => {
  it('is the same matter told again by the same caller, whatever is added', () => {
    expect(later({ content: `再次${subject().content}另补充照片两张。请尽快处理。` })).toEqual({ earlier: 'A1', agrees: ['telephone', 'respondent', 'rightNumber', 'right', 'district', 'content'], similarity: 1, caller: 'same' });
  });

  it('tells when the caller is unknown or another', () => {
    expect(later({ telephone: '' })?.caller).toBe('unknown');
    expect(later({ telephone: '05337497911' })).toMatchObject({ caller: 'other', agrees: ['respondent', 'rightNumber', 'right', 'district', 'content'] });
  });

  it('is not another matter in the same words', () => {
    expect(later({ rightNumber: '202033520701' })).toBeUndefined();
    expect(later({ respondent: '淄博昌远瓷业有限公司' })).toBeUndefined();
    expect(later({ district: 'zhangdian' })).toBeUndefined();
    expect(later({ right: 'trademark' })).toBeUndefined();
    expect(later({ content: '反映淄博泰鑫陶瓷有限公司在桓台县批发市场销售的卫浴洁具涉嫌侵犯外观设计专利，数量约60件，金额约3600元。' })).toBeUndefined();
    expect(later({ content: '' })).toBeUndefined();
  });

  it('goes by the telephone where nobody is complained of, and by nothing without both', () => {
    const question = { respondent: '', content: '咨询茶具实用新型专利的许可备案问题。' };
    expect(later(question, question)?.caller).toBe('same');
    expect(later({ ...question, telephone: '13558113172' }, question)).toBeUndefined();
    expect(later({ ...question, telephone: '' }, { ...question, telephone: '' })).toBeUndefined();
  });

  it('names the record that is most alike', () => {
    const index = repeatIndex();
    index.remember(subject({ reference: 'A0', content: subject().content.replace('1200', '1210') }));
    index.remember(subject({ reference: 'A1' }));
    expect(index.next(subject({ reference: 'A2' }))?.earlier).toBe('A1');
  });

  it('is found in an export: every repeat, and nothing but repeats', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weiquan-repeat-'));
    try {
      const rows = [...hotlineRows(3_000, 21)];
      writeFileSync(join(folder, 'export.csv'), hotlineFile(rows));
      const index = repeatIndex();
      const found = new Map<string, string>();
      for await (const item of readIntakeFile(join(folder, 'export.csv'))) {
        const repeat = item.outcome === 'accepted' ? index.next(repeatSubject(item)) : undefined;
        if (item.outcome === 'accepted' && repeat) found.set(item.reference, repeat.earlier);
      }
      const first = new Map(rows.map((row) => [row.cells[0] ?? '', row.repeats ?? row.cells[0] ?? '']));
      const expected = rows.filter((row) => row.outcome === 'accepted' && row.repeats !== undefined).map((row) => row.cells[0] ?? '');
      expect(expected.length).toBeGreaterThan(80);
      expect(expected.filter((reference) => !found.has(reference))).toEqual([]);
      for (const reference of expected) expect(first.get(found.get(reference) ?? '')).toBe(first.get(reference));
      expect(found.size - expected.length).toBeLessThanOrEqual(3); // firms and phrases are invented from few parts
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
