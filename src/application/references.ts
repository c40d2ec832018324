import type { z } from 'zod';
import type { Id } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import type { Bodies } from './app';
import { placesBy, textsAt } from './formPlaces';

/** A body, a case or a piece of evidence that an input names, and the field that names it. */
export interface Reference {
  readonly field: string;
  readonly directory: 'bodies' | 'cases' | 'evidence';
  readonly value: string;
}

const directories = ['bodies', 'cases', 'evidence'] as const;

const placesIn = placesBy((meta) => directories.find((directory) => directory === meta['directory']));

/** What an input names, by the fields that its form marks with `meta({ directory })`. */
export const referencesIn = (form: z.ZodType, input: JsonObject, at: string): Reference[] =>
  placesIn(form).flatMap(({ path, mark }) => textsAt(input, path).map((value) => ({ field: [at, ...path.filter((name) => name !== '*')].join('.'), directory: mark, value })));

/** What the person may name: what they do not see does not exist for them. */
export interface Nameable {
  case(id: Id<'case'>): Promise<boolean>;
  evidence(id: string): Promise<boolean>;
}

const unknown = {
  bodies: ['body.unknown', 'a code of GET /api/bodies'],
  cases: ['case.unknown', 'the id of a case that your body can see'],
  evidence: ['evidence.unknown', 'the id of a piece of evidence of this case, from POST /api/cases/{id}/evidence'],
} as const;

/** Refuses references to what is not there. Throws DomainError invalid `body.unknown`, `case.unknown`, `evidence.unknown` with the field. */
export async function checkReferences(bodies: Bodies, references: readonly Reference[], nameable: Nameable): Promise<void> {
  for (const { field, directory, value } of references) {
    const there = directory === 'bodies' ? bodies.has(value) : directory === 'cases' ? await nameable.case(value as Id<'case'>) : await nameable.evidence(value);
    if (there) continue;
    const [code, remedy] = unknown[directory];
    throw new DomainError('invalid', code, 'The input names something that is not there.', { issues: [{ field, code, message: remedy }] });
  }
}
