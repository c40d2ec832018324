import { matchPath } from 'react-router-dom';
import { queryClient } from '../api/queries';
import { sessionQuery } from '../api/session';
import type { Screen } from './screen';
import { firstFor, screens } from './screens';

interface There {
  readonly screen: Screen;
  readonly params: Readonly<Record<string, string | undefined>>;
}

function screenAt(address: string): There | undefined {
  for (const screen of screens) {
    const match = matchPath(screen.path, address);
    if (match) return { screen, params: match.params };
  }
  return undefined;
}

/** Whatever fails here is asked for again by the screen itself, which says what is wrong. */
const unheard = (asked: Promise<unknown> | undefined): void => void asked?.catch(() => undefined);

async function askOnceSignedIn(address: string, search: string): Promise<void> {
  const session = await queryClient.fetchQuery(sessionQuery);
  if (!session || session.mustChangePassword) return;
  const first = address === '/' ? firstFor(session.account) : undefined;
  const there = first ? { screen: first, params: {} } : screenAt(address);
  unheard(there?.screen.load());
  unheard(there?.screen.asksFirst?.(there.params, new URLSearchParams(search)));
}

/**
 * Asks for what an address will show while it is still being drawn: who is signed in, and then at once the code of the screen and
 * what it reads first. Otherwise each is asked for only when the one before has come and has been drawn. For nobody nothing is asked.
 */
export const askAhead = (address: string, search: string): void => unheard(askOnceSignedIn(address, search));
