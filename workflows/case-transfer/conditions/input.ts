import type { Act } from '../../../src/domain/act';

/** A text of the act's input; empty where the field is not there. */
export const stringOf = (act: Act, field: string): string => (typeof act.input[field] === 'string' ? act.input[field] : '');
