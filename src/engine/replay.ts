import type { Act, Fact } from '../domain/act';
import { GENESIS, type LegalDate } from '../domain/brand';
import type { Calendar } from '../domain/calendar';
import type { Case } from '../domain/case';
import type { JsonObject } from '../domain/json';
import type { NumberRequest, Procedure } from '../domain/procedure';
import { sha256 } from '../domain/hash';
import { advance, open } from './advance';
import { contentHash, factBytes, seal } from './seal';
import { sentBy, type SentSignal } from './signals';

/** Where replay finds the rules of the time: a procedure's version and a calendar's version. */
export interface Library {
  procedure(name: string, version: number): Procedure | undefined;
  calendar(version: number): Calendar | undefined;
}

/** A fact as stored: its bytes, and its content if that was not destroyed. */
export interface RecordedFact {
  readonly fact: Fact;
  readonly factBytes: string;
  readonly contentBytes?: string;
}

/** A number that a fact took from a series on a legal date. */
export interface TakenNumber {
  readonly series: NumberRequest['series'];
  readonly on: LegalDate;
  readonly number: string;
}

/** One thing that does not agree, with the number of the fact where it was seen. */
export interface Disagreement {
  readonly seq: number;
  readonly code: 'sequence.gap' | 'bytes.differ' | 'chain.broken' | 'content.differs' | 'rules.missing' | 'act.refused' | 'outcome.differs';
  readonly detail: string;
}

/** What else came of a fact, beside the case. */
export interface Brought {
  /** The numbers that it took. */
  readonly taken: readonly TakenNumber[];
  /** What it told other cases, those that it opened among them. */
  readonly sent: readonly SentSignal[];
}

export interface Replayed {
  /** The case as the facts make it; as far as they could be folded. */
  readonly case?: Case;
  /** Facts whose content is sealed or destroyed: the chain holds, the fold stops there. */
  readonly unreadable: readonly number[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Folds the facts of one case with the same function that made them, and holds every hash against its bytes: the chain, the
 * contents, and the case after each fact, bit for bit. `after` is told each case that the fold passes through,
 * and what else came of the fact.
 */
export function replay(library: Library, facts: readonly RecordedFact[], after?: (file: Case, brought: Brought) => void): Replayed {
  const unreadable: number[] = [];
  const disagreements: Disagreement[] = [];
  let file: Case | undefined;
  let prev = GENESIS;
  let folding = true;
  for (const [index, stored] of facts.entries()) {
    const { fact } = stored;
    const say = (code: Disagreement['code'], detail: string) => disagreements.push({ seq: fact.seq, code, detail });
    if (fact.seq !== index + 1) say('sequence.gap', `expected ${index + 1}`);
    if (factBytes(fact) !== stored.factBytes) say('bytes.differ', 'the columns of the fact are not what was hashed');
    if (sha256(stored.factBytes) !== fact.hash) say('bytes.differ', 'hash of the fact');
    if (fact.prev !== prev) say('chain.broken', `follows ${fact.prev}, not ${prev}`);
    prev = fact.hash;
    if (stored.contentBytes === undefined) {
      unreadable.push(fact.seq);
      folding = false;
      continue;
    }
    if (contentHash(fact.salt, stored.contentBytes) !== fact.content) say('content.differs', 'hash of the content');
    if (!folding) continue;
    let next: Folded | undefined;
    try {
      next = fold(library, file, stored, stored.contentBytes, say);
    } catch (error) {
      // Bytes that do not agree may be anything, no JSON at all; from those that do, the fold must succeed.
      if (disagreements.length === 0) throw error;
    }
    if (!next) folding = false;
    else {
      file = next.case;
      after?.(file, next);
    }
  }
  return { case: file, unreadable, disagreements };
}

interface Folded extends Brought {
  readonly case: Case;
}

function fold(
  library: Library,
  file: Case | undefined,
  { fact }: RecordedFact,
  contentBytes: string,
  say: (code: Disagreement['code'], detail: string) => void,
): Folded | undefined {
  const procedure = library.procedure(fact.basis.procedure, fact.basis.version);
  const calendar = library.calendar(fact.basis.calendar);
  if (!procedure || !calendar) {
    say('rules.missing', `${fact.basis.procedure} ${fact.basis.version}, calendar ${fact.basis.calendar}`);
    return undefined;
  }
  const act = actOfFact(fact, JSON.parse(contentBytes) as JsonObject);
  const result = file ? advance({ procedure, calendar }, file, act) : open({ procedure, calendar }, fact.caseId, act);
  if (!result.ok) {
    say('act.refused', result.refusal.code);
    return undefined;
  }
  const sealed = seal(result.value, fact.prev, fact.numbers, fact.salt);
  if (sealed.fact.decided !== fact.decided) say('outcome.differs', 'the case after the act is not what was decided then');
  const taken = result.value.numbers.flatMap(({ as, series }) => (fact.numbers[as] === undefined ? [] : [{ series, on: fact.on, number: fact.numbers[as] }]));
  return { case: sealed.case, taken, sent: sentBy(sealed.case, result.value) };
}

const bookkeeping = new Set(['caseId', 'seq', 'part', 'basis', 'numbers', 'salt', 'content', 'decided', 'prev', 'hash']);

/** The act that a fact records, with its input. */
export const actOfFact = (fact: Fact, input: JsonObject): Act =>
  ({ ...Object.fromEntries(Object.entries(fact).filter(([name]) => !bookkeeping.has(name))), input }) as unknown as Act;
