import type { CaseFilter, CaseRow, IdentityRow, Page, Reader, Scope, StoredFact, WorklistView } from '../../application/ports';
import type { Id } from '../../domain/brand';
import type { Case } from '../../domain/case';
import type { JsonObject } from '../../domain/json';
import type { WithheldKind } from '../../domain/withheld';
import type { Connection, Writer } from '../connection';
import { caseFrom, type SnapshotRow } from '../ledger/transaction';
import type { Indexing } from './indexing';
import { cursorOf, readCursor } from './cursor';
import { boundsOf, conditionsOf, listed, listedByBodies, listedByWords, listedOutOf, placesIn, seenBy, small, streamsOf } from './list';
import { marks, type Piece } from './piece';
import { worklistOf } from './worklist';
import { caseRowFrom, FACT_COLUMNS, storedFactFrom, type FactRow, type ListedRow } from './rows';

const BY_CODE = `
  select s.head, s.bytes from case_numbers n join cases c on c.ordinal = n.case_ordinal join case_snapshots s on s.case_ordinal = c.ordinal
  where n.number = ? and c.query_code_hash = ? limit 1`;
const HISTORY = `
  select ${FACT_COLUMNS} from cases c join facts f on f.case_ordinal = c.ordinal left join contents k on k.entry = f.entry where c.id = ? order by f.seq`;
const READ_BY = `insert into identity_reads (identity_id, account, reason, at) values (?, ?, ?, ?)`;

type Paging = { readonly limit: number; readonly cursor?: string };

/** Reads of requests, over a connection that sees only what is committed. */
export class StoredReader implements Reader {
  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
    private readonly indexing: Indexing,
  ) {}

  async findCase(id: Id<'case'>, scope: Scope): Promise<Case | undefined> {
    const seen = seenBy(scope);
    const row = await this.connection.first<SnapshotRow>(
      `select s.head, s.bytes from cases c join case_snapshots s on s.case_ordinal = c.ordinal where ${['c.id = ?', ...seen.map(({ sql }) => sql)].join(' and ')}`,
      [id, ...seen.flatMap(({ values }) => values)],
    );
    return row && caseFrom(row);
  }

  async findCaseByNumber(number: string, scope: Scope): Promise<Id<'case'> | undefined> {
    const seen = seenBy(scope);
    const row = await this.connection.first<{ id: Id<'case'> }>(
      `select c.id from case_numbers n join cases c on c.ordinal = n.case_ordinal where ${['n.number = ?', ...seen.map(({ sql }) => sql)].join(' and ')} order by c.ordinal limit 1`,
      [number, ...seen.flatMap(({ values }) => values)],
    );
    return row?.id;
  }

  async findByQueryCode(number: string, queryCodeHash: string): Promise<Case | undefined> {
    const row = await this.connection.first<SnapshotRow>(BY_CODE, [number, queryCodeHash]);
    return row && caseFrom(row);
  }

  async listCases(filter: CaseFilter, scope: Scope, page: Paging): Promise<Page<CaseRow>> {
    if (scope !== 'all' && scope.bodies.length === 0) return { items: [] };
    const before = page.cursor === undefined ? undefined : readCursor('list', page.cursor)[0];
    if (filter.q !== undefined) await this.indexing.upToDate();
    const { sql, values } = await this.planned(filter, scope, before, page.limit + 1);
    const rows = await this.connection.all<ListedRow>(sql, values);
    return pageOf(rows, page.limit, (last) => cursorOf('list', [last.ordinal]));
  }

  /** Chooses by what the list is read: a small stream if there is one, else the full text, else the newest down. */
  private async planned(filter: CaseFilter, scope: Scope, before: number | undefined, limit: number): Promise<Piece> {
    const { dialect } = this.connection;
    const conditions = () => [...conditionsOf(filter, scope, dialect), ...boundsOf(filter, before, 'c.ordinal')];
    if (dialect === 'postgres') return listed(conditions(), limit);
    const { q, openedFrom: _from, openedUntil: _until, ...others } = filter;
    if (Object.values(others).some((value) => value !== undefined) || (scope !== 'all' && scope.bodies.length > 1)) {
      for (const stream of streamsOf(filter, scope)) {
        if (await this.isSmall(stream, small(filter))) return listedOutOf(stream, conditions(), limit);
      }
    }
    if (q !== undefined) return listedByWords({ ...filter, q }, scope, conditionsOf(others, 'all', dialect), before, limit);
    if (scope === 'all') return listed(conditions(), limit);
    return listedByBodies(scope.bodies, filter, conditionsOf(others, 'all', dialect), before, limit);
  }

  private async isSmall(stream: Piece, most: number): Promise<boolean> {
    const { sql, values } = placesIn(stream, most + 1);
    const counted = await this.connection.first<{ places: number }>(sql, values);
    return counted !== undefined && counted.places <= most;
  }

  async worklist(bodies: readonly string[], page: Paging, view: WorklistView = { kind: 'move' }, procedure?: string): Promise<Page<CaseRow>> {
    if (bodies.length === 0) return { items: [] };
    const after = page.cursor === undefined ? undefined : readCursor('worklist', page.cursor);
    const asked = worklistOf(bodies, view, procedure, after, page.limit + 1);
    const rows = asked ? await this.connection.all<ListedRow>(asked.sql, asked.values) : [];
    return pageOf(rows, page.limit, (last) => cursorOf('worklist', [last.worklist_key, last.ordinal]));
  }

  async history(id: Id<'case'>): Promise<readonly StoredFact[]> {
    return (await this.connection.all<FactRow>(HISTORY, [id])).map(storedFactFrom);
  }

  identities(id: Id<'case'>, parts: readonly string[], reader: { readonly account: string; readonly reason: string; readonly at: string }): Promise<readonly IdentityRow[]> {
    // The log is written in the transaction that reads: no name is shown of which the log does not know.
    return this.writer.write(async (connection) => {
      if (parts.length === 0) return [];
      const rows = await connection.all<StoredIdentity>(
        `select i.id, i.kind, i.part, i.content from cases c join identities i on i.case_ordinal = c.ordinal where c.id = ? and i.part in (${marks(parts)}) order by i.id`,
        [id, ...parts],
      );
      const found: IdentityRow[] = [];
      for (const row of rows) {
        const keys = await connection.all<{ key: string }>('select key from identity_keys where identity_id = ? order by key', [row.id]);
        await connection.run(READ_BY, [row.id, reader.account, reader.reason, reader.at]);
        found.push({ id: row.id, caseId: id, kind: row.kind, part: row.part, content: JSON.parse(row.content) as JsonObject, keys: keys.map(({ key }) => key) });
      }
      return found;
    });
  }
}

interface StoredIdentity {
  readonly id: Id<'identity'>;
  readonly kind: WithheldKind;
  readonly part: string;
  readonly content: string;
}

function pageOf(rows: readonly ListedRow[], limit: number, next: (last: ListedRow) => string): Page<CaseRow> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(caseRowFrom), ...(rows.length > limit && last ? { next: next(last) } : {}) };
}
