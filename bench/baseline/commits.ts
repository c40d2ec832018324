import type { HandWritten } from './program';

/** A commit an act. */
export function alone<T>(program: HandWritten, work: () => T): T {
  program.begin();
  const done = work();
  program.commit();
  return done;
}

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Acts that arrive in the same turn of the event loop share a commit, at most `most` of them, each in a savepoint. */
export class GroupCommit {
  private queue: Job[] = [];
  private scheduled = false;

  constructor(private readonly program: HandWritten, private readonly most = 64) {}

  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.group());
    });
  }

  private group(): void {
    const jobs = this.queue.splice(0, this.most);
    const savepoint = this.program.database.prepare('savepoint act');
    const release = this.program.database.prepare('release act');
    const undo = this.program.database.prepare('rollback to act');
    const answers: (() => void)[] = [];
    this.program.begin();
    for (const job of jobs) {
      savepoint.run();
      try {
        const value = job.work();
        answers.push(() => job.resolve(value));
      } catch (error) {
        undo.run();
        answers.push(() => job.reject(error));
      }
      release.run();
    }
    this.program.commit();
    for (const answer of answers) answer();
    if (this.queue.length > 0) setImmediate(() => this.group());
    else this.scheduled = false;
  }
}
