import type { Id } from '../../domain/brand';

/** How every code begins that this program prints. */
export const CODE = 'weiquan:';

/** What the code on the first page says: the installation's own words, the case and the place of the document in it. */
export const codeOf = (caseId: Id<'case'>, place: number): string => `${CODE}${caseId}/${place}`;
