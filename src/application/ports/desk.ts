import type { Id, Instant } from '../../domain/brand';
import type { Json } from '../../domain/json';

/*
 * What belongs to the desk and is no fact of the law: it is in no history, no package and no proof, and nothing is decided by it.
 */

/** An internal note (内部备注) of a body on a case. */
export interface Note {
  /** Chosen by whoever writes it: sent twice it is one note. */
  readonly id: string;
  readonly caseId: Id<'case'>;
  readonly body: string;
  readonly account: string;
  /** The author's name as it was when it was written. */
  readonly name: string;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly changedAt?: Instant;
}

export interface Notes {
  /** Notes of these bodies on a case, oldest first. */
  ofCase(id: Id<'case'>, bodies: readonly string[]): Promise<readonly Note[]>;
  /**
   * Writes a note; one of that id, account and case written at or after `changeableSince` takes the text. Answers the note as
   * it is now, or undefined where that id is somebody else's, of another case, or older with another text.
   */
  keep(note: Note, changeableSince: Instant): Promise<Note | undefined>;
  /** Removes the account's own note of that case, written at or after `since`. False where there is none. */
  remove(id: string, caseId: Id<'case'>, account: string, since: Instant): Promise<boolean>;
}

/** Somebody who has a case open. */
export interface CaseReader {
  readonly account: string;
  readonly body: string;
  readonly name: string;
  readonly since: Instant;
}

/** Who has a case open now; forgotten as it ages. */
export interface CaseReaders {
  /** Notes that the reader is there at `now`, forgets whoever was not seen since `staleBefore`, and answers who is there. */
  seen(id: Id<'case'>, reader: Omit<CaseReader, 'since'>, now: Instant, staleBefore: Instant): Promise<readonly CaseReader[]>;
  left(id: Id<'case'>, account: string): Promise<void>;
}

/** What an account set up for itself at the desk, by name. */
export interface DeskSettings {
  all(account: string): Promise<Readonly<Record<string, Json>>>;
  keep(account: string, name: string, content: Json, at: Instant): Promise<void>;
}
