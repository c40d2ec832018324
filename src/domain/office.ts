import type { Case } from './case';

/**
 * An office of a case: who registered it, who handles it now, and whom else the law gives a part in it: the body that receives
 * what is handed over, the procuratorate that oversees, the court that is applied to.
 */
export type Office = 'hub' | 'handling' | 'receiver' | 'overseer' | 'court';

/** What a procedure keeps of the offices beside hub and handling, by their names; the name of the field is fixed. */
export type OfficesData = {
  readonly offices: { readonly receiver?: string; readonly overseer?: string; readonly court?: string };
};

/** Whose move it is where several bodies are asked at once (会商成员单位): of each of them whose own clock runs. */
export const EACH_MEMBER = 'member';

/** Which body an office means: hub, handling, one that the case's data name (`data.offices`); else the word itself: the role of a party, a code. */
export function officeOf({ hub, handling, data }: Pick<Case, 'hub' | 'handling' | 'data'>, owner: string): string {
  if (owner === 'hub') return hub;
  if (owner === 'handling') return handling;
  const named = (data['offices'] as Readonly<Record<string, string>> | undefined)?.[owner];
  return typeof named === 'string' ? named : owner;
}

/** Persons outside every office whose own time a period may count, as the law's tables name them: parties of the case, or known by nothing but their part in it (权利人辨认). */
const persons: readonly string[] = ['party', 'requester', 'respondent', 'reporter', 'rightHolder'];

/** True for the word of a person who is no office, be it a party of the case or not; false for any body and any office, named or not. */
export const isPersonOutside = (owner: string): boolean => persons.includes(owner);
