import { useAsk } from '../../api/mock.tsx';

/** The answer to a request again, from its receipt: the journal keeps no bodies. */
export function useReplay(id: number) {
  return useAsk(['replay', id], (client) =>
    client.POST('/requests/{id}/replay', { params: { path: { id } } }),
  );
}
