import { z } from 'zod';
import type { Json, JsonObject } from '../domain/json';

/** A field of a form that is marked in its metadata; `*` in the path stands for every item of a list. */
export interface FormPlace<Mark> {
  readonly path: readonly string[];
  readonly mark: Mark;
}

/** Finds the fields that `read` recognises by their metadata; remembered for each form. */
export function placesBy<Mark>(read: (meta: Readonly<Record<string, unknown>>) => Mark | undefined): (form: z.ZodType) => readonly FormPlace<Mark>[] {
  const known = new WeakMap<z.ZodType, readonly FormPlace<Mark>[]>();
  const walk = (schema: z.ZodType, path: readonly string[]): FormPlace<Mark>[] => {
    const mark = read(schema.meta() ?? {});
    if (mark !== undefined) return [{ path, mark }];
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return walk(schema.unwrap() as z.ZodType, path);
    if (schema instanceof z.ZodArray) return walk(schema.element as z.ZodType, [...path, '*']);
    if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => walk(field, [...path, name]));
    return [];
  };
  return (form) => {
    let places = known.get(form);
    if (!places) known.set(form, (places = walk(form, [])));
    return places;
  };
}

/** The path as a refusal names the field; `at`: where the input itself stands. Of a list all items are one field. */
export const fieldOf = (at: string, path: readonly string[]): string => [at, ...path.filter((name) => name !== '*')].join('.');

/** The value with what stands at the path replaced; what is absent stays absent. */
export function replaceAt(value: Json, [name, ...rest]: readonly string[], by: (value: Json) => Json): Json {
  if (name === undefined) return value === null ? value : by(value);
  if (name === '*') return Array.isArray(value) ? value.map((item: Json) => replaceAt(item, rest, by)) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const record = value as JsonObject;
  const member = record[name];
  return member === undefined ? value : { ...record, [name]: replaceAt(member, rest, by) };
}

/** The texts that stand at the path. */
export function textsAt(value: Json | undefined, [name, ...rest]: readonly string[]): readonly string[] {
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  if (name === '*') return Array.isArray(value) ? value.flatMap((item: Json) => textsAt(item, rest)) : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return textsAt((value as JsonObject)[name], rest);
}
