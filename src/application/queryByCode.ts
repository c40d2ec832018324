import type { Turn } from '../domain/case';
import { DomainError } from '../domain/errors';
import type { Procedure } from '../domain/procedure';
import { statePath } from '../engine';
import { rulesOf, type App } from './app';
import { numberOf } from './caseReading';
import { findByQueryCode } from './partyPage/visitor';

/** What a caller without an account learns. */
export interface QueriedCase {
  readonly number: string;
  readonly procedure: Procedure;
  readonly state: string;
  readonly turn: Turn;
  readonly closed: boolean;
}

/**
 * The case of a caller without an account, who has its number and the six digits that came with it, as they were dictated.
 * Throws DomainError notFound `query.notFound`: one answer for a number that does not exist and for a code that does not fit.
 */
export async function queryByCode(app: App, number: string, dictated: string): Promise<QueriedCase> {
  const file = await findByQueryCode(app, number, dictated);
  if (!file) throw new DomainError('notFound', 'query.notFound', 'There is no case with this number and query code.');
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  return { number: numberOf(file), procedure, state: statePath(file.state), turn: file.turn, closed: file.closed };
}
