import type { Instant } from './brand';
import type { Case } from './case';

/** When the opening act took effect, as put right. `openedAt` stays as it was entered: lists are ordered by it. */
export const openingOf = (file: Pick<Case, 'corrections' | 'openedAt'>): Instant => file.corrections.findLast(({ about, field }) => about === 1 && field === undefined)?.at ?? file.openedAt;
