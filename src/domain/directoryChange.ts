import type { Body, Directory, Head, Service } from './body';
import type { LegalDate } from './brand';
import { addDays } from './calendar';
import { DISTRICT_CODES, type DistrictCode } from './district';
import { DomainError, type FieldIssue } from './errors';

/** What of a body a later directory may say otherwise. Its kind is what it is: another kind is another body. */
export const BODY_PARTS = ['names', 'heads', 'delivery', 'level', 'form', 'territory', 'superior', 'legalPerson', 'succeededBy', 'courtCode', 'contact'] as const;
export type BodyPart = (typeof BODY_PARTS)[number];

export interface BodyChange {
  readonly body: string;
  /** It was not there before. */
  readonly added: boolean;
  readonly parts: readonly BodyPart[];
  /** A name or a head of days that are over is told otherwise: a correction (更正), no event of today. */
  readonly past: boolean;
}

/** In what a directory differs from the one before it. */
export interface DirectoryChange {
  readonly bodies: readonly BodyChange[];
  readonly services: readonly { readonly district: DistrictCode; readonly kinds: readonly (keyof Service)[] }[];
}

const SERVICES = ['market', 'police', 'procuratorate', 'court'] as const;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What `after` says otherwise than `before`. `today`: the legal date in Asia/Shanghai on which it is asked. */
export function directoryChange(before: Directory, after: Directory, today: LegalDate): DirectoryChange {
  const bodies = [...after.bodies.values()].flatMap((body): BodyChange[] => {
    const was = before.bodies.get(body.code);
    if (!was) return [{ body: body.code, added: true, parts: [], past: false }];
    const parts = BODY_PARTS.filter((part) => !same(was[part], body[part]));
    return parts.length === 0 ? [] : [{ body: body.code, added: false, parts, past: pastOf(was, today) !== pastOf(body, today) }];
  });
  const services = DISTRICT_CODES.flatMap((district) => {
    const kinds = SERVICES.filter((kind) => before.services[district][kind] !== after.services[district][kind]);
    return kinds.length === 0 ? [] : [{ district, kinds }];
  });
  return { bodies, services };
}

/** What was said of a body's days before today. */
function pastOf({ names, heads }: Body, today: LegalDate): string {
  const over = <Row extends { readonly from: LegalDate; readonly until?: LegalDate }>(rows: readonly Row[]) =>
    rows.filter(({ from }) => from < today).map(({ until, ...row }) => ({ ...row, until: until !== undefined && until < today ? until : null }));
  return JSON.stringify([over(names), over(heads)]);
}

/**
 * A directory never loses a body: cases, accounts and documents name it for ever. One that ceased has a last name with its
 * last day (`until`) and, where its tasks went on, `succeededBy`.
 * Throws DomainError invalid/`directory.invalid` with an issue `body.lost` or `body.kindChanged` for each.
 */
export function refuseLostBodies(before: Directory, after: Directory): void {
  const issues = [...before.bodies.values()].flatMap(({ code, kind }): FieldIssue[] => {
    const now = after.bodies.get(code);
    if (!now) return [{ field: `bodies.${code}`, code: 'body.lost', message: `${code} was there before: it ends by its last day, it is not left out` }];
    return now.kind === kind ? [] : [{ field: `bodies.${code}.kind`, code: 'body.kindChanged', message: `${code} was of the kind ${kind}` }];
  });
  if (issues.length > 0) throw new DomainError('invalid', 'directory.invalid', 'The directory leaves out what was there before.', { issues });
}

/** The directory with an appointment recorded: who led the body in the same way until then leads it to the day before. */
export function withHead(directory: Directory, code: string, head: Head): Directory {
  const body = directory.bodies.get(code);
  if (!body) throw new DomainError('invalid', 'body.unknown', 'The directory has no such body.', { issues: [{ field: 'body', code: 'body.unknown', message: 'The directory has no such body.' }] });
  const earlier = body.heads.map((other) => (other.as === head.as && other.from < head.from && (other.until === undefined || other.until >= head.from) ? { ...other, until: addDays(head.from, -1) } : other));
  return { asOf: directory.asOf, source: directory.source, services: directory.services, bodies: new Map(directory.bodies).set(code, { ...body, heads: [...earlier, head] }) };
}
