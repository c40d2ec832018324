import type { App } from '../../application/app';
import { importOpenings, type ImportedOpening } from '../../application/importOpenings';
import type { Id } from '../../domain/brand';
import { DomainError } from '../../domain/errors';
import { partsOf, readIntakeFile, repeatIndex, repeatSubject, writeRejects, type ColumnMap, type IntakeRecord, type RejectedRecord } from '../../intake-file';
import { toIntake } from './toIntake';

export interface ImportOptions {
  readonly file: string;
  /** Name of the list; with reference and part it is the key of a row. Never the file's name. */
  readonly source: string;
  readonly hub: string;
  readonly rejects: string;
  readonly map?: ColumnMap;
  /** Told after each record. */
  progress?(records: number): void;
}

export interface Imported {
  readonly records: number;
  readonly blankLines: number;
  readonly cases: number;
  /** Parts of rows that were there already. */
  readonly known: number;
  readonly rejected: number;
  readonly flagged: number;
  readonly suspectedRepeats: number;
}

/** Rows in flight: they share commits, and a commit stays short beside a running server. */
const IN_FLIGHT = 24;

/** Reads an export and registers a case a row, two for a mixed one. Nothing is lost: what cannot be registered goes to the reject file. */
export async function importFile(app: App, options: ImportOptions): Promise<Imported> {
  const rejects = writeRejects(options.rejects);
  const repeats = repeatIndex();
  const counts = { records: 0, blankLines: 0, cases: 0, known: 0, rejected: 0, flagged: 0, suspectedRepeats: 0 };
  const inFlight = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const reject = async (record: RejectedRecord) => {
    counts.rejected++;
    await rejects.write(record);
  };
  try {
    for await (const item of readIntakeFile(options.file, { now: app.world.now(), ...(options.map ? { map: options.map } : {}) })) {
      if (item.outcome === 'blank') {
        counts.blankLines++;
        continue;
      }
      counts.records++;
      options.progress?.(counts.records);
      if (item.outcome === 'rejected') {
        await reject(item);
        continue;
      }
      const openings = openingsOf(app, item, options.source, repeats.next(repeatSubject(item))?.earlier);
      const work = register(app, options, item, openings, counts, reject)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
      if (inFlight.size >= IN_FLIGHT) await Promise.race(inFlight);
      if (failures.length > 0) break;
    }
    await Promise.all(inFlight);
  } finally {
    await rejects.close();
  }
  if (failures.length > 0) throw failures[0];
  return counts;
}

async function register(app: App, options: ImportOptions, record: IntakeRecord, openings: readonly ImportedOpening[], counts: { -readonly [K in keyof Imported]: number }, reject: (record: RejectedRecord) => Promise<void>): Promise<void> {
  try {
    const { added, known } = await importOpenings(app, { procedure: 'hotline-complaint', source: options.source, hub: options.hub }, openings);
    counts.cases += added;
    counts.known += known;
    if (added > 0 && record.flags.length > 0) counts.flagged++;
    if (added > 0 && openings.some(({ earlier }) => earlier !== undefined)) counts.suspectedRepeats++;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    await reject(unfit(record, error));
  }
}

/** A record that was read but does not fit the form: rejected with the first field at fault. */
function unfit(record: IntakeRecord, error: DomainError): RejectedRecord {
  const issue = error.details.issues?.[0];
  const why = issue ? `${issue.field}: ${issue.message}` : error.message;
  return {
    outcome: 'rejected',
    record: record.record,
    line: record.line,
    code: error.code,
    reason: { zh: `不能登记：${why}`, en: `cannot be registered: ${why}` },
    headers: ['reference', 'calledAt', 'channel', 'kind', 'content'],
    cells: [record.reference, record.calledAt, record.channel.word, record.kind.word, record.content],
  };
}

function openingsOf(app: App, record: IntakeRecord, source: string, earlier: string | undefined): ImportedOpening[] {
  const key = (reference: string, part: number) => `${source}:${reference}:${part}`;
  return partsOf(record).map((kind, index) => ({
    id: app.world.newId() as Id<'case'>,
    act: 'intake.registered',
    input: toIntake(record, kind, String(index + 1), source, earlier === undefined ? [] : ['suspectedRepeat']),
    at: record.calledAt,
    sourceKey: key(record.reference, index + 1),
    ...(earlier === undefined ? {} : { earlier: key(earlier, 1) }),
  }));
}
