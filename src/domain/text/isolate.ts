const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Ends a paragraph in the bidirectional algorithm, and with it every open isolate. */
const PARAGRAPH = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;

/** Variation selectors choose the form of a character in a name; they are no disguise. */
const VARIATION_SELECTOR = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu;
const ANY_UNSEEN = new RegExp(UNSEEN.source, 'u');

const visible = (character: string): string => {
  if (character === '\n' || character === '\t' || VARIATION_SELECTOR.test(character)) return character;
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
};

/**
 * Shows what the eye would miss: direction overrides, zero-width and control characters become `[U+202E]`.
 * Line feeds and tabs stay, and so do variation selectors and the joiners inside an emoji.
 */
export function reveal(text: string): string {
  return text.replace(UNSEEN, (found, offset: number) => (joinsPictures(text, offset) ? found : visible(found)));
}

const ZERO_WIDTH_JOINER = '\u200D';

/** A family emoji is several pictures joined by U+200D: nothing hides in it. */
function joinsPictures(text: string, offset: number): boolean {
  return text[offset] === ZERO_WIDTH_JOINER
    && /\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}])?$/u.test(text.slice(Math.max(0, offset - 4), offset))
    && /^\p{Extended_Pictographic}/u.test(text.slice(offset + 1, offset + 3));
}

/**
 * How a text that someone else wrote is shown: each line inside FSI (U+2068) and PDI (U+2069), so that it cannot
 * turn the words around it, and what is invisible in it revealed. Storage keeps the text exactly; only display calls this.
 */
export function isolate(text: string): string {
  return text.split(PARAGRAPH).map((piece, index) => {
    if (index % 2 === 1) return '\n';
    return piece === '' ? '' : `${FIRST_STRONG_ISOLATE}${reveal(piece)}${POP_DIRECTIONAL_ISOLATE}`;
  }).join('');
}

/** True when a text holds characters that are not seen as such: a reader should be told. */
export function hasHiddenCharacters(text: string): boolean {
  if (!ANY_UNSEEN.test(text)) return false;
  const lines = text.replace(/\r\n?/g, '\n');
  return reveal(lines) !== lines;
}
