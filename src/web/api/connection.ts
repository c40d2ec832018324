import { useSyncExternalStore } from 'react';

const TRY_AGAIN_MS = 3_000;

let lost = false;
const listeners = new Set<() => void>();
const returned = new Set<() => void>();

function set(now: boolean): void {
  if (lost === now) return;
  lost = now;
  listeners.forEach((listen) => listen());
  if (lost) void waitForServer();
  else returned.forEach((listen) => listen());
}

async function waitForServer(): Promise<void> {
  while (lost) {
    await new Promise((resume) => window.setTimeout(resume, TRY_AGAIN_MS));
    try {
      await fetch('/healthz', { cache: 'no-store' });
      set(false);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

/** Whoever asks the server says how it went. */
export const connectionLost = (): void => set(true);
export const connectionThere = (): void => set(false);

/** Calls back when the server answers again. */
export function whenConnectionReturns(listen: () => void): () => void {
  returned.add(listen);
  return () => returned.delete(listen);
}

export const useConnectionLost = (): boolean =>
  useSyncExternalStore((listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  }, () => lost);
