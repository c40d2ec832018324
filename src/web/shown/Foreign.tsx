import type { ReactNode } from 'react';
import { hasGlyph } from './glyphs';

type Ranges = readonly (readonly [number, number])[];

/** Characters that are there and cannot be seen, or turn the text around. */
const HIDDEN: Ranges = [
  [0x00, 0x08], [0x0b, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x61c, 0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180e, 0x180e], [0x200b, 0x200f], [0x2028, 0x202e], [0x2060, 0x206f], [0x3164, 0x3164],
  [0xfeff, 0xfeff], [0xffa0, 0xffa0],
];
/** Beyond what every font has: the extensions of GB 18030-2022, compatibility ideographs, private use. */
const RARE: Ranges = [[0x3400, 0x4dbf], [0x9fa6, 0x9fff], [0xe000, 0xfaff], [0x20000, 0x3ffff], [0xf0000, 0x10ffff]];

const within = (ranges: Ranges, character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return ranges.some(([from, until]) => point >= from && point <= until);
};

export const codePoint = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with what cannot be seen, and what this computer cannot draw, said by its code point. */
export function pieces(text: string, drawable: (character: string) => boolean = hasGlyph): readonly { readonly text: string; readonly said: boolean }[] {
  const found: { text: string; said: boolean }[] = [];
  for (const character of text) {
    const said = within(HIDDEN, character) || (within(RARE, character) && !drawable(character));
    const last = found[found.length - 1];
    if (said) found.push({ text: `[${codePoint(character)}]`, said });
    else if (last && !last.said) last.text += character;
    else found.push({ text: character, said });
  }
  return found;
}

/** What others wrote: as text, in its own direction, with nothing hidden in it. */
export function Foreign({ children }: { readonly children: string }): ReactNode {
  return <bdi>{pieces(children).map(({ text, said }, place) => (said ? <span key={place} className="code-point">{text}</span> : text))}</bdi>;
}
