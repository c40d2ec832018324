import type { Registry } from 'prom-client';
import type { App } from '../application/app';
import type { KeptDirectory } from '../application/directory';
import type { Packaging } from '../application/packages/keep';
import type { Operations } from '../application/operations';
import type { Passwords, SessionLimits } from '../application/session';
import type { TableWriter } from '../domain/table';
import type { AttemptLimit } from './attempts';
import type { Log } from './observe';
import type { AlarmQueue } from './routes/queueBoard';
import type { Site } from './site';
import type { UploadLimits } from './uploadPlaces';

/** Whether the process can do its work, and what it looked at. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly [detail: string]: string | number | boolean }>>;
}

export interface HttpSettings {
  /** Secure cookies, HTTPS only. */
  readonly production: boolean;
  readonly version: string;
  readonly sessions?: SessionLimits;
  /** Other origins under which the page is served, e.g. `https://weiquan.example.gov.cn` behind a proxy that changes Host. */
  readonly origins?: readonly string[];
  /** Which proxies may say whose request it is: see Express, `trust proxy`. */
  readonly trustProxy?: boolean | number | string;
  /** Whoever bears it may read /metrics from elsewhere. */
  readonly metricsToken?: string;
  readonly attempts?: Partial<AttemptLimits>;
  readonly uploads?: Partial<UploadLimits>;
  /** Shown on the page, evaluation only: when the time that the program believes in began. `2026-09-30 09:00` in Shanghai. */
  readonly demonstrationTime?: string;
}

/** Attempts to sign in (that fail) and to query (that fail), in this process. */
export interface AttemptLimits {
  readonly signInPerLogin: AttemptLimit;
  readonly signInPerAddress: AttemptLimit;
  readonly queryPerNumber: AttemptLimit;
  readonly queryPerAddress: AttemptLimit;
  /** Codes of letters that fail: nobody guesses one, and nobody is to try. */
  readonly partyCodePerAddress: AttemptLimit;
  /** What one party sends by its page, files and acts. */
  readonly sendingPerParty: AttemptLimit;
}

/** Everything that the edge works with, given by whoever composes the program. */
export interface Services {
  readonly app: App;
  readonly directory: KeptDirectory;
  readonly passwords: Passwords;
  readonly tables: TableWriter;
  readonly packaging: Packaging;
  readonly log: Log;
  readonly readiness: () => Promise<Readiness>;
  readonly settings: HttpSettings;
  /** How the clocks run; absent where nobody watches them. */
  readonly operations?: Operations;
  /** The alarms in Redis, for the board of the administrators; absent without Redis. */
  readonly alarmQueue?: AlarmQueue;
  /** Where other parts register their figures; the edge makes its own when absent. */
  readonly registry?: Registry;
  /** The pages in the browser; the API works without them. */
  readonly site?: Site;
}

const MINUTE = 60_000;

/** Two hours at the desk without a request, a working day at the longest. */
export const SESSION_LIMITS: SessionLimits = { idle: 120 * MINUTE, absolute: 12 * 60 * MINUTE };

export const ATTEMPT_LIMITS: AttemptLimits = {
  signInPerLogin: { most: 10, within: 15 * MINUTE },
  // An office shares one address: only what failed counts.
  signInPerAddress: { most: 50, within: 15 * MINUTE },
  // Six digits: at this pace half of them take eleven years.
  queryPerNumber: { most: 5, within: 60 * MINUTE },
  queryPerAddress: { most: 30, within: 60 * MINUTE },
  partyCodePerAddress: { most: 30, within: 60 * MINUTE },
  sendingPerParty: { most: 120, within: 60 * MINUTE },
};
