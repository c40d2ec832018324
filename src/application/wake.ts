import type { App } from './app';
import type { RecordedAct } from './record';

/** After the commit: tells the alarm clock which deadlines may ring. Losing this costs seconds, the sweep finds the row. */
export async function wakeFor(app: Pick<App, 'alarmClock'>, recorded: Pick<RecordedAct, 'changed' | 'opened'>): Promise<void> {
  for (const deadline of recorded.changed) if (deadline.status === 'running') await app.alarmClock.wake(deadline.id, deadline.ringsAt);
  for (const opened of recorded.opened) await wakeFor(app, opened);
}
