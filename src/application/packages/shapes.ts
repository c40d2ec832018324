import { z } from 'zod';
import { isSigningKey } from '../../domain/seal';

/*
 * What a package and a receipt must be before anything in them is believed: they come from outside, and whoever signs one with a key
 * of his own may put into it what he likes.
 */

/** As it becomes the name of a folder: letters and digits of any script, brackets and dashes of numbers; no dot, nothing that leads elsewhere. */
const number = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}〔〕（）()[\]_-]{0,119}$/u);
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/u);
const key = z.string().max(1000).refine(isSigningKey, 'no Ed25519 key');
const line = z.string().max(1000);
const instant = z.iso.datetime();
const office = z.looseObject({ code: line, name: line });

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
/** Bytes that are hashed or signed as they stand, and read after that. */
const jsonText = z.string().refine(isObject, 'no JSON');

export const manifestShape = z.looseObject({
  format: z.literal('weiquan-package/1'),
  number,
  case: line,
  caseNumber: line,
  revision: z.int(),
  head: hash,
  title: line,
  from: office,
  to: office,
  builtAt: instant,
  publicKey: key,
  files: z.array(z.looseObject({ path: line.min(1), size: z.int().min(0), sha256: hash })),
});

export const receiptShape = z.looseObject({
  format: z.literal('weiquan-package-receipt/1'),
  number, case: line, packageHash: hash, from: office, to: office, receivedAt: instant, person: line, publicKey: key,
});

const batch = z.looseObject({ number: z.int(), firstPosition: z.int(), lastPosition: z.int(), root: hash, chained: hash, previous: z.string() });
export const proofShape = z.looseObject({
  format: z.literal('weiquan-history-proof/1'),
  case: line,
  publicKey: key,
  facts: z.array(z.looseObject({
    seq: z.int(), hash, bytes: jsonText.optional(), content: z.looseObject({ bytes: z.string(), salt: z.string() }).optional(),
    place: z.looseObject({ segment: z.int(), batch: z.int(), index: z.int(), count: z.int(), proof: z.array(z.string()) }).optional(),
  })),
  segments: z.array(z.looseObject({ batches: z.array(batch), head: z.looseObject({ bytes: jsonText, signature: z.string() }) })),
});
