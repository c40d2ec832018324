import { scopeOf, visibleParts, type Person } from '../policies';
import type { App } from './app';
import type { CaseFilter, CaseRow, Page } from './ports';
import { searchKeys } from './withhold';

export interface Paging {
  readonly limit: number;
  readonly cursor?: string;
}

/** The part of the file in which people's names and telephones stand; firms that are complained about stand in the main part. */
const IDENTITY = 'identity';
const MAIN = 'main';

/** Cases that the person may read, newest first. Throws DomainError invalid `cursor.unreadable`. */
export async function listCases(app: App, person: Person, filter: CaseFilter, paging: Paging): Promise<Page<CaseRow>> {
  return app.reader.listCases(filter, scopeOf(person), paging);
}

/** The same, narrowed to cases in which someone named in the main part (a firm that is complained about) bears this name, two characters and more. */
export async function findRespondent(app: App, person: Person, respondent: string, filter: CaseFilter, paging: Paging): Promise<Page<CaseRow>> {
  const { name } = searchKeys(respondent, app.world.keyed);
  if (name.length === 0) return { items: [] };
  return app.reader.listCases({ ...filter, identityKeys: name, identityParts: [MAIN] }, scopeOf(person), paging);
}

/**
 * The same, narrowed to cases in which someone bears this name (two characters and more) or telephone. Only cases count
 * whose identity part the person sees: whether someone else's reporter has that name is not told. A page may hold fewer
 * rows than its limit.
 */
export async function findCaller(app: App, person: Person, caller: string, filter: CaseFilter, paging: Paging): Promise<Page<CaseRow>> {
  const { name, telephone } = searchKeys(caller, app.world.keyed);
  const identityKeys = /\d{3}/.test(caller.normalize('NFKC')) ? telephone : name;
  if (identityKeys.length === 0) return { items: [] };
  const page = await app.reader.listCases({ ...filter, identityKeys, identityParts: [IDENTITY] }, scopeOf(person), paging);
  const items: CaseRow[] = [];
  for (const row of page.items) {
    const file = await app.reader.findCase(row.id, scopeOf(person));
    if (file && visibleParts(person, file).includes(IDENTITY)) items.push(row);
  }
  return { ...page, items };
}
