import Database from 'better-sqlite3';
import { bigrams } from '../../src/domain/text';
import { openStorage } from '../../src/storage';
import { bodyToken } from '../../src/storage/ledger/search';
import { TABLES, type Row, type Template } from './templates';
import { told } from './text';

/** One of twenty cases is still open. */
const OPEN_EVERY = 20;
const YEARS_BACK = 3;
const PLACES_A_SECOND = 1_048_576;
/** The upper half of a second's places, for those whom the bench itself opens in it. */
const PLACES_LEFT = PLACES_A_SECOND / 2;
const BUREAUS = ['zhangdian', 'zichuan', 'boshan', 'zhoucun', 'linzi', 'huantai', 'yiyuan', 'gaoxin'].map((district) => `${district}-market`);
/** Sees one case in a thousand. */
export const SMALL_BODY = 'gaoqing-market';

type Value = string | number | null;

/** Text around the marks of a template; joined with other marks it is another case's. */
function cutAt(text: string, marks: readonly string[]): (string | number)[] {
  let pieces: (string | number)[] = [text];
  marks.forEach((mark, index) => {
    pieces = pieces.flatMap((piece) => (typeof piece === 'number' ? [piece] : piece.split(mark).flatMap((part, at) => (at === 0 ? [part] : [index, part]))));
  });
  return pieces;
}

type Column = (place: Place) => Value;

/** Where and when the copy lies. */
interface Place {
  readonly n: number;
  readonly ordinal: number;
  readonly marks: readonly string[];
  /** Days between the template's opening and the copy's. */
  readonly later: number;
  readonly firstEntry: number;
  readonly bureau: string;
  readonly open: boolean;
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DAY = 86_400_000;
const days = new Map<number, string>();

/** The date of so many days since 1970. */
function dateOf(day: number): string {
  let text = days.get(day);
  if (text === undefined) days.set(day, (text = new Date(day * DAY).toISOString().slice(0, 10)));
  return text;
}

/** An instant or a date that many days later. */
function mover(text: string): (later: number) => string {
  const day = Date.parse(text.slice(0, 10)) / DAY;
  const rest = text.slice(10);
  return (later) => dateOf(day + later) + rest;
}

/** How one value of a template becomes the copy's. */
function columnOf(table: string, name: string, value: Value, template: Template, firstEntry: number): Column {
  if (name === 'case_ordinal' || (table === 'cases' && name === 'ordinal')) return ({ ordinal }) => ordinal;
  if (name === 'entry' && (table === 'facts' || table === 'contents')) return (place) => place.firstEntry + Number(value) - firstEntry;
  if (name === 'entry' || (table === 'outbox' && name === 'id')) return () => null;
  if (table === 'cases' && name === 'closed') return ({ open }) => (open ? 0 : 1);
  if (table === 'cases' && name === 'turn_body') return ({ n, bureau, open }) => (!open ? 'nobody' : n % 3 === 0 ? bureau : 'zb-12330');
  if (name === 'next_at') {
    const move = typeof value === 'string' ? mover(value) : undefined;
    return ({ open, later }) => (open && move ? move(later) : null);
  }
  if (table === 'case_texts' && name === 'narratives') return ({ n }) => told(n);
  if (typeof value !== 'string') return () => value;
  if (value === 'zhangdian-market') return ({ bureau }) => bureau;
  if (INSTANT.test(value) || DATE.test(value)) {
    const move = mover(value);
    return ({ later }) => move(later);
  }
  const pieces = cutAt(value, [template.id, ...template.identities]);
  if (pieces.length === 1) return () => value;
  return ({ marks }) => pieces.map((piece) => (typeof piece === 'number' ? marks[piece] : piece)).join('');
}

/** A statement for each table, and for each of its rows the columns of a copy. */
function copierOf(database: Database.Database, template: Template) {
  const firstEntry = Math.min(...(template.rows.get('facts') ?? []).map((row) => Number(row['entry'])));
  const steps: { readonly insert: Database.Statement<Value[]>; readonly columns: readonly Column[] }[] = [];
  for (const table of Object.keys(TABLES)) {
    const rows: readonly Row[] = template.rows.get(table) ?? [];
    const [sample] = rows;
    if (!sample) continue;
    const names = Object.keys(sample);
    const insert = database.prepare<Value[]>(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`);
    for (const row of rows) steps.push({ insert, columns: names.map((name) => (name === 'position' ? (place: Place) => place.firstEntry + Number(row['entry']) - firstEntry : columnOf(table, name, row[name] ?? null, template, firstEntry))) });
  }
  return (place: Place) => {
    for (const { insert, columns } of steps) insert.run(...columns.map((column) => column(place)));
  };
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id of 26 characters that sorts by n. */
function idOf(prefix: string, n: number): string {
  let text = '';
  for (let rest = n, place = 0; place < 8; place++, rest = Math.floor(rest / 32)) text = `${ALPHABET[rest % 32] ?? ''}${text}`;
  return `${prefix}${text}`.padEnd(26, '0');
}

/**
 * Fills a new database with copies of lived cases, through the storage's own schema, straight into its tables. Ids, places,
 * instants, bodies and what was told differ from case to case; hashes are the templates' own, so `weiquan verify` would not
 * accept it. Answers how many facts that were.
 */
export async function loadCopies(file: string, templates: readonly Template[], cases: number, progress: (share: number) => void): Promise<number> {
  await (await openStorage({ kind: 'sqlite', file })).close();
  const database = new Database(file);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', 'foreign_keys = OFF', 'cache_size = -1048576', 'temp_store = MEMORY']) database.pragma(setting);
  const copiers = templates.map((template) => copierOf(database, template));
  const index = database.prepare('insert into case_search (rowid, words, bodies) values (?, ?, ?)');
  const facts = templates.map((template) => template.rows.get('facts')?.length ?? 0);
  const now = Date.now();
  const first = now - YEARS_BACK * 365 * 86_400_000;
  let entry = 1;
  const some = database.transaction((from: number, until: number) => {
    for (let n = from; n < until; n++) {
      const which = n % templates.length;
      const template = templates[which];
      if (!template) throw new Error('no template');
      // As many days back as its share of the years, at the template's time of day: so the copies of a day have places of their own.
      const later = Math.round((first + ((now - first) * n) / cases - template.openedAt) / DAY);
      const openedAt = template.openedAt + later * DAY;
      const bureau = n % 1000 === 500 ? SMALL_BODY : (BUREAUS[n % BUREAUS.length] ?? SMALL_BODY);
      const ordinal = Math.floor(openedAt / 1000) * PLACES_A_SECOND + PLACES_LEFT + (n % PLACES_LEFT);
      const marks = [idOf('00c', n), ...template.identities.map((_, i) => idOf(`00i${i}`, n))];
      copiers[which]?.({ n, ordinal, marks, later, firstEntry: entry, bureau, open: n % OPEN_EVERY === 0 });
      entry += facts[which] ?? 0;
      index.run(ordinal, bigrams(told(n)).join(' '), ['zb-12330', bureau].map(bodyToken).join(' '));
    }
  });
  const BATCH = 5000;
  for (let from = 0; from < cases; from += BATCH) {
    some(from, Math.min(cases, from + BATCH));
    progress(Math.min(1, (from + BATCH) / cases));
  }
  database.pragma('journal_mode = WAL');
  database.close();
  return entry - 1;
}
