import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Instant } from './domain/brand';
import { parseInstant, parseLegalDate, startOfLegalDay } from './domain/calendar';

const WEBHOOK_SECRET = /^whsec_[A-Za-z0-9+/]{32,90}={0,2}$/;
const WEBHOOK_SECRET_FORM = "'whsec_' and the base64 of 24 to 64 random bytes";

/** A whole number; the message names what is taken. */
function whole(least: number, most: number): z.ZodCoercedNumber {
  const remedy = `a whole number from ${least} to ${most}.`;
  return z.coerce.number(remedy).int(remedy).min(least, remedy).max(most, remedy);
}

/** The environment, read once, validated, typed. Nothing else in the program reads process.env. */
const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().max(255).optional(),
  WEIQUAN_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'postgres://user@host:5432/database; unset it for the embedded database.').optional(),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'redis://host:6379; unset it where there is no Redis.').optional(),
  DATABASE_PASSWORD: z.string().min(1).optional(),
  WEIQUAN_RING: z.enum(['yes', 'no']).default('yes'),
  WEIQUAN_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  WEIQUAN_DEMO_DATE: z.string().min(10, 'a date such as 2026-09-30, or an instant.').optional(),
  WEIQUAN_BACKDATING_DAYS: whole(0, 3650).default(3),
  WEIQUAN_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIQUAN_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIQUAN_PROXIES: whole(0, 10).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_HOST: z.string().min(1).max(255).optional(),
  SMTP_PORT: whole(1, 65_535).optional(),
  SMTP_SECURE: z.enum(['true', 'false', 'required']).optional(),
  SMTP_USER: z.string().min(1).max(255).optional(),
  SMTP_PASSWORD: z.string().min(1).max(1000).optional(),
  MAIL_FROM: z.string().regex(/^(?:[^<>\r\n]{0,100}<)?[^\s@<>,;]+@[A-Za-z0-9.-]+>?$/, 'an address, or a name and <an address>').optional(),
  WEIQUAN_SMS_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIQUAN_SMS_WEBHOOK_SECRET: z.string().regex(WEBHOOK_SECRET, WEBHOOK_SECRET_FORM).optional(),
  WEIQUAN_MESSENGER_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIQUAN_MESSENGER_WEBHOOK_SECRET: z.string().regex(WEBHOOK_SECRET, WEBHOOK_SECRET_FORM).optional(),
  WEIQUAN_METRICS_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
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
  /** The server leaves ringing to `weiquan worker`. */
  readonly ringsElsewhere?: boolean;
  readonly secret?: string;
  /** Evaluation only: the moment at which the program believes to have started. */
  readonly demonstrationStart?: Instant;
  readonly backdatingLimitDays: number;
  /** How mail goes: through a server, or into the folder `mail` of the data folder. */
  readonly smtp?: { readonly host: string; readonly port: number; readonly secure: boolean; readonly requireTls: boolean; readonly user?: string; readonly password?: string };
  readonly mailFrom?: string;
  /** Where short messages go: to parties (SMS), to officials (messenger). */
  readonly sms?: { readonly url: string; readonly secret: string };
  readonly messenger?: { readonly url: string; readonly secret: string };
  /** Under which address officials open the page, for links in mails. */
  readonly baseUrl?: string;
  /** Under which address parties open their page: printed on what is served on them. */
  readonly publicUrl?: string;
  /** How many reverse proxies stand before the server: whose address a request comes from is what the outermost of them says. */
  readonly proxies?: number;
  /** Whoever bears it reads /metrics from another machine. */
  readonly metricsToken?: string;
  readonly logLevel: string;
}

/** A setting that cannot be used; the message names the variable and the remedy. */
export class ConfigError extends Error {}

/** Settings that hold a secret: `NAME_FILE` names a file to read it from, as containers hand secrets in. */
const SECRETS = ['DATABASE_URL', 'DATABASE_PASSWORD', 'REDIS_URL', 'WEIQUAN_SECRET', 'SMTP_URL', 'SMTP_PASSWORD', 'WEIQUAN_SMS_WEBHOOK_SECRET', 'WEIQUAN_MESSENGER_WEBHOOK_SECRET', 'WEIQUAN_METRICS_TOKEN'] as const;

