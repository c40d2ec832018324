import { endOfLegalDay, legalDateOf } from '../domain/calendar';
import { readsNoCases, type Person } from '../policies';
import type { App } from './app';
import type { Paging } from './listCases';
import type { CaseRow, Page, WorklistView } from './ports';
import { procedureMap } from './procedureMap';
import { workingDayAhead } from './workingDayAhead';

export type WorklistName = 'body' | 'mine' | 'tray' | 'soon' | 'waiting' | 'silent' | 'proof';

/** A document was served and its proof (送达回证) is not in the file. */
const NO_PROOF = 'proofOfServiceMissing';

type Parts = Pick<App, 'reader' | 'procedures' | 'world' | 'calendars'>;

const receiving = new WeakMap<App['procedures'], readonly string[]>();

/** States in which a hand-over waits to be accepted, as `procedure state`. */
function receivingStates({ procedures }: Pick<App, 'procedures'>): readonly string[] {
  let states = receiving.get(procedures);
  if (!states) {
    states = procedures.flatMap((procedure) => {
      const accepts = new Set(procedure.handovers.map(({ accept }) => accept));
      return procedureMap(procedure).ways.filter(({ event }) => accepts.has(event)).map(({ from }) => `${procedure.name} ${from}`);
    });
    receiving.set(procedures, (states = [...new Set(states)]));
  }
  return states;
}

function viewOf(app: Parts, person: Person, name: WorklistName): WorklistView {
  switch (name) {
    case 'body':
      return { kind: 'move' };
    case 'mine':
      return { kind: 'person', account: person.account };
    case 'tray':
      return { kind: 'tray', states: receivingStates(app) };
    case 'soon':
      return { kind: 'soon', until: endOfLegalDay(workingDayAhead(app, legalDateOf(app.world.now()))), own: true };
    case 'waiting':
      return { kind: 'waiting' };
    case 'silent':
      return { kind: 'silent', now: app.world.now() };
    case 'proof':
      return { kind: 'proof', flag: NO_PROOF };
  }
}

/** Open cases of the person's body, the legal risk that is nearest first. Throws DomainError invalid `cursor.unreadable`. */
export async function readWorklist(app: Parts, person: Person, paging: Paging, name: WorklistName = 'body', procedure?: string): Promise<Page<CaseRow>> {
  return app.reader.worklist(readsNoCases(person) ? [] : person.offices, paging, viewOf(app, person, name), procedure);
}
