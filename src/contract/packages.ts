import { z } from 'zod';
import { bodyCode, caseId, hash, instant } from './fields';

export const packageParams = z.strictObject({ id: caseId, package: z.string().regex(/^[0-9a-f]{64}$/).describe('the package hash, without `sha256:`') });
export const packageRequest = z.strictObject({ to: bodyCode.describe('for which body it is built') });

/** A package that was built and is kept. */
export const packageAnswer = z
  .strictObject({
    number: z.string(),
    packageHash: hash.describe('of the signed list inside: what the act of sending names'),
    fingerprint: z.string().describe('of the key that signed it'),
    receiver: bodyCode,
    revision: z.int().describe('of the case, when it was built'),
    size: z.int(),
    volume: z.enum(['paged', 'originals', 'empty']).describe('one PDF with page numbers; the originals, where there is no LibreOffice or it could not read one of them; no paper goes to the receiver'),
    files: z.array(z.strictObject({ path: z.string(), size: z.int() })),
    left: z.array(z.strictObject({ title: z.string(), reason: z.enum(['notFixed', 'notForReceiver']) })).describe('documents that are not in it, with why'),
    body: bodyCode,
    at: instant,
    href: z.string(),
  })
  .meta({ id: 'KeptPackage' });
export const packagesAnswer = z.strictObject({ items: z.array(packageAnswer), bodies: z.record(z.string(), z.string()) }).meta({ id: 'KeptPackages' });

export type PackageAnswer = z.output<typeof packageAnswer>;
export type PackagesAnswer = z.output<typeof packagesAnswer>;
