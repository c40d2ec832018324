import { z } from 'zod';
import { documentKinds } from '../../../src/documents/kinds';
import { acts } from '../../../workflows/ceramic-dispute/acts';
import { chains } from '../../../workflows/ceramic-dispute/approvals';
import { conditions } from '../../../workflows/ceramic-dispute/conditions';
import { forms } from '../../../workflows/ceramic-dispute/forms';
import { ceramicDispute as procedure, letters } from '../../../workflows/ceramic-dispute';
import { periods } from '../../../workflows/ceramic-dispute/law';
import { machine } from '../../../workflows/ceramic-dispute/machine';
import { cite } from '../../../src/domain/citation';
import type { Condition } from '../../../src/domain/procedure';
import { hasPower } from '../../../src/domain/body';
import type { LegalDate } from '../../../src/domain/brand';
import bodiesFile from '../../../src/directory/bodies.json';
import { parseDirectory } from '../../../src/domain/directoryFile';
import { isSystemAct } from '../../../src/domain/systemActs';
import { centre, office, superior } from '../../../workflows/ceramic-dispute/vocabulary';

/** The procedure agrees with itself, with the directory of bodies and with the documents. */

const events = new Set<string>(machine.events.filter((event) => !event.endsWith('.lapsed')));
const lapses = machine.events.filter((event) => event.endsWith('.lapsed')) as readonly string[];
const names = Object.keys(acts);
const isKnown = (act: string): boolean => names.includes(act) || isSystemAct(act) || lapses.includes(act);

it('has a rule for every act of the machine, and a place in the machine for every rule', () => {
  expect([...events].filter((event) => !names.includes(event))).toEqual([]);
  expect(names.filter((name) => !events.has(name))).toEqual([]);
  expect(names.sort()).toEqual(Object.keys(forms).sort());
});

it('hears every lapse that a period may cause, and no other', () => {
  expect([...new Set(periods.flatMap(({ lapse }) => lapse ?? []))].sort()).toEqual([...lapses].sort());
});

it('names only acts and conditions that exist in its periods', () => {
  const starts = periods.flatMap(({ startedBy, restartedBy }) => [...startedBy, ...restartedBy]);
  const ends = periods.flatMap(({ endedBy }) => endedBy);
  expect(starts.map(({ act }) => act).filter((act) => !isKnown(act))).toEqual([]);
  expect(ends.map((end) => (typeof end === 'string' ? end : end.act)).filter((act) => !isKnown(act))).toEqual([]);
  const whens = [...starts.map(({ when }) => when), ...ends.map((end) => (typeof end === 'string' ? undefined : end.when))];
  expect(whens.filter((when) => when !== undefined && !(when in conditions))).toEqual([]);
});

it('uses every condition that it defines', () => {
  const text = JSON.stringify(machine.config) + JSON.stringify(periods);
  expect(Object.keys(conditions).filter((name) => !text.includes(`"${name}"`))).toEqual([]);
});

