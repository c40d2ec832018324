import type { Case } from '../domain/case';
import { officeOf } from '../domain/office';
import type { ActRule } from '../domain/procedure';
import { accepted, refused, type Result } from '../domain/refusal';
import { exercisedRole, heads, isHead, isRecused, type Person } from './person';

/** How an act is meant to be performed: for whom it is entered, and how far back it is dated. */
export interface Manner {
  /** The absent body that asserts it. */
  readonly assertedBody?: string;
  /** Days between the legal date and today; 0 for today. */
  readonly daysBack: number;
  /** Beyond this a head must enter it. */
  readonly backdatingLimit: number;
  /** Of an opinion: the body that alone gives it, beside the office of the act. */
  readonly approvingBody?: string | undefined;
}

const clerks: readonly string[] = ['operator', 'clerk', 'officer', 'secretary'];

/**
 * May this person perform this act on this case? Judges persons only: role, office, assertion, recusal, backdating.
 * Answers with the role exercised, which the fact records. Refusals: role.missing, office.other, assertion.notAllowed,
 * person.recused, backdating.needsHead.
 */
export function mayPerform(person: Person, file: Case | undefined, type: string, rule: ActRule, chain: readonly string[] | undefined, manner: Manner): Result<string> {
  const isLate = manner.daysBack > manner.backdatingLimit && rule.datedByPaper !== true;
  if (isLate && !isHead(person)) {
    return refused('backdating.needsHead', { who: ['sectionChief', 'deputyHead', 'principalHead'], data: { daysBack: manner.daysBack, limit: manner.backdatingLimit } });
  }
  if (file && isRecused(person, file)) return refused('person.recused');
  if (manner.assertedBody !== undefined) return mayAssert(person, file, type, rule, { ...manner, assertedBody: manner.assertedBody }, isLate);
  // What is entered this late a head enters, also where it is otherwise the work of the desk. An opinion of a chain stays with its step.
  const role = exercisedRole(person, chain ?? rule.roles) ?? (isLate && chain === undefined ? inPlaceOfTheDesk(person, rule.roles) : undefined);
  if (role === undefined) return refused('role.missing', { who: [...(chain ?? rule.roles)], data: { act: type } });
  const elsewhere = file && otherOffice(person.offices, file, type, rule, manner);
  return elsewhere ?? accepted(role);
}

/** Entered for a body that is not here: by a clerk of a body that has the case, in the office of the one who asserts it. */
function mayAssert(person: Person, file: Case | undefined, type: string, rule: ActRule, manner: Manner & { readonly assertedBody: string }, isLate: boolean): Result<string> {
  const role = exercisedRole(person, clerks) ?? (isLate ? inPlaceOfTheDesk(person, clerks) : undefined);
  if (!rule.assertable || file === undefined) return refused('assertion.notAllowed', { data: { act: type } });
  if (role === undefined) return refused('role.missing', { who: clerks, data: { act: type } });
  return otherOffice([manner.assertedBody], file, type, rule, manner) ?? accepted(role);
}

const inPlaceOfTheDesk = (person: Person, roles: readonly string[]): string | undefined => (roles.some((role) => clerks.includes(role)) ? person.roles.find((role) => heads.includes(role)) : undefined);

/** The refusal where none of these offices does it. */
function otherOffice(offices: readonly string[], file: Case, type: string, rule: ActRule, { approvingBody }: Manner): ReturnType<typeof refused> | undefined {
  if (!holdsOffice(offices, file, rule)) return refused('office.other', { who: [officeOf(file, rule.office ?? 'handling')], data: { act: type } });
  return approvingBody === undefined || offices.includes(approvingBody) ? undefined : refused('office.other', { who: [approvingBody], data: { act: type } });
}

function holdsOffice(offices: readonly string[], file: Case, rule: ActRule): boolean {
  if (rule.office !== undefined) return offices.includes(officeOf(file, rule.office));
  return file.access.some(({ body }) => offices.includes(body));
}

/**
 * The rule of an act of approval as it is judged for the act that is asked for: only the office that may do it asks and
 * approves. Several bodies may have the case before them; none approves for another.
 */
export const inOfficeOf = (rule: ActRule, asked: ActRule | undefined): ActRule => (asked?.office === undefined ? rule : { ...rule, office: asked.office });

/** The roles whose opinion a pending request awaits; undefined when the act is no approval. */
export function awaitedRoles(ruleFor: (act: string) => ActRule | undefined, file: Case, type: string, request: unknown): readonly string[] | undefined {
  if (type !== 'approval.given') return undefined;
  const pending = file.requests.find(({ seq }) => seq === request);
  const step = pending && ruleFor(pending.act)?.approval?.steps[pending.step];
  if (!step) return undefined;
  // 主持工作: who presides by document stands in for the principal head, and nobody else does.
  return step.role === 'principalHead' ? ['principalHead', 'presiding'] : [step.role];
}
