import type { ActRule } from '../domain/procedure';
import type { JsonObject } from '../domain/json';

/**
 * The document that an act with this input is issued with; undefined where the act has none, or can do without it: then no
 * paper is listed and no number taken, and the series of the office has no gap that nobody can explain.
 */
export const embodying = ({ document }: Pick<ActRule, 'document'>, input: JsonObject): ActRule['document'] =>
  document === undefined || document.embodies?.(input) === false ? undefined : document;
