import type { Consultation } from './vocabulary';
import { isCourt, PARTS, sameOffice } from './vocabulary';

/*
 * What each body sees of a consultation (脱敏): pure, from its code and from what has happened. Who reported is in no pack, since
 * nobody brings it here. The office sees all but the opinions while they are closed; those nobody sees.
 */

export interface Pack {
  readonly body: string;
  readonly parts: readonly string[];
  /** It learns the names of the parties. */
  readonly names: boolean;
  /** Materials by their marks: those of the parts that it sees. */
  readonly materials: readonly string[];
}

/** Bodies that enforce, prosecute or adjudicate: they may have to act on the case, and learn whose it is. */
const enforcing = /-(?:market|ip|police|procuratorate|customs|culture|copyright|agriculture|forestry)$/;

type Seen = Pick<Consultation, 'from' | 'opened' | 'materials'>;

/**
 * The pack of a member. A court sees the general question that it is asked, and nothing of the case. Associations, departments
 * and public institutions see the masked brief; the body that asks sees what it has brought itself.
 */
export function packOf({ from, opened, materials }: Seen, body: string): Pack {
  const names = !isCourt(body) && (enforcing.test(body) || sameOffice(from, body));
  const parts = isCourt(body) ? [PARTS.general] : [PARTS.main, PARTS.general, ...(names ? [PARTS.names] : []), ...(opened ? [PARTS.sealed] : [])];
  return { body, parts, names, materials: materials.filter(({ part, sent }) => sent && parts.some((seen) => seen === part)).map(({ id }) => id) };
}

/** What the office sees. */
export const officeParts = (opened: boolean): readonly string[] => [PARTS.main, PARTS.secondary, PARTS.general, PARTS.names, ...(opened ? [PARTS.sealed] : [])];
