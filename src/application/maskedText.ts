import type { z } from 'zod';
import type { Act } from '../domain/act';
import type { Id } from '../domain/brand';
import type { JsonObject } from '../domain/json';
import { maskNarrative } from '../domain/text';
import { placesBy, replaceAt } from './formPlaces';
import type { IdentityRow, Transaction } from './ports';
import { namesOf } from './withhold';

const placesIn = placesBy((meta) => (meta['masked'] === true || meta['masked'] === 'identity' ? meta['masked'] : undefined));

/**
 * What a form marks with `meta({ masked: true })` goes to others: every name that the case knows, telephones and numbers of
 * identity cards are masked in it, whoever typed them. `meta({ masked: 'identity' })` leaves the names that the main file shows
 * anyway, of those complained about. The act as it was, where nothing is to be masked.
 */
export async function withMaskedText(tx: Pick<Transaction, 'identitiesOf'>, form: z.ZodType, act: Act, file: Id<'case'> | undefined, brought: readonly IdentityRow[]): Promise<Act> {
  const places = placesIn(form);
  if (places.length === 0) return act;
  const known = [...(file === undefined ? [] : await tx.identitiesOf(file)), ...brought];
  const names = { all: namesOf(known), hidden: namesOf(known.filter(({ part }) => part !== 'main')) };
  return {
    ...act,
    input: places.reduce<JsonObject>((input, { path, mark }) => replaceAt(input, path, (text) => (typeof text === 'string' ? maskNarrative(text, mark === 'identity' ? names.hidden : names.all).text : text)) as JsonObject, act.input),
  };
}
