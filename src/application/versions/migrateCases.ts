import type { Id } from '../../domain/brand';
import type { Case } from '../../domain/case';
import { DomainError } from '../../domain/errors';
import type { Refusal } from '../../domain/refusal';
import { migrationAct } from '../../engine';
import { afterCommit, toTell } from '../afterCommit';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import { recordAct, refusedBy, type RecordedAct } from '../record';
import { ringBefore } from '../ringBefore';
import { migrationBetween } from './rehearse';

/** What became of one case: it has gone over, it stays and why, or there was nothing to do. */
export interface MigratedCase {
  readonly case: Id<'case'>;
  readonly number: string;
  readonly refusal?: Refusal;
}

export interface Migrated {
  readonly cases: number;
  readonly moved: number;
  readonly stayed: number;
  /** Somebody else was at it, or it had gone over already. */
  readonly passedOver: number;
}

/**
 * Takes the open cases of the version before over to `to`, each in a transaction of its own: a fact, exactly once. Killed in
 * the middle, it goes on with those that have not gone over. Only to a version that takes new cases already.
 * Throws DomainError notFound `version.unknown`, invalid `migration.none`, conflict `migration.notActivated`.
 */
export async function migrateCases(app: App, cases: AsyncIterable<Case>, name: string, to: number, by: string, told: (one: MigratedCase) => Promise<void> | void): Promise<Migrated> {
  const { before } = migrationBetween(app, name, to);
  if (!app.versions.activations().some(({ procedure, version }) => procedure === name && version === to)) {
    throw new DomainError('conflict', 'migration.notActivated', `Version ${to} of ${name} was not activated: first new cases, then those that run.`);
  }
  const counts = { cases: 0, moved: 0, stayed: 0, passedOver: 0 };
  for await (const { id, closed, basis } of cases) {
    if (closed || basis.procedure !== name || basis.version !== before.version) continue;
    counts.cases++;
    const one = await migrateCase(app, id, to, by);
    if (!one) counts.passedOver++;
    else {
      counts[one.refusal ? 'stayed' : 'moved']++;
      await told(one);
    }
  }
  return counts;
}

/** One case; undefined when it is not there to be moved any more, or another process is at it. */
export async function migrateCase(app: App, id: Id<'case'>, to: number, by: string): Promise<MigratedCase | undefined> {
  try {
    const done = await app.ledger.write<{ readonly recorded: RecordedAct; readonly signals: boolean } | undefined>(async (tx) => {
      if (!(await tx.claimCase(id))) return undefined;
      const file = await tx.loadCase(id);
      if (!file || file.closed || file.basis.version >= to) return undefined;
      const now = app.world.now();
      const current = await ringBefore(app, tx, rulesOf(app, file.basis.procedure, file.basis.version), file, now);
      const rules = rulesOf(app, file.basis.procedure, to);
      const act = migrationAct(rules, current, now, by);
      if (!act.ok) throw refusedBy({ ...act.refusal, data: { ...act.refusal.data, number: numberOf(file) } });
      return { recorded: await recordAct(app, tx, rules, current, act.value), signals: await tx.signalsMayWait(id) };
    });
    if (!done) return undefined;
    await afterCommit(app, toTell(done.recorded, done.signals));
    return { case: id, number: numberOf(done.recorded.case) };
  } catch (error) {
    const refusal = error instanceof DomainError && error.kind === 'refused' ? error.details.refusal : undefined;
    if (!refusal) throw error;
    return { case: id, number: typeof refusal.data?.['number'] === 'string' ? refusal.data['number'] : id, refusal };
  }
}
