import type { Activation, KeptCheck, KeptRehearsal, VersionStore } from '../application/ports/versions';
import type { Hash, Instant, LegalDate } from '../domain/brand';
import type { Connection, Writer } from './connection';
import type { DatabaseThread } from './reading/longReads';
import { piece } from './reading/piece';

const ACTIVATIONS = `select procedure, version, from_date, content, at, done_by from activations order by number`;
const ACTIVATE = `insert into activations (procedure, version, from_date, content, at, done_by) values (?, ?, ?, ?, ?, ?)`;
const KEEP_CHECK = `insert into model_checks (procedure, version, content, at, configurations, ways, clocks, findings) values (?, ?, ?, ?, ?, ?, ?, ?)`;
const LAST_CHECK = `select * from model_checks where procedure = ? and version = ? order by number desc limit 1`;
const KEEP_REHEARSAL = `insert into rehearsals (procedure, from_version, to_version, content, calendar, at, ended_at, cases, moving, staying, shifted) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const LAST_REHEARSAL = `select * from rehearsals where procedure = ? and to_version = ? order by number desc limit 1`;
const COUNT = `select procedure, version, closed, count(*) as cases from cases group by procedure, version, closed`;

interface ActivationRow {
  readonly procedure: string;
  readonly version: number;
  readonly from_date: LegalDate;
  readonly content: Hash;
  readonly at: Instant;
  readonly done_by: string;
}
type CheckRow = KeptCheck & { readonly number: unknown };
interface RehearsalRow extends Omit<KeptRehearsal, 'from' | 'to' | 'endedAt'> {
  readonly number: unknown;
  readonly from_version: number;
  readonly to_version: number;
  readonly ended_at: Instant;
}

/** What is known of the versions of procedures. */
export class StoredVersions implements VersionStore {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
    private readonly thread: DatabaseThread,
  ) {}

  async activations(): Promise<readonly Activation[]> {
    return (await this.reading.all<ActivationRow>(ACTIVATIONS)).map(({ procedure, version, from_date: from, content, at, done_by: by }) => ({ procedure, version, from, content, at, by }));
  }

  async activate({ procedure, version, from, content, at, by }: Activation): Promise<void> {
    await this.writer.write(async (connection) => connection.run(ACTIVATE, [procedure, version, from, content, at, by]));
  }

  async keepCheck({ procedure, version, content, at, configurations, ways, clocks, findings }: KeptCheck): Promise<void> {
    await this.writer.write(async (connection) => connection.run(KEEP_CHECK, [procedure, version, content, at, configurations, ways, clocks, findings]));
  }

  async lastCheck(procedure: string, version: number): Promise<KeptCheck | undefined> {
    const row = await this.reading.first<CheckRow>(LAST_CHECK, [procedure, version]);
    if (!row) return undefined;
    const { number: _number, ...check } = row;
    return check;
  }

  async keepRehearsal({ procedure, from, to, content, calendar, at, endedAt, cases, moving, staying, shifted }: KeptRehearsal): Promise<void> {
    await this.writer.write(async (connection) => connection.run(KEEP_REHEARSAL, [procedure, from, to, content, calendar, at, endedAt, cases, moving, staying, shifted]));
  }

  async lastRehearsal(procedure: string, to: number): Promise<KeptRehearsal | undefined> {
    const row = await this.reading.first<RehearsalRow>(LAST_REHEARSAL, [procedure, to]);
    if (!row) return undefined;
    const { number: _number, from_version: from, to_version: version, ended_at: endedAt, ...rehearsal } = row;
    return { ...rehearsal, from, to: version, endedAt };
  }

  async countCases(): ReturnType<VersionStore['countCases']> {
    const [rows] = await this.thread.together([piece(COUNT)]);
    const counts = new Map<string, { procedure: string; version: number; open: number; closed: number }>();
    for (const { procedure, version, closed, cases } of rows as readonly { procedure: string; version: number; closed: number; cases: number | string }[]) {
      const key = `${procedure}@${version}`;
      const count = counts.get(key) ?? { procedure, version, open: 0, closed: 0 };
      count[closed === 1 ? 'closed' : 'open'] += Number(cases);
      counts.set(key, count);
    }
    return [...counts.values()];
  }
}
