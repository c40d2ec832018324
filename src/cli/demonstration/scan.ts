import { asPng } from '../../documents/png';

/* A page with a red ring on it stands for a scan: in a demonstration no paper was ever stamped. */

const WHITE = 0;
const GREY = 1;
const RED = 2;

/** Lines of text and the seal below them. */
function colourAt(x: number, y: number): number {
  const fromSeal = Math.hypot(x - 225, y - 340);
  if (fromSeal > 41 && fromSeal < 45) return RED;
  return y > 70 && y < 300 && y % 14 < 4 && x > 40 && x < 270 ? GREY : WHITE;
}

/** `of` makes it a picture of its own. */
export const demonstrationScan = (of: string): Uint8Array => asPng(310, 438, [[255, 255, 255], [153, 153, 153], [221, 17, 17]], colourAt, of);
