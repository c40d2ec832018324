import { newestProcedure, rulesOf, type App } from '../../application/app';
import { readingOf, numberOf, type CaseReading } from '../../application/caseReading';
import { openCase, type OpenedCase } from '../../application/openCase';
import { performAct } from '../../application/performAct';
import { canSee } from '../../policies';
import { queryCodeOf } from '../../application/queryCode';
import { findVisibleCase } from '../../application/readCase';
import type { RecordedAct } from '../../application/record';
import type { ActRequest } from '../../application/request';
import type { OpenedAnswer, PerformedAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { DomainError } from '../../domain/errors';
import type { JsonObject } from '../../domain/json';
import { demandedRevision, etagOf } from '../etag';
import { REPLAYED, rememberOf } from '../idempotency';
import { presentCase } from '../present/case';
import type { Answer, Asked, Handlers } from '../serve';

/** What is kept of the answer that opened a case; the query code follows from the id and is kept nowhere. */
type KeptOpening = Omit<OpenedAnswer, 'queryCode'>;

/** What is kept of the answer to an act: all of it, or what it is put into words from. Never a name. */
type KeptAct = PerformedAnswer & { readonly reading?: CaseReading };

export function actHandlers(app: App): Pick<Handlers, 'openCase' | 'performAct'> {
  return { openCase: (asked) => open(app, asked), performAct: (asked) => perform(app, asked) };
}

async function open(app: App, asked: Asked<'openCase'>): Promise<Answer> {
  const { request, person, body, given } = asked;
  asked.procedure = newestProcedure(app, body.procedure);
  const keep = (done: OpenedCase): KeptOpening => ({ id: done.case.id, number: numberOf(done.case), revision: done.case.revision });
  const remember = rememberOf(request, person.account, given, (done: OpenedCase) => ({ status: 201, body: JSON.stringify(keep(done)) }));
  const result = await openCase(app, person, { procedure: body.procedure, ...actRequestOf(app, body) }, remember);
  const again = 'again' in result;
  const kept = again ? (JSON.parse(result.again.body) as KeptOpening) : keep(result.done);
  const answer: OpenedAnswer = { id: kept.id, number: kept.number, queryCode: queryCodeOf(app.world, kept.id as Id<'case'>), revision: kept.revision };
  return { status: 201, body: answer, headers: { Location: `/api/cases/${kept.id}`, ETag: etagOf(kept.revision), ...(again ? REPLAYED : {}) } };
}

async function perform(app: App, asked: Asked<'performAct'>): Promise<Answer> {
  const { request, person, body, given, params } = asked;
  const id = params.id as Id<'case'>;
  const minimal = prefersMinimal(request.headers['prefer']);
  let fresh: { readonly kept: KeptAct; readonly text: string } | undefined;
  const remember = rememberOf(request, person.account, given, (done: RecordedAct) => {
    const facts = done.facts.map(({ documents, ...fact }) => ({ ...fact, ...(documents ? { documents: documents.map((document) => ({ ...document })) } : {}) }));
    const kept: KeptAct = { id: done.case.id, revision: done.case.revision, facts };
    const { procedure, version } = done.case.basis;
    // Who hands a case over may no longer see it: then only what was written is told.
    const whole = minimal || !canSee(person, done.case) ? kept : { ...kept, reading: readingOf(rulesOf(app, procedure, version), app.settings, person, done.case, app.world.now()) };
    fresh = { kept: whole, text: JSON.stringify(whole) };
    return { status: 200, body: fresh.text };
  });
  const ifRevision = demandedRevision(request.headers['if-match']);
  try {
    const result = await performAct(app, person, id, { party: body.party, about: body.about, ...actRequestOf(app, body) }, { ifRevision, remember });
    const { kept, text } = 'again' in result ? { kept: JSON.parse(result.again.body) as KeptAct, text: result.again.body } : (fresh as NonNullable<typeof fresh>);
    const headers = { ETag: etagOf(kept.revision), ...('again' in result ? REPLAYED : {}), ...(minimal && !kept.reading ? APPLIED : {}) };
    if (!kept.reading) return { status: 200, text, headers };
    return { status: 200, body: inWords(app, asked, kept as Required<KeptAct>), headers };
  } catch (error) {
    if (error instanceof DomainError && error.details.refusal) asked.procedure = await procedureOf(app, asked, id);
    throw error;
  }
}

/** Names are not repeated with every act: they are read with the case, where reading them is logged. */
function inWords(app: App, { reader }: Asked<'performAct'>, { reading, facts }: Required<KeptAct>): object {
  const { procedure } = rulesOf(app, reading.procedure, reading.version);
  return presentCase(reading, procedure, reader, { identities: {}, facts });
}

/** Only for the words of a refusal: the act was refused on a case that the person may see, or they learn nothing. */
async function procedureOf(app: App, { person }: Asked<'performAct'>, id: Id<'case'>): Promise<Asked<'performAct'>['procedure']> {
  const { basis } = await findVisibleCase(app, person, id);
  return rulesOf(app, basis.procedure, basis.version).procedure;
}

const APPLIED = { 'Preference-Applied': 'return=minimal' } as const;

const prefersMinimal = (prefer: string | string[] | undefined): boolean => prefer !== undefined && /(?:^|[,;\s])return\s*=\s*"?minimal"?(?=$|[,;\s])/i.test(String(prefer).slice(0, 500));

type Body = Asked<'openCase'>['body'] | Asked<'performAct'>['body'];

/** What the application is asked. Throws DomainError invalid `body.unknown`. */
function actRequestOf(app: App, { act, input, at, document, asserted }: Body): ActRequest {
  if (asserted && !app.bodies.has(asserted.body)) {
    throw new DomainError('invalid', 'body.unknown', 'There is no such body.', { issues: [{ field: 'asserted.body', code: 'body.unknown', message: 'a code of the directory' }] });
  }
  return { act, input: input as JsonObject, at, document, asserted };
}
