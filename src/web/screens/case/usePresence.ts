import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refreshAfterAct } from '../../acts/manner';
import type { PresenceAnswer } from '../../../contract/desk';
import { ApiProblem, call, ConnectionLost } from '../../api/call';

/** Said well before the house takes somebody for gone. */
const EVERY_MS = 15_000;

/**
 * Says that the case is open here while the window is looked at; who else has it open. A case that has moved on is read
 * again: nothing else has to ask.
 */
export function usePresence(id: string, revision: number | undefined): PresenceAnswer['readers'] {
  const queries = useQueryClient();
  const [presence, setPresence] = useState<PresenceAnswer>();
  useEffect(() => {
    let here = true;
    const tell = async (): Promise<void> => {
      if (document.hidden) return;
      try {
        const answer = await call('tellPresence', { params: { id }, body: {} });
        if (here) setPresence(answer);
      } catch (error) {
        // The page says already that the connection is lost, or that the case is not to be seen.
        if (!(error instanceof ConnectionLost || error instanceof ApiProblem)) throw error;
      }
    };
    const look = (): void => void tell();
    look();
    const timer = window.setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      here = false;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      call('endPresence', { params: { id } }).catch((error: unknown) => console.info('leaving the case was not told', error));
    };
  }, [id]);
  const newer = presence !== undefined && revision !== undefined && presence.revision > revision;
  useEffect(() => {
    if (newer) void refreshAfterAct(queries);
  }, [newer, queries]);
  return presence?.readers ?? [];
}
