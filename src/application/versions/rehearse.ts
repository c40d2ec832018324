import type { Act } from '../../domain/act';
import type { Id, Instant, LegalDate } from '../../domain/brand';
import type { Case, Deadline } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import type { JsonObject } from '../../domain/json';
import type { Period } from '../../domain/period';
import type { Procedure } from '../../domain/procedure';
import type { Refusal } from '../../domain/refusal';
import { advance, explain, migrationAct, statePath, type DeadlineExplanation, type Outcome, type Rules } from '../../engine';
import { rulesOf } from '../app';
import { numberOf } from '../caseReading';
import { clockAct } from '../clockAct';
import type { KeptRehearsal } from '../ports/versions';
import { installed } from './activate';
import type { VersionParts } from './readVersions';

/** A date that would move, and by what it is counted then. */
export interface ShiftedDate {
  readonly period: Period;
  readonly from: Deadline['due'];
  readonly to: Deadline['due'];
  readonly explanation: DeadlineExplanation;
}

/** What would become of one case. */
export interface RehearsedCase {
  readonly case: Id<'case'>;
  /** What people say: the intake number, or the number of the paper. */
  readonly number: string;
  readonly state: string;
  /** Where it would be; absent: it cannot go. */
  readonly to?: string;
  readonly refusal?: Refusal;
  readonly shifts: readonly ShiftedDate[];
  /** Clocks that the migration itself would begin and end. */
  readonly begun: readonly Deadline[];
  readonly ended: readonly Deadline[];
}

/** The version that cases come from and the one that they go to. Throws DomainError notFound `version.unknown`, invalid `migration.none`. */
export function migrationBetween(parts: VersionParts, name: string, to: number): { readonly before: Procedure; readonly procedure: Procedure } {
  const procedure = installed(parts, name, to);
  if (!procedure.migration) throw new DomainError('invalid', 'migration.none', `Version ${to} of ${name} has no migration: no case can go over to it.`);
  return { before: installed(parts, name, procedure.migration.from), procedure };
}

/** What would become of the case now; it is read and nothing is written. What has run out is rung first, as it would be. */
export function rehearseCase(parts: VersionParts, procedure: Procedure, file: Case): RehearsedCase {
  const now = parts.world.now();
  const before = rung(rulesOf(parts, file.basis.procedure, file.basis.version), file, now);
  const rules: Rules = { procedure, calendar: parts.calendars.current() };
  const head = { case: file.id, number: numberOf(file), state: statePath(before.state) };
  const stays = (refusal: Refusal): RehearsedCase => ({ ...head, refusal, shifts: [], begun: [], ended: [] });
  const act = migrationAct(rules, before, now, 'rehearsal');
  if (!act.ok) return stays(act.refusal);
  const result = advance(rules, before, act.value);
  return result.ok ? { ...head, to: statePath(result.value.case.state), ...datesOf(rules, before, act.value, result.value) } : stays(result.refusal);
}

function datesOf({ procedure, calendar }: Rules, before: Case, act: Act, { case: after }: Outcome): Pick<RehearsedCase, 'shifts' | 'begun' | 'ended'> {
  const shifts = (act.input['shifts'] as readonly JsonObject[]).flatMap((shift): ShiftedDate[] => {
    const deadline = after.deadlines.find(({ id }) => id === shift['deadline']);
    const period = procedure.periods.find(({ id }) => id === deadline?.period);
    return deadline && period ? [{ period, from: shift['from'] as LegalDate, to: deadline.due, explanation: explain(calendar, procedure, after, deadline) }] : [];
  });
  const known = new Map(before.deadlines.map((deadline) => [deadline.id, deadline]));
  return {
    shifts,
    begun: after.deadlines.filter(({ id }) => !known.has(id)),
    ended: after.deadlines.filter(({ id, endSeq }) => endSeq !== undefined && known.get(id)?.endSeq === undefined),
  };
}

/** The case after the rings that are due, as the migration would find it. */
function rung(rules: Rules, file: Case, now: Instant): Case {
  let current = file;
  for (const { id } of file.deadlines.filter(({ status, ringsAt }) => status === 'running' && ringsAt <= now).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1))) {
    const deadline = current.deadlines.find((candidate) => candidate.id === id);
    if (deadline?.status !== 'running' || deadline.ringsAt > now) continue;
    const result = advance(rules, current, clockAct(current, 'deadline.rang', { deadline: id }, deadline, now));
    if (result.ok) current = result.value.case;
  }
  return current;
}

/**
 * Tries the migration on every open case, one after the other: none is held in memory, nothing is written but what it came to.
 * `told` may wait, so that a slow reader slows the reading.
 */
export async function rehearse(parts: VersionParts, cases: AsyncIterable<Case>, name: string, to: number, told: (one: RehearsedCase) => Promise<void> | void): Promise<KeptRehearsal> {
  const { before, procedure } = migrationBetween(parts, name, to);
  const at = parts.world.now();
  const counts = { cases: 0, moving: 0, staying: 0, shifted: 0 };
  for await (const file of cases) {
    if (file.closed || file.basis.procedure !== name || file.basis.version !== before.version) continue;
    const one = rehearseCase(parts, procedure, file);
    counts.cases++;
    counts[one.refusal ? 'staying' : 'moving']++;
    counts.shifted += one.shifts.length;
    await told(one);
  }
  const kept: KeptRehearsal = {
    procedure: name, from: before.version, to, content: parts.versions.contentOf(procedure), calendar: parts.calendars.current().version, at, endedAt: parts.world.now(), ...counts,
  };
  await parts.versions.store.keepRehearsal(kept);
  return kept;
}

