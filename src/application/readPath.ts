import type { Case } from '../domain/case';
import type { Fact } from '../domain/act';
import { replay, statePath } from '../engine';
import type { App } from './app';

/** A fact that moved the case. */
export interface PathStep {
  readonly fact: Fact;
  /** Absent: it opened the case. */
  readonly from?: string;
  readonly to: string;
}

/**
 * The way that a case has gone through its procedure: its facts are folded, and those after which it stood elsewhere are
 * told. It ends early where a content was destroyed. The caller has checked that the person may read the case.
 */
export async function readPath(app: Pick<App, 'reader' | 'procedures' | 'calendars'>, file: Case): Promise<readonly PathStep[]> {
  const stored = await app.reader.history(file.id);
  const library = {
    procedure: (name: string, version: number) => app.procedures.find((candidate) => candidate.name === name && candidate.version === version),
    calendar: (version: number) => app.calendars.version(version),
  };
  const steps: PathStep[] = [];
  let from: string | undefined;
  replay(library, stored, ({ revision, state }) => {
    const to = statePath(state);
    const fact = stored[revision - 1]?.fact;
    if (fact && to !== from) steps.push({ fact, to, ...(from === undefined ? {} : { from }) });
    from = to;
  });
  return steps;
}
