import type { MediaType } from '../../domain/evidence';
import type { SignatureInFile } from '../ports/documents';
import { namesIn } from './fileType';

/*
 * 电子签章件: whether a digital signature stands in a file. Whether it is valid is not judged here: that takes the certificate
 * of the seal, its chain and its revocation at the time, which the maker of the seal's own program checks. So nothing is said but
 * that there is one, and whether something was added to the file behind it.
 */

/** Of a PDF each signature names the bytes that it covers: from the start to its own value, and from there to the end. */
const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/gu;
/** Line ends and the like that some writers put behind the end. */
const TAIL = 16;

/** `none` also where the kind of file bears no signature: a picture of a seal is a picture. */
export function signatureIn(mediaType: MediaType, bytes: Uint8Array): SignatureInFile {
  if (mediaType === 'application/pdf') return inPdf(bytes);
  const sign = mediaType === 'application/ofd' ? /(?:^|\/)(?:Signatures\.xml|SignedValue\.dat)$/iu : mediaType.includes('openxmlformats') ? /^_xmlsignatures\//iu : undefined;
  return sign !== undefined && namesIn(bytes).some((name) => sign.test(name)) ? 'unchecked' : 'none';
}

function inPdf(bytes: Uint8Array): SignatureInFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // One after the other: a file may hold more of them than a call takes arguments.
  let end: number | undefined;
  for (const [, , , from, length] of text.matchAll(RANGE)) end = Math.max(end ?? 0, Number(from) + Number(length));
  if (end === undefined) return 'none';
  return end + TAIL < bytes.length ? 'appended' : 'unchecked';
}
