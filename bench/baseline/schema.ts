/**
 * The tables of the hand-written program: the same rows that an act of weiquan writes, with the indexes that its lists,
 * its sweep and its look-ups would need. `text`, `identities` and `tags` are the ones a hurried author would leave out: see
 * `Extent`.
 */
export const SCHEMA = `
  create table cases (
    ordinal integer primary key, id text not null unique, number text not null, revision integer not null, head text not null, state text not null,
    stage text not null, title text not null, handling text not null, turn_body text not null, turn_cause text not null, turn_since text not null,
    closed integer not null, opened_at text not null, worklist_key text not null, data text not null, deadlines text not null);
  create index cases_by_state on cases (state, ordinal);
  create index cases_by_handling on cases (handling, ordinal);
  create index cases_worklist on cases (turn_body, worklist_key, ordinal) where closed = 0;
  create table facts (
    entry integer primary key, case_ordinal integer not null references cases (ordinal), seq integer not null, type text not null, part text not null,
    at text not null, legal_date text not null, recorded_at text not null, hash text not null, bytes text not null);
  create unique index facts_of_case on facts (case_ordinal, seq);
  create table contents (entry integer primary key references facts (entry), part text not null, salt text not null, bytes text not null);
  create table deadlines (
    entry integer primary key, id text not null unique, case_ordinal integer not null references cases (ordinal), period text not null, body text not null,
    start_seq integer not null, end_seq integer, status text not null, due text not null, rings_at text not null, rungs text not null, next_at text);
  create index deadlines_of_case on deadlines (case_ordinal);
  create index deadlines_next on deadlines (next_at) where next_at is not null;
  create table turns (
    case_ordinal integer not null references cases (ordinal), seq integer not null, body text not null, cause text not null, since text not null,
    ended_seq integer, until text, primary key (case_ordinal, seq)) without rowid;
  create table stays (
    case_ordinal integer not null references cases (ordinal), seq integer not null, stage text not null, body text not null, closed integer not null, since text not null,
    ended_seq integer, until text, primary key (case_ordinal, seq)) without rowid;
  create table access (body text not null, case_ordinal integer not null references cases (ordinal), since_seq integer not null, primary key (body, case_ordinal)) without rowid;
  create table numbers (number text not null, name text not null, case_ordinal integer not null references cases (ordinal), primary key (number, name)) without rowid;
  create table documents (
    case_ordinal integer not null references cases (ordinal), place integer not null, seq integer not null, legal_date text not null, body text not null, primary key (case_ordinal, place)) without rowid;
  create index documents_by_day on documents (legal_date, body, case_ordinal);
  create table document_words (case_ordinal integer not null, place integer not null, fields text not null, account text not null, at text not null, primary key (case_ordinal, place)) without rowid;
  create table document_steps (entry integer primary key, case_ordinal integer not null, place integer not null, step text not null, legal_date text not null, at text not null, account text not null);
  create index document_steps_of on document_steps (case_ordinal, place, entry);
  create table documents_to_print (case_ordinal integer not null, place integer not null, primary key (case_ordinal, place)) without rowid;
  create table outbox (
    id integer primary key, fact text not null, recipient text not null, channel text not null, rung text not null, template text not null, data text not null,
    created_at text not null, status text not null, next_try_at text not null);
  create unique index outbox_once on outbox (fact, recipient, channel, rung);
  create index outbox_waiting on outbox (next_try_at, id) where status = 'waiting';
  create table answers (scope text not null, key text not null, body_hash text not null, status integer not null, body text not null, at text not null, primary key (scope, key)) without rowid;
  create index answers_by_age on answers (at);
  create table counters (series text not null, span text not null, value integer not null, primary key (series, span)) without rowid;
  create table tags (name text not null, value text not null, case_ordinal integer not null references cases (ordinal), primary key (name, value, case_ordinal)) without rowid;
  create table identities (id text not null primary key, case_ordinal integer not null references cases (ordinal), kind text not null, content text not null) without rowid;
  create index identities_of_case on identities (case_ordinal);
  create table identity_keys (key text not null, identity_id text not null references identities (id), primary key (key, identity_id)) without rowid;
  create virtual table search using fts5 (words, content='', tokenize='ascii');
`;

/** The settings of the house: WAL, a commit that is on the disk, foreign keys. */
export const SETTINGS = ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'cache_size = -65536', 'temp_store = MEMORY', 'wal_autocheckpoint = 4000'] as const;

/** `same`: every kind of row that weiquan writes. `lean`: without full text, identities and tags. */
export type Extent = 'same' | 'lean';
