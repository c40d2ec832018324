import fs from 'node:fs';
import path from 'node:path';
import { accountRoles } from '../../src/policies';
import { procedures } from '../../workflows';
import { firstTerm, terms } from '../../src/web/help/terms';
import { touredRoles, tourFor } from '../../src/web/help/tours';
import { GRADES } from '../../src/web/shown/grades';

const glossary = fs.readFileSync(path.resolve(__dirname, '..', '..', 'workflows', 'README.md'), 'utf8');

describe('terms that the desk explains', () => {
  it('are those of the glossary, each once', () => {
    expect(terms.filter(({ zh }) => !glossary.includes(zh)).map(({ zh }) => zh)).toEqual([]);
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length);
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
  });

  it('are found in a text of either language, the longest first, and not inside another English word', () => {
    expect(firstTerm('还缺送达回证一份')).toMatchObject({ before: '还缺', word: '送达回证', after: '一份', term: { zh: '送达回证' } });
    expect(firstTerm('Proof of service to the file')).toMatchObject({ before: '', word: 'Proof of service', term: { zh: '送达回证' } });
    expect(firstTerm('unsuspended shearing')).toBeUndefined();
    expect(firstTerm('没有术语')).toBeUndefined();
  });

  it('say what they mean in both languages', () => {
    for (const { meaning, article } of terms) for (const words of [meaning, article]) if (words) expect([words.zh, words.en].every((text) => text.length > 4)).toBe(true);
  });
});

describe('whoever comes for the first time', () => {
  it('is shown around by a tour that is made for the role, whichever it is', () => {
    expect(accountRoles.filter((role) => !touredRoles.includes(role))).toEqual([]);
    for (const role of accountRoles) expect(tourFor([role]).steps.length).toBeGreaterThan(2);
  });
});

it('every grade of a clock has a name', () => {
  const grades = procedures.flatMap(({ periods }) => periods.flatMap(({ editions }) => editions.flatMap(({ marks = [] }) => marks.map(({ id }) => id))));
  expect([...new Set(grades)].filter((id) => !Object.keys(GRADES).includes(id))).toEqual([]);
  expect(grades.length).toBeGreaterThan(0);
});
