import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { bodyOf, refreshAfterAct, type Manner } from '../../acts/manner';
import { ApiProblem, call } from '../../api/call';
import { freshKey } from '../../api/intent';
import type { Task } from './batch';

/** What became of one task. `lost`: there was no answer; sent again under its key it is done once. */
export type Outcome = { readonly state: 'done' } | { readonly state: 'refused'; readonly why: string } | { readonly state: 'lost' };

interface Running {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The one that is being done, from 1; absent: none is. */
  readonly at?: number;
  /** Returns the refusal of what was typed, where the first task met it: the others would meet it too, so nothing was done. */
  readonly run: (tasks: readonly Task[], input: Record<string, unknown>, manner: Manner) => Promise<ApiProblem | undefined>;
}

const whyNot = ({ problem: { detail, errors = [], refusal } }: ApiProblem): string => [detail, ...errors.map(({ message }) => message), ...(refusal?.missing ?? []).map(({ words }) => words)].filter((words, at, all) => all.indexOf(words) === at).join(' ');

/** A field is wrong, whichever the case. */
const isOfWhatWasTyped = (error: unknown): error is ApiProblem => error instanceof ApiProblem && error.problem.status === 400 && (error.problem.errors ?? []).length > 0;

/**
 * Does tasks one after the other, each a request, a transaction and a key of its own: what one case refuses stops none of
 * the others. A session that ended stops the rest, which can be tried again.
 */
export function useBatch(): Running {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [at, setAt] = useState<number>();
  const run: Running['run'] = async (tasks, input, manner) => {
    const revisions = new Map<string, number>();
    let ended = false;
    const note = (task: Task, outcome: Outcome): void => setOutcomes((before) => new Map([...before, [task.id, outcome]]));
    for (const [place, task] of tasks.entries()) {
      setAt(place + 1);
      const { file, act, party, id } = task;
      const key = keys.current.get(id) ?? freshKey();
      keys.current.set(id, key);
      try {
        if (ended) {
          note(task, { state: 'lost' });
          continue;
        }
        const answer = await call('performAct', { params: { id: file.id }, body: bodyOf(act, input, { ...manner, ...(party === undefined ? {} : { party }) }), key, ifMatch: `"${revisions.get(file.id) ?? file.revision}"` });
        revisions.set(file.id, answer.revision);
        note(task, { state: 'done' });
      } catch (error) {
        if (place === 0 && outcomes.size === 0 && isOfWhatWasTyped(error)) {
          keys.current.delete(id);
          setAt(undefined);
          return error;
        }
        const refused = error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 401;
        ended ||= error instanceof ApiProblem && error.problem.status === 401;
        note(task, refused ? { state: 'refused', why: whyNot(error) } : { state: 'lost' });
      }
    }
    setAt(undefined);
    await refreshAfterAct(queries);
    return undefined;
  };
  return { outcomes, at, run };
}
