import type { Instant } from './brand';
import type { Case } from './case';
import { correctionOf } from './corrections';

/** When the opening act took effect, as put right. `openedAt` stays as it was entered: lists are ordered by it. */
export const openingOf = (file: Pick<Case, 'corrections' | 'openedAt'>): Instant => correctionOf(file, 1)?.at ?? file.openedAt;
