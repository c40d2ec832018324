import { QueryClient, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { EndpointName } from '../../contract/endpoints';
import { ApiProblem, call, type AnswerOf, type Asked } from './call';

export type { AnswerOf } from './call';

const TRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server said no to it will say no to again.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < TRIES,
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** The key under which an answer is kept: the endpoint and what was asked. */
export const keyOf = <Name extends EndpointName>(name: Name, asked?: { readonly params?: unknown; readonly query?: unknown }): readonly unknown[] => [name, asked?.params ?? null, asked?.query ?? null];

interface Manner {
  readonly enabled?: boolean;
  /** Milliseconds after which it is asked again while somebody looks. */
  readonly every?: number;
  /** Milliseconds for which an answer is as good as new. */
  readonly keep?: number;
}

const queryOf = <Name extends EndpointName>(name: Name, asked: Asked<Name>, keep: number | undefined) =>
  queryOptions<AnswerOf<Name>>({ queryKey: keyOf(name, asked), queryFn: ({ signal }) => call(name, { ...asked, signal }), ...(keep === undefined ? {} : { staleTime: keep }) });

/** Reads from an endpoint that changes nothing. */
export const useRead = <Name extends EndpointName>(name: Name, asked: Asked<Name>, { enabled, every, keep }: Manner = {}): UseQueryResult<AnswerOf<Name>> =>
  useQuery({ ...queryOf(name, asked, keep), enabled, refetchInterval: every });

/** Asks now for what a screen will read in a moment. */
export const readAhead = <Name extends EndpointName>(name: Name, asked: Asked<Name>, { keep }: Pick<Manner, 'keep'> = {}): Promise<AnswerOf<Name>> => queryClient.fetchQuery(queryOf(name, asked, keep));
