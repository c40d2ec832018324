import { createHash } from 'node:crypto';
import type { App, Bodies } from '../src/application/app';
import { openCase } from '../src/application/openCase';
import { performAct } from '../src/application/performAct';
import type { RecordedAct } from '../src/application/record';
import type { Remember } from '../src/application/request';
import directoryFile from '../src/directory/bodies.json';
import { bodyName } from '../src/domain/body';
import type { AlarmClock } from '../src/application/ports';
import { GENESIS, type Id, type Instant } from '../src/domain/brand';
import { builtInCalendar } from '../src/domain/calendar';
import { parseDirectory } from '../src/domain/directoryFile';
import { bundlerOf, fileReader, rendererOf } from '../src/documents';
import { openStorage, type Storage, type StorageConfig } from '../src/storage';
import { realWorld } from '../src/world';
import { procedures } from '../workflows';
import { opening, PROCEDURE, steps, type Step } from './life';

const directory = parseDirectory(directoryFile);
const bodies: Bodies = {
  has: (code) => directory.bodies.has(code),
  abbreviation: (code, on) => {
    const body = directory.bodies.get(code);
    return (body && bodyName(body, on)?.abbreviation) ?? code;
  },
  contact: () => undefined,
  offices: (code) => {
    const person = directory.bodies.get(code)?.legalPerson;
    return [...directory.bodies.values()].filter(({ legalPerson }) => legalPerson === person).map((body) => body.code);
  },
  powers: (code, on) => {
    const body = directory.bodies.get(code);
    return (body && bodyName(body, on)?.powers) ?? [];
  },
  withPower: () => [],
  name: (code, on) => {
    const body = directory.bodies.get(code);
    return (body && bodyName(body, on)?.name) ?? { zh: code, en: code };
  },
  presides: () => false,
};

/** The program on a database, without its edges: no HTTP, no queue. */
export interface House {
  readonly app: App;
  readonly storage: Storage;
  close(): Promise<void>;
}

export async function openHouse(config: StorageConfig, { now, alarmClock }: { readonly now?: () => Instant; readonly alarmClock?: AlarmClock } = {}): Promise<House> {
  const storage = await openStorage(config);
  const { ledger, reader, alarms, accounts, sessions, documents, drafts, partyCodes, notes, caseReaders, deskSettings, supervision, evidence, packages, notices } = storage;
  const app: App = {
    procedures,
    versions: { store: storage.versions, activations: () => [], refresh: () => Promise.resolve(), contentOf: () => GENESIS },
    calendars: { current: () => builtInCalendar, version: () => builtInCalendar },
    bodies,
    ledger,
    reader,
    alarms,
    accounts,
    sessions,
    documents,
    drafts,
    notes,
    caseReaders,
    deskSettings,
    partyCodes,
    supervision,
    evidence,
    packages,
    notices,
    // Nothing here has a file.
    files: { put: async () => undefined, get: async () => undefined },
    fileReader,
    renderer: rendererOf(),
    bundler: bundlerOf(),
    // A job only says 'look now': here nobody waits for it.
    alarmClock: alarmClock ?? { wake: async () => undefined },
    world: { ...realWorld('0123456789abcdef0123456789abcdef'), ...(now ? { now } : {}) },
    signer: { sign: () => 'ed25519:', publicKey: '' },
    settings: { backdatingLimitDays: 3 },
  };
  return { app, storage, close: () => storage.close() };
}

/** The answer that a request with an Idempotency-Key leaves behind, as the HTTP edge would. */
function remembering(name: string): Remember<RecordedAct> {
  return {
    scope: 'operator-1 POST /api/cases',
    key: name,
    bodyHash: createHash('sha256').update(name).digest('hex'),
    answer: (done) => ({ status: 201, body: JSON.stringify({ id: done.case.id, revision: done.case.revision }) }),
  };
}

export async function openOne(app: App, n: number, step: Step = opening(n)): Promise<Id<'case'>> {
  const opened = await openCase(app, step.by, { procedure: PROCEDURE, act: step.act, input: step.input }, remembering(`${process.pid}-${n}-0`));
  if (!('done' in opened)) throw new Error(`case ${n} was opened before`);
  return opened.done.case.id;
}

/** Lives the n-th case from its opening to its agreement, awaiting each act. Answers how many acts that were. */
export async function live(app: App, n: number): Promise<number> {
  const id = await openOne(app, n);
  let done = 1;
  for (const stepOf of steps) {
    const { act, by, input } = stepOf(n);
    await performAct(app, by, id, { act, input }, { remember: remembering(`${process.pid}-${n}-${done}`) });
    done++;
  }
  return done;
}
