import type { Deadline } from './case';

/* What a procedure asks of a clock, whichever case it runs in. */

/** Its time has run out: it rang here, or was over already when the act that started it was entered. In law the two are one. */
export const ranOut = (deadline: Deadline | undefined): boolean => deadline?.status === 'lapsed' || deadline?.status === 'lapsedBeforeEntry';
