import type { Fact } from '../act';
import type { Hash, Instant, LegalDate } from '../brand';
import type { Case, DeadlineStatus } from '../case';
import type { ClockState } from '../clockState';
import type { JsonObject, Text } from '../json';

/*
 * 一张回执，双方期限: what happened between the bodies that hand a case over, each step with who asserts it, and what runs for
 * each of them. Made of the case alone: at the same revision both sides print the same bytes, and may check them later.
 */

/** The steps of a handover, in the order in which they usually come. */
export const handoverSteps = ['sent', 'copied', 'delivered', 'opened', 'accepted', 'chased', 'forwarded', 'supplementAsked', 'supplied', 'returned', 'withdrawn', 'decided', 'objected', 'supervised', 'ordered', 'handedOver', 'outcome'] as const;
export type HandoverStep = (typeof handoverSteps)[number];

/** By what a step is proven: an account of that body, the scan of its stamped paper, a telephone call, or not yet (待补回执). */
export type StepProof = 'account' | 'scan' | 'telephone' | 'outstanding';

export interface StepOnReceipt {
  readonly step: HandoverStep;
  readonly act: string;
  readonly seq: number;
  /** When it took effect, and when it was entered. */
  readonly at: Instant;
  readonly on: LegalDate;
  readonly recordedAt: Instant;
  /** Whose step it is, and the person who acted or asserted it. */
  readonly body: string;
  readonly person: string;
  readonly proof: StepProof;
  /** Of the paper of the other body: its number, and its result as a code. */
  readonly number?: string;
  readonly result?: string;
  /** The clock of the server was not to be trusted when it was entered. */
  readonly clockInDoubt?: true;
  /** What the server knew of its clock then. Absent where it was not recorded: by earlier releases, and by commands. */
  readonly clock?: ClockState;
  /** Hash of the fact in the chain of the case. */
  readonly fact: Hash;
}

export interface PeriodOnReceipt {
  readonly period: string;
  readonly name: Text;
  readonly body: string;
  readonly start: string;
  readonly due: string;
  readonly outer?: string;
  readonly marks?: readonly { readonly id: string; readonly due: string }[];
  /** `over`: the time has run out and no office is late: a party's own, or a duty that did not arise. */
  readonly status: DeadlineStatus | 'over';
  readonly article: string;
  readonly provisional: boolean;
}

/** What is hashed and signed. */
export interface HandoverReceipt {
  readonly format: 'weiquan-receipt-1';
  readonly case: string;
  readonly number: string;
  readonly procedure: string;
  readonly revision: number;
  readonly head: Hash;
  readonly state: string;
  readonly offices: { readonly sender: string; readonly receiver?: string; readonly overseer?: string; readonly court?: string; readonly holder: string };
  readonly packageHash?: string;
  readonly steps: readonly StepOnReceipt[];
  readonly periods: readonly PeriodOnReceipt[];
}

/** A fact with what was entered. */
export interface TellingFact {
  readonly fact: Fact;
  readonly input: JsonObject | undefined;
}

const RESULTS = ['result', 'ground', 'decision'] as const;
const textOf = (input: JsonObject | undefined, name: string): string | undefined => (typeof input?.[name] === 'string' ? input[name] : undefined);

function proofOf({ asserted }: Fact, seq: number, outstanding: readonly number[]): StepProof {
  if (!asserted) return 'account';
  if (outstanding.includes(seq)) return 'outstanding';
  return asserted.way === 'telephone' && asserted.proof === undefined ? 'telephone' : 'scan';
}

const stepOf = (step: HandoverStep, { fact, input }: TellingFact, file: Case): StepOnReceipt => {
  const corrected = file.corrections.findLast(({ about, field }) => about === fact.seq && field === undefined);
  const number = fact.document?.number ?? textOf(input, 'number');
  const result = RESULTS.map((name) => textOf(input, name)).find((code) => code !== undefined);
  return {
    step, act: fact.type, seq: fact.seq, at: corrected?.at ?? fact.at, on: corrected?.on ?? fact.on, recordedAt: fact.recordedAt,
    body: fact.asserted?.body ?? fact.actor.body, person: fact.asserted?.person ?? fact.actor.onBehalfOf ?? fact.actor.id, proof: proofOf(fact, fact.seq, file.proofsOutstanding),
    ...(number === undefined ? {} : { number }), ...(result === undefined ? {} : { result }), ...(fact.clockInDoubt ? { clockInDoubt: true as const } : {}), ...(fact.clock ? { clock: fact.clock } : {}), fact: fact.hash,
  };
};

/** Makes the receipt of a handover. `steps`: which acts of the procedure are steps of it; `periods`: the clocks that belong on it. */
export function receiptOf(
  file: Case,
  facts: readonly TellingFact[],
  steps: Readonly<Record<string, HandoverStep>>,
  rest: Pick<HandoverReceipt, 'number' | 'state' | 'periods'>,
): HandoverReceipt {
  const offices = (file.data['offices'] ?? {}) as { readonly receiver?: string; readonly overseer?: string; readonly court?: string };
  const told = facts.filter(({ fact }) => steps[fact.type] !== undefined);
  const packageHash = told.map(({ input }) => textOf(input, 'packageHash')).findLast((hash) => hash !== undefined);
  return {
    format: 'weiquan-receipt-1',
    case: file.id,
    number: rest.number,
    procedure: `${file.basis.procedure}/${file.basis.version}`,
    revision: file.revision,
    head: file.head,
    state: rest.state,
    offices: { sender: file.hub, ...offices, holder: file.handling },
    ...(packageHash === undefined ? {} : { packageHash }),
    steps: told.map((one) => stepOf(steps[one.fact.type] ?? 'outcome', one, file)),
    periods: rest.periods,
  };
}
