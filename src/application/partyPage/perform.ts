import type { Act } from '../../domain/act';
import type { Instant } from '../../domain/brand';
import { legalDateOf } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import type { JsonObject } from '../../domain/json';
import { answered, ruleFor } from '../../engine';
import { mayPerformAsParty } from '../../policies';
import { afterCommit, toTell } from '../afterCommit';
import { rulesOf, type App } from '../app';
import { maskedInCase } from '../maskedInCase';
import { withMaskedText } from '../maskedText';
import { checkReferences, referencesIn } from '../references';
import { answeredBefore, keepAnswer, parseForm, type Done, type Remember } from '../request';
import { recordAct, type RecordedAct } from '../record';
import { ringBefore } from '../ringBefore';
import { withhold } from '../withhold';
import { partOf } from './keep';
import type { Visitor } from './visitor';

/** What was recorded, and when it was received. */
export interface ReceivedAct extends RecordedAct {
  readonly receivedAt: Instant;
}

/**
 * Records what a party does by its page: a fact of the party itself, received at this moment, by the same rules as if it had
 * come on paper. Throws DomainError: forbidden `partyPage.notBeforeYou`,
 * invalid, conflict, refused.
 */
export async function performPartyAct(app: App, visitor: Visitor, request: { readonly act: string; readonly input: JsonObject }, remember: Remember<ReceivedAct>): Promise<Done<ReceivedAct>> {
  const { page, role, id } = visitor;
  const caseId = visitor.file.id;
  // The id of a file follows from its bytes: who names one of their own part of the file has had it in hand.
  const part = partOf(visitor);
  let signals = false;
  const result = await app.ledger.write<Done<ReceivedAct>>(async (tx) => {
    const again = await answeredBefore(tx, remember);
    if (again) return { again };
    const file = await tx.loadCase(caseId);
    if (!file) throw new DomainError('unauthenticated', 'partyPage.closed', 'Type the code again.');
    const rules = rulesOf(app, file.basis.procedure, file.basis.version);
    const now = app.world.now();
    const current = await ringBefore(app, tx, rules, file, now);
    const party = current.parties.find((one) => one.id === id);
    const may = mayPerformAsParty(page, current, role, party?.id, request.act);
    const rule = ruleFor(rules.procedure, request.act);
    if (!may.ok || !rule) throw new DomainError('forbidden', 'partyPage.notBeforeYou', 'This is not before you now.', may.ok ? {} : { refusal: answered(rules.procedure, current, request.act, may.refusal) });
    const input = parseForm(rule.form, { ...request.input, ...may.value.preset }, 'input', now);
    const taken = withhold(rule.form, input, caseId, app.world);
    const typed: Act = {
      type: request.act,
      input: taken.input,
      actor: { kind: 'party', id, body: current.handling, role },
      at: now,
      on: legalDateOf(now),
      recordedAt: now,
      ...(party && rule.perParty ? { party: party.id } : {}),
      ...(app.clockInDoubt?.() ? { clockInDoubt: true as const } : {}),
    };
    const act = await withMaskedText(tx, rule.form, typed, caseId, taken.identities);
    await checkReferences(app.bodies, referencesIn(rule.form, input, 'input'), typed.on, { case: () => Promise.resolve(false), evidence: async (one) => (await tx.partOfEvidence(caseId, one)) === part });
    const recorded = await recordAct(app, tx, rules, current, act, { identities: taken.identities, ...(await maskedInCase(tx, caseId, taken.identities)) });
    const done: ReceivedAct = { ...recorded, receivedAt: now };
    await keepAnswer(app, tx, remember, done);
    signals = await tx.signalsMayWait(caseId);
    return { done };
  });
  if ('done' in result) await afterCommit(app, toTell(result.done, signals));
  return result;
}
