import { z } from 'zod';
import { issuesOf } from '../../src/application/formIssues';

const form = z.strictObject({ person: z.string().min(1).max(60), telephone: z.string().min(5), items: z.array(z.string()).min(1), amount: z.number().min(0), kind: z.enum(['paper', 'telephone']), note: z.string().optional() });
const right = { person: '收案窗口', telephone: '13964300177', items: ['appraisal'], amount: 1, kind: 'paper' };
const said = (input: object): readonly (readonly [string, string, string])[] => issuesOf(form, input, 'asserted').map(({ field, words }) => [field, words?.zh ?? '', words?.en ?? '']);

describe('what is wrong with what was typed', () => {
  it('is that it is missing or empty, in the words of whoever fills in forms', () => {
    expect(said({ ...right, person: '' })).toEqual([['asserted.person', '请填写。', 'Please fill this in.']]);
    expect(said({ ...right, person: undefined })).toEqual([['asserted.person', '必填', 'Required']]);
  });

  it('is how much there may be of it, in characters, items and numbers', () => {
    expect(said({ ...right, person: 'x'.repeat(61), telephone: '110', items: [], amount: -1 })).toEqual([
      ['asserted.person', '最多 60 个字。', 'At most 60 characters.'],
      ['asserted.telephone', '至少 5 个字。', 'At least 5 characters.'],
      ['asserted.items', '至少 1 项。', 'At least 1.'],
      ['asserted.amount', '不得小于 0。', 'Not less than 0.'],
    ]);
  });

  it('is left to the library where it is neither', () => {
    const [[, zh, en] = ['', '', '']] = said({ ...right, kind: 'fax' });
    expect([zh.includes('paper'), en.includes('paper'), zh === en]).toEqual([true, true, false]);
  });
});
