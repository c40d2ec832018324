import type { WorklistView } from '../../application/ports';
import { laterByWeight } from '../../domain/legalRisk';
import { EACH_MEMBER } from '../../domain/office';
import { FLAG } from '../ledger/belongings';
import { marks, piece, type Piece } from './piece';
import { LISTED } from './rows';
import { seenBy } from './list';

/** Where a page ended. */
type After = readonly [key: string, ordinal: number] | undefined;

const all = (pieces: readonly Piece[]): Piece => ({ sql: pieces.map(({ sql }) => sql).join(' and '), values: pieces.flatMap(({ values }) => values) });
const among = (column: string, values: readonly string[]): Piece => piece(`${column} in (${marks(values)})`, ...values);
const notAmong = (column: string, values: readonly string[]): Piece => piece(`${column} not in (${marks(values)})`, ...values);

/** Conditions of which every open case of the view fulfils exactly one, each read down an index in the order of the list. */
function branchesOf(bodies: readonly string[], view: WorklistView): readonly Piece[] {
  const moves = (more: readonly Piece[] = []): Piece[] => bodies.map((body) => all([piece('c.turn_body = ?', body), ...more]));
  const owing = (more: readonly Piece[] = []): Piece =>
    all([piece('c.turn_body = ?', EACH_MEMBER), piece(`exists (select 1 from deadlines d where d.case_ordinal = c.ordinal and d.end_seq is null and d.status = 'running' and d.body in (${marks(bodies)}))`, ...bodies), ...more]);
  const handled = (more: readonly Piece[] = []): Piece[] => bodies.map((body) => all([piece('c.handling = ?', body), notAmong('c.turn_body', bodies), ...more]));
  const waiting = (more: readonly Piece[] = []): Piece[] => [...handled(more), ...bodies.map((body) => all([piece('c.hub = ?', body), notAmong('c.handling', bodies), notAmong('c.turn_body', bodies), ...more]))];
  switch (view.kind) {
    case 'move':
      return bodies.length === 0 ? [] : [...moves(), owing()];
    case 'tray':
      return view.states.length === 0 ? [] : moves([among(`c.procedure || ' ' || c.state`, view.states)]);
    case 'soon': {
      if (view.own) {
        // What ends until then has its place by its weight at the latest; the clock itself says whose it is.
        const theirs = piece(`c.worklist_key <= ? and exists (select 1 from deadlines d where d.case_ordinal = c.ordinal and d.end_seq is null and d.rings_at <= ? and d.status in ('running', 'lapsed', 'lapsedBeforeEntry') and d.body in (${marks(bodies)}))`, laterByWeight(view.until), view.until, ...bodies);
        return bodies.length === 0 ? [] : [...moves([theirs]), owing([theirs, notAmong('c.handling', bodies)]), ...handled([theirs])];
      }
      // A target of the house has its place further down than its end: it is looked for there.
      const target = `exists (select 1 from deadlines d where d.case_ordinal = c.ordinal and d.end_seq is null and d.rings_at <= ? and (d.status = 'running' or (d.status in ('lapsed', 'lapsedBeforeEntry') and d.body in (${marks(bodies)}))))`;
      const soon = [piece(`c.worklist_key <= ? and (c.worklist_key <= ? or ${target})`, laterByWeight(view.until), view.until, view.until, ...bodies)];
      return [...moves(soon), ...handled(soon)];
    }
    case 'waiting':
      return waiting();
    case 'silent':
      return waiting([piece(`exists (select 1 from deadlines d where d.case_ordinal = c.ordinal and d.end_seq is null and d.status in ('running', 'lapsed') and d.rings_at <= ? and d.body not in (${marks(bodies)}))`, view.now, ...bodies)]);
    case 'person':
      return [piece(`c.ordinal in (select case_ordinal from case_marks where name = 'person' and value = ?)`, view.account)];
    case 'proof': {
      const outstanding = `select case_ordinal from case_marks where name = 'proof' union select case_ordinal from case_tags where name = ? and value = ?`;
      return [all([piece(`c.ordinal in (${outstanding})`, FLAG, view.flag), piece(`(c.handling in (${marks(bodies)}) or c.hub in (${marks(bodies)}))`, ...bodies, ...bodies)])];
    }
  }
}

/**
 * A page of a worklist: the nearest legal risk first. Only what the bodies see, whoever has the move: a case can wait for a
 * court, or for another body outside, to which it was never handed.
 */
export function worklistOf(bodies: readonly string[], view: WorklistView, procedure: string | undefined, after: After, limit: number): Piece | undefined {
  const branches = branchesOf(bodies, view).map((branch) => {
    const conditions = all([branch, ...seenBy({ bodies }), piece('c.closed = 0'), ...(procedure === undefined ? [] : [piece('c.procedure = ?', procedure)]), ...(after ? [piece('(c.worklist_key, c.ordinal) > (?, cast(? as bigint))', ...after)] : [])]);
    return piece(`select * from (select ${LISTED} from cases c where ${conditions.sql} order by c.worklist_key, c.ordinal limit ?) b`, ...conditions.values, limit);
  });
  const [only] = branches;
  if (!only || branches.length === 1) return only;
  return piece(`select * from (${branches.map(({ sql }) => sql).join(' union all ')}) w order by worklist_key, ordinal limit ?`, ...branches.flatMap(({ values }) => values), limit);
}
