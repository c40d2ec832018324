import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SessionAnswer } from '../../contract/session';
import { ApiProblem, call, carryCsrfToken, onSignedOut } from './call';

export type Account = SessionAnswer['account'];

interface Sessions {
  /** Absent: nobody is signed in. */
  readonly account?: Account;
  /** Not known yet. */
  readonly unknown: boolean;
  /** Somebody was here and the server has let go of them: what they typed stays. */
  readonly ended: boolean;
  /** The password was made by an administrator: nothing else is answered until it is another. */
  readonly mustChangePassword: boolean;
  readonly signIn: (login: string, password: string) => Promise<void>;
  /** Every other session ends; this one goes on. */
  readonly changePassword: (current: string, next: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Sessions | undefined>(undefined);
const SESSION = ['session'];

async function readSession(): Promise<SessionAnswer | null> {
  try {
    return await call('readSession', {});
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 401) return null;
    throw error;
  }
}

/** Read once: whether it still holds is told by every other answer. */
export const sessionQuery = queryOptions({ queryKey: SESSION, queryFn: readSession, staleTime: Infinity });

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  const { data, isPending } = useQuery({ ...sessionQuery, refetchOnWindowFocus: false });
  const account = data?.account;
  useEffect(() => onSignedOut(() => setEnded(true)), []);

  const signIn = useCallback(async (login: string, password: string): Promise<void> => {
    const before = queries.getQueryData<SessionAnswer | null>(SESSION)?.account.id;
    const session = await call('signIn', { body: { login, password } });
    carryCsrfToken(session.csrfToken);
    setEnded(false);
    // Another person at the same desk sees nothing of what the first one saw.
    if (before !== undefined && before !== session.account.id) {
      window.location.assign('/');
      return;
    }
    queries.setQueryData(SESSION, session);
    if (session.mustChangePassword) return;
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  }, [queries]);

  const changePassword = useCallback(async (current: string, next: string): Promise<void> => {
    const session = await call('changeOwnPassword', { body: { current, next } });
    carryCsrfToken(session.csrfToken);
    queries.setQueryData(SESSION, session);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
  }, [queries]);

  const signOut = useCallback(async (): Promise<void> => {
    await call('signOut', {});
    window.location.assign('/');
  }, []);

  carryCsrfToken(data?.csrfToken);
  const mustChangePassword = data?.mustChangePassword === true;
  const sessions = useMemo(
    () => ({ account, unknown: isPending, ended: ended && account !== undefined, mustChangePassword, signIn, changePassword, signOut }),
    [account, isPending, ended, mustChangePassword, signIn, changePassword, signOut],
  );
  return <SessionContext value={sessions}>{children}</SessionContext>;
}

export function useSessions(): Sessions {
  const sessions = useContext(SessionContext);
  if (!sessions) throw new Error('SessionProvider is missing.');
  return sessions;
}

/** Who is signed in; only for what is shown to somebody who is. */
export function useAccount(): Account {
  const { account } = useSessions();
  if (!account) throw new Error('Nobody is signed in.');
  return account;
}
