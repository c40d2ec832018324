import type { Instant } from '../domain/brand';
import type { Case } from '../domain/case';
import { hasTheCase, type Person } from '../policies';
import type { App } from './app';

/** Who has not said so for this long has closed the case, or the lid. */
const STALE_MS = 50_000;

/** Somebody else who has the case open. Of another body only the body is told: who works there on what is theirs. */
export interface ReaderThere {
  readonly body: string;
  readonly name?: string;
  readonly since: Instant;
}

/**
 * Says that the person has the case open, and who else has. Only bodies that have the case are seen: whoever looks on from
 * outside (督查) is not. Nothing of it is kept.
 */
export async function tellPresence({ caseReaders, world }: Pick<App, 'caseReaders' | 'world'>, person: Person, file: Case): Promise<readonly ReaderThere[]> {
  if (!hasTheCase(person, file)) return [];
  const now = world.now();
  const { account, body, name } = person;
  const there = await caseReaders.seen(file.id, { account, body, name }, now, new Date(Date.parse(now) - STALE_MS).toISOString() as Instant);
  const others = there.filter((reader) => reader.account !== account);
  const colleagues = others.filter((reader) => person.offices.includes(reader.body)).map((reader) => ({ body: reader.body, name: reader.name, since: reader.since }));
  const elsewhere = others.filter((reader) => !person.offices.includes(reader.body));
  return [...colleagues, ...elsewhere.filter(({ body: one }, place) => elsewhere.findIndex((other) => other.body === one) === place).map((reader) => ({ body: reader.body, since: reader.since }))];
}

export const endPresence = ({ caseReaders }: Pick<App, 'caseReaders'>, person: Person, file: Case): Promise<void> => caseReaders.left(file.id, person.account);