it('gives every edition its article, its mark and its first day, and targets never look like law', () => {
  for (const { id, kind, editions } of periods) {
    expect([id, editions.length > 0]).toEqual([id, true]);
    for (const edition of editions) {
      expect([id, edition.article !== '']).toEqual([id, true]);
      expect(edition.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(`${id} ${kind === 'internal' ? edition.mark === 'D' : edition.mark !== 'D'}`).toBe(`${id} true`);
    }
  }
  expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
});

it('cites its instruments in the official’s Chinese', () => {
  const articles = [...periods.flatMap(({ editions }) => editions.map(({ article }) => article)), ...Object.values(acts).flatMap(({ article }) => article ?? []), ...Object.values(conditions).flatMap((condition: Condition<never>) => condition.article ?? [])];
  for (const article of articles) expect([article, /[a-z]{3}/i.test(cite(article, 'zh'))]).toEqual([article, false]);
});

it('knows whose move it is and the stage of every state, and carries the tag closed where nobody moves', () => {
  for (const [name, state] of Object.entries(machine.states)) {
    const turn = procedure.turns[name];
    expect([name, turn !== undefined, procedure.stages[name] !== undefined]).toEqual([name, true, true]);
    expect([name, state.tags.includes('closed')]).toEqual([name, turn?.owner === 'nobody' && name !== 'new']);
    for (const { zh, en } of [{ zh: procedure.words.zh, en: procedure.words.en }]) for (const words of [zh, en]) expect([name, words.states[name] ?? '', words.choices[procedure.stages[name] ?? ''] ?? '']).not.toContain('');
  }
});

describe('forms', () => {
  interface Node {
    readonly type?: string; readonly withheld?: unknown; readonly properties?: Record<string, Node>; readonly items?: Node; readonly anyOf?: readonly Node[];
    readonly maxLength?: number; readonly format?: string; readonly maxItems?: number; readonly maximum?: number; readonly pattern?: string; readonly enum?: readonly string[]; readonly const?: string; readonly additionalProperties?: unknown;
  }
  const nodes = (name: string, node: Node): [string, Node][] => [
    [name, node],
    ...(node.withheld ? [] : Object.entries(node.properties ?? {}).flatMap(([field, inner]) => nodes(`${name}.${field}`, inner))),
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
        for (const field of node.withheld ? [] : Object.keys(node.properties ?? {})) expect([name, fields[field] ?? '']).not.toEqual([name, '']);
        for (const choice of node.enum ?? []) expect([name, choice, choices[choice] ?? '']).not.toEqual([name, choice, '']);
      }
    }
  });
});

it('has a chain for exactly the acts that it lists', () => {
  const chained = Object.entries(acts).filter(([, rule]) => rule.approval).map(([name]) => name);
  expect(chained.sort()).toEqual(Object.keys(chains).sort());
  for (const name of chained) expect([name, acts[name as keyof typeof acts].approval]).toEqual([name, chains[name as keyof typeof chains]]);
});

it('issues documents with a word for their series and words for their number; those of the office have a kind', () => {
  const own = ['comparisonOpinion', 'cancellationNotice', 'demandNotice', 'enforcementApplication', 'statementNotice', 'mediationFilingNotice'];
  for (const [name, rule] of Object.entries(acts)) {
    if (!rule.document) continue;
    expect([name, rule.document.word.length > 0]).toEqual([name, true]);
    for (const { numbers } of [procedure.words.zh, procedure.words.en]) expect([name, numbers[rule.document.template] ?? '']).not.toEqual([name, '']);
    if (!own.includes(rule.document.template)) expect([name, documentKinds.has(rule.document.template)]).toEqual([name, true]);
  }
});

it('lets the centre neither file nor decide, and asks the body that may', () => {
  const { bodies } = parseDirectory(bodiesFile);
  const may = (code: string, power: Parameters<typeof hasPower>[1]) => { const body = bodies.get(code); return body !== undefined && hasPower(body, power, '2026-09-14' as LegalDate); };
  expect([may(centre, 'adjudicate'), may(centre, 'file'), may(office, 'adjudicate'), may(superior, 'adjudication.extend')]).toEqual([false, false, true, true]);
  const ofOffice = ['case.filed', 'filing.refused', 'decision.made', 'stop.ordered', 'case.cancelled', 'closing.extended', 'case.suspended', 'enforcement.applied'];
  for (const act of ofOffice) expect([act, acts[act as keyof typeof acts].office]).toEqual([act, 'handling']);
  for (const state of ['registered', 'comparing', 'offered', 'mediatingAtCentre', 'toBeHandedOver', 'awaitingReceipt'] as const) {
    const on = Object.keys(machine.config.states?.[state]?.on ?? {});
    expect([state, on.filter((act) => ofOffice.includes(act))]).toEqual([state, []]);
  }
});

it('tells the parties from the main part only, and never what was said in the secondary file', () => {
  for (const { body } of Object.values(letters)) for (const words of [body.zh, body.en]) expect([...words.matchAll(/\{(\w+)\}/g)].map(([, field]) => field).filter((field) => !['number', 'goods', 'patent'].includes(field ?? ''))).toEqual([]);
  for (const act of ['closing.extended', 'filing.extended', 'superior.asked', 'minorityOpinion.recorded'] as const) expect([act, acts[act].part]).toEqual([act, 'secondary']);
});
