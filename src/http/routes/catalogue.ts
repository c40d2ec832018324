import { procedureTaking, type App } from '../../application/app';
import { openApiDocument } from '../../contract';
import type { Directory } from '../../domain/body';
import { explainDueQuestion, explainInWords, answerOf, legalDateOf } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import type { SessionCookie } from '../cookie';
import { presentBodies, presentProcedures } from '../present/catalogue';
import { presentProcedure } from '../present/diagram';
import type { Handlers } from '../serve';
import type { Readiness } from '../services';

export interface Catalogue {
  readonly app: App;
  readonly directory: Directory;
  readonly cookie: SessionCookie;
  readonly version: string;
  readonly readiness: () => Promise<Readiness>;
}

export function catalogueHandlers({ app, directory, cookie, version, readiness }: Catalogue): Pick<Handlers, 'readProcedures' | 'readProcedure' | 'readBodies' | 'reckonDue' | 'readOpenApi' | 'readHealth' | 'readReadiness'> {
  const byLanguage = new Map<string, string>();
  let document: string | undefined;
  return {
    readProcedures({ reader }) {
      // Which version takes new cases changes with a day.
      const today = legalDateOf(app.world.now());
      const taking = app.procedures.filter((procedure) => procedureTaking(app, procedure.name, today) === procedure);
      const key = `${reader.language} ${taking.map(({ name, version }) => `${name}@${version}`).join(' ')}`;
      let json = byLanguage.get(key);
      if (json === undefined) byLanguage.set(key, (json = JSON.stringify(presentProcedures(app.procedures, taking, reader))));
      return { status: 200, text: json };
    },
    readProcedure({ params, query, reader }) {
      const { version } = query;
      const procedure = version === undefined ? procedureTaking(app, params.name, legalDateOf(app.world.now())) : app.procedures.find((candidate) => candidate.name === params.name && candidate.version === version);
      if (!procedure) throw new DomainError('notFound', 'procedure.unknown', 'There is no such procedure.');
      return { status: 200, body: presentProcedure(procedure, reader) };
    },
    readBodies: () => ({ status: 200, body: presentBodies(directory, legalDateOf(app.world.now())) }),
    reckonDue({ query, reader }) {
      const calendar = app.calendars.current();
      const answer = explainDueQuestion(calendar, questionOf(query));
      if ('error' in answer) {
        const { code, field, message } = answer.error;
        throw new DomainError('invalid', code, message, { issues: [{ field: field ?? '', code, message }] });
      }
      return { status: 200, body: { ...answerOf(answer.explanation), words: explainInWords(answer.explanation, reader.language), calendar: calendar.version } };
    },
    readOpenApi: () => ({ status: 200, text: (document ??= JSON.stringify(openApiDocument(version, cookie.name))) }),
    readHealth: () => ({ status: 200, body: { status: 'ok' } }),
    async readReadiness() {
      const { ready, checks } = await readiness();
      return { status: ready ? 200 : 503, body: { status: ready ? 'ok' : 'unavailable', checks } };
    },
  };
}

const numberOf = (text: string): number | string => (/^[+-]?\d{1,9}$/.test(text) ? Number(text) : text);
const rollovers: Readonly<Record<string, boolean>> = { true: true, false: false };

/** The parameters as legal time asks for them; what is no number or no known word stays as it is, and legal time says so. */
function questionOf({ length, rollover, then, ...rest }: { readonly length: string; readonly rollover?: string; readonly then?: string; readonly [name: string]: string | undefined }): object {
  const asked = {
    ...rest,
    length: numberOf(length),
    rollover: rollover === undefined ? undefined : Object.hasOwn(rollovers, rollover) ? rollovers[rollover] : rollover,
    then: then?.split(',').map((span) => {
      const [many = '', unit, ...more] = span.split(':');
      return more.length > 0 ? span : { length: numberOf(many), unit };
    }),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
