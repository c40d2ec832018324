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

/** Nothing is asked for somebody who is not signed in. */
async function askForScreen(there: There | undefined): Promise<unknown> {
  const session = await queryClient.fetchQuery(sessionQuery);
  if (!session || session.mustChangePassword) return undefined;
  return there ? there.screen.asksFirst?.(there.params) : firstFor(session.account)?.load();
}

/** Whatever fails here is asked for again by the screen itself, which says what is wrong. */
const unheard = (asked: Promise<unknown>): void => void asked.catch(() => undefined);

/**
 * Asks for what an address will show while the desk is still being drawn: the code of the screen, who is signed in, and what the screen
 * reads first. Otherwise each is asked for only once the one before has come and has been drawn.
 */
export function askAhead(address: string): void {
  const there = screenAt(address);
  if (there) unheard(there.screen.load());
  unheard(askForScreen(there));
}
