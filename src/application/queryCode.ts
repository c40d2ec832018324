import type { Id } from '../domain/brand';
import { queryCode, QUERY_CODES } from '../domain/identifiers';
import type { World } from './ports';

/**
 * The six digits that a caller is told. They follow from the case and the installation's secret, so that they need not be
 * kept anywhere, and a repeated request is answered with the same ones.
 */
export const queryCodeOf = (world: Pick<World, 'keyed'>, id: Id<'case'>): string => queryCode(Number.parseInt(world.keyed(`queryCode:${id}`).slice(0, 12), 16) % QUERY_CODES);

/** What is stored of them. */
export const queryCodeHashOf = (world: Pick<World, 'keyed'>, id: Id<'case'>, code: string): string => world.keyed(`query:${id}:${code}`);
