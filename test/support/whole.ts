import type { AnyStateMachine } from 'xstate';
import { z } from 'zod';
import type { Procedure } from '../../src/domain/procedure';

/* A procedure agrees with itself: nothing is named that is not there, nothing is there that is not named. */

interface Node {
  readonly type?: string; readonly withheld?: unknown; readonly properties?: Record<string, Node>; readonly items?: Node; readonly anyOf?: readonly Node[];
  readonly maxLength?: number; readonly format?: string; readonly maxItems?: number; readonly maximum?: number; readonly pattern?: string; readonly enum?: readonly string[]; readonly const?: unknown; readonly additionalProperties?: unknown;
}

const nodes = (name: string, node: Node): [string, Node][] => [
  [name, node],
  ...(node.withheld ? [] : Object.entries(node.properties ?? {}).flatMap(([field, inner]) => nodes(`${name}.${field}`, inner))),
  ...(node.items ? nodes(`${name}[]`, node.items) : []),
  ...(node.anyOf ?? []).flatMap((inner) => nodes(name, inner)),
];

/** What every procedure without a period of the law must keep to; the tests of one procedure add their own. */
export function agreesWithItself(procedure: Procedure, forms: Readonly<Record<string, z.ZodType>>, letters: Readonly<Record<string, { readonly subject: object; readonly body: object }>>): void {
  const machine = procedure.machine as AnyStateMachine;
  const { acts, periods, conditions } = procedure;
  const lapses = machine.events.filter((event) => event.endsWith('.lapsed'));
  const names = Object.keys(acts);
  const ofTheSystem = ['approval.requested', 'approval.given', 'proof.received'];

  it('has a rule for every act of the machine, a place in the machine for every rule, and a form for each', () => {
    expect(new Set(machine.events.filter((event) => !lapses.includes(event)))).toEqual(new Set(names));
    expect(new Set(Object.keys(forms))).toEqual(new Set(names));
  });

  it('hears every lapse that a period may cause, and no other', () => {
    expect(new Set(periods.flatMap(({ lapse }) => lapse ?? []))).toEqual(new Set(lapses));
  });

  it('names only acts, lapses and conditions that exist in its periods', () => {
    const starts = periods.flatMap(({ startedBy, restartedBy }) => [...startedBy, ...restartedBy]);
    const ends = periods.flatMap(({ endedBy }) => endedBy);
    const known = [...names, ...lapses, ...ofTheSystem];
    expect([...starts.map(({ act }) => act), ...ends.map((end) => (typeof end === 'string' ? end : end.act))].filter((act) => !known.includes(act))).toEqual([]);
    const whens = [...starts.map(({ when }) => when), ...ends.map((end) => (typeof end === 'string' ? undefined : end.when))];
    expect(whens.filter((when) => when !== undefined && !(when in conditions))).toEqual([]);
  });

  it('uses every condition that it defines, with words in both languages', () => {
    const text = JSON.stringify(machine.config) + JSON.stringify(periods);
    expect(Object.keys(conditions).filter((name) => !text.includes(`"${name}"`))).toEqual([]);
    for (const [name, { missing }] of Object.entries(conditions)) expect([name, missing.zh !== '', missing.en !== '']).toEqual([name, true, true]);
  });

  it('has targets only: every edition bears the mark D, its words and its first day', () => {
    for (const { id, kind, editions } of periods) {
      expect([id, kind, editions.length > 0]).toEqual([id, 'internal', true]);
      for (const edition of editions) expect([id, edition.mark, typeof edition.article, /^\d{4}-\d\d-\d\d$/.test(edition.from)]).toEqual([id, 'D', 'object', true]);
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

  it('extends only periods that allow it, and names acts of its own in its handovers', () => {
    for (const [name, { extends: period }] of Object.entries(acts)) if (period !== undefined) expect([name, periods.find(({ id }) => id === period)?.editions[0]?.extensions.length ?? 0]).not.toEqual([name, 0]);
    for (const handover of procedure.handovers) for (const act of Object.values(handover)) expect(names).toContain(act);
  });

  it('asks with forms that are JSON Schema, closed, bounded and worded in both languages', () => {
    for (const [name, node] of Object.entries(forms).flatMap(([act, form]) => nodes(act, z.toJSONSchema(form, { io: 'input' }) as Node))) {
      const bounded = node.enum ?? node.const ?? node.pattern ?? node.maxLength ?? node.format;
      if (node.type === 'string' && !node.withheld) expect([name, bounded !== undefined]).toEqual([name, true]);
      if (node.type === 'array') expect([name, node.maxItems !== undefined]).toEqual([name, true]);
      if (node.type === 'integer') expect([name, node.maximum !== undefined]).toEqual([name, true]);
      if (node.type === 'object' && !node.withheld) expect([name, node.additionalProperties]).toEqual([name, false]);
      for (const { fields, choices } of [procedure.words.zh, procedure.words.en]) {
        for (const field of node.withheld ? [] : Object.keys(node.properties ?? {})) expect([name, fields[field] ?? '']).not.toEqual([name, '']);
        for (const choice of node.enum ?? []) expect([name, choice, choices[choice] ?? '']).not.toEqual([name, choice, '']);
      }
    }
  });

  it('writes its letters in both languages', () => {
    for (const [name, { subject, body }] of Object.entries(letters)) expect([name, Object.keys(subject), Object.keys(body)]).toEqual([name, ['zh', 'en'], ['zh', 'en']]);
  });

  it('has words for the number of every document that an act bears', () => {
    for (const [name, { document }] of Object.entries(acts)) {
      if (document) for (const { numbers } of [procedure.words.zh, procedure.words.en]) expect([name, document.word.length > 0, numbers[document.template] ?? '']).not.toEqual([name, true, '']);
    }
  });
}
