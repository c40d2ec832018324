import { z } from 'zod';
import type { Id, LegalDate } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import { actOf } from '../../src/domain/procedure';

/*
 * The vocabulary of supervision orders (督办). Terms: workflows/README.md. An order asks for an answer and sets its date; it
 * decides nothing in the case that it is about, and stops no period of it.
 */

/** 督办通知书, or 挂牌督办 of a major case. */
export const orderKinds = ['order', 'listing'] as const;
/** What is supervised: a case, a step of it, or how a body works. */
export const subjects = ['case', 'step', 'body'] as const;
/** 催办, 再次督办, 通报: in this order, each may be repeated, none is left out. */
export const rungs = ['urged', 'pressed', 'circulated'] as const;

/**
 * Who supervises (督查督办): the office of the joint conference, and the city's IP office with its other name. All three number
 * in the series of the IP office, where the joint office sits (K).
 */
export const issuers: readonly string[] = ['zb-joint-office', 'zb-ip', 'zb-market'];
export const seriesOf = 'zb-ip';

// --- fields -------------------------------------------------------------------------------------------------------

export const line = (max = 100) => z.string().min(1).max(max);
export const text = (max = 2000) => z.string().min(1).max(max);
/** A date, Asia/Shanghai, 1992 to 2099. */
export const date = z.iso.date().regex(/^(199[2-9]|20\d\d)-/).meta({ format: 'date' });
export const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
export const caseId = z.string().min(1).max(120).meta({ directory: 'cases' });
/** The date that the order sets for its answer, with the number that the office system gave the paper, if it did. */
export const term = z.strictObject({ number: line(80).optional(), due: date });

// --- what is kept of an order -------------------------------------------------------------------------------------

export type Supervision = {
  readonly kind: (typeof orderKinds)[number];
  readonly subject: (typeof subjects)[number];
  /** The case that is supervised; it is told by signals what happens here. */
  readonly case?: Id<'case'>;
  readonly step?: string;
  /** The consultation that decided on the listing. */
  readonly consultation?: Id<'case'>;
  readonly to: string;
  readonly grounds: string;
  readonly demands: string;
  readonly signer: string;
  /** The date that holds now: as ordered, extended, or set anew when a reply was returned. */
  readonly due?: LegalDate;
  readonly receivedOn?: LegalDate;
  readonly rungs: readonly { readonly rung: (typeof rungs)[number]; readonly seq: number; readonly on: LegalDate; readonly card?: string }[];
  readonly replies: readonly { readonly seq: number; readonly on: LegalDate; readonly completed: boolean }[];
  readonly outcome?: 'accepted' | 'withdrawn';
};

export type File = Case<Supervision>;

/** Constructor of this procedure's acts. */
export const act = actOf<Supervision>();

/** A patch without the fields that were not given. */
export const given = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
