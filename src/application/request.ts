import type { z } from 'zod';
import type { Act, Actor, Assertion, DocumentReference } from '../domain/act';
import type { Id, Instant, LegalDate } from '../domain/brand';
import type { Case } from '../domain/case';
import { parseLegalDate } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import { bearsClassification } from '../domain/text';
import type { JsonObject } from '../domain/json';
import type { ActRule, Procedure } from '../domain/procedure';
import { answered, embodying, ruleFor } from '../engine';
import { approvingBody, awaitedRoles, exercisedRole, inOfficeOf, mayPerform, type Person } from '../policies';
import type { App } from './app';
import { issuesOf } from './formIssues';
import { refuseFuture } from './happened';
import type { FieldValues } from './ports/documents';
import type { IdentityRow, RememberedAnswer, Transaction } from './ports';
import { refusedBy } from './record';
import { timingOf } from './timing';
import { referencesIn, type Reference } from './references';
import { withhold, type WithheldInput } from './withhold';

/** An act as someone asks for it: before its form is checked and its time is fixed. */
export interface ActRequest {
  readonly act: string;
  readonly input: JsonObject;
  /** Instant with offset, or a date in Shanghai; absent: now. */
  readonly at?: string;
  readonly party?: string;
  /** `fields`: what the document says that the case does not know. `onPaper`: it was issued outside of this system. */
  readonly document?: { readonly number?: string; readonly on?: string; readonly onPaper?: true; readonly fields?: FieldValues };
  readonly asserted?: Assertion;
  readonly about?: number;
}

/** An answer that is kept in the act's own transaction, so that the same request again gets it again and does nothing. */
export interface Remember<T> {
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: string;
  answer(done: T): { readonly status: number; readonly body: string };
}

/** What a request came to: done now, or answered as the first time. */
export type Done<T> = { readonly done: T } | { readonly again: RememberedAnswer };

/** An act that the engine may see, what comes with it, and what it names that must be there. */
export interface PreparedAct {
  readonly act: Act;
  readonly identities: readonly IdentityRow[];
  readonly references: readonly Reference[];
  readonly form: z.ZodType;
  /** What was supplied for the document that embodies it. */
  readonly supplied: FieldValues;
}

/** Judges the person, checks the form, fixes the time and takes the personal data out: an act that the engine may see. */
export function prepareAct(app: Pick<App, 'world' | 'settings' | 'clockInDoubt'>, person: Person, procedure: Procedure, file: Case | undefined, caseId: Id<'case'>, request: ActRequest): PreparedAct {
  const rule = ruleFor(procedure, request.act);
  if (!rule) throw refusedBy({ code: 'act.unknown', missing: ['act'], who: [], open: [] });
  const timing = timingOf(effectOf(procedure, request), app.world.now());
  const chain = file && awaitedRoles((type) => ruleFor(procedure, type), file, request.act, request.input['request']);
  const allowed = mayPerform(person, file, request.act, inOfficeOf(rule, askedIn(procedure, file, request)), chain, {
    assertedBody: request.asserted?.body,
    daysBack: timing.daysBack,
    backdatingLimit: app.settings.backdatingLimitDays,
    approvingBody: request.act === 'approval.given' ? approvingBody(requestNamed(file, request)) : undefined,
  });
  if (!allowed.ok) throw new DomainError('forbidden', allowed.refusal.code, 'This is not for you to do.', { refusal: file ? answered(procedure, file, request.act, allowed.refusal) : allowed.refusal });
  // What is entered for another was said by whom the chain asks at this step.
  const said = request.input['as'];
  if (request.asserted && chain && typeof said === 'string' && exercisedRole({ ...person, roles: [said] }, chain) === undefined) throw new DomainError('forbidden', 'role.missing', 'The chain asks somebody else at this step.', { refusal: { code: 'role.missing', missing: ['input.as'], who: chain, open: [] } });
  const taken = takeInput(app, procedure, rule, request, caseId);
  const actor: Actor = { kind: 'person', id: person.account, body: person.body, role: allowed.value };
  const act: Act = {
    type: request.act,
    input: taken.input,
    actor,
    at: timing.at,
    on: timing.on,
    recordedAt: timing.recordedAt,
    ...(request.party === undefined ? {} : { party: request.party as Id<'party'> }),
    ...documentOf(request.document, timing.on, embodying(rule, request.input) !== undefined),
    ...(request.asserted ? { asserted: request.asserted } : {}),
    ...(request.about === undefined ? {} : { about: request.about }),
    ...(app.clockInDoubt?.() ? { clockInDoubt: true as const } : {}),
  };
  const { proof } = request.asserted ?? {};
  const references = proof === undefined ? taken.references : [...taken.references, { field: 'asserted.proof', directory: 'evidence', value: proof } as const];
  const supplied = request.document?.fields ?? {};
  refuseClassified(supplied, 'document.fields');
  return { act, identities: taken.identities, references, form: rule.form, supplied };
}

