import type { Instant } from '../../domain/brand';

/** The loading of one version of the directory of bodies. Version 0 comes with the program and is kept nowhere. */
export interface DirectoryLoad {
  readonly version: number;
  readonly at: Instant;
  /** Account, or who did it on the command line. */
  readonly by: string;
}

/** The directories that a city has loaded. Rows are added and never changed. */
export interface DirectoryStore {
  /** The newest in the form of its file; undefined while none was loaded. */
  newest(): Promise<{ readonly version: number; readonly content: unknown } | undefined>;
  /** Keeps one as the version after `after`. Throws DomainError conflict/`directory.movedOn` when another was loaded since. */
  load(content: unknown, after: number, at: Instant, by: string): Promise<number>;
  /** Newest first. */
  loads(): Promise<readonly DirectoryLoad[]>;
}
