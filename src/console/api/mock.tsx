import { type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTell } from '../parts/toast.tsx';
import { ApiError, type ControlClient, createControlClient, dataOf } from './client.ts';
import { listen, type MockEvent } from './event-stream.ts';
import { useScope } from './scope.ts';

/** Whether the server's events arrive. */
export type Connection = 'connecting' | 'live' | 'lost' | 'refused';

interface Mock {
  readonly session: string;
  readonly client: ControlClient;
  readonly connection: Connection;
  /** Real time in ms since 1970 at which the server was lost; undefined while it is there. */
  readonly lostMs: number | undefined;
  /** Told of each event of the session from now on; the function that is returned ends it. */
  readonly onEvent: (listener: (event: MockEvent) => void) => () => void;
}

const MockContext = createContext<Mock | undefined>(undefined);

/** What changes with time and with what is done in the session; the rest is fetched once. */
const LASTING: ReadonlySet<unknown> = new Set([
  'info',
  'scenarios',
  'edge-cases',
  'reserved',
  'rules',
  'stories',
]);
/** Changes that come in a flood, such as those of a clock that is dragged, are answered by one fetch. */
const SETTLE_MS = 60;

/** Gives all below it a client of the page's session, and keeps what they show in step with the server. */
export function MockProvider({ children }: { readonly children: ReactNode }) {
  const { session } = useScope();
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const [lostMs, setLostMs] = useState<number>();
  const listeners = useRef(new Set<(event: MockEvent) => void>());
  const client = useMemo(() => createControlClient(session), [session]);
  useEffect(() => {
    const over = new AbortController();
    let wasLost = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changesTimer: ReturnType<typeof setTimeout> | undefined;
    const refetch = (all: boolean) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void queries.invalidateQueries({ predicate: ({ queryKey }) => all || !LASTING.has(queryKey[1]) });
      }, SETTLE_MS);
    };
    const refetchChanges = () => {
      changesTimer ??= setTimeout(() => {
        changesTimer = undefined;
        for (const what of ['changes', 'activations'])
          void queries.invalidateQueries({ queryKey: [session, what] });
      }, SETTLE_MS);
    };
    setConnection('connecting');
    const listener = {
      onOpen() {
        setConnection('live');
        setLostMs(undefined);
        // What happened while nobody listened is not told again.
        if (wasLost) return refetch(true);
        // Nor what came between the first answers and now.
        void queries.invalidateQueries({ queryKey: [session, 'journal'] });
        refetchChanges();
      },
      onLost(isRefused: boolean) {
        wasLost = true;
        setConnection(isRefused ? 'refused' : 'lost');
        setLostMs((known) => known ?? Date.now());
      },
      onEvent(event: MockEvent) {
        for (const tell of listeners.current) tell(event);
        if (event.type === 'request' || event.type === 'delivered') {
          void queries.invalidateQueries({ queryKey: [session, 'requests'] });
          // What is switched on has a call less.
          if (event.type === 'request' && event.entry.reason === 'session') refetchChanges();
        } else if (event.type !== 'note') refetch(event.type === 'content');
      },
    };
    void listen(session, listener, over.signal);
    return () => {
      over.abort();
      clearTimeout(timer);
      clearTimeout(changesTimer);
    };
  }, [session, queries]);
  const value = useMemo<Mock>(
    () => ({
      session,
      client,
      connection,
      lostMs,
      onEvent(listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
    }),
    [session, client, connection, lostMs],
  );
  return <MockContext value={value}>{children}</MockContext>;
}

/** The client, the session and the connection of the page. */
export function useMock(): Mock {
  const mock = useContext(MockContext);
  if (!mock) throw new Error('useMock is used outside MockProvider');
  return mock;
}

/** How a question is asked again. */
export interface AskOptions {
  /** Ask again after so many ms; false: only when something has changed. */
  readonly every?: number | false;
  /** Ask at all; default true. */
  readonly enabled?: boolean;
  /** Go on showing the answer to the question before until the new one is there. */
  readonly keep?: boolean;
  /** Ask anew when it is shown again, though what is known is not old: what came meanwhile nobody listened to. */
  readonly anew?: boolean;
}

/**
 * Asks the control API and keeps the answer in step with the session.
 * @param key tells the question from others; its first word names what it is about, such as `drivers`
 */
export function useAsk<T>(
  key: QueryKey,
  ask: (client: ControlClient) => Promise<{ data?: T; error?: unknown; response: Response }>,
  { every = false, enabled = true, keep = false, anew = false }: AskOptions = {},
) {
  const { client, session } = useMock();
  return useQuery({
    queryKey: [session, ...key],
    queryFn: () => dataOf(ask(client)),
    refetchInterval: every,
    enabled,
    ...(anew && { refetchOnMount: 'always' }),
    ...(keep && { placeholderData: (before: T | undefined) => before as never }),
  });
}

/** Makes a change by the control API; all that is shown follows. Where the server is away, the foot of the page says so. */
export function useChange<Input = void, T = unknown>(
  change: (client: ControlClient, input: Input) => Promise<{ data?: T; error?: unknown; response: Response }>,
) {
  const { client } = useMock();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (input: Input) => dataOf(change(client, input)),
    onError(error) {
      if (error instanceof ApiError && error.status === 0)
        tell({ text: 'The server is away: nothing was changed.', isProblem: true });
    },
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => !LASTING.has(queryKey[1]) }),
  });
}
