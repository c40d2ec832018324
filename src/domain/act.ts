import type { Hash, Id, Instant, LegalDate } from './brand';
import type { ClockState } from './clockState';
import type { JsonObject } from './json';

/**
 * Who acts. A `party` acts by its own page: its id is the party's (its role where it left no name), its body the one that has
 * the case and received what it brought. The role exercised is recorded in the fact, so that replay never asks the accounts. */
export interface Actor {
  readonly kind: 'person' | 'party' | 'clock' | 'signal' | 'system';
  readonly id: string;
  readonly body: string;
  readonly role: string;
  readonly onBehalfOf?: string;
}

/** What someone who is not here said or did, as entered by a clerk: who asserts it, how it came, and on what proof. */
export interface Assertion {
  readonly body: string;
  readonly person: string;
  readonly way: 'paper' | 'telephone' | 'package';
  readonly witness?: string;
  /** The stamped paper. Until it is there the fact shows as 待补回执 (receipt outstanding). */
  readonly proof?: string;
}

/**
 * The document that embodies an act: its number (文号) and its date. Without a number the act takes the next of its series.
 * `onPaper`: it was issued on paper, outside of this system; its original is outstanding until its scan is there.
 */
export interface DocumentReference {
  readonly number?: string;
  readonly on: LegalDate;
  readonly onPaper?: true;
}

/** What made an act happen, when it was not a person's own move. */
export type Cause =
  | { readonly deadline: string }
  | { readonly signal: string }
  | { readonly source: string }
  | { readonly request: number }
  | { readonly fact: number };

/**
 * A fact about to be recorded.
 * - `at`: when it took effect in law (UTC instant); may precede the last fact's.
 * - `on`: its legal date in Asia/Shanghai, fixed once.
 * - `recordedAt`: when it was entered.
 */
export interface Act<Input = JsonObject> {
  readonly type: string;
  readonly input: Input;
  readonly party?: Id<'party'>;
  readonly document?: DocumentReference;
  readonly actor: Actor;
  readonly at: Instant;
  readonly on: LegalDate;
  readonly recordedAt: Instant;
  readonly asserted?: Assertion;
  /** The number of an earlier fact that this act is about: its proof arrives, it is put right, it is extended. */
  readonly about?: number;
  readonly cause?: Cause;
  /** It was entered while the clock of the installation was not to be trusted: its times deserve a look. */
  readonly clockInDoubt?: true;
  /** Of a step of a handover: what the server knew of its clock when it was entered. Printed on the receipt. */
  readonly clock?: ClockState;
}

/** What the decision was made with. */
export interface Basis {
  readonly procedure: string;
  readonly version: number;
  readonly calendar: number;
  /** Layout of the stored bytes; older ones are upcast on reading, after they were verified. */
  readonly format: number;
}

/**
 * One entry of a case's append-only history. The input is content of its own (`content` is its salted hash), so that it
 * can be sealed or destroyed while the chain still verifies.
 */
export interface Fact extends Omit<Act, 'input'> {
  readonly caseId: Id<'case'>;
  /** 1, 2, 3 … within the case. */
  readonly seq: number;
  /** The part of the file that shows it: main, secondary, identity … */
  readonly part: string;
  readonly basis: Basis;
  /** Numbers taken from their series by this act: case number, document number … */
  readonly numbers: Readonly<Record<string, string>>;
  readonly salt: string;
  readonly content: Hash;
  /** Hash of the case after the act: replay must meet it. */
  readonly decided: Hash;
  readonly prev: Hash;
  readonly hash: Hash;
}
