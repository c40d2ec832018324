import type { KeptPackage, PackageContents, PackageStore } from '../application/ports/packages';
import type { Id, Instant } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { Connection, Writer } from './connection';

interface PackageRow {
  readonly package_hash: string;
  readonly file_hash: string;
  readonly number: string;
  readonly receiver: string;
  readonly revision: number;
  readonly size: number;
  readonly contents: string;
  readonly account: string;
  readonly body: string;
  readonly at: Instant;
}

const COLUMNS = `p.package_hash, p.file_hash, p.number, p.receiver, p.revision, p.size, p.contents, p.account, p.body, p.at`;
const OF_CASE = `select ${COLUMNS} from cases c join packages p on p.case_ordinal = c.ordinal where c.id = ? order by p.entry desc`;
const FIND = `select ${COLUMNS} from cases c join packages p on p.case_ordinal = c.ordinal where c.id = ? and p.package_hash = ?`;
const PLACE = `select ordinal, (select count(*) from packages p where p.case_ordinal = c.ordinal) as kept from cases c where c.id = ?`;
const ADD = `
  insert into packages (case_ordinal, package_hash, file_hash, number, receiver, revision, size, contents, account, body, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (case_ordinal, package_hash) do nothing`;

const packageFrom = (caseId: Id<'case'>, { package_hash: packageHash, file_hash: fileHash, revision, size, contents, ...row }: PackageRow): KeptPackage => ({
  ...row, caseId, packageHash, fileHash, revision: Number(revision), size: Number(size), contents: JSON.parse(contents) as PackageContents,
});

/** Rows of packages are added, never changed. */
export class StoredPackages implements PackageStore {
  constructor(
    private readonly reading: Connection,
    private readonly writer: Writer,
  ) {}

  add({ caseId, packageHash, fileHash, number, receiver, revision, size, contents, account, body, at }: KeptPackage, most: number): Promise<void> {
    return this.writer.write(async (connection) => {
      const place = await connection.first<{ ordinal: number; kept: number }>(PLACE, [caseId]);
      if (!place) throw new DomainError('notFound', 'case.notFound', 'There is no such case.');
      if (Number(place.kept) >= most) throw new DomainError('refused', 'package.tooMany', `A case keeps at most ${most} packages.`, { refusal: { code: 'package.tooMany', missing: [], who: [], open: [], data: { limit: most } } });
      await connection.run(ADD, [place.ordinal, packageHash, fileHash, number, receiver, revision, size, JSON.stringify(contents), account, body, at]);
    });
  }

  async ofCase(caseId: Id<'case'>): Promise<readonly KeptPackage[]> {
    return (await this.reading.all<PackageRow>(OF_CASE, [caseId])).map((row) => packageFrom(caseId, row));
  }

  async find(caseId: Id<'case'>, packageHash: string): Promise<KeptPackage | undefined> {
    const row = await this.reading.first<PackageRow>(FIND, [caseId, packageHash]);
    return row && packageFrom(caseId, row);
  }
}
