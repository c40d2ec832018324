import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import { mayKeepDocument, type Person } from '../../policies';
import { documentNotFound, type KnownDocument } from './reading';

/** Throws DomainError forbidden role.missing, office.other, person.recused; notFound where the text is not for the person. */
export function checkKeeper(person: Person, file: Case, { record, reading }: KnownDocument): void {
  const may = mayKeepDocument(person, file, record.body);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'This is not for you to do.', { refusal: may.refusal });
  if (reading.withheld) throw documentNotFound();
}
