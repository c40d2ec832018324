import type { ActEntry, ProceduresAnswer } from '../../../contract/catalogue';

/** A first act that a person's roles admit. */
export interface Opening {
  readonly procedure: string;
  readonly title: string;
  readonly entry: ActEntry;
}

/** The hotline has a page of its own, made for a conversation. */
const ELSEWHERE = ['intake.registered'];

const heads: readonly string[] = ['principalHead', 'presiding', 'deputyHead', 'sectionChief'];
const admits = (entry: ActEntry, roles: readonly string[]): boolean => roles.some((role) => entry.roles.includes(role) || (heads.includes(role) && entry.roles.includes('head')));

/** The first acts of the newest procedures that these roles may perform at a body with these powers, by procedure. */
export const openingsFor = (answer: ProceduresAnswer, { roles, powers: held }: { readonly roles: readonly string[]; readonly powers: readonly string[] }): readonly Opening[] =>
  answer.procedures.filter(({ newest }) => newest).flatMap(({ name, title, acts }) => acts.filter((entry) => entry.opens && !ELSEWHERE.includes(entry.act) && admits(entry, roles) && (entry.powers?.some((power) => held.includes(power)) ?? true)).map((entry) => ({ procedure: name, title, entry })));
