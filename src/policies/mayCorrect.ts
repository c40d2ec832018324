import type { Fact } from '../domain/act';
import type { Case, Request } from '../domain/case';
import { isCorrection } from '../domain/corrections';
import { accepted, refused, type Result } from '../domain/refusal';
import { readsFrom, visibleParts } from './visible';
import type { Person } from './person';

/**
 * The bodies whose a fact is: who is said to have acted and, where that was entered for them, who entered it, since a body that
 * never signs in mistypes nothing. What a clock, a signal or the system did is the handling body's.
 */
export const correctorsOf = ({ actor, asserted }: Pick<Fact, 'actor' | 'asserted'>, { handling }: Pick<Case, 'handling'>): readonly string[] =>
  actor.kind !== 'person' && actor.kind !== 'party' ? [handling] : [...new Set([...(asserted ? [asserted.body] : []), actor.body])];

/**
 * May a person of these offices ask for the correction of a fact, or agree to it? Each body answers for its own acts: a clock of
 * one must not move by what another says of them. Refusals: correction.notOwn.
 */
export function mayCorrect(person: Person, file: Case, fact: Pick<Fact, 'seq' | 'part' | 'actor' | 'asserted'>, offices: readonly string[] = person.offices): Result<true> {
  const bodies = correctorsOf(fact, file);
  if (bodies.some((body) => offices.includes(body))) return accepted(true);
  // Whose act it is, is withheld with the part of the file.
  const who = readsFrom(person, visibleParts(person, file), fact.part, fact.actor) ? bodies : [];
  return refused('correction.notOwn', { missing: ['about'], who, data: { about: fact.seq } });
}

/** The body that alone approves what was asked for, though the act names no office: a correction is approved where it is asked for. */
export const approvingBody = (request: Pick<Request, 'act' | 'body'> | undefined): string | undefined => (isCorrection(request?.act) ? request?.body : undefined);
