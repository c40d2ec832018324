import { ApiProblem } from '../api/call';

/** What the server said of each field, by its path in the request: `input.subject.name`. */
export function fieldErrors(error: Error | null | undefined): ReadonlyMap<string, string> {
  return new Map(error instanceof ApiProblem ? (error.problem.errors ?? []).map(({ field, message }) => [field, message]) : []);
}
