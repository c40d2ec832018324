import vm from 'node:vm';

/** What takes longer than this is taken for endless: the inputs are such that nothing lies between a second and an hour. */
const PATIENCE_MS = 30_000;

/**
 * Does work that must not be endless, and throws where it is. A test's own time limit cannot end what never waits; V8 can, also
 * inside a regular expression. Work that returns a promise is held to it up to its first wait.
 */
export const notEndless = <T>(work: () => T): T => vm.runInNewContext('work()', { work }, { timeout: PATIENCE_MS }) as T;
