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

  it('chooses the question that is answered and the papers of a consultation from lists', () => {
    expect(drawnUi({ type: 'object', properties: { question: { type: 'integer' }, material: { type: 'string', pattern: '^m\\d{1,3}$' } } })).toEqual({ question: { 'ui:widget': 'fact' }, material: { 'ui:widget': 'material' } });
  });
});
