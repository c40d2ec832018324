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
  const ends = [...text.matchAll(RANGE)].map(([, , , from, length]) => Number(from) + Number(length));
  if (ends.length === 0) return 'none';
  return Math.max(...ends) + TAIL < bytes.length ? 'appended' : 'unchecked';
}
