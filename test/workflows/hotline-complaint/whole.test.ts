import { z } from 'zod';
import { acts } from '../../../workflows/hotline-complaint/acts';
import { answers, type Answer } from '../../../workflows/hotline-complaint/answers';
import { conditions } from '../../../workflows/hotline-complaint/conditions';
import { forms } from '../../../workflows/hotline-complaint/forms';
import { hotlineComplaint as procedure, letters, routesByRight } from '../../../workflows/hotline-complaint';
import { periods } from '../../../workflows/hotline-complaint/law';
import { machine } from '../../../workflows/hotline-complaint/machine';
import { rights } from '../../../workflows/hotline-complaint/vocabulary';

/** The procedure agrees with itself: nothing is named that is not there, nothing is there that is not named. */

const events = new Set(machine.events.filter((event) => !event.endsWith('.lapsed')));
const lapses = machine.events.filter((event) => event.endsWith('.lapsed'));
const names = Object.keys(acts);

it('has a rule for every act of the machine, and a place in the machine for every rule', () => {
  expect([...events].filter((event) => !names.includes(event))).toEqual([]);
  expect(names.filter((name) => !events.has(name as never))).toEqual([]);
});

it('hears every lapse that a period may cause, and no other', () => {
  expect(periods.flatMap(({ lapse }) => lapse ?? []).sort()).toEqual([...lapses].sort());
});

it('names only acts and conditions that exist in its periods', () => {
  const starts = periods.flatMap(({ startedBy, restartedBy }) => [...startedBy, ...restartedBy]);
  const ends = periods.flatMap(({ endedBy }) => endedBy);
  expect(starts.map(({ act }) => act).filter((act) => !names.includes(act))).toEqual([]);
  expect(ends.map((end) => (typeof end === 'string' ? end : end.act)).filter((act) => !names.includes(act))).toEqual([]);
  const whens = [...starts.map(({ when }) => when), ...ends.map((end) => (typeof end === 'string' ? undefined : end.when))];
  expect(whens.filter((when) => when !== undefined && !(when in conditions))).toEqual([]);
});

it('uses every condition that it defines', () => {
  const text = JSON.stringify(machine.config) + JSON.stringify(periods);
  expect(Object.keys(conditions).filter((name) => !text.includes(`"${name}"`))).toEqual([]);
});

it('gives every edition its article, its mark and its first day, and targets never look like law', () => {
  for (const { id, kind, editions } of periods) {
    expect(editions.length).toBeGreaterThan(0);
    for (const edition of editions) {
      expect(edition.article).not.toBe('');
      expect(edition.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(`${id} ${kind === 'internal' ? edition.mark === 'D' : edition.mark !== 'D'}`).toBe(`${id} true`);
    }
    // Editions follow each other without gap or overlap.
    for (const [index, edition] of editions.entries()) {
      const next = editions[index + 1];
      if (next) expect(new Date(Date.parse(`${edition.until}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)).toBe(next.from);
    }
  }
  expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
});

it('knows whose move it is and the stage of every state, and carries the tag closed where nobody moves', () => {
  for (const [name, state] of Object.entries(machine.states)) {
    const turn = procedure.turns[name];
    expect([name, turn !== undefined, procedure.stages[name] !== undefined]).toEqual([name, true, true]);
    expect([name, state.tags.includes('closed')]).toEqual([name, turn?.owner === 'nobody' && name !== 'new']);
  }
});

describe('forms', () => {
  interface Node {
    readonly type?: string; readonly withheld?: unknown; readonly properties?: Record<string, Node>; readonly items?: Node; readonly anyOf?: readonly Node[];
    readonly maxLength?: number; readonly format?: string; readonly maxItems?: number; readonly maximum?: number; readonly pattern?: string; readonly enum?: readonly string[]; readonly const?: string; readonly additionalProperties?: unknown;
  }
  const nodes = (name: string, node: Node): [string, Node][] => [
    [name, node],
    ...Object.entries(node.properties ?? {}).flatMap(([field, inner]) => nodes(`${name}.${field}`, inner)),
    ...(node.items ? nodes(`${name}[]`, node.items) : []),
    ...(node.anyOf ?? []).flatMap((inner) => nodes(name, inner)),
  ];
  const all = Object.entries(forms).flatMap(([name, form]) => nodes(name, z.toJSONSchema(form) as Node));

  it('are JSON Schema, closed, and bound every field', () => {
    for (const [name, node] of all) {
      const bounded = node.enum ?? node.const ?? node.pattern ?? node.maxLength ?? (node.format === 'date' ? node.format : undefined);
      if (node.type === 'string') expect([name, bounded !== undefined]).toEqual([name, true]);
      if (node.type === 'array') expect([name, node.maxItems !== undefined]).toEqual([name, true]);
      if (node.type === 'integer') expect([name, node.maximum !== undefined]).toEqual([name, true]);
      if (node.type === 'object') expect([name, node.additionalProperties]).toEqual([name, false]);
    }
  });

  it('have words in both languages for every field and choice', () => {
    for (const { fields, choices } of [procedure.words.zh, procedure.words.en]) {
      for (const [name, node] of all) {
        if (!name.includes('reporter.') && !name.includes('respondent.')) for (const field of node.withheld ? [] : Object.keys(node.properties ?? {})) expect([name, fields[field] ?? '']).not.toEqual([name, '']);
        for (const choice of node.enum ?? []) expect([name, choice, choices[choice] ?? '']).not.toEqual([name, choice, '']);
      }
    }
  });

  it('say who learns the name beside each kind, before it is chosen', () => {
    const kind = all.find(([name]) => name === 'intake.registered.kind')?.[1] as { readonly enum: string[]; readonly whoLearnsYourName: Record<string, { zh: string; en: string }> };
    expect(Object.keys(kind.whoLearnsYourName).sort()).toEqual([...kind.enum].sort());
  });

  it('refuse impossible dates, foreign fields and endless text', () => {
    const opening = { channel: '12330', kind: 'report', confidentiality: 'none' };
    const accepts = (more: object) => forms['intake.registered'].safeParse({ ...opening, ...more }).success;
    expect(accepts({})).toBe(true);
    expect([accepts({ knewOn: '2026-02-30' }), accepts({ knewOn: '0001-01-01' }), accepts({ knewOn: '9999-01-01' }), accepts({ surprise: 1 }), accepts({ goods: 'x'.repeat(201) }), accepts({ kind: '' })]).toEqual([false, false, false, false, false, false]);
  });
});

it('lets an act bear a document only with a word for its series, and words for its number', () => {
  for (const [name, rule] of Object.entries(acts)) {
    if (!rule.document) continue;
    expect([name, rule.document.word.length > 0]).toEqual([name, true]);
    for (const { numbers } of [procedure.words.zh, procedure.words.en]) expect([name, numbers[rule.document.template] ?? '']).not.toEqual([name, '']);
  }
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
