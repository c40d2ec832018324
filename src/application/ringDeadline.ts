import type { Id, Instant } from '../domain/brand';
import type { Case, Deadline } from '../domain/case';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { isOfPerson, periodOf } from '../engine';
import { afterCommit, toTell, type ToTell } from './afterCommit';
import { rulesOf, type App } from './app';
import { clockAct } from './clockAct';
import type { OutboxRow } from './ports';
import { recordAct } from './record';

/** What became of an alarm: it rang, a rung was reached, there was nothing to do any more, or somebody else is at the case. */
export type Rang = 'rang' | 'escalated' | 'reminded' | 'stale' | 'busy';

/**
 * Looks at one deadline now: rings it if it has run out, else fires the highest rung whose time has come. The row is claimed
 * inside the act's own transaction; a stale or second alarm does nothing.
 */
export async function ringDeadline(app: App, alarm: { readonly case: Id<'case'>; readonly deadline: Id<'deadline'> }): Promise<Rang> {
  const now = app.world.now();
  const result = await app.ledger.write<{ rang: Rang; tell?: ToTell }>(async (tx) => {
    if (!(await tx.claimCase(alarm.case))) return { rang: 'busy' };
    const file = await tx.loadCase(alarm.case);
    const deadline = file?.deadlines.find(({ id }) => id === alarm.deadline);
    if (!file || !deadline) return { rang: 'stale' };
    const rules = rulesOf(app, file.basis.procedure, file.basis.version);
    const recorded = async (rang: Rang, type: string, input: JsonObject) => {
      const act = await recordAct(app, tx, rules, file, clockAct(file, type, { deadline: deadline.id, ...input }, deadline, now));
      return { rang, tell: toTell(act, await tx.signalsMayWait(file.id)) };
    };
    if (deadline.status === 'running' && deadline.ringsAt <= now) return recorded('rang', 'deadline.rang', {});
    if (deadline.endSeq !== undefined || deadline.status === 'paused') return { rang: 'stale' };
    const rung = dueRung(deadline, now);
    if (!rung) return { rang: 'stale' };
    if (rung.kind === 'escalation') return recorded('escalated', 'deadline.escalated', { rung: rung.id });
    const to = periodOf(rules.procedure, deadline).ladder.find(({ id }) => id === rung.id)?.to ?? 'owner';
    return { rang: (await tx.remind(deadline.id, rung.id, [reminder(file, deadline, rung, to, now)])) ? 'reminded' : 'stale' };
  }, { behind: true });
  if (result.tell) await afterCommit(app, result.tell);
  return result.rang;
}

/** Of the rungs whose time has come the one that is told: the latest, an escalation before a reminder. */
function dueRung({ rungs }: Deadline, now: Instant): Deadline['rungs'][number] | undefined {
  const come = rungs.filter(({ at, firedSeq }) => at <= now && firedSeq === undefined).sort((a, b) => (a.at < b.at ? 1 : -1));
  return come.find(({ kind }) => kind === 'escalation') ?? come[0];
}

const reminder = (file: Case, deadline: Deadline, rung: Deadline['rungs'][number], to: string, now: Instant): OutboxRow => ({
  fact: `${file.id}-${deadline.startSeq}`,
  // A party's clock names the party: another of the same role has a time of its own.
  recipient: to !== 'owner' ? to : isOfPerson(file, deadline) ? (deadline.party ?? deadline.body) : deadline.body,
  channel: 'desk',
  // A rung that an extension moved ahead is due again: its time belongs to the key.
  rung: `${deadline.id}-${rung.id}-${rung.at}`,
  template: 'deadline.reminder',
  data: { deadline: deadline.id, period: deadline.period, due: deadline.due, rung: rung.id },
  legalService: false,
  createdAt: now,
});

/** True when a ring was refused because somebody else's act came first: nothing is left to do. */
export const isStale = (error: unknown): boolean => error instanceof DomainError && (error.code === 'deadline.notDue' || error.code === 'rung.notDue');
