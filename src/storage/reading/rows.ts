import type { CaseRow, StoredFact } from '../../application/ports';
import type { Fact } from '../../domain/act';
import type { Hash, Id, Instant } from '../../domain/brand';
import type { Deadline, TurnCause } from '../../domain/case';

/** The columns of a list. The revision of a case is the number of its facts. */
export const LISTED = `c.ordinal, c.id, c.number, c.procedure, (select max(f.seq) from facts f where f.case_ordinal = c.ordinal) as revision, c.state, c.stage, c.title, c.tags, c.flags, c.hub, c.handling, c.turn_body, c.turn_cause,
  c.turn_since, c.closed, c.opened_at, c.worklist_key, c.deadlines`;

export interface ListedRow {
  readonly ordinal: number;
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly revision: number;
  readonly state: string;
  readonly stage: string;
  readonly title: string;
  readonly tags: string;
  readonly flags: string;
  readonly hub: string;
  readonly handling: string;
  readonly turn_body: string;
  readonly turn_cause: TurnCause;
  readonly turn_since: string;
  readonly closed: number;
  readonly opened_at: string;
  readonly worklist_key: string;
  readonly deadlines: string;
}

export const caseRowFrom = (row: ListedRow): CaseRow => ({
  id: row.id as Id<'case'>,
  number: row.number,
  procedure: row.procedure,
  revision: row.revision,
  state: row.state,
  stage: row.stage,
  title: row.title,
  tags: JSON.parse(row.tags) as Record<string, string>,
  flags: JSON.parse(row.flags) as string[],
  hub: row.hub,
  handling: row.handling,
  turn: { body: row.turn_body, cause: row.turn_cause, since: row.turn_since as Instant },
  closed: row.closed === 1,
  openedAt: row.opened_at as Instant,
  deadlines: JSON.parse(row.deadlines) as Deadline[],
});

/** The columns of a fact with its content. */
export const FACT_COLUMNS = `f.seq, f.hash, f.bytes, f.position, k.salt, k.bytes as content`;

export interface FactRow {
  readonly seq: number;
  readonly hash: string;
  readonly bytes: string;
  readonly position: number | null;
  readonly salt: string | null;
  readonly content: string | null;
}

/** The stored bytes hold all of a fact but its salt, which lies with the content, and its own hash. */
export const storedFactFrom = (row: FactRow): StoredFact => ({
  fact: { ...(JSON.parse(row.bytes) as Omit<Fact, 'salt' | 'hash'>), salt: row.salt ?? '', hash: row.hash as Hash },
  factBytes: row.bytes,
  ...(row.content === null ? {} : { contentBytes: row.content }),
  ...(row.position === null ? {} : { position: row.position }),
});
