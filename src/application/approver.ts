import { legalDateOf, parseInstant, parseLegalDate } from '../domain/calendar';
import { DomainError, type FieldIssue } from '../domain/errors';
import type { App } from './app';
import type { ActRequest } from './request';

/**
 * 补签: an opinion that is entered for the one who gave it on paper or by telephone names that account and the role in which it was
 * given, and both are held against the accounts and the directory, as if that person had signed in: nobody presides (主持工作) by a
 * clerk's word. The account is kept by its id, by which four eyes are judged.
 * Throws DomainError invalid `approval.approverMissing`, `approval.approverUnknown`.
 */
export async function withApprover(app: Pick<App, 'accounts' | 'bodies' | 'world'>, request: ActRequest): Promise<ActRequest> {
  const { act, asserted, input, at } = request;
  if (act !== 'approval.given' || !asserted) return request;
  const { by, as } = input;
  if (typeof by !== 'string' || typeof as !== 'string') throw wrong('approval.approverMissing', [...(typeof by === 'string' ? [] : ['by']), ...(typeof as === 'string' ? [] : ['as'])]);
  const account = (await app.accounts.byId(by)) ?? (await app.accounts.byLogin(by));
  if (!account || !app.bodies.offices(asserted.body).includes(account.body)) throw wrong('approval.approverUnknown', ['by']);
  const on = at === undefined ? legalDateOf(app.world.now()) : at.includes('T') ? legalDateOf(parseInstant(at, 'at')) : parseLegalDate(at, 'at');
  const held = as === 'presiding' ? app.bodies.presides(account.login, account.body, on) : account.roles.includes(as);
  if (!held) throw wrong('approval.approverUnknown', ['as']);
  return { ...request, input: { ...input, by: account.id } };
}

function wrong(code: string, fields: readonly string[]): DomainError {
  const issues: FieldIssue[] = fields.map((field) => ({ field: `input.${field}`, code, message: code }));
  return new DomainError('invalid', code, 'Who gave the opinion, and in which role, is not known here.', { issues });
}
