import { z } from 'zod';
import type { FieldIssue } from '../domain/errors';
import { en } from './formWords.en';
import { zh } from './formWords.zh';

const MOST_ISSUES = 50;

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const limits = { string: ['tooFewCharacters', 'tooManyCharacters'], array: ['tooFewItems', 'tooManyItems'], number: ['tooSmall', 'tooBig'], int: ['tooSmall', 'tooBig'] } as const;
const isLimited = (origin: unknown): origin is keyof typeof limits => typeof origin === 'string' && Object.hasOwn(limits, origin);

/** What is commonest, in words of whoever fills in a form; the schema library's own are a programmer's. */
function said(issue: Issue, words: Record<keyof typeof zh, string>): string | undefined {
  if (issue.input === undefined && issue.code === 'invalid_type') return words.missing;
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const [limit, inclusive] = issue.code === 'too_small' ? [issue.minimum, issue.inclusive] : [issue.maximum, issue.inclusive];
  if (issue.code === 'too_small' && issue.origin === 'string' && Number(limit) === 1) return words.empty;
  // A limit that may itself not be reached is said as the library says it: there is no whole number to name.
  if (!isLimited(issue.origin) || inclusive === false) return undefined;
  return words[limits[issue.origin][issue.code === 'too_small' ? 0 : 1]].replace('{{limit}}', String(limit));
}

const saidIn = (words: Record<keyof typeof zh, string>, otherwise: z.core.$ZodErrorMap): z.core.$ZodErrorMap => (issue) => said(issue, words) ?? otherwise(issue);
const languages = { zh: saidIn(zh, z.locales.zhCN().localeError), en: saidIn(en, z.locales.en().localeError) };

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
