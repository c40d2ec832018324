import type { Entry } from '../../application/ports';
import type { Instant } from '../../domain/brand';
import type { Connection } from '../connection';

const OPEN_STAY = `insert into stays (case_ordinal, seq, stage, body, closed, since) values (?, ?, ?, ?, ?, ?)`;
const END_STAY = `update stays set ended_seq = ?, until = ? where case_ordinal = ? and ended_seq is null`;

type Place = { readonly stage: string; readonly handling: string; readonly closed: boolean };

/** Where a case stays from this fact on, if it is elsewhere than before: another stage, another body, closed, open again. */
export async function writeStay(connection: Connection, ordinal: number, { fact, stage, case: { handling, closed, openedAt } }: Entry, before: Place | undefined): Promise<void> {
  if (before && before.stage === stage && before.handling === handling && before.closed === closed) return;
  const since: Instant = before ? fact.at : openedAt;
  if (before) await connection.run(END_STAY, [fact.seq, since, ordinal]);
  await connection.run(OPEN_STAY, [ordinal, fact.seq, stage, handling, closed ? 1 : 0, since]);
}
