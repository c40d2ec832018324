import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while: what is typed is not asked for letter by letter. */
export function useSettled<T extends string>(value: T, pause = 400): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
