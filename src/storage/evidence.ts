import type { Evidence, EvidenceStore } from '../application/ports/evidence';
import type { Id, Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { MediaType } from '../domain/evidence';
import type { Connection, Writer } from './connection';

interface EvidenceRow {
  readonly id: string;
  readonly part: string;
  readonly name: string;
  readonly media_type: MediaType;
  readonly size: number;
  readonly hash: string;
  readonly account: string;
  readonly body: string;
  readonly at: Instant;
}

const COLUMNS = `e.id, e.part, e.name, e.media_type, e.size, e.hash, e.account, e.body, e.at`;
const OF_CASE = `select ${COLUMNS} from cases c join evidence e on e.case_ordinal = c.ordinal where c.id = ? order by e.entry`;
const FIND = `select ${COLUMNS} from cases c join evidence e on e.case_ordinal = c.ordinal where c.id = ? and e.id = ?`;
const PLACE = `select ordinal, (select count(*) from evidence e where e.case_ordinal = c.ordinal) as files from cases c where c.id = ?`;
const ADD = `
  insert into evidence (id, case_ordinal, part, name, media_type, size, hash, account, body, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`;

const evidenceFrom = (caseId: Id<'case'>, { media_type: mediaType, size, ...row }: EvidenceRow): Evidence => ({ ...row, caseId, mediaType, size: Number(size) });

/** Rows of evidence are added, never changed. */
export class StoredEvidence implements EvidenceStore {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  add(evidence: Evidence, most: number): Promise<Evidence> {
    return this.writer.write(async (connection) => {
      const { caseId, id, part, name, mediaType, size, hash, account, body, at } = evidence;
      const before = await connection.first<EvidenceRow>(FIND, [caseId, id]);
      if (before) return evidenceFrom(caseId, before);
      const place = await connection.first<{ ordinal: number; files: number }>(PLACE, [caseId]);
      if (!place) throw new DomainError('notFound', 'case.notFound', 'There is no such case.');
      if (place.files >= most) throw new DomainError('refused', 'evidence.tooMany', `A case holds at most ${most} files.`, { refusal: { code: 'evidence.tooMany', missing: [], who: [], open: [], data: { limit: most } } });
      await connection.run(ADD, [id, place.ordinal, part, name, mediaType, size, hash, account, body, at]);
      const row = await connection.first<EvidenceRow>(FIND, [caseId, id]);
      return row ? evidenceFrom(caseId, row) : evidence;
    });
  }

  async ofCase(caseId: Id<'case'>): Promise<readonly Evidence[]> {
    return (await this.reading.all<EvidenceRow>(OF_CASE, [caseId])).map((row) => evidenceFrom(caseId, row));
  }

  async find(caseId: Id<'case'>, id: string): Promise<Evidence | undefined> {
    const row = await this.reading.first<EvidenceRow>(FIND, [caseId, id]);
    return row && evidenceFrom(caseId, row);
  }
}
