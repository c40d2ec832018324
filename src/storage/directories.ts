import type { DirectoryLoad, DirectoryStore } from '../application/ports/directories';
import type { Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import { Json, type Connection, type Writer } from './connection';

const NEWEST = `select version, content from directories order by version desc limit 1`;
const KEEP = `insert into directories (version, content, at, loaded_by) values (?, cast(? as text), ?, ?) on conflict do nothing`;
const LOADS = `select version, at, loaded_by from directories order by version desc`;

/** The directories of bodies that were loaded. */
export class StoredDirectories implements DirectoryStore {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async newest(): ReturnType<DirectoryStore['newest']> {
    const row = await this.reading.first<{ readonly version: number; readonly content: string }>(NEWEST);
    return row && { version: row.version, content: JSON.parse(row.content) as unknown };
  }

  async load(content: unknown, after: number, at: Instant, by: string): Promise<number> {
    const version = after + 1;
    const kept = await this.writer.write(async (connection) => {
      const newest = await connection.first<{ readonly version: number }>(NEWEST);
      return (newest?.version ?? 0) === after ? connection.run(KEEP, [version, new Json(JSON.stringify(content)), at, by]) : 0;
    });
    if (kept === 0) throw new DomainError('conflict', 'directory.movedOn', 'Another directory was loaded since: look at it first.');
    return version;
  }

  async loads(): Promise<readonly DirectoryLoad[]> {
    return (await this.reading.all<{ readonly version: number; readonly at: Instant; readonly loaded_by: string }>(LOADS)).map(({ loaded_by: by, ...load }) => ({ ...load, by }));
  }
}
