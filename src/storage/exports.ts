import type { Exported, Exports } from '../application/ports';
import type { Id, Instant } from '../domain/brand';
import type { Connection, Writer } from './connection';

const KNOWN = `select case_id, revision, hash from exports where system = ?`;
const KEEP = `
  insert into exports (system, case_id, revision, hash, at) values (?, ?, ?, ?, ?)
  on conflict (system, case_id) do update set revision = excluded.revision, hash = excluded.hash, at = excluded.at`;
const KEPT_TOGETHER = 200;

/** What was last answered to each other house. */
export class StoredExports implements Exports {
  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
  ) {}

  async known(system: string): Promise<ReadonlyMap<Id<'case'>, Exported>> {
    const rows = await this.connection.all<{ case_id: Id<'case'>; revision: number; hash: string }>(KNOWN, [system]);
    return new Map(rows.map(({ case_id, revision, hash }) => [case_id, { revision, hash }]));
  }

  async keep(system: string, answers: ReadonlyMap<Id<'case'>, Exported>, at: Instant): Promise<void> {
    const rows = [...answers];
    for (let from = 0; from < rows.length; from += KEPT_TOGETHER) {
      await this.writer.write(async (connection) => {
        for (const [id, { revision, hash }] of rows.slice(from, from + KEPT_TOGETHER)) await connection.run(KEEP, [system, id, revision, hash, at]);
      });
    }
  }
}
