import { createErrorHandler, toErrorSchema, unwrapErrorHandler, type ErrorSchema, type RJSFSchema, type RJSFValidationError, type ValidatorType } from '@rjsf/utils';
import { z } from 'zod';
import { filledIn, said } from './schema';

// The page may not make code out of text, and Zod would try.
z.config({ jitless: true });

/** What is wrong with a field, by kind; the words are the page's. */
export type Fault = 'required' | 'tooLong' | 'tooFew' | 'atMost' | 'atLeast' | 'outOfRange' | 'malformed';

const faultOf = (issue: z.core.$ZodIssue): Fault => {
  if (issue.input === undefined) return 'required';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'required' : issue.origin === 'array' ? 'tooFew' : isBound(issue.minimum, issue.inclusive) ? 'atLeast' : 'outOfRange';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : issue.origin !== 'array' && isBound(issue.maximum, issue.inclusive) ? 'atMost' : 'outOfRange';
  return 'malformed';
};
/** A bound that can be said: the number itself may stand in the field. */
const isBound = (bound: number | bigint, inclusive: boolean | undefined): boolean => inclusive !== false && Math.abs(Number(bound)) < Number.MAX_SAFE_INTEGER;
const boundOf = (issue: z.core.$ZodIssue): number | undefined => (issue.code === 'too_big' ? Number(issue.maximum) : issue.code === 'too_small' ? Number(issue.minimum) : undefined);

const readings = new WeakMap<object, z.ZodType>();

/** The schema as Zod reads it: no code is made out of text, which the content policy forbids. */
function readingOf(schema: object): z.ZodType {
  let reading = readings.get(schema);
  if (!reading) readings.set(schema, (reading = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])));
  return reading;
}

export interface Found {
  readonly path: readonly (string | number)[];
  readonly fault: Fault;
  /** What it may be at most or at least. */
  readonly bound?: number;
}

/** Every field that the schema does not accept. */
export function faultsIn(schema: object, value: unknown): readonly Found[] {
  const read = readingOf(schema).safeParse(value, { reportInput: true });
  if (read.success) return [];
  return read.error.issues.map((issue) => ({ path: issue.path.filter((step) => typeof step !== 'symbol'), fault: faultOf(issue), bound: boundOf(issue) }));
}

const propertyOf = (path: Found['path']): string => path.map((step) => `.${step}`).join('');

/**
 * The form library's validator. `schema`: what holds, as the server gave it; the library's own is made for drawing.
 */
export function checkedBy(schema: object, say: (fault: Fault, bound?: number) => string): ValidatorType<unknown, RJSFSchema> {
  const errorsOf = (value: unknown): RJSFValidationError[] =>
    faultsIn(schema, said(schema, filledIn(value) ?? {})).map(({ path, fault, bound }) => ({ name: fault, property: propertyOf(path), message: say(fault, bound), stack: say(fault, bound), params: {}, schemaPath: '' }));
  return {
    rawValidation: () => ({ errors: [] }),
    isValid: (part, value) => faultsIn(part, value).length === 0,
    validateFormData(value, drawn, customValidate, transformErrors, ui) {
      const errors = errorsOf(value);
      const told = transformErrors ? transformErrors(errors, ui) : errors;
      const errorSchema: ErrorSchema<unknown> = toErrorSchema<unknown>(told);
      if (!customValidate) return { errors: told, errorSchema };
      const handled = customValidate(value, createErrorHandler<unknown>(value), ui);
      return { errors: told, errorSchema: { ...errorSchema, ...unwrapErrorHandler<unknown>(handled) } };
    },
  };
}
