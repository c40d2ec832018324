import { z } from 'zod';
import { evidence } from '../evidence';
import { organisation } from '../withheld';
import { attemptWays, returnReasons } from './service';

const line = (max: number) => z.string().min(1).max(max);

/**
 * The forms of the acts of service, for the documents that a procedure serves (names of templates). To be spread into the
 * procedure's own table of forms.
 */
export const serviceForms = <const Documents extends readonly [string, ...string[]]>(documents: Documents) => {
  const document = z.enum(documents);
  return {
    /** 送达地址确认书: where, and whether electronically. The address goes to the identity store. */
    'address.confirmed': z.strictObject({ address: organisation('secondary'), electronic: z.boolean(), evidence: evidence.optional() }),
    'service.attempted': z.strictObject({ document, way: z.enum(attemptWays), postalNumber: line(60).optional() }),
    'service.returned': z.strictObject({ document, reason: z.enum(returnReasons), evidence: evidence.optional() }),
    /** Bears the date of the proof: signed, left, on the receipt, of arrival. */
    'service.effected': z.strictObject({ document, way: z.enum(attemptWays), signedBy: line(60).optional(), witness: line(60).optional(), photographs: evidence.optional(), postalNumber: line(60).optional(), evidence: evidence.optional() }),
    'publicNotice.published': z.strictObject({ document, where: z.enum(['noticeBoardAndDomicile', 'newspaper', 'website']), whereaboutsUnknown: z.boolean(), evidence }),
    /** Bears the thirtieth day after publication. */
    'publicNotice.completed': z.strictObject({ document, evidence: evidence.optional() }),
    /** 收到送达回证. */
    'proofOfService.received': z.strictObject({ document, evidence }),
  } as const;
};
export type ServiceActName = keyof ReturnType<typeof serviceForms>;
