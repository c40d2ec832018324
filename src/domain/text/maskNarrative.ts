/** What stands in the masked text for what was there. */
const PLACEHOLDER = { name: '〔姓名〕', telephone: '〔电话〕', identityNumber: '〔证件号〕' } as const;
export type MaskedKind = keyof typeof PLACEHOLDER;

/** One place that was masked: UTF-16 offsets in the original text, end exclusive. It never repeats what was there. */
export interface MaskedPlace {
  readonly kind: MaskedKind;
  readonly start: number;
  readonly end: number;
}

export interface MaskedNarrative {
  readonly text: string;
  readonly masked: readonly MaskedPlace[];
  /** How many of the known names were too short or too common to be looked for ('匿名', one character). */
  readonly namesNotSought: number;
}

/** Said instead of a name: masking them would hide words and protect nobody. */
const NO_NAME = new Set(['匿名', '不详', '未知', '群众', '市民', '无名', '保密', '不愿透露', '本人']);

const NUMBERS: readonly (readonly [MaskedKind, RegExp])[] = [
  // 18 digits with a possible date of birth; a wrong last digit is masked too
  ['identityNumber', /(?<![\da-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/g],
  // 15 digits, issued until 1999
  ['identityNumber', /(?<![\da-z])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\da-z])/g],
  ['telephone', /(?<![\d.])(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g],
  // written to get past a filter, or as it was heard: o and l for digits, points between, in Chinese numerals
  ['telephone', /(?<![\da-z.])[1li][3-9](?:[- .]{0,2}[\doil]){9}(?![\da-z])/g],
  ['telephone', /[一幺][三四五六七八九](?:[- ]?[〇零○一幺二两三四五六七八九]){9}(?![〇零○一幺二两三四五六七八九])/g],
  ['telephone', /(?<![\d.])(?:(?:\+|00)86[- ]?)?(?:\(0\d{2,3}\)|0\d{2,3})[- ]?[2-9]\d{2,3}[- ]?\d{4}(?!\d)/g],
  ['telephone', /(?<![\d.])400[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g],
];

/**
 * Masks what identifies people in a narrative: the names that are known (of the caller, a contact ...), mobile and
 * fixed-line numbers, numbers of identity cards. Recognises them through full-width digits, blanks and zero-width
 * characters. Registration numbers of rights are left alone. Everything else stays exactly as it was written.
 * It is a help for the clerk who releases the text, not a proof that nobody can be recognised.
 */
export function maskNarrative(text: string, knownNames: readonly string[]): MaskedNarrative {
  const plain = project(text, 'kept');
  const dense = BLANK.test(text) ? project(text, 'leftOut') : plain;
  const places: MaskedPlace[] = [];
  const names = knownNames.map((name) => project(name, 'leftOut').text);
  const sought = [...new Set(names)].filter((name) => [...name].length >= 2 && !NO_NAME.has(name));
  for (const name of sought) {
    for (let at = dense.text.indexOf(name); at >= 0; at = dense.text.indexOf(name, at + name.length)) {
      places.push({ kind: 'name', ...dense.origin(at, at + name.length) });
    }
  }
  for (const [kind, pattern] of NUMBERS) {
    for (const found of plain.text.matchAll(pattern)) places.push({ kind, ...plain.origin(found.index, found.index + found[0].length) });
  }
  const masked = withoutOverlap(places);
  let result = '';
  let from = 0;
  for (const place of masked) {
    result += text.slice(from, place.start) + PLACEHOLDER[place.kind];
    from = place.end;
  }
  return { text: result + text.slice(from), masked, namesNotSought: names.filter((name) => name !== '' && !sought.includes(name)).length };
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const DASH = /\p{Pd}/u;
const BLANK = /\s/u;

/** A character as it is compared; empty where it is unseen. */
const foldOf = (character: string): string => (UNSEEN.test(character) ? '' : DASH.test(character) ? '-' : character.normalize('NFKC').toLowerCase());

/** Digits, letters and punctuation, some hundreds of them, come again and again. */
const MOST_FOLDED = 5_000;
const foldedCharacters = new Map<string, string>();

function folded(character: string): string {
  let piece = foldedCharacters.get(character);
  if (piece === undefined) {
    piece = foldOf(character);
    if (foldedCharacters.size < MOST_FOLDED) foldedCharacters.set(character, piece);
  }
  return piece;
}

/** The text as it is compared (NFKC, lower case, dashes alike, nothing unseen, perhaps no blanks), with the way back to the original. */
function project(text: string, blanks: 'kept' | 'leftOut') {
  let compared = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of text) {
    const start = offset;
    offset += character.length;
    const plain = character >= '\u4e00' && character <= '\u9fff'; // most of a narrative: nothing to fold
    if (!plain && blanks === 'leftOut' && BLANK.test(character)) continue;
    const piece = plain ? character : folded(character);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(offset);
    }
    compared += piece;
  }
  return {
    text: compared,
    origin: (from: number, until: number) => ({ start: starts[from] ?? offset, end: ends[until - 1] ?? offset }),
  };
}

/** Earlier first, longer first; a place that begins inside another widens it. */
function withoutOverlap(places: readonly MaskedPlace[]): MaskedPlace[] {
  const result: MaskedPlace[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || place.start >= last.end) result.push(place);
    else if (place.end > last.end) result[result.length - 1] = { ...last, end: place.end };
  }
  return result;
}
