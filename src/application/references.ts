import type { z } from 'zod';
import type { Id, LegalDate } from '../domain/brand';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import type { Bodies } from './app';
import { fieldOf, placesBy, textsAt } from './formPlaces';

/** A body, a case or a piece of evidence that an input names, and the field that names it. */
export interface Reference {
  readonly field: string;
  readonly directory: 'bodies' | 'cases' | 'evidence';
  /** Of a body: it must have one of these powers; absent: any body. */
  readonly powers?: readonly string[];
  readonly value: string;
}

const directories = ['bodies', 'cases', 'evidence'] as const;

const placesIn = placesBy((meta) => {
  const directory = directories.find((one) => one === meta['directory']);
  return directory && { directory, ...(Array.isArray(meta['powers']) ? { powers: meta['powers'] as readonly string[] } : {}) };
});

/** What an input names, by the fields that its form marks with `meta({ directory, powers? })`. */
export const referencesIn = (form: z.ZodType, input: JsonObject, at: string): Reference[] =>
  placesIn(form).flatMap(({ path, mark }) => textsAt(input, path).map((value) => ({ field: fieldOf(at, path), ...mark, value })));

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

/**
 * Refuses references to what is not there, and a body that may not do what is asked of it: nothing is sent where nobody could
 * take it. `on`: the day of the act, in Shanghai.
 * Throws DomainError invalid `body.unknown`, `body.withoutPower`, `case.unknown`, `evidence.unknown` with the field.
 */
export async function checkReferences(bodies: Bodies, references: readonly Reference[], on: LegalDate, nameable: Nameable): Promise<void> {
  for (const { field, directory, powers, value } of references) {
    const there = directory === 'bodies' ? bodies.has(value) : directory === 'cases' ? await nameable.case(value as Id<'case'>) : await nameable.evidence(value);
    if (!there) {
      const [code, remedy] = unknown[directory];
      throw new DomainError('invalid', code, 'The input names something that is not there.', { issues: [{ field, code, message: remedy }] });
    }
    if (powers === undefined || powers.some((power) => bodies.powers(value, on).includes(power))) continue;
    const issues = [{ field, code: 'body.withoutPower', message: `a body with the power ${powers.join(' or ')}: ${bodies.withPower(powers, value, on).join(', ')}` }];
    throw new DomainError('invalid', 'body.withoutPower', 'The body has not the power for what is asked of it.', { issues });
  }
}
