import type { CaseRow, Scope } from '../application/ports';
import type { CourseRow, FigureFilter, Increment, Measure, SettledRow, Standing, SupervisionStore, Uncounted } from '../application/ports/supervision';
import type { Instant, LegalDate } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import type { DialectName, Writer } from './connection';
import type { DatabaseThread } from './reading/longReads';
import { seenBy } from './reading/list';
import { marks, piece, type Piece } from './reading/piece';
import { caseRowFrom, LISTED, type ListedRow } from './reading/rows';

const REACHED = `select position, (select max(position) from facts where position is not null) as sealed from counting where name = 'figures'`;
const TOUCHED = `select distinct case_ordinal from facts where position > ? and position <= ?`;
const OF_TOUCHED = {
  cases: `select ordinal, procedure, version, tags from cases where ordinal in (${TOUCHED}) order by ordinal`,
  stays: `select case_ordinal as ordinal, stage, body, closed, since, until from stays where case_ordinal in (${TOUCHED}) order by case_ordinal, seq`,
  moves: `select case_ordinal as ordinal, body, cause, since, until from turns where case_ordinal in (${TOUCHED}) order by case_ordinal, seq`,
  // What ran out before it was entered says nothing of those who work here, and is not counted.
  settled: `select d.case_ordinal as ordinal, d.period, d.body, d.status, d.due, f.legal_date as ended_on from deadlines d
    left join facts f on f.case_ordinal = d.case_ordinal and f.seq = d.end_seq where d.case_ordinal in (${TOUCHED}) and d.status in ('ended', 'lapsed')`,
  counted: `select case_ordinal as ordinal, increments from counted_cases where case_ordinal in (${TOUCHED})`,
};

const HERE = { sqlite: `select position from counting where name = 'figures'`, postgres: `select position from counting where name = 'figures' for update` };
const ADVANCE = `update counting set position = ? where name = 'figures'`;
const ADD = `
  insert into figures (measure, month, procedure, stage, body, district, cause, value, cases, minutes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (month, measure, procedure, stage, body, district, cause, value) do update set cases = figures.cases + excluded.cases, minutes = figures.minutes + excluded.minutes`;
const KEEP = `insert into counted_cases (case_ordinal, increments) values (?, ?) on conflict (case_ordinal) do update set increments = excluded.increments`;

interface OfCase {
  readonly ordinal: number;
}
type SpellRow = OfCase & { readonly body: string; readonly since: Instant; readonly until: Instant | null };
type SettledRecord = OfCase & { readonly period: string; readonly body: string; readonly status: 'ended' | 'lapsed'; readonly due: string; readonly ended_on: LegalDate | null };

