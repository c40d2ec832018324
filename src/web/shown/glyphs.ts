/*
 * Rare characters (生僻字) of names: GB 18030-2022 knows 87,887 of them, a computer in an office often a third of that. One
 * that has no glyph here would be drawn as a box or as nothing, and two different names would look alike.
 */
const SIDE = 24;
/** Never assigned: drawn as whatever stands for 'no glyph'. */
const NOBODY = ['\u{10FFFE}', '\u{3FFFE}'];

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, boolean>();
let missing: readonly string[] | undefined;

function picture(character: string): string | undefined {
  if (context === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return undefined;
  context.clearRect(0, 0, SIDE, SIDE);
  context.font = `${SIDE - 6}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'top';
  context.fillText(character, 1, 2);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  let drawn = '';
  for (let at = 3; at < data.length; at += 4) drawn += String.fromCharCode(data[at] ?? 0);
  return drawn;
}

const nothing = (drawn: string): boolean => !/[^\0]/.test(drawn);

/** Whether this computer can draw the character; where it cannot be measured, it is believed. */
export function hasGlyph(character: string): boolean {
  let has = known.get(character);
  if (has === undefined) {
    missing ??= NOBODY.map(picture).filter((drawn): drawn is string => drawn !== undefined);
    const drawn = picture(character);
    has = drawn === undefined || (!nothing(drawn) && !missing.includes(drawn));
    known.set(character, has);
  }
  return has;
}
