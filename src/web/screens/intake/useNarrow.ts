import { useSyncExternalStore } from 'react';

/** As `intake.css` has it: below this, what stands beside a form stands above or below it. */
const NARROW = '(max-width: 1000px)';

const listen = (changed: () => void): (() => void) => {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether the window has room for one column only. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => window.matchMedia(NARROW).matches);
