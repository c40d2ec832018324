import { useQueryClient } from '@tanstack/react-query';
import type { DeskAnswer } from '../../contract/desk';
import type { BodyOf } from '../../contract/endpoints';
import { call } from './call';
import { keyOf, useRead } from './queries';

/** What the account set up for itself, kept on the server; shown at once when it is changed. Changing throws ApiProblem, ConnectionLost. */
export function useDesk(): { readonly desk?: DeskAnswer; readonly keep: (changes: BodyOf<'keepDesk'>) => Promise<void> } {
  const queries = useQueryClient();
  const { data } = useRead('readDesk', {}, { keep: Infinity });
  return {
    desk: data,
    keep: async (changes) => {
      queries.setQueryData(keyOf('readDesk'), await call('keepDesk', { body: changes }));
    },
  };
}
