import type { Id } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { Case } from '../domain/case';
import { canName, canSee, visibleParts, type Person } from '../policies';
import { withAmendedParty } from './amendParty';
import { afterCommit, toTell } from './afterCommit';
import { withApprover } from './approver';
import { ringBefore } from './ringBefore';
import { timingOf } from './timing';
import { rulesOf, type App } from './app';
import { checkCorrector } from './corrector';
import { withAccountIds } from './readPeople';
import { checkReferences, type Nameable } from './references';
import type { Transaction } from './ports';
import { recordAct, type RecordedAct } from './record';
import { answeredBefore, effectOf, keepAnswer, prepareAct, type ActRequest, type Done, type Remember } from './request';
import { maskedInCase } from './maskedInCase';
import { withMaskedText } from './maskedText';

/** The same answer for a case that does not exist and for one that is not this body's: 404. */
export const caseNotFound = (): DomainError => new DomainError('notFound', 'case.notFound', 'There is no such case among those of your body.');

/**
 * Performs an act on a case. `ifRevision`: only if nothing has happened since (If-Match). The whole act, with all that
 * follows from it, is one transaction. Throws DomainError: notFound, conflict (case.movedOn), invalid, forbidden, refused.
 */
export async function performAct(app: App, person: Person, id: Id<'case'>, asked: ActRequest, options: { readonly ifRevision?: number; readonly remember?: Remember<RecordedAct> } = {}): Promise<Done<RecordedAct>> {
  let signals = false;
  const request = await withApprover(app, asked);
  const result = await app.ledger.write<Done<RecordedAct>>(async (tx) => {
    const again = await answeredBefore(tx, options.remember);
    if (again) return { again };
    const file = await tx.loadCase(id);
    if (!canSee(person, file)) throw caseNotFound();
    if (options.ifRevision !== undefined && options.ifRevision !== file.revision) {
      throw new DomainError('conflict', 'case.movedOn', 'The case has moved on since you read it: read it again.', { data: { revision: file.revision } });
    }
    const rules = rulesOf(app, file.basis.procedure, file.basis.version);
    const current = await ringBefore(app, tx, rules, file, timingOf(effectOf(rules.procedure, request), app.world.now()).at);
    const prepared = prepareAct(app, person, rules.procedure, current, id, request);
    const { act: typed, identities, references, form, supplied } = await withAmendedParty(app, tx, person, rules.procedure, current, prepared);
    await checkCorrector(app, tx, person, rules.procedure, current, request);
    const act = await withAccountIds(app, rules.procedure, await withMaskedText(tx, form, typed, id, identities));
    await checkReferences(app.bodies, references, act.on, nameableIn(tx, person, file));
    const done = await recordAct(app, tx, rules, current, act, { identities, supplied, ...(await maskedInCase(tx, id, identities)) });
    await keepAnswer(app, tx, options.remember, done);
    signals = await tx.signalsMayWait(id);
    return { done };
  });
  if ('done' in result) await afterCommit(app, toTell(result.done, signals));
  return result;
}

/** Other cases that the person sees, and the evidence of this one of the parts that they see. */
const nameableIn = (tx: Transaction, person: Person, file: Case): Nameable => ({
  case: async (other) => canName(person, await tx.loadCase(other)),
  evidence: async (id) => {
    const part = await tx.partOfEvidence(file.id, id);
    return part !== undefined && visibleParts(person, file).includes(part);
  },
});
