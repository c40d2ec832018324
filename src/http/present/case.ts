import { cite } from '../../domain/citation';
import type { CaseReading, DeadlineReading } from '../../application/caseReading';
import type { LinkedCase, VisibleIdentity } from '../../application/readCase';
import type { CaseAnswer, DeadlineAnswer, PerformedAnswer } from '../../contract';
import { explainInWords, type Step } from '../../domain/calendar';
import type { Turn } from '../../domain/case';
import type { Procedure } from '../../domain/procedure';
import { urgencyOf } from '../../domain/urgency';
import { systemActs, isSystemAct } from '../../domain/systemActs';
import { actEntry, beginning, offering } from './forms';
import { actToDo, alone, someoneWords, stateWords, wordsOf, type Reader } from './reader';
import { presentRefusal } from './refusal';
import { titleIn } from './title';

/** The explanation of a deadline as it was reckoned. */
export interface Explained extends Pick<Parameters<typeof explainInWords>[0], 'due' | 'provisional'> {
  readonly steps: readonly Step[];
}

export interface CaseExtras {
  readonly identities: Readonly<Record<string, VisibleIdentity>>;
  readonly explanations?: ReadonlyMap<string, Explained>;
  /** Names of accounts, by what the case calls them. */
  readonly people?: Readonly<Record<string, string>>;
  /** The linked cases that the reader may see. */
  readonly linked?: ReadonlyMap<string, LinkedCase>;
  /** In the answer to an act: what it wrote. */
  readonly facts?: PerformedAnswer['facts'];
}

export const presentTurn = ({ body, cause, since }: Turn, procedure: Procedure | undefined, reader: Reader): CaseAnswer['turn'] => ({
  body,
  words: alone(someoneWords(procedure, reader, body)),
  cause,
  causeWords: reader.words.causes[cause],
  since,
});

/** A case as a person sees it, in words. The reading holds codes and references only. */
export function presentCase(reading: CaseReading, procedure: Procedure, reader: Reader, { identities, explanations, people, linked, facts }: CaseExtras): CaseAnswer {
  const { version, ...rest } = reading;
  const codes = [reading.hub, reading.handling, reading.turn.body, ...reading.deadlines.map(({ body }) => body), ...reading.parties.flatMap(({ body }) => body ?? [])];
  return {
    ...plain(rest),
    title: titleIn(procedure, reading.title, reading.tags, reader),
    procedure: { name: procedure.name, version, title: wordsOf(procedure, reader).title },
    stateWords: alone(stateWords(procedure, reader, reading.state)),
    turn: presentTurn(reading.turn, procedure, reader),
    links: [
      ...reading.links.map((link) => ({ ...link, ...linkedTo(linked?.get(link.case), reader) })),
      ...[...(linked ?? [])].flatMap(([id, other]) => (reading.links.some((link) => link.case === id) ? [] : [{ kind: 'named', case: id, ...linkedTo(other, reader) }])),
    ],
    people: { ...people },
    identities: plain(identities) as CaseAnswer['identities'],
    deadlines: reading.deadlines.map((deadline) => presentDeadline(deadline, reader, explanations?.get(deadline.id))),
    acts: reading.acts.map(({ act, open, via, parties, refusal, enterFor }) => {
      const rule = open || enterFor !== undefined ? (procedure.acts[act] ?? (isSystemAct(act) ? systemActs[act] : undefined)) : undefined;
      const { act: _act, words: _words, ...entry } = rule ? actEntry(procedure, act, rule, reader) : { act: '', words: '' };
      return {
        act,
        words: actToDo(procedure, reader, act),
        open,
        ...(via ? { via } : {}),
        ...(parties ? { parties: [...parties] } : {}),
        ...('form' in entry ? { entry: { ...entry, form: beginning(offering(entry.form, rule?.offers?.(reading.data)), rule?.begins?.(reading.data)) } } : {}),
        ...(refusal ? { refusal: presentRefusal(refusal, procedure, reader) } : {}),
        ...(open ? endsOf(procedure, reading.deadlines, act) : {}),
        ...(enterFor === undefined ? {} : { enterFor }),
      };
    }),
    bodies: Object.fromEntries([...new Set(codes)].map((code) => [code, alone(someoneWords(procedure, reader, code))])),
    ...(facts ? { facts } : {}),
  };
}

/** The running clocks that an act ends; where its input decides, it may. */
function endsOf({ periods }: Procedure, deadlines: CaseReading['deadlines'], act: string): { ends?: string[] } {
  const ended = new Set(periods.filter(({ endedBy }) => endedBy.some((end) => (typeof end === 'string' ? end : end.act) === act)).map(({ id }) => id));
  const ends = deadlines.filter(({ period, endSeq }) => endSeq === undefined && ended.has(period)).map(({ id }) => id);
  return ends.length === 0 ? {} : { ends };
}

/** A linked case by its number and title; nothing of one that the reader may not see. */
const linkedTo = (other: LinkedCase | undefined, reader: Reader): { number?: string; title?: string } => (other ? { number: other.number, title: titleIn(other.procedure, other.title, other.tags, reader) } : {});

/** Readings are read-only, answers are plain data: the same object, nothing is copied. */
type Writable<T> = T extends string | number | boolean | null | undefined ? T : T extends readonly (infer Item)[] ? Writable<Item>[] : T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;
const plain = <T>(value: T): Writable<T> => value as Writable<T>;

function presentDeadline(deadline: DeadlineReading, reader: Reader, explained: Explained | undefined): DeadlineAnswer {
  const { onlyWhere, ...rest } = deadline;
  const explanation = explained && { steps: explained.steps.map(({ code, on, data }) => ({ code, ...(on === undefined ? {} : { on }), ...data })), words: explainInWords(explained, reader.language) };
  return {
    ...plain(rest),
    urgency: urgencyOf(deadline, reader.now),
    name: alone(deadline.name[reader.language]),
    ...(onlyWhere === undefined ? {} : { onlyWhere: alone(onlyWhere[reader.language]) }),
    article: alone(cite(deadline.article, reader.language)),
    extensions: deadline.extensions.map((extension) => ({ ...extension })),
    ...(explanation ? { explanation } : {}),
  };
}
