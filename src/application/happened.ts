import type { z } from 'zod';
import type { Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { JsonObject } from '../domain/json';
import { fieldOf, placesBy, textsAt } from './formPlaces';

const placesIn = placesBy((meta) => (meta['happened'] === true ? true : undefined));

const isAhead = (value: string, now: Instant): boolean => (value.includes('T') ? Date.parse(value) > Date.parse(now) : value > legalDateOf(now));

/**
 * Dates (in Shanghai) and times of what has happened, which a form marks with `meta({ happened: true })`, never lie in the
 * future: a slip of the pen there moves a period or keeps a limitation from running out.
 * Throws DomainError invalid `form.invalid` with each such field (`time.inFuture`).
 */
export function refuseFuture(form: z.ZodType, input: JsonObject, at: string, now: Instant): void {
  const issues = placesIn(form)
    .filter(({ path }) => textsAt(input, path).some((value) => isAhead(value, now)))
    .map(({ path }) => ({ field: fieldOf(at, path), code: 'time.inFuture', message: 'time.inFuture' }));
  if (issues.length > 0) throw new DomainError('invalid', 'form.invalid', 'The form has fields that cannot be accepted.', { issues });
}
