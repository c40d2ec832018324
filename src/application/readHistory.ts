import type { Fact } from '../domain/act';
import type { Case } from '../domain/case';
import type { JsonObject } from '../domain/json';
import { mayCorrect, readsFrom, visibleParts, type Person } from '../policies';
import { rulesOf, type App } from './app';
import { namesOf, peopleNamed } from './readPeople';

/** A fact as one person may see it: its hashes always, its content only of the parts that they see. */
export interface FactReading {
  readonly fact: Fact;
  readonly content?: JsonObject;
  /** Why there is no content: it is of another part of the file, or was sealed or destroyed. */
  readonly withheld?: { readonly part: string; readonly reason: 'otherPart' | 'sealed' };
  /** It is an act of the person's own body, or one that it entered: a mistyped date of it is theirs to put right. */
  readonly correctable?: true;
}

/** Every fact of a case, in order. The caller has checked that the person may read the case. */
export async function readHistory(app: Pick<App, 'reader'>, person: Person, file: Case): Promise<readonly FactReading[]> {
  const parts = visibleParts(person, file);
  const stored = await app.reader.history(file.id);
  return stored.map(({ fact, contentBytes }) => {
    if (!readsFrom(person, parts, fact.part, fact.actor)) return { fact, withheld: { part: fact.part, reason: 'otherPart' } };
    const correctable = mayCorrect(person, file, fact).ok ? { correctable: true as const } : {};
    if (contentBytes === undefined) return { fact, withheld: { part: fact.part, reason: 'sealed' }, ...correctable };
    return { fact, content: JSON.parse(contentBytes) as JsonObject, ...correctable };
  });
}

/** The names of the accounts that acted, or are named, in what was read. */
export async function peopleIn(app: Pick<App, 'accounts' | 'procedures' | 'calendars'>, file: Case, readings: readonly FactReading[]): Promise<Readonly<Record<string, string>>> {
  const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
  return namesOf(app, readings.flatMap(({ fact, content, withheld }) => (withheld?.reason === 'otherPart' ? [] : [...(fact.actor.kind === 'person' ? [fact.actor.id] : []), ...(content ? peopleNamed(procedure, fact.type, content) : [])])));
}
