import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import { ruleFor } from '../engine';
import { readsNoCases, type Person } from '../policies';
import type { App } from './app';
import { placesBy, textsAt } from './formPlaces';
import type { Account } from './ports';

/**
 * Who works at a body today and handles cases, by login: whom a panel, a team or a request for recusal can name. Without a
 * body: the reader's own office, both of its names. Throws DomainError invalid `body.unknown`.
 */
export async function readPeople(app: Pick<App, 'accounts' | 'bodies'>, person: Person, body: string | undefined): Promise<readonly Account[]> {
  if (body !== undefined && !app.bodies.has(body)) {
    throw new DomainError('invalid', 'body.unknown', 'There is no such body.', { issues: [{ field: 'body', code: 'body.unknown', message: 'a code of GET /api/bodies' }] });
  }
  const accounts = await app.accounts.ofBodies(body === undefined ? person.offices : app.bodies.offices(body));
  return accounts.filter(({ roles, disabledAt }) => disabledAt === undefined && !readsNoCases({ roles }));
}

/** The names of those accounts, by id or login; whoever has no account is not among them. */
export async function namesOf(app: Pick<App, 'accounts'>, people: Iterable<string>): Promise<Readonly<Record<string, string>>> {
  const asked = [...new Set(people)];
  if (asked.length === 0) return {};
  const accounts = await app.accounts.among(asked);
  const byLogin = new Map(accounts.map((account) => [account.login, account.name]));
  const byId = new Map(accounts.map((account) => [account.id, account.name]));
  return Object.fromEntries(asked.flatMap((one) => {
    const name = byId.get(one) ?? byLogin.get(one);
    return name === undefined ? [] : [[one, name]];
  }));
}

const accountPlaces = placesBy((meta) => (meta['directory'] === 'accounts' ? true : undefined));

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The people whom an act names in its form; of a request for approval, those whom the act that is asked for names. */
export function peopleNamed(procedure: Procedure, act: string, input: JsonObject): readonly string[] {
  const { act: asked, input: inner } = input;
  if (act === 'approval.requested' && typeof asked === 'string' && isObject(inner)) return peopleNamed(procedure, asked, inner);
  const rule = ruleFor(procedure, act);
  return rule ? accountPlaces(rule.form).flatMap(({ path }) => textsAt(input, path)) : [];
}
