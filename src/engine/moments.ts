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
  const { seq, on, shift = 0 } = moment;
  if (!file.corrections.some(({ about }) => about === seq)) return moment;
  const fields = moments?.[path] ?? [];
  const opening = seq === 1 && fields.length > 0 ? { at: file.openedAt, on: legalDateOf(file.openedAt) } : undefined;
  const own: When | undefined = correctionOf(file, seq) ?? opening;
  const told = fields.flatMap((field) => correctionOf(file, seq, field) ?? []).at(-1)?.on;
  const entered = addDays(on, -shift);
  const given = told ?? (opening && entered !== opening.on ? entered : undefined);
  if (given !== undefined && (own === undefined || given < own.on)) return shifted({ at: startOfLegalDay(given), on: given }, shift);
  return own ? shifted(own, shift) : moment;
}

const shifted = ({ at, on }: When, shift: number): When => (shift === 0 ? { at, on } : { at, on: addDays(on, shift) });

/** The same by the path alone; undefined where the case's data keep none there. */
export const momentAt = (file: Case, path: string): Moment | undefined => fieldAt(file.data, path) as Moment | undefined;
