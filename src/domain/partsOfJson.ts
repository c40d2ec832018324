const QUOTE = 34;
const COMMA = 44;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Where the members of the object, or the items of the list, that begins at `from` begin and end in a text that is JSON: begin, end, begin, end …
 * Nothing is read; what lies within them is passed over.
 */
export function partsOf(text: string, from: number): readonly number[] {
  const parts: number[] = [];
  let depth = 0;
  let begin = from + 1;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_OBJECT || code === OPEN_LIST) depth++;
    else if (code === COMMA) {
      if (depth > 1) continue;
      parts.push(begin, i);
      begin = i + 1;
    } else if ((code === CLOSE_OBJECT || code === CLOSE_LIST) && --depth === 0) {
      if (i > begin) parts.push(begin, i);
      break;
    }
  }
  return parts;
}

/** The end of the list or object with these parts. */
export const endAfter = (parts: readonly number[], from: number): number => (parts.at(-1) ?? from + 1) + 1;

/** Where the value that begins at `from`, in a list or an object, ends. */
export function endOf(text: string, from: number): number {
  const code = text.charCodeAt(from);
  if (code === OPEN_OBJECT || code === OPEN_LIST) return endAfter(partsOf(text, from), from);
  if (code === QUOTE) return endOfString(text, from) + 1;
  let end = from;
  while (!isAfterValue(text.charCodeAt(end))) end++;
  return end;
}

const isAfterValue = (code: number): boolean => code === COMMA || code === CLOSE_OBJECT || code === CLOSE_LIST;

/** The quote that closes the string. */
function endOfString(text: string, opening: number): number {
  for (let quote = text.indexOf('"', opening + 1); ; quote = text.indexOf('"', quote + 1)) {
    let slash = quote;
    while (text.charCodeAt(slash - 1) === BACKSLASH) slash--;
    if ((quote - slash) % 2 === 0) return quote;
  }
}
