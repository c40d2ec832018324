import type { CaseRowAnswer } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { useSessions } from '../../api/session';

const EVERY_MS = 30_000;

/** The steps at which somebody with these roles is asked: any head also where the chain says 'head'. */
export function awaitedOf(roles: readonly string[]): readonly string[] {
  const heads = ['sectionChief', 'deputyHead', 'principalHead', 'presiding'].filter((role) => roles.includes(role));
  return [...new Set([...heads.map((role) => (role === 'presiding' ? 'principalHead' : role)), ...(heads.length > 0 ? ['head'] : []), ...roles.filter((role) => role === 'legalReviewer')])];
}

const useAwaiting = (role: string | undefined) => useRead('listCases', { query: { flag: `awaits.${role ?? ''}`, limit: 50 } }, { every: EVERY_MS, enabled: role !== undefined });
const urgent = ({ deadlines }: CaseRowAnswer): string => deadlines[0]?.ringsAt ?? '9999';

interface Waiting {
  /** The most urgent first. */
  readonly rows: readonly CaseRowAnswer[];
  readonly error: Error | undefined;
  readonly known: boolean;
  /** The reader is never asked for an opinion. */
  readonly never: boolean;
}

/** What waits for the reader's opinion. */
export function useWaiting(): Waiting {
  const { account } = useSessions();
  const steps = awaitedOf(account?.roles ?? []);
  const [first, second, third, fourth, fifth] = steps;
  // At most one for each step of a chain: hooks stand in a fixed order.
  const asked = [useAwaiting(first), useAwaiting(second), useAwaiting(third), useAwaiting(fourth), useAwaiting(fifth)];
  const rows = new Map(asked.flatMap(({ data }) => (data?.items ?? []).map((row) => [row.id, row] as const)));
  return {
    rows: [...rows.values()].sort((a, b) => (urgent(a) < urgent(b) ? -1 : 1)),
    error: asked.map((one) => one.error).find((one) => one !== null) ?? undefined,
    known: asked.every(({ isFetched, isEnabled }) => isFetched || !isEnabled),
    never: steps.length === 0,
  };
}
