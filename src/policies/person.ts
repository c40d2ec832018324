import type { Case } from '../domain/case';
import { administratorRoles } from './roles';

/** Who is signed in: an account of one body with its roles. */
export interface Person {
  readonly account: string;
  readonly name: string;
  readonly body: string;
  /** Those of the account, and `presiding` (主持工作) while the directory records it by document. */
  readonly roles: readonly string[];
  /** Codes of the bodies that are one legal person with `body`, itself included: one office with two names. */
  readonly offices: readonly string[];
}

/** Heads of a body: a chain that says `head` is satisfied by any of them. */
export const heads: readonly string[] = ['principalHead', 'presiding', 'deputyHead', 'sectionChief'];

/** Roles that keep the system running and read no case. */
const administrators: readonly string[] = administratorRoles;

export const isHead = (person: Person): boolean => person.roles.some((role) => heads.includes(role));
export const isSupervisor = (person: Person): boolean => person.roles.includes('supervisor');
/** Reads no case content, whatever body they belong to. */
export const readsNoCases = (person: Pick<Person, 'roles'>): boolean => person.roles.every((role) => administrators.includes(role));

/** 回避: whoever withdrew from a case has nothing to do with it any more. */
export const isRecused = (person: Pick<Person, 'account'>, file: Case): boolean => file.assignees.some((assignee) => assignee.person === person.account && assignee.recused);

/** The role that a person exercises for an act: the first of theirs that it admits, `head` standing for any head. */
export const exercisedRole = (person: Person, admitted: readonly string[]): string | undefined =>
  person.roles.find((role) => admitted.includes(role) || (heads.includes(role) && admitted.includes('head')));

/** The steps of chains of approval at which the person is asked; any head also where the chain says 'head'. */
export function awaitedOf({ roles }: Pick<Person, 'roles'>): readonly string[] {
  const own = heads.filter((role) => roles.includes(role)).map((role) => (role === 'presiding' ? 'principalHead' : role));
  return [...new Set([...own, ...(own.length > 0 ? ['head'] : []), ...roles.filter((role) => role === 'legalReviewer')])];
}
