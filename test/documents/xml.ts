/*
 * A strict reading of XML 1.0 without DTD: elements close in order, attributes are quoted and unique, every character is one
 * that XML can hold, and only known entities are used. Answers with the text of every <w:p> of a document, or throws.
 */

const OUTSIDE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'u');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&([^;]*);?/gu, (whole, name: string) => {
    const known = ENTITIES[name] ?? (/^#x?[0-9a-f]+$/iu.test(name) ? String.fromCodePoint(name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1))) : undefined);
    if (known === undefined || !whole.endsWith(';')) throw new Error(`entity ${whole}`);
    return known;
  });

/** The text of each paragraph, line breaks as line feeds. Throws where the text is not well formed. */
export function paragraphsOf(xml: string): string[] {
  const bad = OUTSIDE.exec(xml);
  if (bad) throw new Error(`character U+${bad[0].codePointAt(0)?.toString(16)}`);
  let rest = xml.replace(/^<\?xml [^?]*\?>\s*/u, '');
  const open: string[] = [];
  const paragraphs: string[] = [];
  let current: string | undefined;
  let roots = 0;
  while (rest !== '') {
    if (!rest.startsWith('<')) {
      const end = rest.indexOf('<') === -1 ? rest.length : rest.indexOf('<');
      const text = decoded(rest.slice(0, end));
      if (open.length === 0 && text.trim() !== '') throw new Error('text outside of the root');
      if (rest.slice(0, end).includes(']]>')) throw new Error(']]> in text');
      if (open.at(-1) === 'w:t' && current !== undefined) current += text;
      rest = rest.slice(end);
      continue;
    }
    const tag = TAG.exec(rest);
    if (!tag) throw new Error(`not a tag: ${rest.slice(0, 60)}`);
    const [whole, closing, name = '', attributes = '', empty] = tag;
    const names = [...attributes.matchAll(new RegExp(`(${NAME})\\s*=`, 'gu'))].map(([, key]) => key);
    if (new Set(names).size !== names.length) throw new Error(`attribute twice in ${whole}`);
    decoded(attributes);
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      if (name === 'w:p' && current !== undefined) {
        paragraphs.push(current);
        current = undefined;
      }
    } else {
      if (open.length === 0 && ++roots > 1) throw new Error('two roots');
      if (name === 'w:p') current = '';
      if (name === 'w:br' && current !== undefined) current += '\n';
      if (!empty) open.push(name);
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0 || roots !== 1) throw new Error(`left open: ${open.join(' ')}`);
  return paragraphs;
}
