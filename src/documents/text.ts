const FSI = '\u2068';
const PDI = '\u2069';

/** Embeddings, overrides and isolates: what can turn the words around it. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
/** What XML 1.0 cannot hold: control characters but tab and line feed, half surrogate pairs, and the two that are no characters. */
const OUTSIDE_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

const shown = (character: string): string => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Closes what a line opened and did not close, so that a stray PDI inside cannot end the isolate around it. */
function confined(line: string): string {
  if (!TURNING.test(line)) return line;
  return `${FSI}${line.replace(/[\u2066-\u2069]/gu, shown)}${PDI}`;
}

/**
 * A text as it goes into a document: every character stays, save what XML cannot hold, which is shown as `[U+0001]`. A line
 * with direction controls stands in an isolate and cannot turn the words around it; isolates of its own are shown.
 */
export function paperText(text: string): string {
  return paperLines(text).join('\n');
}

/** The paragraphs of a text; none for an empty one. */
export function paperLines(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n').split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => confined(line.replace(OUTSIDE_XML, shown)));
}
