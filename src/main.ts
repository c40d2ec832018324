import path from 'node:path';
import type { App, Bodies, Calendars, Versions } from './application/app';
import { KeptDirectory } from './application/directory';
import type { Packaging } from './application/packages/keep';
import type { AlarmClock, World } from './application/ports';
import type { Mailer } from './application/ports/notices';
import type { Activation, VersionStore } from './application/ports/versions';
import { relay, type Relayed } from './application/relay';
import { sweep, type Manners, type Swept } from './application/sweep';
import { readConfig, type Config } from './config';
import { contentsOf } from './contents';
import bodiesFile from './directory/bodies.json';
import { bodyName, presides, type Directory } from './domain/body';
import type { LegalDate } from './domain/brand';
import { calendarOf, type Calendar, type CalendarStore } from './domain/calendar';
import { parseDirectory } from './domain/directoryFile';
import { bundlerOf, fileReader, packagePages, rendererOf } from './documents';
import { tableWriter } from './intake-file';
import { openKeys, type Keys } from './keys';
import { folderMailer, smtpMailer } from './mail';
import { openStorage, type Storage } from './storage';
import { FolderFiles } from './storage/files';
import { procedures } from '../workflows';
import { webhookMessenger } from './webhook';
import { realWorld } from './world';

/** The parts put together: everything a command or the server needs. Close it when done. */
export interface Composition {
  readonly config: Config;
  readonly app: App;
  readonly storage: Storage;
  readonly directory: KeptDirectory;
  readonly keys: Keys;
  readonly calendars: LoadedCalendars;
  /** With what packages are built. */
  readonly packaging: Packaging;
  readonly sweep: (manners?: Manners) => Promise<Swept>;
  /** One look at the notices that wait. `isHeld`: the clock is not to be trusted, or the process ends; nothing more is sent. */
  readonly relay: (isHeld: () => Promise<boolean>) => Promise<Relayed>;
  close(): Promise<void>;
}

