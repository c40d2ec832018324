import { z } from 'zod';
import type { FieldIssue } from '../domain/errors';

const MOST_ISSUES = 50;

const languages = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

/**
 * What is wrong with an input, field by field, in both languages. `at` is the path of the input in the request, e.g.
 * `input`; an empty one leaves the fields as they are. Only for input that the schema has refused.
 */
export function issuesOf(schema: z.ZodType, input: unknown, at: string): FieldIssue[] {
  const zh = schema.safeParse(input, { error: languages.zh }).error?.issues ?? [];
  const en = schema.safeParse(input, { error: languages.en }).error?.issues ?? [];
  return en.slice(0, MOST_ISSUES).map((issue, index) => ({
    field: [at, ...issue.path.map(String), ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].filter((name) => name !== '').join('.'),
    code: issue.code,
    message: issue.message,
    words: { zh: zh[index]?.message ?? issue.message, en: issue.message },
  }));
}
