import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type ControlClient, createControlClient, dataOf } from './client.ts';
import { useMock } from './mock.tsx';

/** What is meant is known only when the pointer rests on it so long, in ms. */
const REST_MS = 120;

/**
 * What a change would do, before it is made; asked for as soon as `input` has stood for a moment.
 * @param change as it is made
 * @param input what it would be made with; undefined: none is meant
 */
export function useDryRun<Input>(
  change: (client: ControlClient, input: Input) => Promise<{ error?: unknown; response: Response }>,
  input: Input | undefined,
) {
  const { session } = useMock();
  const client = useMemo(() => createControlClient(session, true), [session]);
  const meant = useSettled(input);
  return useQuery({
    queryKey: [session, 'dry-run', meant],
    queryFn: async () => (await dataOf<unknown>(change(client, meant as Input))) as Schemas['DryRun'],
    enabled: meant !== undefined,
    staleTime: 2000,
    retry: false,
  });
}

/** A value once it has stood for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another one when it reads otherwise
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
