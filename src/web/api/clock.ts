import { useSyncExternalStore } from 'react';

/*
 * The house's time. Stored instants are compared with it, never with the clock of the computer at the desk: that one may be
 * wrong, and a demonstration shifts the other.
 */
const TICK_MS = 20_000;

let ahead = 0;
let tick = Date.now();
const listeners = new Set<() => void>();
let timer: number | undefined;

/** Takes the time from an answer's `Date`. */
export function noteServerTime(header: string | null): void {
  const told = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(told)) ahead = told - Date.now();
}

const beat = (): void => {
  tick = Date.now();
  listeners.forEach((listen) => listen());
};

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  timer ??= window.setInterval(beat, TICK_MS);
  return () => {
    listeners.delete(listen);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** The house's time at this moment, for what happens and is not shown again. */
export const houseNow = (): number => Date.now() + ahead;

/** The house's time in milliseconds; what shows it is drawn again every twenty seconds. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => tick) + ahead;
