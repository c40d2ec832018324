import { hasName, partyName } from '../../src/web/acts/partyName';
import { datesIn } from '../../src/web/acts/datesIn';
import { nearestFirst } from '../../src/web/forms/nearest';
import { rowTitle } from '../../src/web/forms/rowTitle';
import { begun, drawnSchema, drawnUi, filledIn, said } from '../../src/web/forms/schema';

const extension = (title: string, words: string) => ({
  type: 'object',
  required: ['span', 'reason'],
  properties: {
    span: { type: 'object', required: ['length', 'unit'], properties: { length: { type: 'integer', title }, unit: { type: 'string', const: 'workingDay', choices: { workingDay: words } } } },
    reason: { type: 'string', maxLength: 500 },
  },
});

describe('a form as it is drawn', () => {
  it('asks for the length of an extension and never for its unit, which is fixed: it stands in the label and in what is sent', () => {
    const schema = extension('长度', '工作日');
    const { span: drawn } = drawnSchema(schema)['properties'] as { readonly span: { readonly required: readonly string[]; readonly properties: Readonly<Record<string, { readonly title?: string }>> } };
    expect(Object.keys(drawn.properties)).toEqual(['length']);
    expect(drawn.required).toEqual(['length']);
    expect(drawn.properties['length']?.title).toBe('长度（工作日）');
    const { span: english } = drawnSchema(extension('Length', 'Working days'))['properties'] as { readonly span: typeof drawn };
    expect(english.properties['length']?.title).toBe('Length (working days)');
    const typed = begun(schema, { span: { length: 5 }, reason: '案情复杂' });
    expect(said(schema, filledIn(typed))).toEqual({ span: { length: 5, unit: 'workingDay' }, reason: '案情复杂' });
  });

  it('says of a group that may be left out that it may, and marks what it needs all the same', () => {
    const letter = { type: 'object', required: ['number'], title: '函', properties: { number: { type: 'string', title: '文号' } } };
    const titles = (given: object): readonly unknown[] => Object.values(drawnSchema(given)['properties'] as Readonly<Record<string, { readonly title?: string }>>).map(({ title }) => title);
    expect(titles({ type: 'object', properties: { letter } })).toEqual(['函（如有）']);
    expect(titles({ type: 'object', properties: { letter: { ...letter, title: 'Letter' } } })).toEqual(['Letter (if any)']);
    expect(titles({ type: 'object', required: ['letter'], properties: { letter, reporter: { type: 'object', title: '反映人', properties: { name: { type: 'string' } } } } })).toEqual(['函', '反映人']);
  });

  it('asks for the first row of a list, and marks none that may be empty as missing', () => {
    const schema = { type: 'object', required: ['wanted', 'lacking'], properties: { wanted: { type: 'array', minItems: 1, items: { type: 'string' } }, lacking: { type: 'array', items: { type: 'string' } } } };
    expect(drawnSchema(schema)['required']).toEqual(['wanted']);
    expect(begun(schema, {})).toEqual({ wanted: [''] });
    expect(said(schema, filledIn({ wanted: ['合同'] }))).toEqual({ wanted: ['合同'], lacking: [] });
  });

  it('names the dates inside a fact, by which a correction finds them, in words', () => {
    const fields = { letter: 'Letter', due: 'Due', 'letter.due': 'Date that it sets', at: 'Time', number: 'Document number' };
    expect(datesIn({ letter: { number: '2026-11-20', due: '2026-11-20', unknown: '2026-11-20' }, at: '2026-10-08T01:30:00.000Z' }, fields, 'view.asked')).toEqual([
      { value: 'letter.number', label: 'Letter · Document number 2026-11-20' },
      { value: 'letter.due', label: 'Letter · Date that it sets 2026-11-20' },
      { value: 'at', label: 'Time 2026-10-08 09:30' },
    ]);
  });

  it('calls one row of a list by what one is', () => {
    expect(['Respondents-1', 'Panel members-2', 'Bodies invited-3', 'Parties of the case-1', 'Goods-1', '被请求人-1', 'Materials or goods-12'].map(rowTitle)).toEqual(['Respondent 1', 'Panel member 2', 'Body invited 3', 'Party of the case 1', 'Goods 1', '被请求人 1', 'Material or goods 12']);
    expect(['Class-A', 'E-mail', 'Respondents'].map(rowTitle)).toEqual(['Class-A', 'E-mail', 'Respondents']);
  });

  it('chooses the question that is answered and the papers of a consultation from lists', () => {
    expect(drawnUi({ type: 'object', properties: { question: { type: 'integer' }, material: { type: 'string', pattern: '^m\\d{1,3}$' } } })).toEqual({ question: { 'ui:widget': 'fact' }, material: { 'ui:widget': 'material' } });
  });

  it('offers for the police only the police: whoever has a power of those that the field names', () => {
    const police = { type: 'string', directory: 'bodies', powers: ['crime.investigate'] };
    const schema = { type: 'object', properties: { police, to: { type: 'string', directory: 'bodies' } } };
    expect(drawnUi(schema)).toEqual({ police: { 'ui:widget': 'bodies', 'ui:options': { powers: ['crime.investigate'] } }, to: { 'ui:widget': 'bodies' } });
    expect((drawnSchema(schema)['properties'] as { readonly police: object }).police).toEqual({ type: 'string' });
  });

  it('offers the nearest bodies first: of the own district, of the city, of the other districts and the province', () => {
    const body = (code: string, territory: string, superior?: string) => ({ code, territory, ...(superior === undefined ? {} : { superior }) });
    const bodies = [body('sd-police', 'shandong'), body('jn-court', 'jinan', 'sd-court'), body('sd-court', 'shandong'), body('zb-police', 'zibo', 'sd-police'), body('zichuan-police', 'zichuan', 'zb-police'), body('zhangdian-police', 'zhangdian', 'zb-police'), body('zb-market', 'zibo'), body('zhangdian-market', 'zhangdian', 'zb-market'), body('elsewhere', 'nowhere')];
    const from = (own: string): string[] => nearestFirst(bodies, own).map(({ code }) => code);
    expect(from('zhangdian-police')).toEqual(['zhangdian-police', 'zhangdian-market', 'zb-police', 'zb-market', 'sd-police', 'sd-court', 'zichuan-police', 'jn-court', 'elsewhere']);
    expect(from('zb-police').slice(0, 2)).toEqual(['zb-police', 'zb-market']);
    expect(from('unknown')).toEqual(bodies.map(({ code }) => code));
    // A ring of superiors, which the directory refuses, would not hang the page either.
    expect(nearestFirst([body('a', 'x', 'b'), body('b', 'y', 'a')], 'a')).toHaveLength(2);
  });

  it('offers no day to come where something has happened', () => {
    const day = { type: 'string', format: 'date' };
    const schema = { type: 'object', properties: { knewOn: { ...day, happened: true }, endsOn: day } };
    expect(drawnUi(schema)).toEqual({ knewOn: { 'ui:widget': 'day', 'ui:options': { happened: true } }, endsOn: { 'ui:widget': 'day' } });
    expect((drawnSchema(schema)['properties'] as { readonly knewOn: object }).knewOn).toEqual(day);
  });
});

it('calls a party by its name, and by no mark of ours where it has none', () => {
  const file = { parties: [{ id: 'reporter', role: 'reporter', part: 'identity', identity: 'i1', withheld: false }, { id: 'respondent-1', role: 'respondent', part: 'main', identity: 'i2', withheld: false }], identities: { i1: { kind: 'person' as const, part: 'identity', content: { telephone: '13853300077' } }, i2: { kind: 'organisation' as const, part: 'main', content: { organisation: '张店区金光瓷器店' } } }, bodies: {}, data: {} };
  expect([hasName(file, 'reporter'), hasName(file, 'respondent-1'), partyName(file, 'respondent-1')]).toEqual([false, true, '张店区金光瓷器店']);
});
