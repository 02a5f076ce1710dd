import { useQuery, useQueryClient } from '@tanstack/react-query';
import { hiddenKey } from '../../api/history.ts';
import { useMock } from '../../api/mock.tsx';
import { note, useTakeBack } from '../../api/undo.ts';
import { counted } from '../../parts/counted.ts';
import { useTell } from '../../parts/toast.tsx';

/**
 * Which requests were put out of sight in this window: those up to an id, 0 for none. The server keeps them, so that this
 * can be taken back as any change.
 */
export function useHidden() {
  const { session } = useMock();
  const queries = useQueryClient();
  const takeBack = useTakeBack();
  const tell = useTell();
  const { data: hidden = 0 } = useQuery<number>({
    ...{
      queryKey: hiddenKey(session),
      queryFn: () => 0,
      enabled: false,
      gcTime: Number.POSITIVE_INFINITY,
    },
  });
  /** @param id of the latest that goes out of sight; 0 brings all back @param count how many are meant */
  const hide = (id: number, count: number) => {
    const text = `${counted(count, 'request')} ${id === 0 ? 'back' : 'out of sight'}.`;
    const done = note(queries, session, {
      ...{ text, before: [], withClock: false, readsFiles: false, joins: false, hidBefore: hidden },
    });
    queries.setQueryData(hiddenKey(session), id);
    tell({ text, undo: () => void takeBack(done) });
  };
  return { hidden, hide };
}
