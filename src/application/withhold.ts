import type { z } from 'zod';
import type { Id } from '../domain/brand';
import { telephoneKeys } from '../domain/identifiers';
import type { Json, JsonObject } from '../domain/json';
import { bigrams, maskNarrative, queryTerms } from '../domain/text';
import type { WithheldKind, WithheldMark } from '../domain/withheld';
import { placesBy, replaceAt, textsAt } from './formPlaces';
import type { IdentityRow, KnownIdentity, World } from './ports';

/*
 * Personal data leaves the act before the engine sees it: what a form marks as withheld goes into the identity store, and a
 * reference takes its place.
 */

const placesIn = placesBy((meta) => meta['withheld'] as WithheldMark | undefined);

export interface WithheldInput {
  readonly input: JsonObject;
  readonly identities: readonly IdentityRow[];
}

/** Takes the personal data out of a parsed input. Lists are walked; absent fields stay absent. */
export function withhold(form: z.ZodType, input: JsonObject, caseId: Id<'case'>, world: Pick<World, 'newId' | 'keyed'>): WithheldInput {
  const found = placesIn(form);
  if (found.length === 0) return { input, identities: [] };
  const identities: IdentityRow[] = [];
  let output: Json = input;
  for (const { path, mark } of found) {
    output = replaceAt(output, path, (value) => {
      const id = world.newId() as Id<'identity'>;
      const content = typeof value === 'string' ? { text: value } : (value as JsonObject);
      identities.push({ id, caseId, kind: mark.kind, part: mark.part, content, keys: keysOf(mark.kind, content, world.keyed) });
      return id;
    });
  }
  return { input: output as JsonObject, identities };
}

/** The references to the identity store that an input holds as it is recorded. */
export const identitiesIn = (form: z.ZodType, input: JsonObject): readonly string[] => placesIn(form).flatMap(({ path }) => textsAt(input, path));

/** Keyed hashes under which a person or a firm can be found: telephones, the whole name, each pair of characters of it. */
export function keysOf(kind: WithheldKind, content: JsonObject, keyed: (text: string) => string): string[] {
  if (kind === 'narrative') return [];
  const keys = new Set<string>();
  if (typeof content['telephone'] === 'string') for (const { key } of telephoneKeys(content['telephone'])) keys.add(keyed(`telephone:${key}`));
  for (const name of [content['name'], content['organisation']]) {
    if (typeof name === 'string') for (const pair of bigrams(name)) keys.add(keyed(`name:${pair}`));
  }
  return [...keys];
}

/** The keyed hashes that an identity must all bear for a search by name (two characters and more) or by telephone. */
export function searchKeys(words: string, keyed: (text: string) => string): { readonly name: readonly string[]; readonly telephone: readonly string[] } {
  const pairs = queryTerms(words).flatMap(({ tokens, prefix }) => (prefix ? [] : tokens));
  return { name: pairs.map((pair) => keyed(`name:${pair}`)), telephone: telephoneKeys(words).map(({ key }) => keyed(`telephone:${key}`)) };
}

export const namesOf = (identities: readonly KnownIdentity[]): string[] =>
  identities.flatMap(({ content }) => [content['name'], content['organisation']]).filter((name): name is string => typeof name === 'string' && name !== '');

/** The narratives among identities with the names in them masked, theirs and those of `known`, with telephones and identity numbers. */
export function maskedNarratives(identities: readonly KnownIdentity[], known: readonly KnownIdentity[] = []): string {
  const names = namesOf([...known, ...identities]);
  return identities
    .filter(({ kind }) => kind === 'narrative')
    .map(({ content }) => maskNarrative(content['text'] as string, names).text)
    .join('\n');
}
