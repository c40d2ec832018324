/*
 * A guard is a free choice by name: for the check it may hold and it may not. The guards that a step asks for are only known
 * once it asks, so the step is repeated until every answer to every question has been given.
 */

/** Which conditions were asked for, and the answer that was given. */
export type Answers = ReadonlyMap<string, boolean>;

/** True when one of the conditions that hold excludes it. */
export const isExcluded = (name: string, held: Answers, exclusive: ReadonlyMap<string, ReadonlySet<string>>): boolean => {
  const excluding = exclusive.get(name);
  return excluding !== undefined && [...held].some(([other, holds]) => holds && other !== name && excluding.has(other));
};

/** All ways in which `attempt` may end, one for each set of answers that it could be given. */
export function everyChoice<T>(attempt: (ask: (name: string) => boolean) => T, exclusive: ReadonlyMap<string, ReadonlySet<string>>): { readonly answers: Answers; readonly result: T }[] {
  const found: { answers: Answers; result: T }[] = [];
  const scripts: (readonly boolean[])[] = [[]];
  for (let script = scripts.pop(); script !== undefined; script = scripts.pop()) {
    const given = script;
    const answers = new Map<string, boolean>();
    let chosen = 0;
    const ask = (name: string): boolean => {
      const known = answers.get(name);
      if (known !== undefined) return known;
      if (isExcluded(name, answers, exclusive)) {
        answers.set(name, false);
        return false;
      }
      const answer = given[chosen] ?? false;
      if (chosen >= given.length) scripts.push([...given, ...Array.from({ length: chosen - given.length }, () => false), true]);
      chosen++;
      answers.set(name, answer);
      return answer;
    };
    found.push({ result: attempt(ask), answers });
  }
  return found;
}
