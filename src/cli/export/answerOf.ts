import type { StoredFact } from '../../application/ports';
import type { Instant, LegalDate } from '../../domain/brand';
import { bodyName, type Directory } from '../../domain/body';
import { formatShanghai, legalDateOf } from '../../domain/calendar';
import type { Case, Deadline } from '../../domain/case';
import type { JsonObject } from '../../domain/json';
import type { Procedure } from '../../domain/procedure';
import { periodOf, statePath } from '../../engine';
import type { Answer } from '../../intake-file';

/*
 * What another house is told about a case that came from it: codes in the official's words, dates, what was decided. Never
 * who told it and in which words: those columns stay empty, the other house knows its own number.
 */

/** What of a matter's data an answer needs. */
export interface MatterData {
  readonly channel?: string;
  readonly declaredKind?: string;
  readonly confirmedKind?: string;
  readonly district?: string;
  readonly goods?: string;
  readonly right?: { readonly kind: string; readonly number?: string };
  readonly counterfeitPatent?: boolean;
  readonly outside?: { readonly system: string; readonly number: string };
  readonly source?: { readonly system: string; readonly reference: string };
  readonly hubReceipt?: { readonly on: LegalDate; readonly at: string; readonly seq: number };
  readonly countsFrom?: { readonly on: LegalDate; readonly seq: number };
  readonly confidentiality?: string;
}

export const matterOf = (file: Case): MatterData => file.data;

/** Did the case come from that system: by its channel, as its order, or in its list? */
export function cameFrom(system: string, { channel, outside, source }: MatterData): boolean {
  return channel === system || outside?.system === system || source?.system === system;
}

/** The number by which the other house knows it: its own order's, else the one of the list in which it came. */
const referenceOf = (system: string, { outside, source }: MatterData): string => (outside?.system === system ? outside.number : source?.reference) ?? '';

type Told = (input: JsonObject, words: Words) => string;
interface Words {
  choice(code: unknown): string;
  choices(codes: unknown): string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const sentence = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('：');

/** What an act tells the other house, as far as it is for it to know; the last one counts. */
const results: Readonly<Record<string, Told>> = {
  'consultation.answered': (input, words) => sentence('已答复', words.choice(input['answer'])),
  'caller.guided': (input) => sentence('已引导', text(input['guidance'])),
  'comment.noted': () => '已记录',
  'intake.declined': (input, words) => sentence('不予受理', [words.choices(input['grounds']), text(input['explanation'])].filter((part) => part !== '').join('；')),
  'complaint.notAccepted': (input, words) => sentence('不予受理', [words.choices(input['grounds']), text(input['explanation'])].filter((part) => part !== '').join('；')),
  'assistance.refused': (input) => sentence('不予援助', text(input['explanation'])),
  'assistance.completed': () => '已完成维权援助',
  'mediation.agreed': () => '双方达成调解协议',
  'mediation.terminated': (input, words) => sentence('终止调解', words.choices(input['grounds'])),
  'filing.decided': () => '已立案',
  'filing.declined': () => '不予立案',
  'progress.reported': (input) => sentence('办理进展', text(input['report'])),
  'result.reported': (input, words) => sentence(words.choice(input['outcome']), text(input['summary'])),
  'repeat.joined': () => '重复反映，已并入前案办理',
  'matter.withdrawn': () => '反映人已撤回',
};
/** What the caller was told in the end stands in its own words, where there are some. */
const delivered = (input: JsonObject): string => text(input['summary']);

const ANSWERED: readonly string[] = ['feedback.given', 'result.delivered', 'reporter.told', 'consultation.answered', 'intake.declined', 'complaint.notAccepted', 'assistance.refused'];
/** Papers that answer the one who turned to us. */
const ANSWERING: readonly string[] = ['acceptanceDecision', 'refusalNotice', 'mediationLetter', 'terminationDecision', 'assistanceAcceptance', 'assistanceRefusal'];
const ACCEPTANCE: readonly string[] = ['acceptanceDecision', 'assistanceAcceptance'];

/** The row of one case. `facts`: its history with contents. */
export function answerOf(system: string, procedure: Procedure, directory: Directory, file: Case, facts: readonly StoredFact[]): Answer {
  const { zh } = procedure.words;
  const data = matterOf(file);
  const words: Words = { choice: (code) => zh.choices[text(code)] ?? text(code), choices: (codes) => (Array.isArray(codes) ? codes.map((code) => zh.choices[text(code)] ?? text(code)).join('；') : '') };
  const path = statePath(file.state);
  const told = facts.map(({ fact, contentBytes }) => ({ fact, input: contentBytes === undefined ? {} : (JSON.parse(contentBytes) as JsonObject) }));
  const result = told.map(({ fact, input }) => (fact.type === 'result.delivered' ? delivered(input) : (results[fact.type]?.(input, words) ?? ''))).filter((part) => part !== '');
  const on = (types: readonly string[]) => told.findLast(({ fact }) => types.includes(fact.type))?.fact.on;
  const callBack = told.findLast(({ fact }) => fact.type === 'callBack.made')?.input['outcome'];
  const paper = file.documents.findLast(({ template }) => ANSWERING.includes(template));
  return present({
    reference: referenceOf(system, data),
    intakeNumber: file.numbers['intake'],
    documentNumber: paper && (paper.number ?? file.numbers[paper.template]),
    state: zh.states[path] ?? path,
    handlingBody: nameOf(directory, file.handling, file),
    turn: file.turn.body === 'nobody' ? undefined : nameOf(directory, file.turn.body, file),
    acceptedOn: acceptedOn(file, data),
    due: dueOf(procedure, file),
    answer: result.at(-1),
    answeredOn: on(ANSWERED),
    closedOn: file.closed ? legalDateOf(file.turn.since) : undefined,
    satisfaction: callBack === undefined ? undefined : words.choice(callBack),
    calledAt: formatShanghai(file.openedAt),
    channel: words.choice(data.channel),
    kind: words.choice(data.confirmedKind ?? data.declaredKind),
    district: words.choice(data.district),
    rightKind: data.counterfeitPatent ? words.choice('counterfeitPatent') : words.choice(data.right?.kind),
    rightNumber: data.right?.number,
    goods: data.goods,
  });
}

const present = (fields: Readonly<Record<string, string | undefined>>): Answer => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));

function nameOf(directory: Directory, code: string, file: Case): string {
  const body = directory.bodies.get(code);
  return (body && bodyName(body, legalDateOf(file.turn.since))?.name.zh) ?? code;
}

/** The day of the acceptance; where none is recorded, of the receipt by the body that handles it. */
function acceptedOn(file: Case, { hubReceipt, countsFrom }: MatterData): string | undefined {
  const accepted = file.documents.findLast(({ template }) => ACCEPTANCE.includes(template));
  if (accepted) return accepted.on;
  return countsFrom !== undefined && countsFrom.seq !== hubReceipt?.seq ? countsFrom.on : undefined;
}

/** Their own clock where they have set one, else the earliest end of a legal period that binds. */
function dueOf(procedure: Procedure, file: Case): string | undefined {
  const binding = file.deadlines.filter((deadline) => deadline.endSeq === undefined && periodOf(procedure, deadline).kind !== 'internal');
  const first = (list: readonly Deadline[]) => [...list].sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))[0];
  const deadline = first(binding.filter((one) => periodOf(procedure, one).kind === 'outside')) ?? first(binding);
  if (!deadline) return undefined;
  return `${deadline.due.includes('T') ? formatShanghai(deadline.due as Instant) : deadline.due}${deadline.provisional ? '（暂定）' : ''}`;
}
