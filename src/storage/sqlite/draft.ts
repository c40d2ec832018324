import type { EntityManager } from 'typeorm';
import { Overlap, refuseUnstorableValues, Unforeseen, type Connection, type Foresight, type Value } from '../connection';
import type { DueClocks } from '../ledger/dueClocks';
import type { StoredCase } from '../ledger/storedCase';
import { readWholeTogether } from '../ledger/wholeCase';
import type { End, Sheet } from './batch';
import type { SqliteConnection } from './connection';
import type { Foreseen, Taken } from './foreseen';
import type { Texts } from './texts';

const FIRST_NUMBER = `insert into counters (series, span, value) values (?, ?, 1)`;
const NEXT_NUMBER = `update counters set value = ? where series = ? and span = ? and value = ?`;

const NONE: readonly Value[] = [];

/** What drafts share: what is committed, and what acts that are not stored yet have claimed and foreseen. */
export interface Common {
  readonly committed: SqliteConnection;
  readonly texts: Texts;
  readonly claimed: Set<string>;
  readonly foreseen: Foreseen;
  readonly due: DueClocks;
  /** What was read since the last commit. */
  readonly since: Map<string, unknown>;
}

/** One act before its transaction: it reads what is committed, and what it would change is noted. */
export class Draft implements Connection, Foresight {
  readonly dialect = 'sqlite';
  readonly claims: string[] = [];
  private readonly begun: End;
  private readonly changed = new Set<string>();
  private readonly taken: Taken[] = [];
  private readonly fired = new Map<string, string>();
  readonly trusted = new Set<string>();
  readonly stored: (() => void)[] = [];

  constructor(
    private readonly common: Common,
    private readonly sheet: Sheet,
    readonly trusting: boolean,
  ) {
    this.begun = sheet.end;
  }

  get foresight(): Foresight {
    return this;
  }

  get committed(): Pick<Connection, 'first' | 'all'> {
    return this.common.committed;
  }

  get manager(): EntityManager {
    throw new Unforeseen('a table of TypeORM');
  }

  /** False when the act has changed nothing. */
  get changes(): boolean {
    return this.sheet.end.steps > this.begun.steps;
  }

  /** False where it rests on something that nothing holds against the database. */
  get holds(): boolean {
    return !this.trusting || (this.changes && this.trusted.size === 0);
  }

  run(sql: string, values: readonly Value[] = NONE): number {
    this.note(sql, values, false);
    return Number.NaN;
  }

  first<Row>(sql: string, values: readonly Value[] = NONE): Row | undefined {
    this.checkRead(sql);
    return this.common.committed.first<Row>(sql, values);
  }

  all<Row>(sql: string, values: readonly Value[] = NONE): readonly Row[] {
    this.checkRead(sql);
    return this.common.committed.all<Row>(sql, values);
  }

  claim(name: string): void {
    if (this.claims.includes(name)) return;
    if (this.common.claimed.has(name)) throw new Overlap(name);
    this.common.claimed.add(name);
    this.claims.push(name);
  }

  changeOne(sql: string, values: readonly Value[]): void {
    this.note(sql, values, true);
  }

  seenFired(deadline: string): string | undefined {
    return this.fired.get(deadline) ?? this.common.due.takeFired(deadline);
  }

  sawFired(deadline: string, fired: string): void {
    this.fired.set(deadline, fired);
  }

  readAhead(caseId: string): StoredCase | undefined {
    const { due, committed } = this.common;
    return due.takeCase(caseId, (ordinals) => readWholeTogether(committed, ordinals));
  }

  firstSince<Row>(sql: string): Row | undefined {
    const { since, committed } = this.common;
    if (!since.has(sql)) since.set(sql, committed.first(sql));
    return since.get(sql) as Row | undefined;
  }

  whenStored(then: () => void): void {
    this.stored.push(then);
  }

  nextNumber(series: string, span: string): number {
    const last = this.common.foreseen.number(series, span);
    const value = (last ?? 0) + 1;
    this.taken.push(this.common.foreseen.take(series, span, value));
    if (last === undefined) this.note(FIRST_NUMBER, [series, span], true);
    else this.note(NEXT_NUMBER, [value, series, span, last], true);
    return value;
  }

  nextPlace(second: number): number {
    const { place, taken } = this.common.foreseen.place(second);
    this.taken.push(taken);
    return place;
  }

  /** As if the act had never been worked out. */
  discard(): void {
    this.sheet.goBackTo(this.begun);
    this.common.foreseen.giveBack(this.taken);
    for (const name of this.claims) this.common.claimed.delete(name);
  }

  private note(sql: string, values: readonly Value[], one: boolean): void {
    refuseUnstorableValues(values);
    const text = this.common.texts.of(sql);
    if (text.changes !== undefined) this.changed.add(text.changes);
    this.sheet.add(text, values, one);
  }

  /** A read would not see what the act has noted. */
  private checkRead(sql: string): void {
    if (this.changed.size === 0) return;
    for (const table of this.common.texts.tablesReadBy(sql)) if (this.changed.has(table)) throw new Unforeseen(sql);
  }
}
