import { z } from 'zod';
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Procedure, Words } from '../../../domain/procedure';
import { isSystemAct } from '../../../domain/systemActs';
import type { Check, Finding } from '../finding';
import { plain } from '../finding';

/* Everything that is named is there, everything that is there is named, and bears its words in both languages. */

const endsOf = (procedure: Procedure) => procedure.periods.flatMap(({ id, endedBy }) => endedBy.map((end) => ({ id, ...(typeof end === 'string' ? { act: end, when: undefined } : end) })));
const startsOf = (procedure: Procedure) => procedure.periods.flatMap(({ id, startedBy, restartedBy }) => [...startedBy, ...restartedBy].map(({ act, when }) => ({ id, act, when })));

function guardsIn(node: AnyStateNode): string[] {
  const own = [...node.transitions.values()].flat().concat(node.always ?? []);
  return [...own.flatMap(({ guard }) => (typeof guard === 'string' ? [guard] : [])), ...Object.values(node.states).flatMap(guardsIn)];
}

/** Acts, lapses and conditions of the machine, of the periods and of the rules are the same sets. */
export const everyNameExists: Check = ({ procedure }) => {
  const machine = procedure.machine as AnyStateMachine;
  const lapses = new Set(procedure.periods.flatMap(({ lapse }) => lapse ?? []));
  const isAct = (name: string): boolean => Object.hasOwn(procedure.acts, name);
  const findings: Finding[] = [];
  const unknown = (of: string, because: string) => findings.push(plain('name.unknown', of, because));
  const unused = (of: string, because: string) => findings.push(plain('name.unused', of, because));
  const named = [...startsOf(procedure), ...endsOf(procedure)];
  for (const event of machine.events as readonly string[]) if (!isAct(event) && !lapses.has(event)) unknown(event, 'an event of the machine for which there is no act and no period');
  for (const act of Object.keys(procedure.acts)) if (!machine.events.includes(act) && !isSystemAct(act)) unused(act, 'no state knows this act');
  for (const lapse of lapses) if (!machine.events.includes(lapse)) unused(lapse, 'no state hears it');
  for (const { id, act } of named) if (!isAct(act) && !lapses.has(act) && !isSystemAct(act)) unknown(id, `there is no act ${act}`);
  const guards = guardsIn(machine.root);
  const used = new Set([...named.flatMap(({ when }) => when ?? []), ...guards]);
  for (const name of used) if (!Object.hasOwn(procedure.conditions, name)) unknown(name, 'there is no such condition');
  for (const [name, { exclusiveWith = [], within = [], over = [] }] of Object.entries(procedure.conditions)) {
    if (!used.has(name)) unused(name, 'no state and no period asks for this condition');
    for (const other of exclusiveWith) if (!Object.hasOwn(procedure.conditions, other)) unknown(name, `exclusive with ${other}, which is no condition`);
    for (const state of within) if (!Object.hasOwn(procedure.turns, state)) unknown(name, `within ${state}, which is no state`);
    for (const id of over) if (!procedure.periods.some((period) => period.id === id)) unknown(name, `over ${id}, which is no period`);
    // A guard sees the state before the act, a clock the state after it.
    if (within.length > 0 && guards.includes(name)) unknown(name, 'a guard says in which states it holds');
  }
  for (const { send, ...answers } of procedure.handovers) for (const act of [send, ...Object.values(answers)]) if (!isAct(act)) unknown(send, `hands over by ${act}, which is no act`);
  for (const { extends: id, noApproval, approval } of Object.values(procedure.acts)) {
    const extended = procedure.periods.find((period) => period.id === id);
    if (id !== undefined && !extended) unknown(id, 'an act extends it, and there is no such period');
    if (extended?.editions.every(({ extensions }) => extensions.length === 0)) unknown(extended.id, 'an act extends it, and no edition allows that');
    if (noApproval !== undefined && approval !== undefined) unknown('noApproval', 'an act with a chain says why it has none');
  }
  return findings;
};

