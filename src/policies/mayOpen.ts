import type { Procedure } from '../domain/procedure';
import { accepted, refused, type Result } from '../domain/refusal';

/** What a body may do on the day of an act, and which others near it may do what it may not. */
export interface Powers {
  readonly held: readonly string[];
  /** Bodies of the same territory, else of the city, that have one of these powers. */
  readonly instead: (powers: readonly string[]) => readonly string[];
}

/**
 * May the body open a case of this procedure by this act? It needs one of the powers that the procedure names (`openedWith`). What
 * another case opens is not asked: that case had the power to. Refusal: power.missing, with the bodies that may.
 */
export function mayOpen({ openedWith }: Pick<Procedure, 'openedWith'>, act: string, { held, instead }: Powers): Result<undefined> {
  const needed = openedWith && Object.hasOwn(openedWith, act) ? openedWith[act] : undefined;
  if (needed === undefined || needed.some((power) => held.includes(power))) return accepted(undefined);
  return refused('power.missing', { missing: ['act'], who: instead(needed), data: { powers: [...needed] } });
}
