import type { BodyContact } from '../domain/body';
import type { Hash, LegalDate } from '../domain/brand';
import type { Calendar } from '../domain/calendar';
import type { ClockState } from '../domain/clockState';
import { DomainError } from '../domain/errors';
import type { Procedure } from '../domain/procedure';
import type { Text } from '../domain/json';
import type { Library, Rules } from '../engine';
import type { Accounts, AlarmClock, Alarms, Ledger, Reader, Sessions, World } from './ports';
import type { SupervisionStore } from './ports/supervision';
import type { CaseReaders, DeskSettings, Notes } from './ports/desk';
import type { Drafts } from './ports/drafts';
import type { Bundler, DocumentStore, FileReader, Renderer } from './ports/documents';
import type { EvidenceStore, FileStore } from './ports/evidence';
import type { PackageStore } from './ports/packages';
import type { Notices } from './ports/notices';
import type { Activation, VersionStore } from './ports/versions';
import type { PartyCodes } from './ports/partyCodes';
import type { Signer } from './ports/signer';

/** What the application must know of the bodies of the city. */
export interface Bodies {
  has(code: string): boolean;
  /** Abbreviation in document numbers, in force on that date: 淄知援, 张市监. */
  abbreviation(code: string, on: LegalDate): string;
  /** Its name on that date: what stands over a document. */
  name(code: string, on: LegalDate): Text;
  /** Whom to ask there and where, as letters say it: its own, else that of the same legal person. */
  contact(code: string): BodyContact | undefined;
  /** Codes of the bodies that are the same legal person, itself included. */
  offices(code: string): readonly string[];
  /** What it may do in law on that date (`Power`); nothing before it was set up and after it ceased. */
  powers(code: string, on: LegalDate): readonly string[];
  /** Bodies of its territory that have one of these powers on that date; where there is none, those of the city. */
  withPower(powers: readonly string[], near: string, on: LegalDate): readonly string[];
  /** Does the directory record by document that the one who signs in so presides (主持工作) over the body on that date? */
  presides(login: string, code: string, on: LegalDate): boolean;
}

/** The calendar that is newest now, and every older version for replay. */
export interface Calendars {
  current(): Calendar;
  version(version: number): Calendar | undefined;
}

/** Which versions take new cases, as last recorded, and what each of them consists of. */
export interface Versions {
  readonly store: VersionStore;
  /** In the order in which they were recorded. */
  activations(): readonly Activation[];
  /** Has the process know what was activated, here or elsewhere. */
  refresh(): Promise<void>;
  /** Hash of the exact content of a version, as this program runs it. */
  contentOf(procedure: Procedure): Hash;
}

export interface Settings {
  /** Acts dated back further than this many days need a head (负责人). */
  readonly backdatingLimitDays: number;
  /** Under which address parties reach their page; it stands on what is served on them. */
  readonly publicUrl?: string;
}

/** Everything that the acts of the application work with; built once in the composition root. */
export interface App {
  readonly procedures: readonly Procedure[];
  readonly calendars: Calendars;
  readonly versions: Versions;
  readonly bodies: Bodies;
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly alarms: Alarms;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly documents: DocumentStore;
  readonly drafts: Drafts;
  readonly notes: Notes;
  readonly caseReaders: CaseReaders;
  readonly deskSettings: DeskSettings;
  readonly partyCodes: PartyCodes;
  readonly renderer: Renderer;
  readonly bundler: Bundler;
  readonly supervision: SupervisionStore;
  readonly evidence: EvidenceStore;
  readonly files: FileStore;
  readonly packages: PackageStore;
  readonly fileReader: FileReader;
  readonly notices: Notices;
  /** Signs what leaves the house to be checked later. */
  readonly signer: Signer;
  readonly alarmClock: AlarmClock;
  readonly world: World;
  readonly settings: Settings;
  /** True while the clock is not to be trusted: acts go on and say so. Absent where nobody watches the clock. */
  clockInDoubt?(): boolean;
  /** What is known of the clock now, for what is printed on receipts. Absent where nobody compares the clock. */
  clockState?(): ClockState;
}

/** Where replay finds the rules of the time. */
export const libraryOf = ({ procedures, calendars }: Pick<App, 'procedures' | 'calendars'>): Library => ({
  procedure: (name, version) => procedures.find((procedure) => procedure.name === name && procedure.version === version),
  calendar: (version) => calendars.version(version),
});

const versionsOf = ({ procedures }: Pick<App, 'procedures'>, name: string): readonly Procedure[] => procedures.filter((procedure) => procedure.name === name).sort((a, b) => a.version - b.version);

/** The newest version of a procedure that is installed: it has words for whatever an earlier one has. New cases ask `procedureTaking`. */
export const newestProcedure = (app: Pick<App, 'procedures'>, name: string): Procedure | undefined => versionsOf(app, name).at(-1);

/**
 * The version that takes a new case of that legal date: of the activations that have begun by then the one with the latest
 * date, and of those of one date the last; the first version until one was activated.
 */
export function procedureTaking(app: Pick<App, 'procedures' | 'versions'>, name: string, on: LegalDate): Procedure | undefined {
  const versions = versionsOf(app, name);
  const begun = app.versions.activations().filter(({ procedure, from }) => procedure === name && from <= on);
  const latest = begun.reduce<Activation | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined);
  return latest ? (versions.find(({ version }) => version === latest.version) ?? notInstalled(latest)) : versions[0];
}

/** An older program beside a newer one: it opens no case by the wrong version. */
function notInstalled({ procedure, version }: Activation): never {
  throw new DomainError('unavailable', 'version.notInstalled', `Version ${version} of ${procedure} takes new cases, and this program does not have it.`);
}

/** The version that a case was opened with; a case keeps it until it is migrated. */
export function rulesOf(app: Pick<App, 'procedures' | 'calendars'>, name: string, version: number): Rules {
  const procedure = app.procedures.find((candidate) => candidate.name === name && candidate.version === version);
  if (!procedure) throw new Error(`procedure ${name} version ${version} is not installed`);
  return { procedure, calendar: app.calendars.current() };
}
