import { z } from 'zod';
import { BODY_FORMS, BODY_KINDS, POWERS, POWERS_OF_AUTHORITY, type Body, type BodyName, type Directory, type Service } from './body';
import type { LegalDate } from './brand';
import { DISTRICT_CODES, isDistrictCode, type DistrictCode } from './district';
import { DomainError, type FieldIssue } from './errors';

const legalDate = z.iso.date().transform((text) => text as LegalDate);
const text = z.strictObject({ zh: z.string().min(1).max(100), en: z.string().min(1).max(200) });
const code = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const period = { from: legalDate, until: legalDate.optional() };

const bodySchema = z.strictObject({
  code,
  kind: z.enum(BODY_KINDS),
  form: z.enum(BODY_FORMS),
  level: z.enum(['national', 'province', 'city', 'district']),
  territory: z.string().min(2).max(40),
  superior: code.optional(),
  legalPerson: code,
  delivery: z.enum(['account', 'liaison', 'package', 'paper']),
  succeededBy: code.optional(),
  courtCode: z.string().regex(/^(?:\p{Script=Han}\d{0,4}|最高法)$/u).optional(),
  contact: z.strictObject({ person: z.string().min(1).max(60).optional(), telephone: z.string().regex(/^[\d+\-()（）转、 ]{5,60}$/u), address: z.string().min(2).max(100) }).optional(),
  names: z.array(z.strictObject({ ...period, name: text, abbreviation: z.string().regex(/^[\p{Script=Han}\d]{1,20}$/u), powers: z.array(z.enum(POWERS)) })).min(1).max(50),
  heads: z.array(z.strictObject({ ...period, person: z.string().min(1).max(60), as: z.enum(['principal', 'presiding']), document: z.string().min(1).max(100) })).max(200),
});
const service = z.strictObject({ market: code, police: code, procuratorate: code, court: code });

/** The file's format: `src/directory/bodies.json` is the directory as shipped; a city may load its own. */
export const directorySchema = z.strictObject({
  asOf: legalDate,
  source: z.strictObject({ zh: z.string().min(1).max(1000), en: z.string().min(1).max(1000) }),
  bodies: z.array(bodySchema).min(1).max(2000),
  services: z.record(z.string().refine(isDistrictCode), service),
});

/**
 * Reads the content of a directory file and checks it as a whole: every body that is referred to exists, names do not
 * overlap in time, no abbreviation belongs to two offices on one day, no 事业单位 or association has powers of authority,
 * every district is served. Throws DomainError invalid/`directory.invalid` with all issues.
 */
export function parseDirectory(json: unknown): Directory {
  const read = directorySchema.safeParse(json);
  if (!read.success) throw invalid(read.error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code, message: issue.message })));
  const { asOf, source, bodies, services } = read.data;
  const byCode = new Map<string, Body>(bodies.map((body) => [body.code, body]));
  const issues = [
    ...bodies.filter((body, at) => bodies.findIndex((other) => other.code === body.code) !== at).map((body) => issue(body.code, 'code.twice')),
    ...bodies.flatMap((body) => issuesOf(body, byCode)),
    ...sharedAbbreviations(bodies),
    ...DISTRICT_CODES.flatMap((district) => unserved(district, services[district], byCode)),
  ];
  if (issues.length > 0) throw invalid(issues);
  return { asOf, source, bodies: byCode, services };
}

/** The directory in the form of its file: `parseDirectory` reads it back. */
export const directoryFile = ({ asOf, source, bodies, services }: Directory): z.input<typeof directorySchema> => ({
  asOf,
  source: { ...source },
  bodies: [...bodies.values()].map((body) => ({ ...body, names: body.names.map((row) => ({ ...row, powers: [...row.powers] })), heads: [...body.heads] })),
  services: { ...services },
});

const issue = (field: string, code: string, message = code): FieldIssue => ({ field, code, message });
const invalid = (issues: readonly FieldIssue[]) =>
  new DomainError('invalid', 'directory.invalid', `The directory of bodies does not hold: ${issues.slice(0, 5).map((one) => `${one.field} ${one.message}`).join('; ')}`, { issues });

function issuesOf(body: Body, byCode: ReadonlyMap<string, Body>): FieldIssue[] {
  const found: FieldIssue[] = [];
  for (const key of ['superior', 'succeededBy', 'legalPerson'] as const) {
    const other = body[key];
    if (other !== undefined && !byCode.has(other)) found.push(issue(`${body.code}.${key}`, 'body.unknown', `names ${other}, which is not there`));
  }
  const above = new Set<string>([body.code]);
  for (let next = body.superior; next !== undefined; next = byCode.get(next)?.superior) {
    if (above.has(next)) { found.push(issue(`${body.code}.superior`, 'superior.circle')); break; }
    above.add(next);
  }
  body.names.forEach((row, at) => {
    const before = body.names[at - 1];
    if (row.until !== undefined && row.until < row.from) found.push(issue(`${body.code}.names.${at}`, 'names.backwards'));
    if (before && (before.until === undefined || before.until >= row.from)) found.push(issue(`${body.code}.names.${at}`, 'names.overlap'));
    const serves = body.form === 'publicInstitution' || body.form === 'association';
    for (const power of serves ? row.powers.filter((one) => POWERS_OF_AUTHORITY.includes(one)) : []) found.push(issue(`${body.code}.names.${at}.powers`, 'powers.authority', `a ${body.form} cannot ${power}`));
  });
  body.heads.forEach((head, at) => {
    if (head.until !== undefined && head.until < head.from) found.push(issue(`${body.code}.heads.${at}`, 'heads.backwards'));
  });
  if (body.succeededBy !== undefined && body.names.at(-1)?.until === undefined) found.push(issue(`${body.code}.names`, 'names.stillThere'));
  return found;
}

const overlap = (one: BodyName, other: BodyName): boolean =>
  one.from <= (other.until ?? '9999') && other.from <= (one.until ?? '9999');

function sharedAbbreviations(bodies: readonly Body[]): FieldIssue[] {
  const seen = new Map<string, { body: Body; row: BodyName }[]>();
  const found: FieldIssue[] = [];
  for (const body of bodies) {
    for (const row of body.names) {
      const rivals = seen.get(row.abbreviation) ?? [];
      const rival = rivals.find((other) => other.body.code !== body.code && overlap(other.row, row));
      if (rival) found.push(issue(`${body.code}.names`, 'abbreviation.shared', `${row.abbreviation} is also that of ${rival.body.code}`));
      seen.set(row.abbreviation, [...rivals, { body, row }]);
    }
  }
  return found;
}

function unserved(district: DistrictCode, service: Service | undefined, byCode: ReadonlyMap<string, Body>): FieldIssue[] {
  if (!service) return [issue(`services.${district}`, 'service.missing')];
  return (Object.entries(service) as [keyof Service, string][])
    .filter(([kind, body]) => byCode.get(body)?.kind !== kind)
    .map(([kind, body]) => issue(`services.${district}.${kind}`, 'service.body', `${body} is no ${kind}`));
}
