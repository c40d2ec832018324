import { z } from 'zod';
import type { Id } from '../domain/brand';
import { telephoneKeys } from '../domain/identifiers';
import type { Json, JsonObject } from '../domain/json';
import { bigrams, maskNarrative, queryTerms } from '../domain/text';
import type { WithheldKind, WithheldMark } from '../domain/withheld';
import type { IdentityRow, World } from './ports';

/*
 * Personal data leaves the act before the engine sees it: what a form marks as withheld goes into the identity store, and a
 * reference takes its place.
 */

type Path = readonly string[];
interface Place {
  readonly path: Path;
  readonly mark: WithheldMark;
}

const places = new WeakMap<z.ZodType, readonly Place[]>();

/** Where a form holds personal data; `*` stands for every item of a list. */
function placesIn(form: z.ZodType): readonly Place[] {
  let known = places.get(form);
  if (!known) places.set(form, (known = walk(form, [])));
  return known;
}

function walk(schema: z.ZodType, path: Path): Place[] {
  const mark = (schema.meta() as { withheld?: WithheldMark } | undefined)?.withheld;
  if (mark) return [{ path, mark }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return walk(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return walk(schema.element as z.ZodType, [...path, '*']);
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => walk(field, [...path, name]));
  return [];
}

export interface WithheldInput {
  readonly input: JsonObject;
  readonly identities: readonly IdentityRow[];
  /** The narratives with the names in them masked: what full text may index. */
  readonly masked: string;
}

/** Takes the personal data out of a parsed input. Lists are walked; absent fields stay absent. */
export function withhold(form: z.ZodType, input: JsonObject, caseId: Id<'case'>, world: Pick<World, 'newId' | 'keyed'>): WithheldInput {
  const found = placesIn(form);
  if (found.length === 0) return { input, identities: [], masked: '' };
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
  return { input: output as JsonObject, identities, masked: maskedNarratives(identities) };
}

function replaceAt(value: Json, path: Path, by: (value: Json) => Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined || value === null ? value : by(value);
  if (name === '*') return Array.isArray(value) ? value.map((item: Json) => replaceAt(item, rest, by)) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const record = value as JsonObject;
  const member = record[name];
  return member === undefined ? value : { ...record, [name]: replaceAt(member, rest, by) };
}

/** Keyed hashes under which a person or a firm can be found: telephones, the whole name, each pair of characters of it. */
function keysOf(kind: WithheldKind, content: JsonObject, keyed: (text: string) => string): string[] {
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

/** The narratives among identities with the known names, telephones and identity numbers in them masked. */
export function maskedNarratives(identities: readonly IdentityRow[]): string {
  const names = identities.flatMap(({ content }) => [content['name'], content['organisation']]).filter((name): name is string => typeof name === 'string' && name !== '');
  return identities
    .filter(({ kind }) => kind === 'narrative')
    .map(({ content }) => maskNarrative(String(content['text']), names).text)
    .join('\n');
}
