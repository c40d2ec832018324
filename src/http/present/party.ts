import type { App } from '../../application/app';
import { LARGEST_FROM_PARTY } from '../../application/partyPage/keep';
import { readPartyPage, type HandedIn, type LastDay } from '../../application/partyPage/read';
import type { Visitor } from '../../application/partyPage/visitor';
import type { PartyPageAnswer, SubmissionReceipt } from '../../contract';
import { cite } from '../../domain/citation';
import { explainInWords } from '../../domain/calendar';
import { filledIn, type PartyAct, type PartyPage, type PartyStep } from '../../domain/partyPage';
import type { Procedure } from '../../domain/procedure';
import { actEntry } from './forms';
import { actWords, alone, someoneWords, stateWords, wordsOf, type Reader } from './reader';

/** The page of a party in words. */
export async function presentPartyPage(app: App, visitor: Visitor, reader: Reader): Promise<PartyPageAnswer> {
  const { procedure, page, role, expiresAt } = visitor;
  const reading = await readPartyPage(app, visitor);
  const acts = (list: readonly PartyAct[]): PartyPageAnswer['steps'][number]['acts'] => list.flatMap((one) => actOf(procedure, page, one, reader) ?? []);
  const steps = reading.steps.map(({ step, lastDay, acts: open }) => ({ ...inWords(page, visitor, step, reader), ...(lastDay ? { lastDay: dayInWords(lastDay, reader) } : {}), acts: acts(open) }));
  const roleOf = (of: string): string => page.labels[reader.language].roles?.[of] ?? someoneWords(procedure, reader, of);
  const nothing = page.words[reader.language].nothing;
  const answer = reading.answer && acts([reading.answer])[0];
  return {
    number: reading.number,
    procedure: wordsOf(procedure, reader).title,
    party: visitor.id,
    role: roleOf(role),
    handling: reader.body(reading.handling),
    ...(reading.state === undefined ? {} : { state: alone(stateWords(procedure, reader, reading.state)) }),
    // Whose move it is says nothing to the one whose move it is: what is asked stands below.
    ...(reading.turn === undefined || reading.turn.body === role || reading.turn.body === 'party' ? {} : { next: alone(reader.words.next(reading.turn.cause, someoneWords(procedure, reader, reading.turn.body))) }),
    closed: reading.closed,
    now: reader.now,
    expiresAt,
    steps: steps.length > 0 ? steps : [{ id: 'nothing', asked: nothing.asked, rights: rightsOf(nothing.rights, reader), acts: [] }],
    questions: reading.questions.map(({ seq, on, question, answers }) => ({ seq, on, question, answers })),
    ...(answer ? { answer } : {}),
    consents: reading.consents.map(({ role: whose, own, agreed }) => ({ who: alone(roleOf(whose)), own, agreed })),
    handedIn: reading.handedIn.map((one) => presentReceipt(procedure, reading.number, one, reader)),
    largestFile: LARGEST_FROM_PARTY,
  };
}

/** 收件凭证: by which the party shows what came in, and when. */
export const presentReceipt = (procedure: Procedure, number: string, { seq, type, at, hash, files }: HandedIn, reader: Reader): SubmissionReceipt => ({ number: `${number}/${seq}`, case: number, act: procedure.partyPage?.labels[reader.language].acts[type] ?? alone(actWords(procedure, reader, type)), at, hash, files });

const rightsOf = (rights: PartyPage['words']['zh']['nothing']['rights'], { language }: Reader): PartyPageAnswer['steps'][number]['rights'] =>
  rights.map(({ title, text, article }) => ({ title, text, ...(article === undefined ? {} : { article: cite(article, language) }) }));

function inWords(page: PartyPage, { file, party }: Pick<Visitor, 'file' | 'party'>, step: PartyStep, reader: Reader): Pick<PartyPageAnswer['steps'][number], 'id' | 'asked' | 'rights'> {
  const words = page.words[reader.language];
  const { asked, rights } = words[step.id] ?? words.nothing;
  const values = step.values?.(file, party?.id) ?? {};
  return { id: step.id, asked: filledIn(asked, values, reader.language), rights: rightsOf(rights, reader) };
}

const dayInWords = ({ deadline, name, article, explanation }: LastDay, reader: Reader): NonNullable<PartyPageAnswer['steps'][number]['lastDay']> => ({
  name: alone(name[reader.language]),
  due: deadline.due,
  article: cite(article, reader.language),
  provisional: deadline.provisional,
  lapsed: deadline.status === 'lapsed' || deadline.status === 'lapsedBeforeEntry' || deadline.ringsAt <= reader.now,
  paused: deadline.status === 'paused',
  why: explainInWords(explanation, reader.language),
});

function actOf(procedure: Procedure, page: PartyPage, { act, preset }: PartyAct, reader: Reader): PartyPageAnswer['steps'][number]['acts'][number] | undefined {
  const rule = procedure.acts[act];
  if (!rule) return undefined;
  const labels = page.labels[reader.language];
  const { form } = actEntry(procedure, act, rule, reader);
  const fields = Object.entries((form['properties'] ?? {}) as Readonly<Record<string, object>>).map(([name, schema]) => [name, labels.fields[name] === undefined ? schema : { ...schema, title: labels.fields[name] }] as const);
  return { act, words: labels.acts[act] ?? alone(actWords(procedure, reader, act)), form: { ...form, properties: Object.fromEntries(fields) }, preset: Object.keys(preset ?? {}) };
}
