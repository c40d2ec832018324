import type { EntityManager } from 'typeorm';
import { Overlap, refuseUnstorableValues, Unforeseen, type Connection, type Foresight, type Value } from '../connection';
import { addStep, type Texts } from './batch';
import type { SqliteConnection } from './connection';
import type { Foreseen, Taken } from './foreseen';

const FIRST_NUMBER = `insert into counters (series, span, value) values (?, ?, 1)`;
const NEXT_NUMBER = `update counters set value = ? where series = ? and span = ? and value = ?`;

const NONE: readonly Value[] = [];

/** What drafts share: the steps of the batch that is put together, and what is claimed by acts that are not stored yet. */
export interface Sheet {
  readonly committed: SqliteConnection;
  readonly texts: Texts;
  readonly steps: (string | number | null)[];
  readonly claimed: Set<string>;
  readonly foreseen: Foreseen;
}

/** One act before its transaction: it reads what is committed, and what it would change is noted. */
export class Draft implements Connection, Foresight {
  readonly dialect = 'sqlite';
  readonly claims: string[] = [];
  private readonly begun: number;
  private readonly changed = new Set<string>();
  private readonly taken: Taken[] = [];

  constructor(private readonly sheet: Sheet) {
    this.begun = sheet.steps.length;
  }

  get foresight(): Foresight {
    return this;
  }

  get committed(): Pick<Connection, 'first' | 'all'> {
    return this.sheet.committed;
  }

  get manager(): EntityManager {
    throw new Unforeseen('a table of TypeORM');
  }

  /** False when the act has changed nothing. */
  get changes(): boolean {
    return this.sheet.steps.length > this.begun;
  }

  run(sql: string, values: readonly Value[] = NONE): number {
    this.note(sql, values, false);
    return Number.NaN;
  }

  first<Row>(sql: string, values: readonly Value[] = NONE): Row | undefined {
    this.checkRead(sql);
    return this.sheet.committed.first<Row>(sql, values);
  }

  all<Row>(sql: string, values: readonly Value[] = NONE): readonly Row[] {
    this.checkRead(sql);
    return this.sheet.committed.all<Row>(sql, values);
  }

  claim(name: string): void {
    if (this.claims.includes(name)) return;
    if (this.sheet.claimed.has(name)) throw new Overlap(name);
    this.sheet.claimed.add(name);
    this.claims.push(name);
  }

  changeOne(sql: string, values: readonly Value[]): void {
    this.note(sql, values, true);
  }

  nextNumber(series: string, span: string): number {
    const last = this.sheet.foreseen.number(series, span);
    const value = (last ?? 0) + 1;
    this.taken.push(this.sheet.foreseen.take(series, span, value));
    if (last === undefined) this.note(FIRST_NUMBER, [series, span], true);
    else this.note(NEXT_NUMBER, [value, series, span, last], true);
    return value;
  }

  nextPlace(second: number): number {
    const { place, taken } = this.sheet.foreseen.place(second);
    this.taken.push(taken);
    return place;
  }

  /** As if the act had never been worked out. */
  discard(): void {
    this.sheet.steps.length = this.begun;
    this.sheet.foreseen.giveBack(this.taken);
    for (const name of this.claims) this.sheet.claimed.delete(name);
  }

  private note(sql: string, values: readonly Value[], one: boolean): void {
    refuseUnstorableValues(values);
    const text = this.sheet.texts.of(sql);
    if (text.changes !== undefined) this.changed.add(text.changes);
    addStep(this.sheet.steps, text, values, one);
  }

  /** A read would not see what the act has noted. */
  private checkRead(sql: string): void {
    if (this.changed.size === 0) return;
    for (const table of this.sheet.texts.of(sql).reads) if (this.changed.has(table)) throw new Unforeseen(sql);
  }
}
