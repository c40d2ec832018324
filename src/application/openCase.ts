import type { Id } from '../domain/brand';
import { DomainError } from '../domain/errors';
import { canName, type Person } from '../policies';
import { afterCommit, toTell } from './afterCommit';
import { checkPower } from './checkPower';
import { newestProcedure, procedureTaking, type App } from './app';
import { withMaskedText } from './maskedText';
import { queryCodeHashOf, queryCodeOf } from './queryCode';
import { withAccountIds } from './readPeople';
import { checkReferences } from './references';
import { recordOpening, type RecordedAct } from './record';
import { answeredBefore, effectOf, keepAnswer, prepareAct, type ActRequest, type Done, type Remember } from './request';
import { timingOf } from './timing';
import { maskedNarratives } from './withhold';

export interface OpenedCase extends RecordedAct {
  /** Six digits that are told to the caller once; only their keyed hash is kept. */
  readonly queryCode: string;
}

/**
 * Opens a case. Nobody is answered before the commit; a repeated request with the same key gets the first answer.
 * Throws DomainError: invalid (procedure.unknown, form.invalid …), forbidden (power.missing, role.missing …), refused.
 */
export async function openCase(app: App, person: Person, request: ActRequest & { readonly procedure: string }, remember?: Remember<OpenedCase>): Promise<Done<OpenedCase>> {
  const newest = newestProcedure(app, request.procedure);
  // The version that takes cases of the day on which the opening takes effect.
  const procedure = newest && procedureTaking(app, newest.name, timingOf(effectOf(newest, request), app.world.now()).on);
  if (!procedure) {
    const issues = [{ field: 'procedure', code: 'procedure.unknown', message: `one of: ${app.procedures.map(({ name }) => name).join(', ')}` }];
    throw new DomainError('invalid', 'procedure.unknown', 'There is no such procedure.', { issues });
  }
  checkPower(app, procedure, request.act, person.body, timingOf(effectOf(procedure, request), app.world.now()).on);
  const id = app.world.newId() as Id<'case'>;
  const { act: typed, identities, references, form, supplied } = prepareAct(app, person, procedure, undefined, id, request);
  const code = queryCodeOf(app.world, id);
  const queryCodeHash = queryCodeHashOf(app.world, id, code);
  const result = await app.ledger.write<Done<OpenedCase>>(async (tx) => {
    const again = await answeredBefore(tx, remember);
    if (again) return { again };
    await checkReferences(app.bodies, references, typed.on, {
      case: async (other) => canName(person, await tx.loadCase(other)),
      // A case that is not open yet has none.
      evidence: () => Promise.resolve(false),
    });
    const act = await withAccountIds(app, procedure, await withMaskedText(tx, form, typed, undefined, identities));
    const recorded = await recordOpening(app, tx, { procedure, calendar: app.calendars.current() }, id, act, { identities, maskedNarratives: maskedNarratives(identities), queryCodeHash, supplied });
    const done = { queryCode: code, ...recorded };
    await keepAnswer(app, tx, remember, done);
    return { done };
  });
  if ('done' in result) await afterCommit(app, toTell(result.done, false));
  return result;
}
