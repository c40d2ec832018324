import { endedClocks } from '../../application/endedClocks';
import type { FactReading } from '../../application/readHistory';
import type { HistoryAnswer } from '../../contract';
import type { Case } from '../../domain/case';
import type { Procedure } from '../../domain/procedure';
import { stayedWords } from '../../domain/systemActs';
import { actWords, alone, type Reader } from './reader';

/** The history of a case: hashes always; who, how and what only of the parts that the reader sees. */
export function presentHistory(file: Case, readings: readonly FactReading[], people: HistoryAnswer['people'], procedure: Procedure, reader: Reader): HistoryAnswer {
  return { id: file.id, head: file.head, people, ended: endedClocks(procedure, file, readings.map(({ fact }) => fact)).map((one) => ({ ...one })), facts: readings.map((reading) => presentFact(reading, procedure, reader)) };
}

/** A due date that was computed anew and stayed has not moved (届满日变动). */
function stayed({ type }: FactReading['fact'], content: FactReading['content'], { language }: Reader): string | undefined {
  if (type !== 'deadline.moved' || content === undefined || content['from'] !== content['to']) return undefined;
  return stayedWords[content['confirmed'] === true ? 'confirmed' : 'unchanged'][language];
}

function presentFact({ fact, content, withheld, correctable }: FactReading, procedure: Procedure, reader: Reader): HistoryAnswer['facts'][number] {
  const { seq, type, part, at, on, recordedAt, clockInDoubt, basis, decided, prev, hash } = fact;
  const frame = { seq, type, words: alone(stayed(fact, content, reader) ?? actWords(procedure, reader, type)), part, at, on, recordedAt, ...(clockInDoubt ? { clockInDoubt } : {}), basis: { ...basis }, contentHash: fact.content, decided, prev, hash };
  if (withheld?.reason === 'otherPart') return { ...frame, withheld };
  const { actor, asserted, document, party, about, cause, numbers } = fact;
  return {
    ...frame,
    actor: { ...actor },
    ...(asserted ? { asserted: { ...asserted } } : {}),
    ...(document ? { document: { ...document } } : {}),
    ...(party === undefined ? {} : { party }),
    ...(about === undefined ? {} : { about }),
    ...(cause ? { cause: { ...cause } } : {}),
    numbers: { ...numbers },
    ...(content ? { content } : {}),
    ...(withheld ? { withheld } : {}),
    ...(correctable ? { correctable } : {}),
  };
}
