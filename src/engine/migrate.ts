import type { Act } from '../domain/act';
import { legalDateOf } from '../domain/calendar';
import type { Case, Deadline } from '../domain/case';
import type { Json, JsonObject } from '../domain/json';
import type { Migration, Procedure } from '../domain/procedure';
import { accepted, type Result } from '../domain/refusal';
import { statePath } from '../domain/statePath';
import { canonical } from '../domain/canonical';
import { editionOn } from './periods';
import { derive, isOpen } from './reckon';
import { refuse, Refused } from './refused';
import type { Rules } from './rules';
import { isState, stateUnknown } from './states';

/** A date that moves with the migration. `edition`: of the period by which it is counted from now on. */
export interface Shift {
  readonly deadline: string;
  readonly from: Deadline['due'];
  readonly to: Deadline['due'];
  readonly edition: Deadline['edition'];
}

type When = Pick<Act, 'at' | 'on' | 'recordedAt'>;

/**
 * The case as a case of the version of the rules: its state and data as the migration says, its clocks counted by the new
 * periods. Pure; nothing is guessed. Throws Refused: migration.none, closed, approvalPending, stays (`condition` names which),
 * periodLost, pauseLost, wouldBeLate, state.notOfVersion.
 */
export function migrate(rules: Rules, file: Case, when: When): { readonly file: Case; readonly shifts: readonly Shift[] } {
  const { procedure } = rules;
  const migration = migrationFor(procedure, file);
  if (file.closed) return refuse('migration.closed');
  if (file.requests.some(({ status }) => status === 'pending')) return refuse('migration.approvalPending', { who: ['head'], missing: ['approval.given'] });
  for (const [name, { when: stays }] of Object.entries(migration.stays)) if (stays(file)) return refuse('migration.stays', { condition: name });
  const state = stateAfter(procedure, migration, file);
  checkPauses(procedure, file);
  const over: Case = { ...file, state, data: migration.data(file), basis: { ...file.basis, version: procedure.version } };
  const deadlines = file.deadlines.map((deadline) => clockAfter(rules, migration, over, deadline, when));
  const shifts = deadlines.flatMap((anew, index): Shift[] => {
    const before = file.deadlines[index];
    return before && anew.due !== before.due ? [{ deadline: anew.id, from: before.due, to: anew.due, edition: anew.edition }] : [];
  });
  return { file: { ...over, deadlines }, shifts };
}

function migrationFor({ name, version, migration }: Procedure, { basis }: Case): Migration {
  if (!migration || basis.procedure !== name || basis.version !== migration.from) return refuse('migration.none', { data: { procedure: basis.procedure, version: basis.version, to: version } });
  return migration;
}

/** The place of each state is written down: one that is not is refused, and never taken for another. */
function stateAfter(procedure: Procedure, { states }: Migration, file: Case): Json {
  const path = statePath(file.state);
  const state = Object.hasOwn(states, path) ? states[path] : undefined;
  if (state !== undefined && isState(procedure, state)) return state;
  throw new Refused(stateUnknown(procedure, state ?? file.state).refusal);
}

/** What stands still must be able to go on. */
function checkPauses({ acts }: Procedure, file: Case): void {
  const closes = new Set(Object.values(acts).flatMap(({ pause }) => (pause && 'close' in pause ? [pause.close] : [])));
  for (const { cause, to } of file.pauses) if (to === undefined && !closes.has(cause)) refuse('migration.pauseLost', { data: { cause } });
}

/** A clock by the periods of this version. One that has ended keeps its date, and is still a clock of a period that is known. */
function clockAfter({ procedure, calendar }: Rules, migration: Migration, over: Case, deadline: Deadline, { on, recordedAt }: When): Deadline {
  const period = procedure.periods.find(({ id }) => id === deadline.period);
  const known = period?.editions.find(({ from }) => from === deadline.edition);
  if (!period || !known) return refuse('migration.periodLost', { data: { period: deadline.period, edition: deadline.edition } });
  if (!isOpen(deadline)) return deadline;
  const edition = migration.restates.includes(period.id) ? (editionOn(period, on) ?? known) : known;
  const anew = derive(calendar, procedure, over, edition === known ? deadline : { ...deadline, edition: edition.from }, recordedAt);
  // Nobody is late by a change of the rules.
  // Where it stands still, the end that is stored may lie behind: it is counted from the pause.
  const ran = deadline.status === 'running' ? deadline.ringsAt > recordedAt : deadline.status === 'paused';
  const late = ran && anew.status === 'running' && anew.ringsAt <= recordedAt;
  return late ? refuse('migration.wouldBeLate', { data: { period: period.id, from: deadline.due, to: anew.due } }) : anew;
}

/** What `case.migrated` does. The dates that it names must be those that follow. Throws Refused, also migration.shiftsDiffer. */
export function migrated(rules: Rules, file: Case, act: Act): Case {
  const { fromVersion, toVersion, shifts } = act.input;
  const after = migrate(rules, file, act);
  if (fromVersion !== file.basis.version || toVersion !== rules.procedure.version || canonical(shifts) !== canonical(after.shifts)) refuse('migration.shiftsDiffer', { data: { from: file.basis.version, to: rules.procedure.version } });
  return after.file;
}

/** The act that takes the case over now, or why it cannot go. `by`: account, or who does it on the command line. */
export function migrationAct(rules: Rules, file: Case, now: Act['at'], by: string): Result<Act> {
  const when = { at: now, on: legalDateOf(now), recordedAt: now };
  try {
    const { shifts } = migrate(rules, file, when);
    const input = { fromVersion: file.basis.version, toVersion: rules.procedure.version, shifts: shifts.map((shift) => ({ ...shift })) } satisfies JsonObject;
    return accepted({ type: 'case.migrated', input, actor: { kind: 'system', id: by, body: file.handling, role: 'system' }, ...when, cause: { source: `version ${rules.procedure.version}` } });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
