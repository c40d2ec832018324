import type { ProcedureAnswer } from '../../../contract/diagram';

/* A procedure laid out: a column a stage, in the order in which a case comes to them, its states from top to bottom. */

/* Three lines: a name of two, and that the case is here now. */
export const BOX = { width: 148, height: 60 } as const;
const GAP = { x: 56, y: 12 } as const;
/** Two lines of the name of a stage. */
const HEAD = 38;
const EDGE = 6;
/** A stage of more states than this stands in two columns: what is far below is not seen beside the others. */
const DEEPEST = 6;

export interface Placed {
  readonly state: string;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly { readonly stage: string; readonly words: string; readonly x: number }[];
  readonly boxes: ReadonlyMap<string, Placed>;
}

export function layoutOf({ stages, states }: Pick<ProcedureAnswer, 'stages' | 'states'>): Layout {
  const boxes = new Map<string, Placed>();
  let deepest = 0;
  let column = 0;
  const columns = stages.map(({ stage, words }) => {
    const own = states.filter((state) => state.stage === stage);
    const rows = Math.max(1, Math.ceil(own.length / Math.ceil(own.length / DEEPEST)));
    const placeOf = (beside: number): number => EDGE + (column + beside) * (BOX.width + GAP.x);
    own.forEach((state, place) => boxes.set(state.state, { state: state.state, words: state.words, x: placeOf(Math.floor(place / rows)), y: HEAD + (place % rows) * (BOX.height + GAP.y) }));
    deepest = Math.max(deepest, rows);
    const x = placeOf(0);
    column += Math.max(1, Math.ceil(own.length / rows));
    return { stage, words, x };
  });
  return { width: EDGE * 2 + column * (BOX.width + GAP.x) - GAP.x, height: HEAD + deepest * (BOX.height + GAP.y), stages: columns, boxes };
}

/** The line from one box to another, as SVG has it: to the next column from side to side, within one around the right, past others between their rows. */
export function lineBetween(from: Placed, to: Placed): string {
  const [startY, endY] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
  if (from.x === to.x) {
    const side = from.x + BOX.width;
    const bend = side + 26;
    const shift = from.y < to.y ? 4 : -4;
    return `M ${side} ${startY + shift} C ${bend} ${startY + shift}, ${bend} ${endY - shift}, ${side + 6} ${endY - shift}`;
  }
  const forward = from.x < to.x;
  const start = forward ? from.x + BOX.width : from.x;
  const end = forward ? to.x - 6 : to.x + BOX.width + 6;
  const pull = forward ? 30 : -30;
  if (Math.abs(from.x - to.x) === BOX.width + GAP.x) return `M ${start} ${startY} C ${start + pull} ${startY}, ${end - pull} ${endY}, ${end} ${endY}`;
  // Past other columns it goes in the lane between two rows: behind boxes it would look as if it came from there.
  const lane = from.y > to.y ? from.y - GAP.y / 2 : from.y + BOX.height + GAP.y / 2;
  const [enter, leave] = forward ? [start + GAP.x, end - GAP.x + 6] : [start - GAP.x, end + GAP.x - 6];
  return `M ${start} ${startY} C ${start + pull} ${startY}, ${enter - pull} ${lane}, ${enter} ${lane} L ${leave} ${lane} C ${leave + pull} ${lane}, ${end - pull} ${endY}, ${end} ${endY}`;
}
