import type { Hash, Id } from '../domain/brand';
import type { Case } from '../domain/case';
import { caseBytes, explain, replay, sha256, statePath, type Library } from '../engine';
import type { CaseRow, StoredFact } from './ports';
import { worklistKey } from './record';

/** A case with every row that was derived from its facts, as storage has them. */
export interface CaseToVerify {
  readonly id: Id<'case'>;
  readonly head: Hash;
  readonly caseBytes: string;
  readonly row: CaseRow & { readonly worklistKey: string };
  readonly facts: readonly StoredFact[];
  readonly deadlines: readonly { readonly id: string; readonly status: string; readonly due: string; readonly rings_at: string; readonly start_seq: number; readonly end_seq: number | null; readonly body: string }[];
  readonly turns: readonly { readonly body: string; readonly cause: string; readonly since: string; readonly until: string | null }[];
  readonly access: readonly string[];
}

/** One thing that does not agree: where, and what was expected and found. */
export interface Finding {
  readonly case: string;
  readonly code: string;
  readonly detail: string;
}

/**
 * Holds everything that is stored of a case against its facts: replays them bit for bit, checks the chain and the contents,
 * recomputes every due date that still binds, and compares the rows that lists, sweeps and figures read.
 */
export function verifyCase(library: Library, stored: CaseToVerify): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, detail: string) => findings.push({ case: stored.id, code, detail });
  const same = (code: string, expected: unknown, found: unknown) => {
    if (expected !== found) say(code, `expected ${String(expected)}, found ${String(found)}`);
  };
  const replayed = replay(library, stored.facts);
  for (const { seq, code, detail } of replayed.disagreements) say(code, `fact ${seq}: ${detail}`);
  const last = stored.facts.at(-1);
  if (!last) {
    say('facts.none', 'a case without a fact');
    return findings;
  }
  same('head.differs', last.fact.hash, stored.head);
  same('snapshot.differs', last.fact.decided, sha256(stored.caseBytes));
  if (replayed.disagreements.length > 0) return findings;
  const file: Case = replayed.unreadable.length === 0 && replayed.case ? replayed.case : { ...(JSON.parse(stored.caseBytes) as Case), head: stored.head };
  same('snapshot.bytes', caseBytes(file), stored.caseBytes);
  compareRows(library, file, stored, same, say);
  return findings;
}

type Same = (code: string, expected: unknown, found: unknown) => void;

function compareRows(library: Library, file: Case, stored: CaseToVerify, same: Same, say: (code: string, detail: string) => void): void {
  const procedure = library.procedure(file.basis.procedure, file.basis.version);
  if (!procedure) return say('rules.missing', `${file.basis.procedure} ${file.basis.version}`);
  const { row } = stored;
  const path = statePath(file.state);
  same('row.revision', file.revision, row.revision);
  same('row.state', path, row.state);
  same('row.stage', procedure.stages[path] ?? 'other', row.stage);
  same('row.handling', file.handling, row.handling);
  same('row.hub', file.hub, row.hub);
  same('row.closed', file.closed, row.closed);
  same('row.turn', `${file.turn.body} ${file.turn.cause} ${file.turn.since}`, `${row.turn.body} ${row.turn.cause} ${row.turn.since}`);
  same('row.worklistKey', worklistKey(procedure, file), row.worklistKey);
  same('row.title', procedure.summary(file).title, row.title);
  same('access.differs', [...new Set(file.access.map(({ body }) => body))].sort().join(' '), [...stored.access].sort().join(' '));
  const open = stored.turns.filter(({ until }) => until === null);
  same('turns.open', `${file.turn.body} ${file.turn.cause} ${file.turn.since}`, open.map(({ body, cause, since }) => `${body} ${cause} ${since}`).join(' and '));
  const rows = new Map(stored.deadlines.map((deadline) => [deadline.id, deadline]));
  same('deadlines.count', file.deadlines.length, rows.size);
  for (const deadline of file.deadlines) {
    const found = rows.get(deadline.id);
    same(
      'deadline.differs',
      `${deadline.id} ${deadline.status} ${deadline.due} ${deadline.ringsAt} ${deadline.body} ${deadline.startSeq}-${deadline.endSeq ?? ''}`,
      found && `${found.id} ${found.status} ${found.due} ${found.rings_at} ${found.body} ${found.start_seq}-${found.end_seq ?? ''}`,
    );
    const calendar = library.calendar(deadline.calendar);
    if (!calendar) say('rules.missing', `calendar ${deadline.calendar}`);
    // A clock that has ended keeps its date; pauses after its end are not its own.
    else if (deadline.endSeq === undefined) same('deadline.recomputed', explain(calendar, procedure, file, deadline).due, deadline.due);
  }
}
