import { z } from 'zod';
import { answers, type Answer } from '../../../workflows/hotline-complaint/answers';
import { forms } from '../../../workflows/hotline-complaint/forms';
import { letters, routesByRight } from '../../../workflows/hotline-complaint';
import { rights } from '../../../workflows/hotline-complaint/vocabulary';

/** What holds for the hotline alone; what holds for each procedure stands in ../whole.test.ts. */

describe('forms', () => {
  it('say who learns the name beside each kind, before it is chosen', () => {
    const { kind } = (z.toJSONSchema(forms['intake.registered']) as { properties: Record<string, unknown> }).properties as unknown as Record<'kind', { readonly enum: string[]; readonly whoLearnsYourName: Record<string, { zh: string; en: string }> }>;
    expect(Object.keys(kind.whoLearnsYourName).sort()).toEqual([...kind.enum].sort());
  });

  it('refuse impossible dates, foreign fields and endless text', () => {
    const opening = { channel: '12330', kind: 'report', confidentiality: 'none' };
    const accepts = (more: object) => forms['intake.registered'].safeParse({ ...opening, ...more }).success;
    expect(accepts({})).toBe(true);
    expect([accepts({ knewOn: '2026-02-30' }), accepts({ knewOn: '0001-01-01' }), accepts({ knewOn: '9999-01-01' }), accepts({ surprise: 1 }), accepts({ goods: 'x'.repeat(201) }), accepts({ kind: '' })]).toEqual([false, false, false, false, false, false]);
  });
});

it('writes to a respondent from the main part only', () => {
  for (const [name, letter] of Object.entries(letters)) {
    if (letter.to !== 'respondent') continue;
    expect([name, letter.parts]).toEqual([name, ['main']]);
    for (const words of [letter.body.zh, letter.body.en]) expect(words).not.toMatch(/\{(number|explanation|grounds|summary|kind)\}/);
  }
});

it('has a route for every right, and answers whose days do not overlap', () => {
  expect(Object.keys(routesByRight).sort()).toEqual([...rights].sort());
  const library: readonly Answer[] = answers;
  for (const answer of library) {
    const others = library.filter(({ id, topic }) => id !== answer.id && topic.zh === answer.topic.zh);
    for (const other of others) expect([answer.id, (answer.until ?? '9999') < other.from || (other.until ?? '9999') < answer.from]).toEqual([answer.id, true]);
  }
});
