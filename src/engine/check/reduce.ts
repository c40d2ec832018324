import type { Way } from './explore';
import type { Moves, Side } from './side';

/*
 * States of a machine that nobody outside can tell apart are one: the coarsest bisimulation in which what others notice keeps
 * its name and everything else is a step without one. What can be reached and what can end is the same; there is less of it.
 */

const SILENT = '';

/** The case with such states drawn together; `visible`: the acts that others notice. Each is named by one of those that it stands for. */
export function reduced(side: Side, visible: ReadonlySet<string>): Side {
  const label = ({ event }: Way): string => (visible.has(event) ? event : SILENT);
  let blocks = new Map([...side.moves].map(([path, { closed }]) => [path, path === side.initial ? 2 : closed ? 1 : 0]));
  for (let count = -1; count !== new Set(blocks.values()).size; ) {
    count = new Set(blocks.values()).size;
    const block = (path: string): number => blocks.get(path) ?? -1;
    const signature = (path: string, { own, told }: Moves): string => {
      const steps = own.map((way) => `${label(way)}>${block(way.to)}`);
      const hears = [...told].flatMap(([act, ways]) => ways.map(({ to }) => `?${act}>${block(to)}`));
      return `${block(path)} ${[...new Set([...steps, ...hears])].sort().join(' ')}`;
    };
    const numbers = new Map<string, number>();
    blocks = new Map(
      [...side.moves].map(([path, moves]) => {
        const key = signature(path, moves);
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        return [path, numbers.get(key) as number];
      }),
    );
  }
  const first = new Map<number, string>();
  for (const [path, block] of blocks) if (!first.has(block)) first.set(block, path);
  const standing = (path: string): string => first.get(blocks.get(path) ?? -1) ?? path;
  const drawn = (ways: readonly Way[], name: (way: Way) => string): readonly Way[] => [...new Map(ways.map((way) => ({ ...way, to: standing(way.to) })).map((way) => [`${name(way)}>${way.to}`, way])).values()];
  const moves = new Map<string, Moves>();
  for (const path of first.values()) {
    const { closed, own, told } = side.moves.get(path) as Moves;
    // A step that nobody notices and that leads nowhere else is none.
    const leads = drawn(own, label).filter((way) => visible.has(way.event) || way.to !== path);
    moves.set(path, { closed, own: leads, told: new Map([...told].map(([act, ways]) => [act, drawn(ways, ({ event }) => event)])) });
  }
  const all = (places: Side['after']): Side['after'] => new Map([...places].map(([act, paths]) => [act, [...new Set(paths.map(standing))]]));
  return { ...side, initial: standing(side.initial), moves, after: all(side.after), begins: all(side.begins) };
}
