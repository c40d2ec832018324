import { z } from 'zod';
import { bodyCode, cursor, dueDate, instant, limit, line, object, text } from './fields';

/*
 * What the three administrators see and do. No case content: of a case its number.
 */

const role = z.string().regex(/^[a-zA-Z]{1,40}$/);
const roles = z.array(role).min(1).max(20);
const accountId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/);

export const accountParams = z.strictObject({ id: accountId });

export const account = z
  .strictObject({ id: z.string(), login: z.string(), name: z.string(), body: bodyCode, roles: z.array(z.string()), createdAt: instant, disabledAt: instant.optional(), passwordGiven: z.literal(true).optional().describe('its owner has not replaced the password that was made for it yet') })
  .meta({ id: 'Account' });

export const accountsAnswer = z
  .strictObject({ accounts: z.array(account), roles: z.array(z.strictObject({ role: z.string(), words: z.string(), alone: z.boolean().describe('borne with no other role') })).describe('those that may be given') })
  .meta({ id: 'Accounts' });

export const accountRequest = z.strictObject({ login: line(60), name: line(60), body: bodyCode, roles }).meta({ id: 'AccountRequest' });
export const rolesRequest = z.strictObject({ roles });
export const nothingRequest = z.strictObject({});

export const openedAccountAnswer = z
  .strictObject({ account, password: z.string().describe('shown this once, kept nowhere') })
  .meta({ id: 'OpenedAccount' });

export const accountLogQuery = z.strictObject({ account: accountId.optional(), cursor: cursor.optional(), limit: limit.optional() });
export const accountLogAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.int(), at: instant, by: z.string().describe('a login, or `installation`, `commandLine`'), login: z.string(),
        change: z.enum(['added', 'rolesChanged', 'disabled', 'enabled', 'passwordChanged']),
        roles: z.array(z.string()).optional(), rolesBefore: z.array(z.string()).optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'AccountLog' });

const bodyNames = z.strictObject({ from: dueDate, until: dueDate.optional(), name: text, abbreviation: z.string(), powers: z.array(z.string()) });

/** The directory with everything that it says by date. */
export const directoryAnswer = z
  .strictObject({
    version: z.int().describe('0: the one that comes with the program'),
    loads: z.array(z.strictObject({ version: z.int(), at: instant, by: z.string() })).describe('newest first'),
    asOf: z.iso.date(),
    today: z.iso.date(),
    source: text,
    bodies: z.array(
      z.strictObject({
        code: bodyCode, kind: z.string(), form: z.string(), level: z.string(), territory: z.string(), superior: bodyCode.optional(), legalPerson: bodyCode, delivery: z.enum(['account', 'liaison', 'package', 'paper']),
        succeededBy: bodyCode.optional(), courtCode: z.string().optional(),
        contact: z.strictObject({ person: z.string().optional(), telephone: z.string(), address: z.string() }).optional().describe('what letters say'),
        exists: z.boolean().describe('today'),
        names: z.array(bodyNames),
        heads: z.array(z.strictObject({ person: z.string(), as: z.enum(['principal', 'presiding']), from: z.iso.date(), until: z.iso.date().optional(), document: z.string() })),
      }),
    ),
    services: z.array(z.strictObject({ district: z.string(), name: text, market: bodyCode, police: bodyCode, procuratorate: bodyCode, court: bodyCode })),
  })
  .meta({ id: 'Directory' });

/** As `src/directory/bodies.json` has it; what is wrong with it is said field by field. */
const directoryFileField = object.describe('a directory of bodies in the form of its file');

export const directoryPreviewRequest = z.strictObject({ directory: directoryFileField }).meta({ id: 'DirectoryPreviewRequest' });
export const directoryRequest = z.strictObject({ after: z.int().min(0).max(1_000_000).describe('the version that you looked at'), directory: directoryFileField }).meta({ id: 'DirectoryRequest' });
export const headRequest = z
  .strictObject({
    after: z.int().min(0).max(1_000_000), body: bodyCode, person: line(60).describe('login of an account of that body'), as: z.enum(['principal', 'presiding']),
    from: z.iso.date(), until: z.iso.date().optional(), document: line(100).describe('the paper of the appointment'),
  })
  .meta({ id: 'HeadRequest' });
export const directoryLoadedAnswer = z.strictObject({ version: z.int() }).meta({ id: 'DirectoryLoaded' });
export const directoryChangeAnswer = z
  .strictObject({
    bodies: z.array(z.strictObject({ body: bodyCode, name: text, added: z.boolean(), parts: z.array(z.string()), past: z.boolean().describe('a name or a head of days that are over is told otherwise') })),
    services: z.array(z.strictObject({ district: z.string(), name: text, kinds: z.array(z.string()) })),
  })
  .meta({ id: 'DirectoryChange' });

const source = z.strictObject({ title: z.string(), number: z.string().optional(), published: z.iso.date().optional() });

export const calendarAnswer = z
  .strictObject({
    version: z.int(),
    years: z.array(
      z.strictObject({
        year: z.int(), source, amendments: z.array(source).optional(),
        off: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: text })), work: z.array(z.iso.date()),
      }),
    ),
    loads: z.array(z.strictObject({ version: z.int(), at: instant.optional(), by: z.string().optional() })).describe('newest first; version 1 came with the program'),
  })
  .meta({ id: 'Calendar' });

export const movedDate = z.strictObject({ case: z.string(), number: z.string(), procedure: z.string(), period: z.string(), words: z.string(), from: dueDate, to: dueDate, nearer: z.boolean() });

export const foreseenAnswer = z
  .strictObject({
    moved: z.array(movedDate).describe('the first of them'), moving: z.int(), confirmed: z.int().describe('clocks whose date would stay and be final'), cases: z.int().describe('open cases that were looked at'),
    leaving: z.int().describe('open cases that cannot be projected and would keep the dates that they have'), left: z.array(z.strictObject({ case: z.string(), number: z.string(), why: z.string() })).describe('the first of them'),
  })
  .meta({ id: 'CalendarForeseen' });

export const movedQuery = z.strictObject({ cursor: cursor.optional(), limit: limit.optional() });
export const movedAnswer = z
  .strictObject({
    items: z.array(z.strictObject({ ...movedDate.shape, at: instant, told: z.array(z.strictObject({ login: z.string().optional().describe('absent: an office or a party'), channel: z.string(), state: z.string() })) })),
    next: z.string().optional(),
  })
  .meta({ id: 'CalendarMoved' });

export const reconciliationRequest = z.strictObject({ dryRun: z.boolean().optional().describe('only say what would be put right') });
export const begunAnswer = z.strictObject({ begun: z.literal(true) });

export type AccountAnswer = z.output<typeof account>;
export type AccountsAnswer = z.output<typeof accountsAnswer>;
export type AccountLogAnswer = z.output<typeof accountLogAnswer>;
export type DirectoryChangeAnswer = z.output<typeof directoryChangeAnswer>;
export type DirectoryAnswer = z.output<typeof directoryAnswer>;
export type CalendarAnswer = z.output<typeof calendarAnswer>;
export type MovedDateAnswer = z.output<typeof movedDate>;
