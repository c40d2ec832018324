import { readsNoCases, type Person } from '../policies';
import type { App } from './app';
import type { Paging } from './listCases';
import type { CaseRow, Page } from './ports';

/** Open cases whose move it is the person's body, the legal risk that is nearest first. Throws DomainError invalid `cursor.unreadable`. */
export async function readWorklist(app: Pick<App, 'reader'>, person: Person, paging: Paging): Promise<Page<CaseRow>> {
  return app.reader.worklist(readsNoCases(person) ? [] : person.offices, paging);
}
