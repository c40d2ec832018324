import bodiesFile from '../../src/directory/bodies.json';
import { presides, type Body } from '../../src/domain/body';
import type { LegalDate } from '../../src/domain/brand';
import { parseDirectory } from '../../src/domain/directoryFile';

/** 主持工作: by document, by date, and nobody else. */
describe('who presides', () => {
  const [plain] = [...parseDirectory(bodiesFile).bodies.values()];
  const on = (date: string) => date as LegalDate;
  const appointment = { person: 'zhou', as: 'presiding' as const, from: on('2026-03-01'), until: on('2026-06-30'), document: '淄市监党组〔2026〕4号' };

  it.each([
    ['the day before the document', 'zhou', '2026-02-28', false],
    ['the first day', 'zhou', '2026-03-01', true],
    ['the last day', 'zhou', '2026-06-30', true],
    ['the day after', 'zhou', '2026-07-01', false],
    ['another person', 'wu', '2026-04-01', false],
  ])('%s', (_what, person, date, expected) => {
    if (!plain) throw new Error('no body');
    const body: Body = { ...plain, heads: [appointment] };
    expect(presides(body, person, on(date))).toBe(expected);
  });

  it('is not who is principal head: that is a role of the account', () => {
    if (!plain) throw new Error('no body');
    expect(presides({ ...plain, heads: [{ ...appointment, as: 'principal' }] }, 'zhou', on('2026-04-01'))).toBe(false);
  });
});
