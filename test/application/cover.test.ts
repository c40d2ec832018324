import { coverOf, type CoverSource } from '../../src/application/packages/cover';
import { procedures } from '../../workflows';

it('the cover of a package prints what was typed, also where every object answers to it', () => {
  const [procedure] = procedures;
  const data = { goods: 'constructor', offence: 'toString', subject: 'valueOf', penalties: [{ kind: 'constructor', amount: 5 }], figures: { constructor: 3 } };
  const source = { title: '假冒茶具', file: { data, numbers: {}, parties: [] }, words: procedure?.words.zh, names: new Map(), from: '市场监管局', to: '公安局', on: '2026-11-28', officers: [], caseNumber: '1', documents: 0 } as unknown as CoverSource;
  for (const kind of ['police', 'procuratorate', 'court', 'market'] as const) expect(JSON.stringify(coverOf({ kind }, source).rows)).not.toMatch(/function|native code|null/);
  expect(JSON.stringify(coverOf({ kind: 'police' }, source).rows)).toContain('constructor');
});