function withSecretFiles(given: Record<string, string | undefined>): Record<string, string | undefined> {
  const found = { ...given };
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) throw new ConfigError(`${name} and ${name}_FILE: give one of them.`);
    try {
      found[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      throw new ConfigError(`${name}_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unreadable'}).`);
    }
  }
  return found;
}

/** Reads the environment. Throws ConfigError. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = withSecretFiles(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')));
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
    database: env.DATABASE_URL ? { kind: 'postgres', url: withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD) } : { kind: 'sqlite', file: path.join(dataFolder, 'weiquan.sqlite') },
    redisUrl: env.REDIS_URL,
    ringsElsewhere: env.WEIQUAN_RING === 'no',
    secret: env.WEIQUAN_SECRET,
    demonstrationStart: demonstrationStart(env.WEIQUAN_DEMO_DATE),
    backdatingLimitDays: env.WEIQUAN_BACKDATING_DAYS,
    ...mailOf(env),
    ...webhookOf('sms', 'WEIQUAN_SMS_WEBHOOK', env.WEIQUAN_SMS_WEBHOOK_URL, env.WEIQUAN_SMS_WEBHOOK_SECRET),
    ...webhookOf('messenger', 'WEIQUAN_MESSENGER_WEBHOOK', env.WEIQUAN_MESSENGER_WEBHOOK_URL, env.WEIQUAN_MESSENGER_WEBHOOK_SECRET),
    ...(env.WEIQUAN_URL === undefined ? {} : { baseUrl: env.WEIQUAN_URL.replace(/\/+$/, '') }),
    ...(env.WEIQUAN_PUBLIC_URL === undefined ? {} : { publicUrl: env.WEIQUAN_PUBLIC_URL.replace(/\/+$/, '') }),
    proxies: env.WEIQUAN_PROXIES,
    ...(env.WEIQUAN_METRICS_TOKEN === undefined ? {} : { metricsToken: env.WEIQUAN_METRICS_TOKEN }),
    logLevel: env.LOG_LEVEL,
  };
}

function webhookOf(name: 'sms' | 'messenger', setting: string, url: string | undefined, secret: string | undefined): Pick<Config, 'sms' | 'messenger'> {
  if (url === undefined && secret === undefined) return {};
  if (url === undefined || secret === undefined) throw new ConfigError(`${setting}_URL and ${setting}_SECRET: one is of no use without the other.`);
  return { [name]: { url, secret } };
}

/** The mail server from one URL or from single settings; without either, mail goes into a folder. */
function mailOf(env: z.output<typeof Environment>): Pick<Config, 'smtp' | 'mailFrom'> {
  if (env.SMTP_URL !== undefined && env.SMTP_HOST !== undefined) throw new ConfigError('SMTP_URL and SMTP_HOST: give one of them.');
  if (env.SMTP_URL === undefined && env.SMTP_HOST === undefined) return env.MAIL_FROM === undefined ? {} : { mailFrom: env.MAIL_FROM };
  if (env.MAIL_FROM === undefined) throw new ConfigError('MAIL_FROM: the address from which mail is sent is needed with a mail server.');
  const requireTls = env.SMTP_SECURE === 'required';
  if (env.SMTP_URL !== undefined) {
    const { protocol, hostname, port, username, password } = new URL(env.SMTP_URL);
    const secure = protocol === 'smtps:';
    const user = username === '' ? {} : { user: decodeURIComponent(username), password: decodeURIComponent(password) };
    return { mailFrom: env.MAIL_FROM, smtp: { host: hostname, port: port === '' ? (secure ? 465 : 587) : Number(port), secure, requireTls, ...user } };
  }
  const secure = env.SMTP_SECURE === 'true' || (env.SMTP_SECURE === undefined && env.SMTP_PORT === 465);
  return {
    mailFrom: env.MAIL_FROM,
    smtp: {
      host: env.SMTP_HOST ?? '', port: env.SMTP_PORT ?? (secure ? 465 : 587), secure, requireTls,
      ...(env.SMTP_USER === undefined ? {} : { user: env.SMTP_USER, password: env.SMTP_PASSWORD ?? '' }),
    },
  };
}

function withPassword(url: string, password: string | undefined): string {
  if (password === undefined) return url;
  try {
    const parts = new URL(url);
    parts.password = encodeURIComponent(password);
    return parts.href;
  } catch {
    throw new ConfigError('DATABASE_URL: not a URL such as postgres://user@host:5432/database.');
  }
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
