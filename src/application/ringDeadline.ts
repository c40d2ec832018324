import type { Act } from '../domain/act';
import type { Id, Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import type { Case, Deadline } from '../domain/case';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { periodOf, type Rules } from '../engine';
import { afterCommit } from './afterCommit';
import { rulesOf, type App } from './app';
import type { OutboxRow, Transaction } from './ports';
import { recordAct } from './record';

/** What became of an alarm: it rang, a rung was reached, or there was nothing to do any more. */
export type Rang = 'rang' | 'escalated' | 'reminded' | 'stale';

/**
 * Looks at one deadline now: rings it if it has run out, else fires the rung whose time has come. The row is claimed inside
 * the act's own transaction; a stale or second alarm does nothing.
 */
export async function ringDeadline(app: App, alarm: { readonly case: Id<'case'>; readonly deadline: Id<'deadline'>; readonly rung?: string }): Promise<Rang> {
  const now = app.world.now();
  const result = await app.ledger.write<{ rang: Rang; recorded?: Awaited<ReturnType<typeof recordAct>> }>(async (tx) => {
    const file = await tx.loadCase(alarm.case);
    const deadline = file?.deadlines.find(({ id }) => id === alarm.deadline);
    if (!file || !deadline) return { rang: 'stale' };
    const rules = rulesOf(app, file.basis.procedure, file.basis.version);
    if (deadline.status === 'running' && deadline.ringsAt <= now) {
      return { rang: 'rang', recorded: await recordAct(app, tx, rules, file, clockAct(file, 'deadline.rang', { deadline: deadline.id }, deadline, now)) };
    }
    const rung = deadline.rungs.find(({ id }) => id === alarm.rung);
    if (!rung || rung.at > now || rung.firedSeq !== undefined || deadline.endSeq !== undefined || deadline.status === 'paused') return { rang: 'stale' };
    if (rung.kind === 'escalation') {
      return { rang: 'escalated', recorded: await recordAct(app, tx, rules, file, clockAct(file, 'deadline.escalated', { deadline: deadline.id, rung: rung.id }, deadline, now)) };
    }
    const to = periodOf(rules.procedure, deadline).ladder.find(({ id }) => id === rung.id)?.to ?? 'owner';
    await tx.remind(deadline.id, rung.id, [reminder(file, deadline, rung.id, to, now)]);
    return { rang: 'reminded' };
  });
  if (result.recorded) await afterCommit(app, result.recorded, true);
  return result.rang;
}

/**
 * Rings, in the transaction of an act, what had run out before the act took effect: the act then meets the case as it was in
 * law, not as the sweep left it. Answers with the case after the rings.
 */
export async function ringBefore(app: Pick<App, 'procedures' | 'calendars' | 'bodies' | 'world'>, tx: Transaction, rules: Rules, file: Case, at: Instant): Promise<Case> {
  const now = app.world.now();
  const due = file.deadlines.filter(({ status, ringsAt }) => status === 'running' && ringsAt <= at).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1));
  let current = file;
  for (const { id } of due) {
    // An earlier ring may have ended or moved this clock.
    const deadline = current.deadlines.find((candidate) => candidate.id === id);
    if (deadline?.status !== 'running' || deadline.ringsAt > at) continue;
    current = (await recordAct(app, tx, rules, current, clockAct(current, 'deadline.rang', { deadline: id }, deadline, now))).case;
  }
  return current;
}

/** The ring takes effect in law when the period ended, whenever it was noticed. */
function clockAct(file: Case, type: string, input: JsonObject, deadline: Deadline, now: Instant): Act {
  const at = type === 'deadline.rang' ? deadline.ringsAt : now;
  return {
    type,
    input,
    actor: { kind: 'clock', id: 'clock', body: file.handling, role: 'clock' },
    at,
    on: typeof deadline.due === 'string' && type === 'deadline.rang' && !deadline.due.includes('T') ? (deadline.due as Act['on']) : legalDateOf(at),
    recordedAt: now,
    cause: { deadline: deadline.id },
  };
}

const reminder = (file: Case, deadline: Deadline, rung: string, to: string, now: Instant): OutboxRow => ({
  fact: `${file.id}-${deadline.startSeq}`,
  recipient: to === 'owner' ? deadline.body : to,
  channel: 'desk',
  // A rung that an extension moved ahead is due again: its time belongs to the key.
  rung: `${deadline.id}-${rung}-${deadline.rungs.find(({ id }) => id === rung)?.at ?? ''}`,
  template: 'deadline.reminder',
  data: { period: deadline.period, due: deadline.due },
  legalService: false,
  createdAt: now,
});

/** True when a ring was refused because somebody else's act came first: nothing is left to do. */
export const isStale = (error: unknown): boolean => error instanceof DomainError && (error.code === 'deadline.notDue' || error.code === 'rung.notDue');
