import type { Act } from '../domain/act';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import { ruleFor } from '../engine';
import { readsNoCases, type Person } from '../policies';
import type { App } from './app';
import { placesBy, replaceAt, textsAt } from './formPlaces';
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

/** Where in its input an act names people; a request for approval where the act that is asked for names them. */
function placesOfPeople(procedure: Procedure, act: string, input: JsonObject): readonly (readonly string[])[] {
  const { act: asked, input: inner } = input;
  if (act === 'approval.requested' && typeof asked === 'string' && isObject(inner)) return placesOfPeople(procedure, asked, inner).map((path) => ['input', ...path]);
  const rule = ruleFor(procedure, act);
  return rule ? accountPlaces(rule.form).map(({ path }) => path) : [];
}

/** The people whom an act names in its form; of a request for approval, those whom the act that is asked for names. */
export const peopleNamed = (procedure: Procedure, act: string, input: JsonObject): readonly string[] =>
  placesOfPeople(procedure, act, input).flatMap((path) => textsAt(input, path));

/**
 * The act with every login that it names as the id of its account: recusal, panels and four eyes find a person by that one
 * name, whatever was typed. Who has no account stays as written.
 */
export async function withAccountIds(app: Pick<App, 'accounts'>, procedure: Procedure, act: Act): Promise<Act> {
  const named = peopleNamed(procedure, act.type, act.input);
  if (named.length === 0) return act;
  const ids = new Map<unknown, string>((await app.accounts.among([...new Set(named)])).map(({ login, id }) => [login, id]));
  const input = placesOfPeople(procedure, act.type, act.input).reduce<JsonObject>((so, path) => replaceAt(so, path, (one) => ids.get(one) ?? one) as JsonObject, act.input);
  return { ...act, input };
}
