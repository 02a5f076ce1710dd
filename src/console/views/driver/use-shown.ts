import { useMemo } from 'react';
import { useAsk } from '../../api/mock.tsx';
import { readBody, type ShownDriver } from './read-body.ts';

/** A body as far as it can be shown, under the names that the spec gives things. */
export function useShown(body: unknown): ShownDriver {
  const { data } = useAsk(['info'], (client) => client.GET('/info'));
  return useMemo(() => readBody(body, data), [body, data]);
}
