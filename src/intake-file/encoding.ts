import iconv from 'iconv-lite';

/** Encodings in which offices save exports. Excel's `CSV` on a Chinese Windows is GB18030, its `Unicode text` UTF-16LE. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** The file begins with a byte order mark. */
  readonly mark: boolean;
  /**
   * True where U+FFFD in the decoded text can only be a byte that the encoding does not know: then the text cannot be
   * kept exactly. In sound UTF-8 a U+FFFD stood in the file.
   */
  readonly lossy: boolean;
}

/** Of damaged UTF-8 most sequences are still good; in GB18030 read as UTF-8 hardly any is. */
const GOOD_PER_BAD = 10;

/** Counts well-formed and broken multi-byte sequences of UTF-8, over pieces of a file. */
export class Utf8Evidence {
  private pending = 0;
  private good = 0;
  private bad = 0;

  read(bytes: Uint8Array): void {
    let { pending, good, bad } = this;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80) {
        if (pending > 0) bad += 1;
        pending = 0;
      } else if (pending > 0) {
        if (byte < 0xc0) {
          pending -= 1;
          if (pending === 0) good += 1;
        } else {
          bad += 1;
          pending = lengthAfter(byte);
        }
      } else {
        pending = lengthAfter(byte);
        if (pending === 0) bad += 1;
      }
    }
    Object.assign(this, { pending, good, bad });
  }

  verdict(atEnd: boolean): { utf8: boolean; damaged: boolean } {
    const bad = this.bad + (atEnd && this.pending > 0 ? 1 : 0);
    return { utf8: bad === 0 || this.good > bad * GOOD_PER_BAD, damaged: bad > 0 };
  }
}

/** How many bytes follow the first of a sequence; 0 for a byte that begins none. */
const lengthAfter = (byte: number): number => (byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0);

/** The encoding that a byte order mark tells. */
export function encodingByMark(head: Uint8Array): DetectedEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: true, lossy: false };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: true, lossy: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: true, lossy: false };
  return undefined;
}

/** The encoding of a file without a mark, from what was seen of it. */
export function encodingByEvidence(evidence: Utf8Evidence, atEnd: boolean): DetectedEncoding {
  const { utf8, damaged } = evidence.verdict(atEnd);
  return utf8 ? { encoding: 'utf-8', mark: false, lossy: damaged } : { encoding: 'gb18030', mark: false, lossy: true };
}

/** Decodes piece by piece; a character that is cut by the end of a piece is carried over. The mark is left out. */
export async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  let first = true;
  const clean = (text: string): string => {
    if (text === '' || !first) return text;
    first = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
  for await (const piece of bytes) yield clean(decoder.write(piece));
  yield clean(decoder.end() ?? '');
}

/** The bytes of a text in that encoding, with its mark where asked for. GB18030 and UTF hold every character. */
export function encoded(text: string, { encoding, mark }: Pick<DetectedEncoding, 'encoding' | 'mark'>): Buffer {
  return iconv.encode(mark ? `\ufeff${text}` : text, encoding);
}