const district: Readonly<Record<DialectName, string>> = { sqlite: `coalesce(json_extract(c.tags, '$.district'), '')`, postgres: `coalesce(c.tags::json ->> 'district', '')` };
const sinceMinutes: Readonly<Record<DialectName, string>> = {
  sqlite: `sum(cast(strftime('%s', c.turn_since) as integer) / 60)`,
  postgres: `sum(floor(extract(epoch from c.turn_since::timestamptz) / 60))::bigint`,
};
/** The month in Shanghai of an instant's column. */
const monthOf: Readonly<Record<DialectName, (column: string) => string>> = {
  sqlite: (column) => `strftime('%Y-%m', ${column}, '+8 hours')`,
  postgres: (column) => `to_char(${column}::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

/** The figures of supervision, and the courses of cases from which they are counted. Long reads run apart from requests. */
export class StoredSupervision implements SupervisionStore {
  constructor(
    private readonly thread: DatabaseThread,
    private readonly writer: Writer,
  ) {}

  async uncounted(limit: number): Promise<Uncounted | undefined> {
    const [reached] = await this.thread.together([piece(REACHED)]);
    const { position: from = 0, sealed = null } = (reached as readonly { position: number; sealed: number | null }[])[0] ?? {};
    if (sealed === null || sealed <= from) return undefined;
    const until = Math.min(sealed, from + limit);
    const rows = await this.thread.together(Object.values(OF_TOUCHED).map((sql) => piece(sql, from, until)));
    const [cases, stays, moves, settled, counted] = rows as [
      readonly (OfCase & { readonly procedure: string; readonly version: number; readonly tags: string })[],
      readonly (SpellRow & { readonly stage: string; readonly closed: number })[],
      readonly (SpellRow & { readonly cause: string })[],
      readonly SettledRecord[],
      readonly (OfCase & { readonly increments: string })[],
    ];
    const of = { stays: byCase(stays), moves: byCase(moves), settled: byCase(settled), counted: byCase(counted) };
    const courses = cases.map(({ ordinal, procedure, version, tags }): CourseRow => {
      const place = (JSON.parse(tags) as { readonly district?: string }).district;
      return {
        ordinal,
        procedure,
        version,
        ...(place === undefined ? {} : { district: place }),
        stays: (of.stays.get(ordinal) ?? []).map(({ stage, body, closed, since, until: end }) => ({ stage, body, closed: closed === 1, since, ...(end === null ? {} : { until: end }) })),
        moves: (of.moves.get(ordinal) ?? []).map(({ body, cause, since, until: end }) => ({ body, cause, since, ...(end === null ? {} : { until: end }) })),
        settled: (of.settled.get(ordinal) ?? []).map(settledFrom),
        counted: (of.counted.get(ordinal) ?? []).flatMap(({ increments }) => JSON.parse(increments) as Increment[]),
      };
    });
    return { from, until, courses };
  }

  keep({ from, until }: Pick<Uncounted, 'from' | 'until'>, rows: Parameters<SupervisionStore['keep']>[1]): Promise<boolean> {
    return this.writer.write(async (connection) => {
      const here = await connection.first<{ position: number }>(HERE[connection.dialect]);
      if (here?.position !== from) return false;
      await connection.run(ADVANCE, [until]);
      for (const { ordinal, now, difference } of rows) {
        for (const row of difference) await connection.run(ADD, [row.measure, row.month, row.procedure, row.stage, row.body, row.district, row.cause, row.value, row.cases, row.minutes]);
        await connection.run(KEEP, [ordinal, JSON.stringify(now)]);
      }
      return true;
    });
  }

  async forget(): Promise<void> {
    await this.writer.write(async (connection) => {
      for (const sql of ['delete from figures', 'delete from counted_cases', `update counting set position = 0 where name = 'figures'`]) await connection.run(sql);
    });
  }

  async figures(filter: FigureFilter): Promise<readonly Increment[]> {
    const conditions = [
      piece('(cases <> 0 or minutes <> 0)'),
      ...(filter.from === undefined ? [] : [piece('month >= ?', filter.from)]),
      ...(filter.until === undefined ? [] : [piece('month <= ?', filter.until)]),
      ...chosen(filter, { procedure: 'procedure', district: 'district', body: 'body' }),
      ...(filter.stage === undefined ? [] : [piece(`(measure <> 'stage' or stage = ?)`, filter.stage)]),
    ];
    const rows = await this.read<Increment & { readonly measure: Measure }>('select measure, month, procedure, stage, body, district, cause, value, cases, minutes from figures', conditions, '');
    return rows.map((row) => ({ ...row, cases: Number(row.cases), minutes: Number(row.minutes) }));
  }

  async openByBody(filter: FigureFilter): ReturnType<SupervisionStore['openByBody']> {
    const { dialect } = this.thread;
    const month = monthOf[dialect]('c.opened_at');
    const rows = await this.read<Awaited<ReturnType<SupervisionStore['openByBody']>>[number]>(
      `select c.procedure, c.stage, c.handling as body, ${district[dialect]} as district, ${month} as month, count(*) as cases from cases c`,
      [piece('c.closed = 0'), ...this.openConditions(filter)],
      `group by 1, 2, 3, 4, 5`,
    );
    return rows.map((row) => ({ ...row, cases: Number(row.cases) }));
  }

  async standing(filter: FigureFilter): Promise<readonly Standing[]> {
    const rows = await this.read<{ body: string; cause: string; cases: number; since: number }>(
      `select c.turn_body as body, c.turn_cause as cause, count(*) as cases, ${sinceMinutes[this.thread.dialect]} as since from cases c`,
      [piece('c.closed = 0'), ...this.openConditions(filter)],
      'group by 1, 2',
    );
    return rows.map(({ body, cause, cases, since }) => ({ body, cause, cases: Number(cases), sinceMinutes: Number(since) }));
  }

  async pressing(until: string, scope: Scope, filter: FigureFilter, limit: number): Promise<readonly CaseRow[]> {
    const conditions = [piece('c.closed = 0'), piece('c.worklist_key < ?', until), ...seenBy(scope), ...this.openConditions(filter)];
    return (await this.read<ListedRow>(`select ${LISTED} from cases c`, conditions, 'order by c.worklist_key, c.ordinal limit ?', limit)).map(caseRowFrom);
  }

  private openConditions(filter: FigureFilter): Piece[] {
    return [
      ...chosen(filter, { procedure: 'c.procedure', district: district[this.thread.dialect], body: 'c.handling' }),
      ...(filter.stage === undefined ? [] : [piece('c.stage = ?', filter.stage)]),
    ];
  }

  private async read<Row>(select: string, conditions: readonly Piece[], after: string, ...values: number[]): Promise<readonly Row[]> {
    const sql = `${select} where ${conditions.map((condition) => condition.sql).join(' and ')} ${after}`;
    const [rows] = await this.thread.together([piece(sql, ...conditions.flatMap((condition) => condition.values), ...values)]);
    return rows as readonly Row[];
  }
}

function chosen(filter: FigureFilter, columns: { readonly procedure: string; readonly district: string; readonly body: string }): Piece[] {
  return [
    ...(filter.procedure === undefined ? [] : [piece(`${columns.procedure} = ?`, filter.procedure)]),
    ...(filter.district === undefined ? [] : [piece(`${columns.district} = ?`, filter.district)]),
    ...(filter.bodies === undefined ? [] : [piece(filter.bodies.length === 0 ? '1 = 0' : `${columns.body} in (${marks(filter.bodies)})`, ...filter.bodies)]),
  ];
}

function settledFrom({ period, body, status, due, ended_on }: SettledRecord): SettledRow {
  const inTime = status === 'ended';
  const dueOn = due.includes('T') ? legalDateOf(due as Instant) : (due as LegalDate);
  return { period, body, on: inTime && ended_on !== null ? ended_on : dueOn, inTime };
}

function byCase<Row extends OfCase>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.ordinal);
    if (group) group.push(row);
    else groups.set(row.ordinal, [row]);
  }
  return groups;
}
