import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../../application/app';
import { importOpenings, type ImportedOpening } from '../../application/importOpenings';
import type { Id } from '../../domain/brand';
import { DomainError } from '../../domain/errors';
import { partsOf, readIntakeFile, repeatIndex, repeatSubject, writeRejects, type ColumnMap, type IntakeRecord, type RejectedRecord, type RepeatIndex } from '../../intake-file';
import { caseOfReference, rowReference } from './earlierMatters';
import { toIntake } from './toIntake';

export interface ImportOptions {
  readonly file: string;
  /** Name of the list; with reference and part it is the key of a row. Never the file's name. */
  readonly source: string;
  readonly hub: string;
  readonly rejects: string;
  readonly map?: ColumnMap;
  /** The matters that are registered already, for the hint at repeats; absent: the file is held against itself. */
  readonly earlier?: RepeatIndex;
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

type Counts = { -readonly [K in keyof Imported]: number };

/** Rows that share a commit: few, so that another program's act does not wait long for it. */
const ROWS_A_COMMIT = 8;
/** After each commit the import rests as long as it wrote, and so long at most (milliseconds): the other's turn. */
const LONGEST_REST = 20;
/** How long a busy database is waited for before the import gives up, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Reads an export and registers a case a row, two for a mixed one. Nothing is lost: what cannot be registered goes to the
 * reject file, whole. Rows are registered in the file's order; after a crash a second run goes on where the first one ended,
 * with the same result. Throws DomainError: what `readIntakeFile` throws, `intakeFile.overwritten`, unavailable.
 */
export async function importFile(app: App, options: ImportOptions): Promise<Imported> {
  if (path.resolve(options.rejects) === path.resolve(options.file)) throw new DomainError('invalid', 'intakeFile.overwritten', 'The reject file would take the place of the export: name another with --rejects.');
  const rejects = writeRejects(options.rejects);
  const repeats = options.earlier ?? repeatIndex();
  const counts: Counts = { records: 0, blankLines: 0, cases: 0, known: 0, rejected: 0, flagged: 0, suspectedRepeats: 0 };
  let rows: Row[] = [];
  const commit = async () => {
    const begun = performance.now();
    const together = rows;
    rows = [];
    // Asked for in order and at once: they share a commit and keep the file's order.
    const results = await Promise.allSettled(together.map((row) => register(app, options, row)));
    for (const [index, result] of results.entries()) {
      const { record } = together[index] as Row;
      if (result.status === 'rejected') throw result.reason;
      if ('rejected' in result.value) {
        counts.rejected++;
        await rejects.write(result.value.rejected);
      } else count(counts, record, together[index] as Row, result.value);
      options.progress?.(record.record);
    }
    await pause(Math.min(LONGEST_REST, performance.now() - begun));
  };
  try {
    for await (const item of readIntakeFile(options.file, { now: app.world.now(), ...(options.map ? { map: options.map } : {}) })) {
      if (item.outcome === 'blank') counts.blankLines++;
      else counts.records++;
      if (item.outcome === 'rejected') {
        // Behind the rows before it, so that the reject file keeps the file's order.
        await commit();
        counts.rejected++;
        await rejects.write(item);
      } else if (item.outcome === 'accepted') {
        const suspected = repeats.next(repeatSubject(item, rowReference(options.source, item.reference)))?.earlier;
        // What it repeats must be there before it, whichever database commits in whichever order.
        if (rows.some(({ record }) => rowReference(options.source, record.reference) === suspected)) await commit();
        rows.push({ record: item, openings: openingsOf(app, item, options.source, suspected) });
        if (rows.length >= ROWS_A_COMMIT) await commit();
      }
    }
    await commit();
  } finally {
    await rejects.close();
  }
  return counts;
}

interface Row {
  readonly record: IntakeRecord;
  readonly openings: readonly ImportedOpening[];
}

function count(counts: Counts, record: IntakeRecord, { openings }: Row, { added, known }: { readonly added: number; readonly known: number }): void {
  counts.cases += added;
  counts.known += known;
  if (added > 0 && record.flags.length > 0) counts.flagged++;
  if (added > 0 && openings.some(({ earlier }) => earlier !== undefined)) counts.suspectedRepeats++;
}

async function register(app: App, options: ImportOptions, { record, openings }: Row): Promise<{ readonly added: number; readonly known: number } | { readonly rejected: RejectedRecord }> {
  const until = performance.now() + PATIENCE;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    try {
      return await importOpenings(app, { procedure: 'hotline-complaint', source: options.source, hub: options.hub }, openings);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'invalid' || error.kind === 'refused') return { rejected: unfit(record, error) };
      // Registered by another import in the same moment, or the database is busy with another program: look again.
      const again = error.code === 'source.known' || error.code === 'storage.busy';
      if (!again || performance.now() > until) throw error;
      await pause(wait);
    }
  }
}

/** A record that was read but cannot be registered: rejected whole, with the first thing at fault. */
function unfit(record: IntakeRecord, error: DomainError): RejectedRecord {
  const issue = error.details.issues?.[0];
  const refusal = error.details.refusal;
  const reason = issue
    ? { zh: `${issue.field}：${issue.words?.zh ?? issue.message}`, en: `${issue.field}: ${issue.message}` }
    : { zh: refusal?.code ?? error.message, en: refusal?.code ?? error.message };
  return {
    outcome: 'rejected',
    record: record.record,
    line: record.line,
    code: issue ? error.code : (refusal?.code ?? error.code),
    reason: { zh: `不能登记：${reason.zh}`, en: `cannot be registered: ${reason.en}` },
    headers: record.headers,
    cells: record.cells,
  };
}

function openingsOf(app: App, record: IntakeRecord, source: string, suspected: string | undefined): ImportedOpening[] {
  const earlier = suspected === undefined ? undefined : earlierOf(suspected);
  return partsOf(record).map((kind, index) => ({
    id: app.world.newId() as Id<'case'>,
    act: 'intake.registered',
    input: toIntake(record, kind, String(index + 1), source, earlier ? ['suspectedRepeat'] : []),
    at: record.calledAt,
    sourceKey: `${rowReference(source, record.reference)}:${index + 1}`,
    ...(earlier ? { earlier } : {}),
  }));
}

function earlierOf(reference: string): NonNullable<ImportedOpening['earlier']> {
  const id = caseOfReference(reference);
  return id === undefined ? { sourceKey: `${reference}:1` } : { case: id as Id<'case'> };
}
