import type { Id, Instant } from '../domain/brand';
import type { App } from './app';
import type { RecordedAct } from './record';

/** A clock that runs, and when it rings. */
export interface Wake {
  readonly deadline: Id<'deadline'>;
  readonly at: Instant;
}

/** The clocks that an act started or moved, also those of the cases that it opened. */
export function wakesOf({ changed, opened }: Pick<RecordedAct, 'changed' | 'opened'>): readonly Wake[] {
  const wakes = changed.flatMap(({ id, status, ringsAt }) => (status === 'running' ? [{ deadline: id, at: ringsAt }] : []));
  return opened.length === 0 ? wakes : [...wakes, ...opened.flatMap(wakesOf)];
}

/** After the commit: tells the alarm clock which deadlines may ring. Losing this costs seconds, the sweep finds the row. */
export async function wake({ alarmClock }: Pick<App, 'alarmClock'>, wakes: readonly Wake[]): Promise<void> {
  for (const { deadline, at } of wakes) await alarmClock.wake(deadline, at);
}
