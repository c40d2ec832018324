import path from 'node:path';
import { z } from 'zod';
import type { Instant } from './domain/brand';
import { parseInstant, parseLegalDate, startOfLegalDay } from './domain/calendar';

/** The environment, read once, validated, typed. Nothing else in the program reads process.env. */
const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().max(255).optional(),
  WEIQUAN_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z.string().min(1).optional(),
  REDIS_URL: z.string().min(1).optional(),
  WEIQUAN_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  WEIQUAN_DEMO_DATE: z.string().min(10).optional(),
  WEIQUAN_BACKDATING_DAYS: z.coerce.number().int().min(0).max(3650).default(3),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  /** NODE_ENV=production: no accounts or cases are made up, cookies are secure. Everything else is evaluation. */
  readonly production: boolean;
  readonly port: number;
  readonly host?: string;
  /** Absolute path of the folder of the embedded database, the keys and the files. */
  readonly dataFolder: string;
  readonly database: { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };
  readonly redisUrl?: string;
  readonly secret?: string;
  /** Evaluation only: the moment at which the program believes to have started. */
  readonly demonstrationStart?: Instant;
  readonly backdatingLimitDays: number;
  readonly logLevel: string;
}

/** A setting that cannot be used; the message names the variable and the remedy. */
export class ConfigError extends Error {}

/** Reads the environment. Throws ConfigError. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && env.WEIQUAN_DEMO_DATE !== undefined) {
    throw new ConfigError('WEIQUAN_DEMO_DATE: a demonstration date is refused in production; unset it.');
  }
  const dataFolder = path.resolve(env.WEIQUAN_DATA);
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    dataFolder,
    database: env.DATABASE_URL ? { kind: 'postgres', url: env.DATABASE_URL } : { kind: 'sqlite', file: path.join(dataFolder, 'weiquan.sqlite') },
    redisUrl: env.REDIS_URL,
    secret: env.WEIQUAN_SECRET,
    demonstrationStart: demonstrationStart(env.WEIQUAN_DEMO_DATE),
    backdatingLimitDays: env.WEIQUAN_BACKDATING_DAYS,
    logLevel: env.LOG_LEVEL,
  };
}

function demonstrationStart(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  try {
    // Ten in the morning: the office is open, and the day is the same in every zone west of Tokyo.
    return text.includes('T') ? parseInstant(text) : (new Date(Date.parse(startOfLegalDay(parseLegalDate(text))) + 10 * 3_600_000).toISOString() as Instant);
  } catch (error) {
    throw new ConfigError(`WEIQUAN_DEMO_DATE: ${error instanceof Error ? error.message : String(error)} Give a date such as 2026-09-30.`);
  }
}
