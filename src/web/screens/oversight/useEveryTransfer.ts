import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CasesAnswer, CasesQuery } from '../../../contract/lists';
import { call } from '../../api/call';

const PAGE = 100;
/** Two thousand open transfers: beyond that the list says that there are more. */
const MOST_PAGES = 20;

/** All pages of a list that comes newest first: what is most overdue lies at its end. */
export const useEveryTransfer = (query: CasesQuery, every: number): UseQueryResult<CasesAnswer> =>
  useQuery({
    queryKey: ['everyTransfer', query],
    refetchInterval: every,
    queryFn: async ({ signal }) => {
      let all = await call('listCases', { query: { ...query, limit: PAGE }, signal });
      for (let page = 1; page < MOST_PAGES && all.next !== undefined; page++) {
        const more = await call('listCases', { query: { ...query, limit: PAGE, cursor: all.next }, signal });
        all = { ...more, items: [...all.items, ...more.items], bodies: { ...all.bodies, ...more.bodies } };
      }
      return all;
    },
  });
