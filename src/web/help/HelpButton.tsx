import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useDesk } from '../api/desk';
import { useAccount } from '../api/session';
import { isTyping } from './isTyping';
import { tourFor } from './tours';
import { useSay } from './words';
import './help.css';

const Help = lazy(() => import('./Help'));
const Tour = lazy(() => import('./Tour'));

/** Opens help, also by `?`; and shows whoever is here for the first time around. */
export function HelpButton(): ReactNode {
  const say = useSay();
  const { roles } = useAccount();
  const { desk, keep } = useDesk();
  const [open, setOpen] = useState(false);
  const [again, setAgain] = useState(false);
  const [ended, setEnded] = useState(false);
  const tour = tourFor(roles);
  const first = desk !== undefined && !desk.toured.includes(tour.name) && !ended;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const end = (): void => {
    setAgain(false);
    setEnded(true);
    // Kept or not, it has ended for now; what could not be kept is shown once more another day.
    if (first) keep({ toured: [...(desk?.toured ?? []), tour.name] }).catch((error: unknown) => console.info('the tour was not remembered', error));
  };
  return (
    <>
      <Button size="small" className="help-button" aria-haspopup="dialog" aria-keyshortcuts="?" onClick={() => setOpen(true)}>{say('help')}</Button>
      <Suspense fallback={null}>
        {open && <Help onClose={() => setOpen(false)} onTour={() => { setOpen(false); setAgain(true); }} />}
        {(first || again) && !open && <Tour tour={tour} onEnd={end} />}
      </Suspense>
    </>
  );
}
