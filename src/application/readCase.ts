import type { Id } from '../domain/brand';
import type { Case } from '../domain/case';
import type { JsonObject } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import { explain, summaryOf } from '../engine';
import type { DeadlineExplanation } from '../engine';
import { scopeOf, type Person } from '../policies';
import { rulesOf, type App } from './app';
import { numberOf, readingOf, type CaseReading } from './caseReading';
import { placesBy, textsAt } from './formPlaces';
import { caseNotFound } from './performAct';

/** A name or a narrative that the reader may see. */
export interface VisibleIdentity {
  readonly kind: string;
  readonly part: string;
  readonly content: JsonObject;
}

/** The case, if it is one of those that the person may read. Throws DomainError notFound `case.notFound`. */
export async function findVisibleCase(app: Pick<App, 'reader'>, person: Person, id: Id<'case'>): Promise<Case> {
  const file = await app.reader.findCase(id, scopeOf(person));
  if (!file) throw caseNotFound();
  return file;
}

/** What the person sees of a case, and may do with it, at this moment. */
export const readCase = (app: App, person: Person, file: Case): CaseReading =>
  readingOf(rulesOf(app, file.basis.procedure, file.basis.version), app.settings, person, file, app.world.now());

/** Names and narratives of the parts that the reader sees, by their references. Each read is logged with its reason. */
export async function readIdentities(app: Pick<App, 'reader' | 'world'>, person: Person, id: Id<'case'>, parts: readonly string[], reason: string): Promise<Readonly<Record<string, VisibleIdentity>>> {
  if (parts.length === 0) return {};
  const rows = await app.reader.identities(id, parts, { account: person.account, reason, at: app.world.now() });
  return Object.fromEntries(rows.map(({ id: reference, kind, part, content }) => [reference, { kind, part, content }]));
}

/** Why each deadline is due when it is, with the newest calendar: by the deadline's id. */
export function explainDeadlines(app: Pick<App, 'procedures' | 'calendars'>, file: Case): ReadonlyMap<string, DeadlineExplanation> {
  const { procedure, calendar } = rulesOf(app, file.basis.procedure, file.basis.version);
  return new Map(file.deadlines.map((deadline) => [deadline.id, explain(calendar, procedure, file, deadline)]));
}


/** A case that another is linked to, as people call it. */
export interface LinkedCase {
  readonly number: string;
  readonly title: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly procedure: Procedure;
}

/** More links than anybody reads are not looked up: a matter that a hundred people reported is found by its own list. */
const LINKS = 50;

const casePlaces = placesBy((meta) => (meta['directory'] === 'cases' ? true : undefined));

/** The cases that this one is about by its own data (督办的案件), as the forms of its procedure name them, be they linked or not. */
function namedIn({ acts }: Procedure, { data }: Case): readonly Id<'case'>[] {
  const paths = Object.values(acts).flatMap(({ form }) => casePlaces(form).map(({ path }) => path));
  return paths.flatMap((path) => textsAt(data, path)).map((id) => id as Id<'case'>);
}

/** The cases that are linked or named and that the person may see, by id; the others stay what they are: a kind of link, and nothing else. */
export async function linkedCases(app: Pick<App, 'reader' | 'procedures' | 'calendars'>, person: Person, file: Case): Promise<ReadonlyMap<string, LinkedCase>> {
  const { procedure: own } = rulesOf(app, file.basis.procedure, file.basis.version);
  const ids = [...new Set([...namedIn(own, file), ...file.links.map(({ case: id }) => id)])].slice(0, LINKS);
  const found = await Promise.all(ids.map((id) => app.reader.findCase(id, scopeOf(person))));
  return new Map(
    found.flatMap((other) => {
      if (!other) return [];
      const { procedure } = rulesOf(app, other.basis.procedure, other.basis.version);
      const { title, tags } = summaryOf(procedure, other);
      return [[other.id, { number: numberOf(other), title, tags, procedure }] as const];
    }),
  );
}
