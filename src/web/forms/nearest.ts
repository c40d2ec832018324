import type { BodiesAnswer } from '../../contract';

type Body = Pick<BodiesAnswer['bodies'][number], 'code' | 'territory' | 'superior'>;

/** The bodies with those of one's own territory first, then of the next wider one, and so on; else in the order of the directory. */
export function nearestFirst<Each extends Body>(bodies: readonly Each[], own: string): readonly Each[] {
  const by = new Map(bodies.map((body) => [body.code, body]));
  /** From the own territory outwards, along the superiors. */
  const territories = (code: string | undefined, wider: readonly string[] = []): readonly string[] => {
    const body = code === undefined ? undefined : by.get(code);
    if (!body || wider.length > by.size) return wider;
    return territories(body.superior, wider[wider.length - 1] === body.territory ? wider : [...wider, body.territory]);
  };
  const mine = territories(own);
  const steps = (code: string): number => {
    const theirs = territories(code);
    const met = theirs.findIndex((territory) => mine.includes(territory));
    return met < 0 ? Infinity : met + mine.indexOf(theirs[met] ?? '');
  };
  return bodies.map((body) => ({ body, far: steps(body.code) })).sort((a, b) => (a.far === b.far ? 0 : a.far - b.far)).map(({ body }) => body);
}
