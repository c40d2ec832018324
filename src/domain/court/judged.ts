import type { Act } from '../act';
import type { Id } from '../brand';
import type { Case } from '../case';

export const judgments = ['upheld', 'annulled', 'remitted', 'changed', 'suitWithdrawn'] as const;
export type Judgment = (typeof judgments)[number];

/** What the case at the court tells the case that decided. */
export interface Judged {
  /** The case at the court. */
  readonly suit: Id<'case'>;
  readonly judgment: Judgment;
  /** Number of the judgment. */
  readonly number: string;
}

/** What a judgment comes to in the case that decided: an act of that procedure. */
export type FromJudgment = Pick<Act, 'type' | 'input' | 'party'>;

/** The case knows the case at the court that told it, also where a person opened that one. */
export const linkedToCourt = (file: Case, atCourt: Id<'case'>): Case => (file.links.some((link) => link.case === atCourt) ? file : { ...file, links: [...file.links, { kind: 'court', case: atCourt }] });

/** Of these facts the one by which the suit was opened: its case bears the name of the signal that opened it (`case-seq-1`). */
export const openedBy = ({ id }: Pick<Case, 'id'>, { suit }: Judged, seq: number): boolean => suit === `${id}-${seq}-1`;
/** Some act of this case opened it; else a person did, who carried the notice of the court by hand. */
export const isOpenedHere = ({ id }: Pick<Case, 'id'>, { suit }: Judged): boolean => suit.startsWith(`${id}-`);
