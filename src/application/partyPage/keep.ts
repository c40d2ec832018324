import { DomainError } from '../../domain/errors';
import { keepFile } from '../evidence';
import type { App } from '../app';
import type { Evidence } from '../ports/evidence';
import type { Visitor } from './visitor';

/** A photograph, a scan of some pages. */
export const LARGEST_FROM_PARTY = 20 * 1024 * 1024;
/** Files that one party may bring to one case by its page. */
export const MOST_FROM_PARTY = 100;

/** Under which name files are kept that a party brought itself. */
export const partyAccount = (id: string): string => `party:${id}`;

/** The part of the file in which the party stands. A caller who left no name stands nowhere: what he sends is of the identity part. */
export const partOf = ({ party, role, page }: Visitor): string => party?.part ?? (role === page.caller ? 'identity' : 'main');

/**
 * Keeps a file that a party brings: in the part of the file in which the party itself stands, so that what a reporter sends is
 * seen by nobody who may not know him. Nothing in it is run; it is given out as an attachment. Throws DomainError tooLarge
 * `evidence.tooLarge`, invalid `evidence.empty`, `evidence.typeUnknown`, refused `evidence.tooMany`.
 */
export async function keepFromParty(app: Pick<App, 'evidence' | 'files' | 'world'>, visitor: Visitor, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<Evidence> {
  const { file, id } = visitor;
  const account = partyAccount(id);
  const brought = (await app.evidence.ofCase(file.id)).filter((one) => one.account === account).length;
  if (brought >= MOST_FROM_PARTY) throw new DomainError('refused', 'evidence.tooMany', `A party brings at most ${MOST_FROM_PARTY} files by its page.`, { refusal: { code: 'evidence.tooMany', missing: [], who: [], open: [], data: { limit: MOST_FROM_PARTY } } });
  return keepFile(app, file.id, { part: partOf(visitor), name, bytes, largest: LARGEST_FROM_PARTY }, { account, body: file.handling });
}
