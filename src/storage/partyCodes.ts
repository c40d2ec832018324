import type { PartyCode, PartyCodes } from '../application/ports/partyCodes';
import type { Id, Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { Connection, Writer } from './connection';

interface PartyCodeRow {
  readonly case_id: Id<'case'>;
  readonly party: string;
  readonly generation: number;
  readonly hash: string;
  readonly issued_at: Instant;
  readonly issued_by: string;
  readonly expires_at: Instant;
  readonly revoked_at: Instant | null;
  readonly revoked_by: string | null;
  readonly used_at: Instant | null;
}

const COLUMNS = 'c.id as case_id, p.party, p.generation, p.hash, p.issued_at, p.issued_by, p.expires_at, p.revoked_at, p.revoked_by, p.used_at';
const OF_CASE = `select ${COLUMNS} from cases c join party_codes p on p.case_ordinal = c.ordinal where c.id = ? order by p.party, p.generation`;
const BY_HASH = `select ${COLUMNS} from party_codes p join cases c on c.ordinal = p.case_ordinal where p.hash = ?`;
const ORDINAL = `select ordinal from cases where id = ?`;
const ISSUE = `
  insert into party_codes (case_ordinal, party, generation, hash, issued_at, issued_by, expires_at) values (?, ?, ?, ?, ?, ?, ?)
  on conflict (case_ordinal, party, generation) do update set expires_at = excluded.expires_at`;
const REVOKE = `update party_codes set revoked_at = ?, revoked_by = ? where case_ordinal = (select ordinal from cases where id = ?) and party = ? and revoked_at is null`;
const USED = `update party_codes set used_at = ? where hash = ?`;

const codeFrom = (row: PartyCodeRow): PartyCode => ({
  caseId: row.case_id, party: row.party, generation: Number(row.generation), hash: row.hash, issuedAt: row.issued_at, issuedBy: row.issued_by, expiresAt: row.expires_at,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  ...(row.revoked_by === null ? {} : { revokedBy: row.revoked_by }),
  ...(row.used_at === null ? {} : { usedAt: row.used_at }),
});

export class StoredPartyCodes implements PartyCodes {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  async ofCase(id: Id<'case'>): Promise<readonly PartyCode[]> {
    return (await this.reading.all<PartyCodeRow>(OF_CASE, [id])).map(codeFrom);
  }

  async byHash(hash: string): Promise<PartyCode | undefined> {
    const row = await this.reading.first<PartyCodeRow>(BY_HASH, [hash]);
    return row && codeFrom(row);
  }

  async issue({ caseId, party, generation, hash, issuedAt, issuedBy, expiresAt }: PartyCode): Promise<void> {
    await this.writer.write(async (connection) => {
      const row = await connection.first<{ ordinal: number }>(ORDINAL, [caseId]);
      if (!row) throw new DomainError('notFound', 'case.notFound', 'There is no such case.');
      await connection.run(ISSUE, [row.ordinal, party, generation, hash, issuedAt, issuedBy, expiresAt]);
    });
  }

  revoke(id: Id<'case'>, party: string, at: Instant, by: string): Promise<number> {
    return this.writer.write(async (connection) => connection.run(REVOKE, [at, by, id, party]));
  }

  async used(hash: string, at: Instant): Promise<void> {
    await this.writer.write(async (connection) => connection.run(USED, [at, hash]));
  }
}