const requestNamed = (file: Case | undefined, { input }: Pick<ActRequest, 'input'>): Case['requests'][number] | undefined => file?.requests.find(({ seq }) => seq === input['request']);

/** The rule of the act that an approval is about: what is asked for now, or what the request asked for. */
function askedIn(procedure: Procedure, file: Case | undefined, { act, input }: ActRequest): ActRule | undefined {
  const asked = act === 'approval.requested' ? input['act'] : act === 'approval.given' ? requestNamed(file, { input })?.act : undefined;
  return typeof asked === 'string' ? ruleFor(procedure, asked) : undefined;
}

/** When the act took effect as it was asked for: what a document embodies has the document's date. Absent: now. */
export function effectOf(procedure: Procedure, { act, at, document, input }: ActRequest): string | undefined {
  const rule = ruleFor(procedure, act);
  return at ?? (rule && embodying(rule, input) ? document?.on : undefined);
}

/** Throws DomainError invalid `document.dateDiffers`: the act is complete with its document, and has no other date. */
function documentOf(given: ActRequest['document'], on: LegalDate, isEmbodied: boolean): { readonly document?: DocumentReference } {
  if (given === undefined || (given.number === undefined && given.on === undefined && given.onPaper === undefined)) return {};
  const dated = given.on === undefined ? on : parseLegalDate(given.on, 'document.on');
  if (isEmbodied && dated !== on) {
    throw new DomainError('invalid', 'document.dateDiffers', 'An act that a document embodies has the date of its document.', { issues: [{ field: 'document.on', code: 'document.dateDiffers', message: `the date of the act: ${on}` }] });
  }
  return { document: { ...(given.number === undefined ? {} : { number: given.number }), on: dated, ...(given.onPaper && isEmbodied ? { onPaper: true as const } : {}) } };
}

/** Checks the form. An act that is asked for (报批) is checked with the form of what is asked, and its personal data leaves too. */
function takeInput(app: Pick<App, 'world'>, procedure: Procedure, rule: ActRule, request: ActRequest, caseId: Id<'case'>): WithheldInput & Pick<PreparedAct, 'references'> {
  const input = parseForm(rule.form, request.input, 'input', app.world.now());
  if (request.act !== 'approval.requested') return { references: referencesIn(rule.form, input, 'input'), ...withhold(rule.form, input, caseId, app.world) };
  const asked = ruleFor(procedure, input['act'] as string);
  if (!asked?.approval) throw refusedBy({ code: 'approval.notNeeded', missing: ['input.act'], who: [], open: [] });
  const inner = parseForm(asked.form, input['input'], 'input.input', app.world.now());
  const taken = withhold(asked.form, inner, caseId, app.world);
  return { ...taken, input: { ...input, input: taken.input }, references: referencesIn(asked.form, inner, 'input.input') };
}

/** 涉密: what bears a mark of classification is not taken in, by no procedure. Throws DomainError invalid `text.classified` with the field. */
function refuseClassified(value: unknown, at: string): void {
  if (typeof value === 'string' && bearsClassification(value)) {
    const issues = [{ field: at, code: 'text.classified', message: 'text.classified' }];
    throw new DomainError('invalid', 'text.classified', 'The text bears a mark of classification: it does not belong into this system.', { issues });
  }
  if (typeof value === 'object' && value !== null) for (const [name, member] of Object.entries(value)) refuseClassified(member, `${at}.${name}`);
}

/** Throws DomainError invalid `form.invalid` with every wrong field, or with what has not happened yet (`time.inFuture`); `text.classified`. */
export function parseForm(form: z.ZodType, input: unknown, at: string, now: Instant): JsonObject {
  const parsed = form.safeParse(input);
  if (parsed.success) {
    refuseClassified(parsed.data, at);
    refuseFuture(form, parsed.data as JsonObject, at, now);
    return parsed.data as JsonObject;
  }
  const issues = issuesOf(form, input, at);
  throw new DomainError('invalid', 'form.invalid', 'The form has fields that cannot be accepted.', { issues });
}

/** The same key with the same body: the answer of the first time. With another body: refused. */
export async function answeredBefore<T>(tx: Transaction, remember: Remember<T> | undefined): Promise<RememberedAnswer | undefined> {
  if (!remember) return undefined;
  const known = await tx.findAnswer(remember.scope, remember.key);
  if (known && known.bodyHash !== remember.bodyHash) {
    throw new DomainError('conflict', 'idempotencyKey.reused', 'This Idempotency-Key was used for another request: take a new key for a new request.');
  }
  return known;
}

/** Keeps the answer in the transaction of what it answers. */
export async function keepAnswer<T>(app: Pick<App, 'world'>, tx: Transaction, remember: Remember<T> | undefined, done: T): Promise<void> {
  if (!remember) return;
  const { status, body } = remember.answer(done);
  await tx.rememberAnswer(remember.scope, remember.key, { bodyHash: remember.bodyHash, status, body }, app.world.now());
}
