import type { Instant, LegalDate } from '../domain/brand';
import { addDays, legalDateOf, startOfLegalDay } from '../domain/calendar';
import type { Case } from '../domain/case';
import { correctionOf } from '../domain/corrections';
import type { Moment } from '../domain/period';
import type { Procedure } from '../domain/procedure';
import { fieldAt } from './periods';

type When = { readonly at: Instant; readonly on: LegalDate };

/**
 * When an earlier fact took effect, as put right with that fact. What a procedure read from a field of it (`Procedure.moments`: the
 * day of receipt, where that came before the entry) keeps to the field: a correction of the entry's own date takes no day of receipt away.
 * `path`: where the case's data keep the moment.
 */
export function momentAsCorrected({ moments }: Procedure, file: Case, path: string, moment: Moment): When {
  const shift = moment.shift ?? 0;
  const own = correctionOf(file, moment.seq);
  const fields = moments?.[path] ?? [];
  const told = fields.map((field) => correctionOf(file, moment.seq, field)).filter((correction) => correction !== undefined).at(-1);
  const entered = addDays(moment.on, -shift);
  const given = told?.on ?? (fields.length > 0 && moment.seq === 1 && entered !== legalDateOf(file.openedAt) ? entered : undefined);
  const taken: When | undefined = own ?? (moment.seq === 1 && fields.length > 0 ? { at: file.openedAt, on: legalDateOf(file.openedAt) } : undefined);
  if (given !== undefined && (taken === undefined || given < taken.on)) return shifted({ at: startOfLegalDay(given), on: given }, shift);
  return own || (told && taken) ? shifted(taken as When, shift) : moment;
}

const shifted = ({ at, on }: When, shift: number): When => (shift === 0 ? { at, on } : { at, on: addDays(on, shift) });

/** The same by the path alone; undefined where the case's data keep none there. */
export const momentAt = (file: Case, path: string): Moment | undefined => fieldAt(file.data, path) as Moment | undefined;
