import { createHash, createHmac, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { endOf, NARRATIVES, OPENING, stages, ways } from './rules';
import { SCHEMA, SETTINGS, type Extent } from './schema';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const SECRET = '0123456789abcdef0123456789abcdef';
const keyed = (text: string): string => createHmac('sha256', SECRET).update(text).digest('hex');
const GENESIS = '0'.repeat(64);
const HUB = 'zb-12330';

interface Clock {
  id: string;
  period: string;
  body: string;
  startSeq: number;
  due: string;
  ringsAt: string;
  rungs: string;
}

interface CaseRow {
  ordinal: number;
  id: string;
  revision: number;
  head: string;
  state: string;
  stage: string;
  handling: string;
  turn_body: string;
  turn_cause: string;
  turn_since: string;
  data: string;
  deadlines: string;
}

export interface Request {
  readonly act: string;
  readonly actor: { readonly account: string; readonly body: string };
  readonly input: Readonly<Record<string, unknown>>;
  /** The Idempotency-Key. */
  readonly key: string;
}

export interface Answer {
  readonly id: string;
  readonly revision: number;
}

type Input = Readonly<Record<string, unknown>>;
type Person = Readonly<Record<string, string>>;

/** The last character pairs of every word of a text, as the index wants them. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (const run of text.split(/[^\p{L}\p{N}]+/u)) for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
  return pairs;
}

const earliest = (clocks: readonly Clock[]): string => clocks.reduce((first, { ringsAt }) => (ringsAt < first ? ringsAt : first), '9999-12-31T00:00:00.000Z');

let counted = 0;

/** 26 hexadecimal digits that sort by the time of making: an index of them grows at its end. */
const newId = (): string => `${Date.now().toString(16).padStart(12, '0')}${(counted++ & 0xffff).toString(16).padStart(4, '0')}${randomBytes(5).toString('hex')}`;

interface Withheld {
  readonly id: string;
  readonly kind: string;
  readonly content: Person;
  readonly keys: readonly string[];
}

/** A person, a firm or a narrative, with the keyed hashes by which it is found. */
function withhold(kind: string, content: Person): Withheld {
  const keys: string[] = [];
  if (kind !== 'narrative') {
    if (content['telephone'] !== undefined) keys.push(keyed(`telephone:${content['telephone']}`));
    for (const pair of pairsOf(content['name'] ?? content['organisation'] ?? '')) keys.push(keyed(`name:${pair}`));
  }
  return { id: newId(), kind, content, keys };
}

function clockOf(id: string, period: string, days: number, body: string, startSeq: number, at: string): Clock {
  const { due, ringsAt } = endOf(at, days);
  const half = endOf(at, Math.ceil(days / 2)).ringsAt;
  const most = endOf(at, Math.ceil(days * 0.8)).ringsAt;
  const rungs = JSON.stringify([{ id: 'half', at: half, kind: 'reminder' }, { id: 'fourFifths', at: most, kind: 'reminder' }, { id: 'runOut', at: ringsAt, kind: 'escalation' }]);
  return { id: `${id}-${period}-${startSeq}`, period, body, startSeq, due, ringsAt, rungs };
}

interface Sealed {
  readonly bytes: string;
  readonly content: string;
  readonly salt: string;
  readonly hash: string;
}

/** The fact, chained to the one before, over text whose members always come in the same order. */
function seal(id: string, seq: number, { act, actor }: Request, input: Input, decided: string, at: string, prev: string, numbers: Readonly<Record<string, string>>): Sealed {
  const salt = randomBytes(16).toString('hex');
  const content = JSON.stringify(input);
  const bytes = JSON.stringify({
    actor, at, basis: { calendar: 1, format: 1, procedure: 'hotline-complaint', version: 1 }, caseId: id, content: sha256(`${salt}\n${content}`), decided: sha256(decided), numbers, on: at.slice(0, 10),
    part: 'main', prev, recordedAt: at, seq, type: act,
  });
  return { bytes, content, salt, hash: sha256(bytes) };
}

/**
 * The same work as an act of weiquan, written by hand on better-sqlite3: every statement prepared, nothing asynchronous, no
 * forms, no policies, no machine, no calendar. Each method runs inside a transaction that the caller holds.
 */
export class HandWritten {
  readonly database: Database.Database;
  private readonly sql;

  constructor(file: string, private readonly extent: Extent) {
    this.database = new Database(file);
    for (const setting of SETTINGS) this.database.pragma(setting);
    this.database.exec(SCHEMA);
    const prepare = (text: string) => this.database.prepare<unknown[], unknown>(text);
    this.sql = {
      answer: prepare('select body_hash, body from answers where scope = ? and key = ?'),
      remember: prepare('insert into answers (scope, key, body_hash, status, body, at) values (?, ?, ?, 200, ?, ?)'),
      load: prepare('select ordinal, id, revision, head, state, stage, handling, turn_body, turn_cause, turn_since, data, deadlines from cases where id = ?'),
      open: prepare(`insert into cases (id, number, revision, head, state, stage, title, handling, turn_body, turn_cause, turn_since, closed, opened_at, worklist_key, data, deadlines)
        values (?, ?, 1, ?, ?, 'intake', ?, ?, ?, 'own', ?, 0, ?, ?, ?, ?)`),
      update: prepare(`update cases set revision = ?, head = ?, state = ?, stage = ?, handling = ?, turn_body = ?, turn_cause = ?, turn_since = ?, closed = ?, worklist_key = ?, data = ?, deadlines = ?
        where ordinal = ? and revision = ?`),
      fact: prepare('insert into facts (case_ordinal, seq, type, part, at, legal_date, recorded_at, hash, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
      content: prepare('insert into contents (entry, part, salt, bytes) values (?, ?, ?, ?)'),
      startClock: prepare(`insert into deadlines (id, case_ordinal, period, body, start_seq, status, due, rings_at, rungs, next_at) values (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)`),
      endClock: prepare(`update deadlines set status = 'ended', end_seq = ?, next_at = null where id = ?`),
      openTurn: prepare(`insert into turns (case_ordinal, seq, body, cause, since) values (?, ?, ?, ?, ?)`),
      endTurn: prepare('update turns set ended_seq = ?, until = ? where case_ordinal = ? and ended_seq is null'),
      openStay: prepare('insert into stays (case_ordinal, seq, stage, body, closed, since) values (?, ?, ?, ?, 0, ?)'),
      endStay: prepare('update stays set ended_seq = ?, until = ? where case_ordinal = ? and ended_seq is null'),
      access: prepare('insert into access (body, case_ordinal, since_seq) values (?, ?, ?)'),
      number: prepare('insert into numbers (number, name, case_ordinal) values (?, ?, ?)'),
      count: prepare('insert into counters (series, span, value) values (?, ?, 1) on conflict (series, span) do update set value = value + 1 returning value'),
      outbox: prepare(`insert into outbox (fact, recipient, channel, rung, template, data, created_at, status, next_try_at) values (?, ?, 'desk', ?, ?, '{}', ?, 'waiting', ?) on conflict do nothing`),
      document: prepare('insert into documents (case_ordinal, place, seq, legal_date, body) values (?, ?, ?, ?, ?)'),
      documentWords: prepare('insert into document_words (case_ordinal, place, fields, account, at) values (?, ?, ?, ?, ?)'),
      documentStep: prepare(`insert into document_steps (case_ordinal, place, step, legal_date, at, account) values (?, ?, 'numbered', ?, ?, ?)`),
      toPrint: prepare('insert into documents_to_print (case_ordinal, place) values (?, ?)'),
      named: prepare('select kind, content from identities where case_ordinal = ?'),
      tag: prepare('insert into tags (name, value, case_ordinal) values (?, ?, ?)'),
      identity: prepare('insert into identities (id, case_ordinal, kind, content) values (?, ?, ?, ?)'),
      identityKey: prepare('insert into identity_keys (key, identity_id) values (?, ?) on conflict do nothing'),
      index: prepare('insert into search (rowid, words) values (?, ?)'),
    };
  }

  close(): void {
    this.database.close();
  }

  begin(): void {
    this.database.prepare('begin immediate').run();
  }

  commit(): void {
    this.database.prepare('commit').run();
  }

  open(request: Request): Answer {
    const { sql } = this;
    const known = this.known(request);
    if (known) return known;
    const at = new Date().toISOString();
    const id = newId();
    const { reporter, respondent, narrative, ...open } = request.input as Input & { reporter: Person; respondent: Person; narrative: string };
    const withheld: Withheld[] = [withhold('person', reporter), withhold('organisation', respondent), withhold('narrative', { text: narrative })];
    const data = { ...open, reporter: withheld[0]?.id, respondent: withheld[1]?.id, narrative: withheld[2]?.id };
    const number = `${at.slice(0, 10).replaceAll('-', '')}${String(this.next('intake', at.slice(0, 10))).padStart(5, '0')}`;
    const clocks = OPENING.starts.map(({ period, days }) => clockOf(id, period, days, HUB, 1, at));
    const sealed = seal(id, 1, request, data, JSON.stringify({ id, state: OPENING.to, data, clocks, handling: HUB }), at, GENESIS, { intake: number });
    const title = `投诉 ${String(open['goods'])}`;
    const ordinal = Number(sql.open.run(id, number, sealed.hash, OPENING.to, title, HUB, HUB, at, at, earliest(clocks), JSON.stringify(data), JSON.stringify(clocks)).lastInsertRowid);
    const entry = this.write(ordinal, 1, request, sealed, at);
    sql.openTurn.run(ordinal, 1, HUB, 'own', at);
    sql.openStay.run(ordinal, 1, 'intake', HUB, at);
    sql.access.run(HUB, ordinal, 1);
    sql.number.run(number, 'intake', ordinal);
    for (const clock of clocks) this.start(ordinal, clock);
    for (const notice of OPENING.notices) sql.outbox.run(`${id}-1`, 'reporter', notice, notice, at, at);
    if (this.extent === 'same') {
      for (const name of ['channel', 'kind', 'standing', 'district', 'goods']) sql.tag.run(name, String(open[name]), ordinal);
      this.keep(ordinal, withheld);
      sql.index.run(entry, pairsOf(`${title} ${number} ${narrative}`).join(' '));
    }
    return this.remember(request, { id, revision: 1 }, at);
  }

  act(id: string, request: Request): Answer {
    const { sql } = this;
    const known = this.known(request);
    if (known) return known;
    const row = sql.load.get(id) as CaseRow | undefined;
    const way = ways[request.act];
    if (!row || !way || (way.from !== undefined && row.state !== way.from)) throw new Error(`${request.act} is not possible in ${row?.state ?? 'no case'}`);
    const at = new Date().toISOString();
    const seq = row.revision + 1;
    const state = way.to ?? row.state;
    const withheld: Withheld[] = [];
    let input = request.input;
    for (const name of NARRATIVES) {
      const text = input[name];
      if (typeof text !== 'string') continue;
      const kept = withhold('narrative', { text });
      withheld.push(kept);
      input = { ...input, [name]: kept.id };
    }
    const handling = request.act === 'material.passedOn' ? String(input['to']) : row.handling;
    const owner = way.turn?.owner === 'handling' ? handling : way.turn ? HUB : row.turn_body;
    const data = { ...(JSON.parse(row.data) as Input), [request.act]: at };
    const before = JSON.parse(row.deadlines) as Clock[];
    const started = way.starts.map(({ period, days }) => clockOf(id, period, days, owner, seq, at));
    const ended = before.filter(({ period }) => way.ends.includes(period));
    const clocks = [...before.filter((clock) => !ended.includes(clock)), ...started];
    const numbers: Record<string, string> = {};
    if (way.document) numbers[way.document] = `${way.document}〔${at.slice(0, 4)}〕${this.next(`document:${request.actor.body}:${way.document}`, at.slice(0, 4))}号`;
    const sealed = seal(id, seq, request, input, JSON.stringify({ id, state, data, clocks, handling }), at, row.head, numbers);
    const stage = stages[state] ?? 'other';
    const since = way.turn ? at : row.turn_since;
    const cause = way.turn?.cause ?? row.turn_cause;
    const changes = sql.update.run(seq, sealed.hash, state, stage, handling, owner, cause, since, 0, earliest(clocks), JSON.stringify(data), JSON.stringify(clocks), row.ordinal, row.revision).changes;
    if (changes !== 1) throw new Error('the case has moved on');
    const entry = this.write(row.ordinal, seq, request, sealed, at);
    if (way.turn) {
      sql.endTurn.run(seq, at, row.ordinal);
      sql.openTurn.run(row.ordinal, seq, owner, cause, at);
    }
    if (stage !== row.stage || handling !== row.handling) {
      sql.endStay.run(seq, at, row.ordinal);
      sql.openStay.run(row.ordinal, seq, stage, handling, at);
    }
    for (const clock of ended) sql.endClock.run(seq, clock.id);
    for (const clock of started) this.start(row.ordinal, clock);
    if (handling !== row.handling) sql.access.run(handling, row.ordinal, seq);
    for (const [name, number] of Object.entries(numbers)) {
      sql.number.run(number, name, row.ordinal);
      this.issue(row.ordinal, seq, request, number, String(data['goods']), at);
    }
    for (const notice of way.notices) sql.outbox.run(`${id}-${seq}`, 'reporter', notice, notice, at, at);
    if (this.extent === 'same' && withheld.length > 0) {
      this.keep(row.ordinal, withheld);
      sql.index.run(entry, pairsOf(withheld.map(({ content }) => content['text']).join(' ')).join(' '));
    }
    return this.remember(request, { id, revision: seq }, at);
  }

  private known(request: Request): Answer | undefined {
    const row = this.sql.answer.get(request.actor.account, request.key) as { body: string } | undefined;
    return row && (JSON.parse(row.body) as Answer);
  }

  private remember(request: Request, answer: Answer, at: string): Answer {
    this.sql.remember.run(request.actor.account, request.key, sha256(request.key), JSON.stringify(answer), at);
    return answer;
  }

  private next(series: string, span: string): number {
    return (this.sql.count.get(series, span) as { value: number }).value;
  }

  private start(ordinal: number, { id, period, body, startSeq, due, ringsAt, rungs }: Clock): void {
    this.sql.startClock.run(id, ordinal, period, body, startSeq, due, ringsAt, rungs, ringsAt);
  }

  private write(ordinal: number, seq: number, request: Request, sealed: Sealed, at: string): number {
    const entry = Number(this.sql.fact.run(ordinal, seq, request.act, 'main', at, at.slice(0, 10), at, sealed.hash, sealed.bytes).lastInsertRowid);
    this.sql.content.run(entry, 'main', sealed.salt, sealed.content);
    return entry;
  }

  /** What the document of the act says, its first step, and the note that its file is still to be made. */
  private issue(ordinal: number, seq: number, { actor, input }: Request, number: string, goods: string, at: string): void {
    const { sql } = this;
    const named = (this.extent === 'same' ? sql.named.all(ordinal) : []) as { readonly kind: string; readonly content: string }[];
    const nameOf = (kind: string, field: string): string | undefined => {
      const row = named.find((one) => one.kind === kind);
      return row && (JSON.parse(row.content) as Person)[field];
    };
    const date = at.slice(0, 10);
    const fields = { issuer: actor.body, number, date, addressee: nameOf('person', 'name'), respondent: nameOf('organisation', 'organisation'), goods, says: input['note'] ?? input['terms'] };
    sql.document.run(ordinal, seq, seq, date, actor.body);
    sql.documentWords.run(ordinal, seq, JSON.stringify(fields), actor.account, at);
    sql.documentStep.run(ordinal, seq, date, at, actor.account);
    sql.toPrint.run(ordinal, seq);
  }

  private keep(ordinal: number, withheld: readonly Withheld[]): void {
    for (const { id, kind, content, keys } of withheld) {
      this.sql.identity.run(id, ordinal, kind, JSON.stringify(content));
      for (const key of keys) this.sql.identityKey.run(key, id);
    }
  }
}
