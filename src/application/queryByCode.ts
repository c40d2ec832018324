import type { Turn } from '../domain/case';
import { DomainError } from '../domain/errors';
import { parseIntakeNumber, parseQueryCode } from '../domain/identifiers';
import type { Procedure } from '../domain/procedure';
import { statePath } from '../engine';
import { rulesOf, type App } from './app';
import { numberOf } from './caseReading';
import { queryCodeHashOf } from './queryCode';

/** What a caller without an account learns. */
export interface QueriedCase {
  readonly number: string;
  readonly procedure: Procedure;
  readonly state: string;
  readonly turn: Turn;
  readonly closed: boolean;
}

/** One answer for a number that does not exist and for a code that does not fit. */
const notFound = (): DomainError => new DomainError('notFound', 'query.notFound', 'There is no case with this number and query code.');

/**
 * The case of a caller without an account, who has its number and the six digits that came with it, as they were dictated.
 * Throws DomainError notFound `query.notFound`.
 */
export async function queryByCode(app: App, number: string, dictated: string): Promise<QueriedCase> {
  const code = parseQueryCode(dictated);
  const intake = parseIntakeNumber(number);
  const asked = intake.ok ? intake.value.number : number.trim();
  const id = await app.reader.findCaseByNumber(asked, 'all');
  const file = id && code.ok ? await app.reader.findByQueryCode(asked, queryCodeHashOf(app.world, id, code.value)) : undefined;
  if (!file) throw notFound();
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  return { number: numberOf(file), procedure, state: statePath(file.state), turn: file.turn, closed: file.closed };
}
