import type { z } from 'zod';
import type { Id } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import type { Bodies } from './app';
import { placesBy, textsAt } from './formPlaces';

/** A body or a case that an input names, and the field that names it. */
export interface Reference {
  readonly field: string;
  readonly directory: 'bodies' | 'cases';
  readonly value: string;
}

const placesIn = placesBy((meta) => (meta['directory'] === 'bodies' || meta['directory'] === 'cases' ? meta['directory'] : undefined));

/** What an input names, by the fields that its form marks with `meta({ directory })`. */
export const referencesIn = (form: z.ZodType, input: JsonObject, at: string): Reference[] =>
  placesIn(form).flatMap(({ path, mark }) => textsAt(input, path).map((value) => ({ field: [at, ...path.filter((name) => name !== '*')].join('.'), directory: mark, value })));

/**
 * Refuses references to what is not there. `visible`: may the person see this case? One of others does not exist for them.
 * Throws DomainError invalid `body.unknown` or `case.unknown` with the field.
 */
export async function checkReferences(bodies: Bodies, references: readonly Reference[], visible: (id: Id<'case'>) => Promise<boolean>): Promise<void> {
  for (const { field, directory, value } of references) {
    const there = directory === 'bodies' ? bodies.has(value) : await visible(value as Id<'case'>);
    if (there) continue;
    const [code, remedy] = directory === 'bodies' ? (['body.unknown', 'a code of GET /api/bodies'] as const) : (['case.unknown', 'the id of a case that your body can see'] as const);
    throw new DomainError('invalid', code, 'The input names something that is not there.', { issues: [{ field, code, message: remedy }] });
  }
}
