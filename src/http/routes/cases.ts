import type { App } from '../../application/app';
import { newestProcedure, rulesOf } from '../../application/app';
import { findCaller, findRespondent, listCases, type Paging } from '../../application/listCases';
import type { CaseFilter, CaseRow, Counted, Page } from '../../application/ports';
import { explainDeadlines, findVisibleCase, linkedCases, readCase, readIdentities } from '../../application/readCase';
import { peopleIn, readHistory } from '../../application/readHistory';
import { namesOf, peopleNamed } from '../../application/readPeople';
import { allowed } from '../../application/readFigures';
import { readPath } from '../../application/readPath';
import { readToday } from '../../application/readToday';
import { readWorklist } from '../../application/readWorklist';
import type { CasesQuery } from '../../contract';
import type { Id } from '../../domain/brand';
import { parseLegalDate } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import type { Person } from '../../policies';
import { etagOf, isUnchanged } from '../etag';
import { presentCase } from '../present/case';
import { presentPath } from '../present/diagram';
import { presentHistory } from '../present/history';
import type { Reader } from '../present/reader';
import { presentRows } from '../present/row';
import type { Answer, Handlers } from '../serve';

const ROWS = 50;

/**
 * The tag is the revision alone, the same for every reader and language. A browser must not keep what it was shown: it would
 * be told '304' for the next person at the same desk, and show the names that the first one might see.
 */
const NOT_KEPT = 'private, no-store';

export function caseHandlers(app: App): Pick<Handlers, 'readCase' | 'readHistory' | 'readPath' | 'listCases' | 'readWorklist' | 'readToday'> {
  const rows = (page: Page<CaseRow>, reader: Reader, { offices }: Person): Answer => ({ status: 200, body: presentRows(page, (name) => newestProcedure(app, name), reader, offices) });
  return {
    async readCase({ request, person, params, query, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const headers = { ETag: etagOf(file.revision), 'Cache-Control': NOT_KEPT };
      if (isUnchanged(request.headers['if-none-match'], file.revision)) return { status: 304, headers };
      const reading = readCase(app, person, file);
      const explanations = query.explain === '1' || query.explain === 'true' ? explainDeadlines(app, file) : undefined;
      const identities = await readIdentities(app, person, file.id, reading.parts, 'case.read');
      const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
      const named = reading.requests.flatMap((asked) => peopleNamed(procedure, 'approval.requested', asked));
      const [people, linked] = await Promise.all([namesOf(app, [...reading.assignees.map(({ person: one }) => one), ...named, ...file.requests.flatMap(({ by, opinions }) => [by, ...opinions.map(({ person: one }) => one)])]), linkedCases(app, person, file)]);
      return { status: 200, body: presentCase(reading, procedure, reader, { identities, explanations, people, linked }), headers };
    },
    async readHistory({ request, person, params, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const headers = { ETag: etagOf(file.revision), 'Cache-Control': NOT_KEPT };
      if (isUnchanged(request.headers['if-none-match'], file.revision)) return { status: 304, headers };
      const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
      const readings = await readHistory(app, person, file);
      return { status: 200, body: presentHistory(file, readings, await peopleIn(app, file, readings), procedure, reader), headers };
    },
    async readPath({ person, params, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
      return { status: 200, body: presentPath(await readPath(app, file), readCase(app, person, file).state, procedure, reader), headers: { 'Cache-Control': NOT_KEPT } };
    },
    async listCases({ person, query, reader }) {
      const filter = filterOf(app, person, query);
      const paging = pagingOf(query);
      if (query.caller !== undefined) return rows(await findCaller(app, person, query.caller, filter, paging), reader, person);
      if (query.respondent !== undefined) return rows(await findRespondent(app, person, query.respondent, filter, paging), reader, person);
      return rows(await listCases(app, person, filter, paging), reader, person);
    },
    async readWorklist({ person, query, reader }) {
      if (query.procedure !== undefined && !newestProcedure(app, query.procedure)) throw unknown('procedure.unknown', 'procedure');
      return rows(await readWorklist(app, person, pagingOf(query), query.view, query.procedure), reader, person);
    },
    async readToday({ person, reader }) {
      const { day, due, ...today } = await readToday(app, person);
      const shown = presentRows({ items: due.map(({ row }) => row) }, (name) => newestProcedure(app, name), reader, person.offices).items;
      return {
        status: 200,
        body: { ...today, day: { kind: day.kind, ...(day.name ? { name: day.name[reader.language] } : {}) }, due: due.map(({ mine, group, deadline }, at) => ({ case: shown[at], mine, group, deadline })) },
      };
    },
  };
}

const pagingOf = ({ limit, cursor }: { readonly limit?: number; readonly cursor?: string }): Paging => ({ limit: limit ?? ROWS, ...(cursor === undefined ? {} : { cursor }) });

const truthOf = (word: 'true' | 'false' | undefined): boolean | undefined => (word === undefined ? undefined : word === 'true');

const unknown = (code: 'procedure.unknown' | 'state.unknown' | 'body.unknown', field: string): DomainError =>
  new DomainError('invalid', code, `There is no such ${field}.`, { issues: [{ field, code, message: code }] });

const FIGURES: Readonly<Record<NonNullable<CasesQuery['counted']>, Pick<Counted, 'measure' | 'cause'>>> = {
  closed: { measure: 'closed', cause: '' },
  statutoryInTime: { measure: 'deadline', cause: 'statutory:inTime' },
  statutoryLate: { measure: 'deadline', cause: 'statutory:late' },
  internalInTime: { measure: 'deadline', cause: 'internal:inTime' },
  internalLate: { measure: 'deadline', cause: 'internal:late' },
};

/** The months and bodies of a figure, of those that the person may read: what stands behind it are the cases that it counts. */
function figuresWithin(person: Person, { countedFrom, countedUntil, countedBody }: CasesQuery): Pick<Counted, 'from' | 'until' | 'bodies'> {
  const { from, until, bodies } = allowed(person, { from: countedFrom, until: countedUntil, body: countedBody });
  return { from, until, bodies };
}

/** The filters as the application knows them. What does not exist is named, not answered with an empty list. */
function filterOf(app: App, person: Person, query: CasesQuery): CaseFilter {
  const { counted, procedure, state, stage, handling, registered, closed, turn, cause, flag, openedFrom, openedUntil, late, tag, q } = query;
  const among = procedure === undefined ? app.procedures : app.procedures.filter(({ name }) => name === procedure);
  if (among.length === 0) throw unknown('procedure.unknown', 'procedure');
  if (state !== undefined && !among.some(({ turns }) => Object.hasOwn(turns, state))) throw unknown('state.unknown', 'state');
  if (stage !== undefined && !among.some(({ stages }) => Object.values(stages).includes(stage))) throw unknown('state.unknown', 'stage');
  if (handling !== undefined && !app.bodies.has(handling)) throw unknown('body.unknown', 'handling');
  return {
    procedure,
    state,
    stage,
    handling,
    registered: registered === undefined ? undefined : { bodies: person.offices, theirs: registered === 'ours' },
    closed: truthOf(closed),
    turn,
    cause,
    flag,
    openedFrom: openedFrom === undefined ? undefined : parseLegalDate(openedFrom, 'openedFrom'),
    openedUntil: openedUntil === undefined ? undefined : parseLegalDate(openedUntil, 'openedUntil'),
    late: truthOf(late),
    counted: counted === undefined ? undefined : { ...FIGURES[counted], ...figuresWithin(person, query) },
    tags: tag,
    q,
  };
}
