import { z } from 'zod';

/** A line of JSON Lines: an object of texts, numbers, booleans and nulls. */
const lineSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Headers and cells of a line; undefined for what is no such object. */
export function jsonLine(text: string): { headers: readonly string[]; cells: readonly string[] } | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const read = lineSchema.safeParse(json);
  if (!read.success) return undefined;
  return { headers: Object.keys(read.data), cells: Object.values(read.data).map((value) => (value === null ? '' : String(value))) };
}
