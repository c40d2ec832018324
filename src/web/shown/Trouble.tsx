import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem, ConnectionLost } from '../api/call';
import { useCommon } from '../words/common';

/** The sentence for an error. */
export function useTroubleWords(): (error: Error) => string {
  const say = useCommon();
  return (error) => (error instanceof ConnectionLost ? say('cannotReach') : error instanceof ApiProblem && error.problem.title !== '' ? error.problem.detail : say('strange'));
}

/** Whether asking the same again may be answered otherwise: what the server refuses for what was asked, it refuses again. */
const AGAIN: readonly number[] = [408, 412, 425, 429];
const mayPass = (error: Error): boolean => !(error instanceof ApiProblem) || error.problem.status >= 500 || AGAIN.includes(error.problem.status);

/** What went wrong, in words: what is missing, who may, what is open instead (a condition that is not met says itself what to do), and the number of the request. `beside`: what is said beside its field already; here stands what belongs to no field, and that there is something above. */
export function Trouble({ error, retry, beside = [] }: { readonly error: Error; readonly retry?: () => unknown; readonly beside?: readonly string[] }): ReactNode {
  const say = useCommon();
  const words = useTroubleWords();
  const problem = error instanceof ApiProblem ? error.problem : undefined;
  const { who = [], open = [], article, condition } = problem?.refusal ?? {};
  const rest = (problem?.errors ?? []).filter(({ message }) => message !== words(error) && !beside.includes(message));
  const above = beside.length > 0 && rest.length === 0;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={above ? say('lookAbove', { count: beside.length }) : words(error)}
      description={
        problem && (
          <>
            {rest.map(({ field, message }) => <p key={field}>{message}</p>)}
            {article !== undefined && <p>{article}</p>}
            {who.length > 0 && <p>{say('whoMay', { who: who.map((one) => one.words).join(say('comma')) })}</p>}
            {condition === undefined && open.length > 0 && <p>{say('openInstead', { what: open.map((one) => one.words).join(say('comma')) })}</p>}
            {problem.instance !== '' && <p className="quiet">{say('request', { id: problem.instance })}</p>}
          </>
        )
      }
      action={retry && mayPass(error) && <Button size="small" onClick={() => void retry()}>{say('tryAgain')}</Button>}
    />
  );
}