/** Opens the installation that the environment describes: creates and migrates an embedded database that is not there yet. */
export async function compose(config: Config = readConfig(process.env), alarmClock: AlarmClock = silent): Promise<Composition> {
  const keys = openKeys(config.dataFolder, config.secret);
  const storage = await openStorage(config.database);
  try {
    const directory = await KeptDirectory.open(storage.directories, parseDirectory(bodiesFile));
    const calendars = await LoadedCalendars.open(storage.calendars);
    const versions = await RecordedVersions.open(storage.versions);
    const world: World = realWorld(keys.secret, config.demonstrationStart);
    const app: App = {
      procedures,
      calendars,
      versions,
      bodies: bodiesOf(directory),
      ledger: storage.ledger,
      reader: storage.reader,
      alarms: storage.alarms,
      accounts: storage.accounts,
      sessions: storage.sessions,
      documents: storage.documents,
      drafts: storage.drafts,
      notes: storage.notes,
      caseReaders: storage.caseReaders,
      deskSettings: storage.deskSettings,
      partyCodes: storage.partyCodes,
      supervision: storage.supervision,
      evidence: storage.evidence,
      packages: storage.packages,
      files: new FolderFiles(path.join(config.dataFolder, 'files')),
      fileReader,
      bundler: bundlerOf(),
      renderer: rendererOf(path.join(config.dataFolder, 'templates')),
      notices: storage.notices,
      signer: { sign: keys.signHead, publicKey: keys.publicKey },
      alarmClock,
      world,
      settings: { backdatingLimitDays: config.backdatingLimitDays, ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }) },
    };
    const mailer = mailerOf(config, world);
    const mail = { domain: domainOf(config.mailFrom), ...(config.baseUrl === undefined ? {} : { baseUrl: config.baseUrl }) };
    return {
      config, app, storage, directory, keys, calendars,
      packaging: packagingOf(storage, directory, keys, world.now),
      sweep: (manners) => sweep(app, manners),
      relay: (isHeld) => relay({ app, mailer, ...(config.sms ? { sms: webhookMessenger(config.sms) } : {}), ...(config.messenger ? { messenger: webhookMessenger(config.messenger) } : {}), mail, isHeld }),
      close: async () => {
        mailer.close();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}

const packagingOf = (storage: Storage, directory: Directory, { signHead }: Keys, now: World['now']): Packaging => ({
  seals: storage.seals, pages: packagePages, tables: tableWriter,
  get bodies() {
    return directory.bodies;
  },
  sealNow: async () => void (await storage.sealer({ now, sign: signHead, headEvery: 0 }).run()),
});

const FROM = 'weiquan@localhost';
const mailerOf = ({ smtp, mailFrom = FROM, dataFolder }: Config, { now }: World): Mailer =>
  smtp ? smtpMailer({ ...smtp, from: mailFrom }) : folderMailer(path.join(dataFolder, 'mail'), mailFrom, now);
const domainOf = (from = FROM): string => from.replace(/>$/, '').split('@').at(-1) ?? 'localhost';

/** Commands that only write leave ringing to the server's sweep. */
const silent: AlarmClock = { wake: () => Promise.resolve() };

/** The calendar's versions, read once and again when a newer one was loaded. */
export class LoadedCalendars implements Calendars {
  private readonly versions = new Map<number, Calendar>();
  private newest: Calendar;

  private constructor(
    private readonly store: CalendarStore,
    first: Calendar,
  ) {
    this.newest = first;
    this.versions.set(first.version, first);
  }

  static async open(store: CalendarStore): Promise<LoadedCalendars> {
    const { version, years } = await store.newest();
    const calendars = new LoadedCalendars(store, calendarOf(version, years));
    for (let older = version - 1; older >= 1; older--) await calendars.read(older);
    return calendars;
  }

  /** Looks whether a newer version was loaded; true if so. */
  async refresh(): Promise<boolean> {
    const { version, years } = await this.store.newest();
    for (let between = this.newest.version + 1; between < version; between++) await this.read(between);
    // Another look may have come before this one, and brought a newer one: it stays.
    if (version <= this.newest.version) return false;
    this.newest = calendarOf(version, years);
    this.versions.set(version, this.newest);
    return true;
  }

  current(): Calendar {
    return this.newest;
  }
  version(version: number): Calendar | undefined {
    return this.versions.get(version);
  }

  private async read(version: number): Promise<void> {
    const years = await this.store.version(version);
    if (years) this.versions.set(version, calendarOf(version, years));
  }
}

/** The versions that take new cases, read once and again when one was activated elsewhere. */
export class RecordedVersions implements Versions {
  readonly contentOf = contentsOf();

  private constructor(
    readonly store: VersionStore,
    private known: readonly Activation[],
  ) {}

  static async open(store: VersionStore): Promise<RecordedVersions> {
    return new RecordedVersions(store, await store.activations());
  }

  async refresh(): Promise<void> {
    this.known = await this.store.activations();
  }

  activations(): readonly Activation[] {
    return this.known;
  }
}

/** `directory` may be another one at the next call. */
function bodiesOf(directory: Directory): Bodies {
  return {
    has: (code) => directory.bodies.has(code),
    abbreviation: (code, on: LegalDate) => {
      const body = directory.bodies.get(code);
      return (body && bodyName(body, on)?.abbreviation) ?? body?.names.at(-1)?.abbreviation ?? code;
    },
    name: (code, on) => {
      const body = directory.bodies.get(code);
      return (body && bodyName(body, on)?.name) ?? body?.names.at(-1)?.name ?? { zh: code, en: code };
    },
    contact: (code) => {
      const body = directory.bodies.get(code);
      return body?.contact ?? (body && directory.bodies.get(body.legalPerson)?.contact);
    },
    offices: (code) => {
      const person = directory.bodies.get(code)?.legalPerson;
      return person === undefined ? [code] : [...directory.bodies.values()].filter(({ legalPerson }) => legalPerson === person).map((body) => body.code);
    },
    powers: (code, on) => {
      const body = directory.bodies.get(code);
      return (body && bodyName(body, on)?.powers) ?? [];
    },
    withPower: (powers, near, on) => {
      const holders = [...directory.bodies.values()].filter((body) => bodyName(body, on)?.powers.some((power) => powers.includes(power)));
      const beside = holders.filter(({ territory }) => territory === directory.bodies.get(near)?.territory);
      return (beside.length > 0 ? beside : holders.filter(({ level }) => level === 'city')).map(({ code }) => code);
    },
    presides: (login, code, on) => {
      const body = directory.bodies.get(code);
      return body !== undefined && presides(body, login, on);
    },
  };
}
