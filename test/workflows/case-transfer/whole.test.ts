import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { parseDirectory } from '../../../src/domain/directoryFile';
import { policeOf, procuratorateOf } from '../../../workflows/case-transfer/offices';
import { caseTransfer as procedure, letters } from '../../../workflows/case-transfer';
import { acts } from '../../../workflows/case-transfer/acts';
import { chains } from '../../../workflows/case-transfer/chains';
import { conditions } from '../../../workflows/case-transfer/conditions';
import { forms } from '../../../workflows/case-transfer/forms';
import { periods } from '../../../workflows/case-transfer/law';
import { machine } from '../../../workflows/case-transfer/machine';

/** The procedure agrees with itself: nothing is named that is not there, nothing is there that is not named. */

const events = new Set(machine.events.filter((event) => !event.endsWith('.lapsed')));
const lapses = machine.events.filter((event) => event.endsWith('.lapsed'));
const names = Object.keys(acts);
const ofTheSystem = ['approval.requested', 'approval.given', 'proof.received'];

it('has a rule for every act of the machine, and a place in the machine for every rule', () => {
  expect([...events].filter((event) => !names.includes(event))).toEqual([]);
  expect(names.filter((name) => !events.has(name as never))).toEqual([]);
});

it('hears every lapse that a period may cause, and no other', () => {
  expect([...new Set(periods.flatMap(({ lapse }) => lapse ?? []))].sort()).toEqual([...lapses].sort());
});

it('names only acts, lapses and conditions that exist in its periods', () => {
  const starts = periods.flatMap(({ startedBy, restartedBy }) => [...startedBy, ...restartedBy]);
  const ends = periods.flatMap(({ endedBy }) => endedBy);
  const known = [...names, ...lapses, ...ofTheSystem];
  expect([...starts.map(({ act }) => act), ...ends.map((end) => (typeof end === 'string' ? end : end.act))].filter((act) => !known.includes(act))).toEqual([]);
  const whens = [...starts.map(({ when }) => when), ...ends.map((end) => (typeof end === 'string' ? undefined : end.when))];
  expect(whens.filter((when) => when !== undefined && !(when in conditions))).toEqual([]);
});

it('uses every condition that it defines', () => {
  const text = JSON.stringify(machine.config) + JSON.stringify(periods);
  expect(Object.keys(conditions).filter((name) => !text.includes(`"${name}"`))).toEqual([]);
});

it('extends only periods that allow it, and gives every act the chain of its table', () => {
  for (const [name, rule] of Object.entries(acts)) {
    if (rule.extends !== undefined) expect([name, periods.find(({ id }) => id === rule.extends)?.editions[0]?.extensions.length ?? 0]).not.toEqual([name, 0]);
    if (!name.includes('ecusal')) expect([name, rule.approval]).toEqual([name, (chains as Readonly<Record<string, unknown>>)[name]]);
  }
});

it('gives every edition its article, its mark and its first day, and targets never look like law', () => {
  for (const { id, kind, editions } of periods) {
    expect(editions.length).toBeGreaterThan(0);
    for (const edition of editions) {
      expect(edition.article).not.toBe('');
      expect(edition.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(`${id} ${kind === 'internal' ? edition.mark === 'D' : edition.mark !== 'D'}`).toBe(`${id} true`);
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
        for (const field of node.withheld || /\.(party|representative|address|against\[\])\./.test(name) ? [] : Object.keys(node.properties ?? {})) expect([name, fields[field] ?? '']).not.toEqual([name, '']);
        for (const choice of /\.(party|representative|address|against\[\])\./.test(name) ? [] : (node.enum ?? [])) expect([name, choice, choices[choice] ?? '']).not.toEqual([name, choice, '']);
      }
    }
  });
});

it('lets an act bear a document only with a word for its series, and words for its number', () => {
  for (const [name, rule] of Object.entries(acts)) {
    if (!rule.document) continue;
    expect([name, rule.document.word.length > 0]).toEqual([name, true]);
    for (const { numbers } of [procedure.words.zh, procedure.words.en]) expect([name, numbers[rule.document.template] ?? '']).not.toEqual([name, '']);
  }
});

it('writes to bodies and to the suspect, in both languages, and of nobody who told anything', () => {
  for (const { to, subject, body } of Object.values(letters)) {
    expect(['receiver', 'overseer', 'hub', 'suspect']).toContain(to);
    for (const words of [subject.zh, subject.en, body.zh, body.en]) expect(words).not.toMatch(/举报|reporter/i);
  }
});

it('has a word for every tag and flag that it shows', () => {
  for (const { choices } of [procedure.words.zh, procedure.words.en]) for (const code of ['toPolice', 'above', 'reasonableSuspicion', 'undecided', 'receiptOutstanding', 'sendingUnrecorded', 'silent', 'penalised']) expect([code, choices[code] ?? '']).not.toEqual([code, '']);
});

it('keeps of police, procuratorate and court no more than result, number and date, and says so at every free text', () => {
  const theirs = Object.entries(acts).filter(([name, { office, assertable }]) => assertable && ['receiver', 'overseer', 'court'].includes(office ?? '') && !name.startsWith('recusal'));
  expect(theirs.length).toBeGreaterThan(10);
  const free = (node: { readonly maxLength?: number; readonly properties?: Record<string, object>; readonly items?: object }): boolean => (node.maxLength ?? 0) > 200 || Object.values(node.properties ?? {}).some(free) || (node.items !== undefined && free(node.items));
  for (const [name, rule] of theirs) expect([name, free(z.toJSONSchema(rule.form) as object)]).toEqual([name, false]);
  const texts = JSON.stringify(z.toJSONSchema(forms['report.submitted']));
  expect(texts.match(/侦查秘密/g)?.length).toBe(3);
});

it('knows the police and the procuratorate of the same level as the directory does', () => {
  const directory = parseDirectory(JSON.parse(readFileSync(path.resolve(__dirname, '../../../src/directory/bodies.json'), 'utf8')));
  for (const { market, police, procuratorate } of Object.values(directory.services)) expect([policeOf(market), procuratorateOf(market)]).toEqual([police, procuratorate]);
  expect([policeOf('zb-market'), procuratorateOf('zb-culture')]).toEqual(['zb-police', 'zb-procuratorate']);
});
