import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnswerOf } from './call';
import { keyOf } from './queries';

const STREAM = '/api/inbox/stream';
/** Notices that come together are one reason to read again. */
const GATHER_MS = 400;
/** What a notice may have changed: whatever shows cases. */
const CHANGED: readonly unknown[] = ['readInbox', 'readWorklist', 'listCases', 'readToday', 'listPapers', 'readCase', 'readHistory', 'readPath', 'listDocuments'];

/** Under which the number of unread notices is kept: any page of the inbox says it. */
export const UNREAD = { query: { unread: '1', limit: 1 } } as const;

/**
 * Listens for notices while the window is looked at, and has read again what they may have changed. A hidden window does not
 * listen: over HTTP/1.1 a browser has six connections to a server, for all of its windows together.
 */
export function useInboxStream(account: string | undefined, ended: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (account === undefined || ended) return undefined;
    let source: EventSource | undefined;
    let timer: number | undefined;
    const readAgain = (): void => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ predicate: ({ queryKey }) => CHANGED.includes(queryKey[0]) });
      }, GATHER_MS);
    };
    const open = (): void => {
      source = new EventSource(STREAM);
      source.addEventListener('notice', readAgain);
      source.addEventListener('unread', ({ data }: MessageEvent<string>) => {
        const { unread } = JSON.parse(data) as { unread: number };
        queries.setQueryData<AnswerOf<'readInbox'>>(keyOf('readInbox', UNREAD), (before) => (before ? { ...before, unread } : { items: [], unread }));
      });
    };
    const look = (): void => {
      if (document.hidden) {
        source?.close();
        source = undefined;
      } else if (!source) {
        open();
        // What came while nobody looked.
        readAgain();
      }
    };
    if (!document.hidden) open();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.clearTimeout(timer);
      source?.close();
    };
  }, [account, ended, queries]);
}
