import type { Hash, LegalDate } from '../../domain/brand';
import { legalDateOf } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import type { Procedure } from '../../domain/procedure';
import type { Result } from '../../domain/refusal';
import { mayReadVersions, type Person } from '../../policies';
import { procedureTaking, type App } from '../app';
import type { Activation, KeptCheck, KeptRehearsal } from '../ports/versions';

/** A version, what it consists of, what proved it, and which cases go by it. */
export interface VersionReading {
  readonly procedure: Procedure;
  readonly content: Hash;
  /** It takes the cases of today. */
  readonly takesCases: boolean;
  readonly activations: readonly Activation[];
  readonly cases: { readonly open: number; readonly closed: number };
  readonly check?: KeptCheck;
  readonly rehearsal?: KeptRehearsal;
  /** What stands against activating it now; empty: nothing. */
  readonly lacking: readonly Lack[];
}

/** Why a version may not take new cases yet. */
export type Lack = 'version.notChecked' | 'version.checkStale' | 'version.checkFailed' | 'version.notRehearsed' | 'version.rehearsalStale';

/** A rehearsal says something of the cases of its day. */
export const REHEARSAL_HOLDS_MS = 24 * 3_600_000;

export type VersionParts = Pick<App, 'procedures' | 'versions' | 'calendars' | 'world'>;

/** What stands against activating the version: both proofs must be of its exact content, and the rehearsal of today's cases. */
export function lackingOf(parts: VersionParts, procedure: Procedure, check: KeptCheck | undefined, rehearsal: KeptRehearsal | undefined): readonly Lack[] {
  const content = parts.versions.contentOf(procedure);
  const lacking: Lack[] = [];
  if (!check) lacking.push('version.notChecked');
  else if (check.content !== content) lacking.push('version.checkStale');
  else if (check.findings > 0) lacking.push('version.checkFailed');
  // The first version has no cases to take over.
  if (!procedure.migration) return lacking;
  if (!rehearsal) lacking.push('version.notRehearsed');
  else if (isStale(parts, rehearsal, content)) lacking.push('version.rehearsalStale');
  return lacking;
}

const isStale = ({ calendars, world }: VersionParts, { content, calendar, endedAt }: KeptRehearsal, now: Hash): boolean =>
  content !== now || calendar !== calendars.current().version || Date.parse(world.now()) - Date.parse(endedAt) > REHEARSAL_HOLDS_MS;

/** Every version that is installed. Throws DomainError forbidden `role.missing`. */
export function readVersions(parts: VersionParts, person: Person): Promise<readonly VersionReading[]> {
  allowed(mayReadVersions(person));
  return versionsReading(parts, legalDateOf(parts.world.now()));
}

/** The same without asking who reads: for the command line. */
export async function versionsReading(parts: VersionParts, today: LegalDate): Promise<readonly VersionReading[]> {
  const { store } = parts.versions;
  const counts = await store.countCases();
  const activations = await store.activations();
  return Promise.all(
    parts.procedures.map(async (procedure): Promise<VersionReading> => {
      const { name, version } = procedure;
      const check = await store.lastCheck(name, version);
      const rehearsal = await store.lastRehearsal(name, version);
      const { open, closed } = counts.find((count) => count.procedure === name && count.version === version) ?? { open: 0, closed: 0 };
      return {
        procedure,
        content: parts.versions.contentOf(procedure),
        takesCases: procedureTaking(parts, name, today) === procedure,
        activations: activations.filter((one) => one.procedure === name && one.version === version),
        cases: { open, closed },
        ...(check ? { check } : {}),
        ...(rehearsal ? { rehearsal } : {}),
        lacking: lackingOf(parts, procedure, check, rehearsal),
      };
    }),
  );
}

export function allowed(answer: Result<string>): void {
  if (!answer.ok) throw new DomainError('forbidden', answer.refusal.code, 'The versions of procedures are for supervision and administrators.', { refusal: answer.refusal });
}

