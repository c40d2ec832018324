import type { Case, Party } from '../domain/case';
import { accepted, refused, type Result } from '../domain/refusal';
import type { Person } from './person';
import { visibleParts } from './visible';

/**
 * May the person amend the particulars of this party? Whoever has the case in hand or took it in, of a party whose name they may learn.
 * Refusals: office.other, party.notShown.
 */
export function mayAmend(person: Person, file: Case, { part }: Pick<Party, 'part'>): Result<true> {
  if (!person.offices.includes(file.handling) && !person.offices.includes(file.hub)) return refused('office.other', { who: [...new Set([file.handling, file.hub])] });
  return visibleParts(person, file).includes(part) ? accepted(true as const) : refused('party.notShown', { missing: ['party'], who: [file.hub] });
}
