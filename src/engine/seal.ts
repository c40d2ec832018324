import type { Act, Fact } from '../domain/act';
import type { Hash } from '../domain/brand';
import type { Case, Deadline } from '../domain/case';
import { sha256 } from '../domain/hash';
import type { Outcome } from './advance';
import { canonical, canonicalFrom, canonicalWithout } from '../domain/canonical';

/** A fact with the bytes that were hashed: what storage keeps, and what anyone can check later. */
export interface Sealed {
  readonly case: Case;
  readonly fact: Fact;
  readonly factBytes: string;
  readonly contentBytes: string;
  readonly caseBytes: string;
  /** The canonical bytes of these deadlines of the case, as a list. */
  readonly bytesOf: (deadlines: readonly Deadline[]) => string;
}

/** A case with its canonical bytes. */
export interface WrittenCase {
  readonly case: Case;
  readonly bytes: string;
}

/** Canonical bytes of a case as `decided` hashes them: everything but the head of the chain. */
export const caseBytes = (file: Case): string => canonicalWithout(file, NOT_DECIDED);
const NOT_DECIDED = ['head'];

/** Salted hash of an act's input: without the salt, which goes with the content, nobody can guess it back. */
export const contentHash = (salt: string, contentBytes: string): Hash => sha256(`${salt}\n${contentBytes}`);

/** Canonical bytes of a fact: everything but its input, its salt and its own hash. */
export const factBytes = (fact: Omit<Fact, 'hash'>): string => canonicalWithout(fact, NOT_CHAINED);
const NOT_CHAINED = ['input', 'salt', 'hash'];

/**
 * Closes an outcome: the numbers that storage took from their series go into the case, the fact is chained to the one
 * before. `salt`: hex of at least 16 random bytes. `before`: the case that the act met, where its bytes are known: what the act leaves as it is need not be written again.
 */
export function seal(outcome: Outcome, head: Hash, numbers: Readonly<Record<string, string>>, salt: string, before?: WrittenCase): Sealed {
  const { act, part } = outcome;
  const seq = outcome.case.revision;
  const file = withNumbers(outcome.case, seq, numbers);
  const contentBytes = canonical(act.input);
  const texts = new Map<unknown, string>();
  const caseText = before ? canonicalFrom({ record: before.case, text: before.bytes }, file, NOT_DECIDED, (item, text) => texts.set(item, text)) : caseBytes(file);
  const { input: _input, ...rest } = act as Act & { input: unknown };
  // What is copied comes last: members that are added to a copy cost a hundred times as much.
  const open: Omit<Fact, 'hash'> = {
    caseId: file.id,
    seq,
    part,
    basis: file.basis,
    numbers,
    salt,
    content: contentHash(salt, contentBytes),
    decided: sha256(caseText),
    prev: head,
    ...rest,
  };
  const bytes = factBytes(open);
  const hash = sha256(bytes);
  return { case: { ...file, head: hash }, fact: { hash, ...open }, factBytes: bytes, contentBytes, caseBytes: caseText, bytesOf: (deadlines) => `[${deadlines.map((deadline) => texts.get(deadline) ?? canonical(deadline)).join(',')}]` };
}

function withNumbers(file: Case, seq: number, numbers: Readonly<Record<string, string>>): Case {
  if (Object.keys(numbers).length === 0) return file;
  return {
    ...file,
    numbers: { ...file.numbers, ...numbers },
    documents: file.documents.map((document) => {
      const number = document.seq === seq && document.number === undefined ? numbers[document.template] : undefined;
      return number === undefined ? document : { number, ...document };
    }),
  };
}
