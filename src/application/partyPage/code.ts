import type { Id, Instant } from '../../domain/brand';
import type { Case } from '../../domain/case';
import { partyCode } from '../../domain/identifiers';
import type { App } from '../app';
import type { World } from '../ports';
import type { PartyCode } from '../ports/partyCodes';

/** A year: longer than any period that starts with a letter. Printed again, it lasts from then on. */
const LASTS_DAYS = 365;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The code follows from case, party and generation under the installation's secret: the same letter printed twice bears the
 * same code, and it is kept nowhere.
 */
const codeOf = (world: Pick<World, 'keyed'>, id: Id<'case'>, party: string, generation: number): string => partyCode(world.keyed(`partyCode:${id}:${party}:${generation}`));

/** By what a code is found. */
export const hashOfCode = (world: Pick<World, 'keyed'>, code: string): string => world.keyed(`partyCodeHash:${code}`);

export const isGood = ({ revokedAt, expiresAt }: PartyCode, now: Instant): boolean => revokedAt === undefined && expiresAt > now;

/** The newest code of a party: by the codes of its case. */
export const newestOf = (codes: readonly PartyCode[], party: string): PartyCode | undefined => codes.filter((code) => code.party === party).sort((a, b) => b.generation - a.generation)[0];

/** The code of a party, to be printed now: the one that it has, or the next after one that was revoked. */
export async function issueCode(app: Pick<App, 'partyCodes' | 'world'>, file: Case, party: string, account: string): Promise<{ readonly code: string; readonly expiresAt: Instant }> {
  const last = newestOf(await app.partyCodes.ofCase(file.id), party);
  const generation = last === undefined ? 1 : last.revokedAt === undefined ? last.generation : last.generation + 1;
  const code = codeOf(app.world, file.id, party, generation);
  const now = app.world.now();
  const expiresAt = new Date(Date.parse(now) + LASTS_DAYS * DAY_MS).toISOString() as Instant;
  await app.partyCodes.issue({ caseId: file.id, party, generation, hash: hashOfCode(app.world, code), issuedAt: now, issuedBy: account, expiresAt });
  return { code, expiresAt };
}
