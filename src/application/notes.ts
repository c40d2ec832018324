import type { Instant } from '../domain/brand';
import type { Case } from '../domain/case';
import { DomainError } from '../domain/errors';
import { bearsClassification } from '../domain/text';
import { mayKeepNotes, type Person } from '../policies';
import type { App } from './app';
import type { Note } from './ports/desk';

/** How long its author may still change or remove a note: a slip of the pen, and not what others have acted upon. */
export const NOTE_CHANGEABLE_MS = 15 * 60_000;
/** The most notes of a body on one case. */
const MOST_NOTES = 500;

type Parts = Pick<App, 'notes' | 'world'>;

/** A note as one person sees it. `until`: their own, and still to be changed until then. */
export interface NoteReading extends Omit<Note, 'account'> {
  readonly own: boolean;
  readonly changeableUntil?: Instant;
}

const earlier = (now: Instant, millis: number): Instant => new Date(Date.parse(now) - millis).toISOString() as Instant;

function checkMay(person: Person, file: Case): void {
  const may = mayKeepNotes(person, file);
  if (!may.ok) throw new DomainError('forbidden', may.refusal.code, 'These notes are not for you.', { refusal: may.refusal });
}

const settled = (): DomainError => new DomainError('refused', 'note.settled', 'A note can be changed by its author for a quarter of an hour.', { refusal: { code: 'note.settled', missing: [], who: [], open: [] } });

function readingOf(person: Person, { account, ...note }: Note, now: Instant): NoteReading {
  const until = new Date(Date.parse(note.writtenAt) + NOTE_CHANGEABLE_MS).toISOString() as Instant;
  const own = account === person.account;
  return { ...note, own, ...(own && until >= now ? { changeableUntil: until } : {}) };
}

/** The notes of the person's body on a case, oldest first. Throws DomainError forbidden role.missing, office.other, person.recused. */
export async function readNotes({ notes, world }: Parts, person: Person, file: Case): Promise<readonly NoteReading[]> {
  checkMay(person, file);
  const now = world.now();
  return (await notes.ofCase(file.id, person.offices)).map((note) => readingOf(person, note, now));
}

/**
 * Writes a note under an id that the writer chose, or changes one of theirs that is not older than a quarter of an hour. The
 * same text sent again changes nothing. Throws DomainError forbidden as above; refused `note.settled`, `note.tooMany`; invalid
 * `text.classified`.
 */
export async function keepNote(app: Parts, person: Person, file: Case, id: string, text: string): Promise<NoteReading> {
  checkMay(person, file);
  const now = app.world.now();
  if (bearsClassification(text)) throw new DomainError('invalid', 'text.classified', 'The text bears a mark of classification.', { issues: [{ field: 'text', code: 'text.classified', message: 'text.classified' }] });
  const before = await app.notes.ofCase(file.id, person.offices);
  if (before.length >= MOST_NOTES && !before.some((note) => note.id === id)) {
    throw new DomainError('refused', 'note.tooMany', 'There are too many notes on this case.', { refusal: { code: 'note.tooMany', missing: [], who: [], open: [] } });
  }
  const note = { id, caseId: file.id, body: person.body, account: person.account, name: person.name, text, writtenAt: now };
  const kept = await app.notes.keep(note, earlier(now, NOTE_CHANGEABLE_MS));
  if (!kept) throw settled();
  return readingOf(person, kept, now);
}

/** Removes one's own note of the last quarter of an hour. Throws DomainError forbidden as above; refused `note.settled`. */
export async function removeNote({ notes, world }: Parts, person: Person, file: Case, id: string): Promise<void> {
  checkMay(person, file);
  if (!(await notes.remove(id, file.id, person.account, earlier(world.now(), NOTE_CHANGEABLE_MS)))) throw settled();
}
