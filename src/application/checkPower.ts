import type { LegalDate } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { Procedure } from '../domain/procedure';
import { mayOpen } from '../policies';
import type { App } from './app';

/** Throws DomainError forbidden `power.missing` where the body may not open a case by this act on that date; names who may. */
export function checkPower({ bodies }: Pick<App, 'bodies'>, procedure: Procedure, act: string, body: string, on: LegalDate): void {
  const allowed = mayOpen(procedure, act, { held: bodies.powers(body, on), instead: (powers) => bodies.withPower(powers, body, on) });
  if (allowed.ok) return;
  const issues = [{ field: 'act', code: allowed.refusal.code, message: `needs one of: ${procedure.openedWith?.[act]?.join(', ') ?? ''}` }];
  throw new DomainError('forbidden', allowed.refusal.code, `${body} has not the power to open a case of ${procedure.name} by ${act}.`, { issues, refusal: allowed.refusal });
}
