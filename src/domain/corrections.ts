import type { LegalDate } from './brand';
import type { Case } from './case';

type Correction = Case['corrections'][number];

/** 更正, 更正文书: the acts that put an earlier fact right. */
export type CorrectingAct = 'act.corrected' | 'document.rectified';
export const isCorrection = (act: unknown): act is CorrectingAct => act === 'act.corrected' || act === 'document.rectified';

/** The newest correction of a fact's own time, or of a date in a field of its input; undefined where it stands as it was entered. */
export const correctionOf = ({ corrections }: Pick<Case, 'corrections'>, about: number, field?: string): Correction | undefined =>
  corrections.findLast((correction) => correction.about === about && correction.field === field);

/** The legal date of a fact, or in a field of its input, as put right. `entered`: as a procedure keeps it in its data. */
export const dateAsCorrected = (file: Pick<Case, 'corrections'>, about: number, entered: LegalDate, field?: string): LegalDate => correctionOf(file, about, field)?.on ?? entered;