const lacking = (procedure: Procedure, read: (words: Words) => string | undefined): readonly string[] => (['zh', 'en'] as const).filter((language) => (read(procedure.words[language]) ?? '') === '');

/** A form as JSON Schema; what is withheld is one field. */
interface Node {
  readonly type?: string;
  readonly withheld?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly additionalProperties?: unknown;
}

/** What a form of this type must say so that nothing endless and nothing foreign comes in. */
const bounds: Readonly<Record<string, (node: Node) => boolean>> = {
  string: ({ enum: choices, const: only, pattern, format, maxLength }) => [choices, only, pattern, maxLength].some((bound) => bound !== undefined) || format === 'date',
  array: ({ maxItems }) => maxItems !== undefined,
  integer: ({ maximum }) => maximum !== undefined,
  number: ({ maximum }) => maximum !== undefined,
  object: ({ additionalProperties }) => additionalProperties === false,
};

function nodesIn(field: string, node: Node): readonly { readonly field: string; readonly node: Node }[] {
  const properties = Object.entries(node.withheld ? {} : (node.properties ?? {}));
  return [
    { field, node },
    ...properties.flatMap(([name, inner]) => nodesIn(name, inner)),
    ...(node.items ? nodesIn(field, node.items) : []),
    ...(node.withheld ? [] : (node.anyOf ?? []).flatMap((inner) => nodesIn(field, inner))),
  ];
}

export const everyActIsComplete: Check = ({ procedure }) => {
  const findings: Finding[] = [];
  for (const [act, rule] of Object.entries(procedure.acts)) {
    const say = (because: string) => findings.push(plain('act.incomplete', act, because));
    if (rule.roles.length === 0) say('nobody may perform it');
    if (rule.part === '') say('no part of the file shows it');
    for (const language of lacking(procedure, ({ acts }) => acts[act])) say(`it has no words in ${language}`);
    const nodes = nodesIn('', z.toJSONSchema(rule.form) as Node);
    for (const { field, node } of nodes) {
      if (field !== '') for (const language of lacking(procedure, (words) => words.fields[field])) say(`its field ${field} has no words in ${language}`);
      for (const choice of node.enum ?? []) for (const language of lacking(procedure, (words) => words.choices[choice])) say(`its choice ${choice} has no words in ${language}`);
      if (!node.withheld && bounds[node.type ?? '']?.(node) === false) say(`its ${field === '' ? 'form' : `field ${field}`} is open: ${node.type ?? ''} without end`);
    }
    if (!rule.document) continue;
    const { template, word } = rule.document;
    if (word === '') say(`its document ${template} has no word for its series`);
    for (const language of lacking(procedure, ({ numbers }) => numbers[template])) say(`the number of ${template} has no words in ${language}`);
  }
  return findings;
};

/** A document without a kind would take a number and could never be issued. */
export const everyDocumentHasItsKind = ({ acts }: Procedure, isTemplate: (name: string) => boolean): readonly Finding[] =>
  Object.entries(acts).flatMap(([act, { document }]) => (document && !isTemplate(document.template) ? [plain('name.unknown', act, `there is no kind of document ${document.template}`)] : []));

export const everyStateHasItsWords: Check = ({ procedure, machine }) => {
  const findings: Finding[] = [];
  for (const { path } of machine.configurations.values()) {
    const stage = procedure.stages[path];
    if (stage === undefined) findings.push(plain('name.unknown', path, 'the state has no stage'));
    for (const language of lacking(procedure, ({ states }) => states[path])) findings.push(plain('act.incomplete', path, `the state has no words in ${language}`));
    if (stage !== undefined) for (const language of lacking(procedure, ({ choices }) => choices[stage])) findings.push(plain('act.incomplete', path, `its stage ${stage} has no words in ${language}`));
  }
  for (const [name, { missing }] of Object.entries(procedure.conditions)) if (missing.zh === '' || missing.en === '') findings.push(plain('act.incomplete', name, 'the condition has no words in one of the languages'));
  return findings;
};
