import type { Directory, Head } from '../domain/body';
import { legalDateOf } from '../domain/calendar';
import { directoryChange, refuseLostBodies, withHead, type DirectoryChange } from '../domain/directoryChange';
import { directoryFile, directorySchema, parseDirectory } from '../domain/directoryFile';
import { DomainError } from '../domain/errors';
import type { Result } from '../domain/refusal';
import { mayKeepDirectory, mayReadDirectory, type Person } from '../policies';
import type { App } from './app';
import { issuesOf } from './formIssues';
import type { DirectoryLoad, DirectoryStore } from './ports/directories';

/** The directory as the process knows it: the newest that was loaded, else the one that comes with the program (version 0). */
export class KeptDirectory implements Directory {
  private constructor(
    readonly store: DirectoryStore,
    private now: { readonly version: number; readonly directory: Directory },
  ) {}

  /** Throws DomainError invalid/`directory.invalid` where a newer program has kept what this one cannot read. */
  static async open(store: DirectoryStore, shipped: Directory): Promise<KeptDirectory> {
    const kept = new KeptDirectory(store, { version: 0, directory: shipped });
    await kept.refresh();
    return kept;
  }

  /** Has the process know what was loaded, here or elsewhere. */
  async refresh(): Promise<void> {
    const newest = await this.store.newest();
    // Another look may have come before this one, and brought a newer one: it stays.
    if (newest && newest.version > this.now.version) this.now = { version: newest.version, directory: parseDirectory(newest.content) };
  }

  get version(): number {
    return this.now.version;
  }
  get asOf(): Directory['asOf'] {
    return this.now.directory.asOf;
  }
  get source(): Directory['source'] {
    return this.now.directory.source;
  }
  get bodies(): Directory['bodies'] {
    return this.now.directory.bodies;
  }
  get services(): Directory['services'] {
    return this.now.directory.services;
  }
}

type Parts = Pick<App, 'accounts' | 'world'>;

/** What a file would change, and the directory that it holds; nothing is written. Throws DomainError forbidden `role.missing`, invalid `directory.invalid`, `directory.unchanged`. */
export function foreseeDirectory({ world }: Parts, kept: KeptDirectory, person: Person, file: unknown): { readonly next: Directory; readonly change: DirectoryChange } {
  allowed(mayKeepDirectory(person));
  const next = directoryIn(file);
  return { next, change: changeTo(kept, next, world) };
}

/**
 * Loads a file as the version after `after`, the one that the person has looked at. Every process knows it within a minute.
 * Throws as `foreseeDirectory`, and conflict `directory.movedOn`.
 */
export function loadDirectory(parts: Parts, kept: KeptDirectory, person: Person, { after, file }: { readonly after: number; readonly file: unknown }): Promise<number> {
  allowed(mayKeepDirectory(person));
  return keepDirectory(parts, kept, directoryIn(file), after, person.account);
}

/**
 * Records who leads a body (正职负责人) or presides over it (主持工作), by which paper and from when. Throws DomainError forbidden
 * `role.missing`, invalid `body.unknown`, `account.unknown`, `directory.invalid`, conflict `directory.movedOn`.
 */
export async function recordHead(parts: Parts, kept: KeptDirectory, person: Person, { after, body, ...head }: Head & { readonly after: number; readonly body: string }): Promise<number> {
  allowed(mayKeepDirectory(person));
  const next = withHead(kept, body, head);
  const account = await parts.accounts.byLogin(head.person);
  if (!account || account.disabledAt !== undefined || kept.bodies.get(account.body)?.legalPerson !== kept.bodies.get(body)?.legalPerson) {
    throw new DomainError('invalid', 'account.unknown', 'That body has no such account.', { issues: [{ field: 'person', code: 'account.unknown', message: 'the login of an account of that body' }] });
  }
  return keepDirectory(parts, kept, parseDirectory(directoryFile(next)), after, person.account);
}

/** The same for the command line, where whoever reaches the data folder may do everything. `by`: who says so. */
export async function keepDirectory({ world }: Pick<Parts, 'world'>, kept: KeptDirectory, next: Directory, after: number, by: string): Promise<number> {
  changeTo(kept, next, world);
  return kept.store.load(directoryFile(next), after, world.now(), by).finally(() => kept.refresh());
}

/** The directory in a file that came from outside, with what is wrong with it field by field. Throws DomainError invalid `directory.invalid`. */
export function directoryIn(file: unknown): Directory {
  const issues = issuesOf(directorySchema, file, '');
  if (issues.length > 0) throw new DomainError('invalid', 'directory.invalid', 'The file is no directory of bodies.', { issues });
  return parseDirectory(file);
}

/** What the next directory changes. Throws DomainError invalid `directory.invalid` (a body is left out), `directory.unchanged`. */
export function changeTo(kept: KeptDirectory, next: Directory, { now }: Pick<App['world'], 'now'>): DirectoryChange {
  refuseLostBodies(kept, next);
  const change = directoryChange(kept, next, legalDateOf(now()));
  if (change.bodies.length === 0 && change.services.length === 0) throw new DomainError('invalid', 'directory.unchanged', 'The file says of every body what the directory says already.');
  return change;
}

/** The directory in the form of its file. Throws DomainError forbidden `role.missing`. */
export function readDirectoryFile(kept: KeptDirectory, person: Person): ReturnType<typeof directoryFile> {
  allowed(mayReadDirectory(person));
  return directoryFile(kept);
}

/** Who loaded which version, newest first; `by` is a login where it is known. Throws DomainError forbidden `role.missing`. */
export async function readDirectoryLoads({ accounts }: Parts, { store }: KeptDirectory, person: Person): Promise<readonly DirectoryLoad[]> {
  allowed(mayReadDirectory(person));
  const logins = new Map((await accounts.list()).map(({ id, login }) => [id, login]));
  return (await store.loads()).map((load) => ({ ...load, by: logins.get(load.by) ?? load.by }));
}

function allowed(answer: Result<string>): void {
  if (!answer.ok) throw new DomainError('forbidden', answer.refusal.code, 'The directory of bodies is kept by system administrators and read by administrators and supervision.', { refusal: answer.refusal });
}
