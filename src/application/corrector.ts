import type { Case } from '../domain/case';
import { DomainError } from '../domain/errors';
import type { Procedure } from '../domain/procedure';
import { answered } from '../engine';
import { mayCorrect, type Person } from '../policies';
import type { App } from './app';
import { correctionIn, type Correction } from './correction';
import type { Transaction } from './ports';
import type { ActRequest } from './request';

/** What a request asks to put right, or an opinion agrees to. Whoever sends a request back or refuses it puts nothing right. */
function correctionBy(file: Case, { act, input }: Pick<ActRequest, 'act' | 'input'>): Correction | undefined {
  if (act !== 'approval.given') return correctionIn({ type: act, input });
  const request = input['opinion'] === 'agree' ? file.requests.find(({ seq }) => seq === input['request']) : undefined;
  return request && correctionIn({ type: request.act, input: request.input });
}

/** Holds who asks for a correction, and who agrees to it, to the body whose act it is. Throws DomainError forbidden `correction.notOwn`, which says who may. */
export async function checkCorrector(app: Pick<App, 'bodies'>, tx: Transaction, person: Person, procedure: Procedure, file: Case, request: ActRequest): Promise<void> {
  const correction = correctionBy(file, request);
  // A fact that is not there the engine refuses.
  const stored = correction && (await tx.factsOf(file.id)).find(({ fact }) => fact.seq === correction.about);
  if (!stored) return;
  const may = mayCorrect(person, file, stored.fact, request.asserted && app.bodies.offices(request.asserted.body));
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'It is another body\'s to correct.', { refusal: answered(procedure, file, request.act, may.refusal) });
}
