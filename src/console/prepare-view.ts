import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../generated/control/control-api.gen.ts';
import { createControlClient, dataOf } from './api/client.ts';
import { isFirstView, readScope } from './api/place.ts';
import { sitesAhead } from './ask-ahead.ts';
import { loadNetworkBody } from './views/network/overview.tsx';
import { sitesQuestion } from './views/network/use-network.ts';

/**
 * Loads what the first view shows before anything is rendered: it is on its way meanwhile, and what only stands around the
 * view is asked for after it.
 */
export function prepareView(queries: QueryClient, location: Location): void {
  if (!isFirstView(location)) return;
  const { session, customer } = readScope(location.search, location.pathname);
  const [key, ask] = sitesQuestion(customer);
  // Where it cannot be loaded, the view says so.
  loadNetworkBody().catch(() => {});
  void queries.prefetchQuery({
    queryKey: [session, ...key],
    queryFn: async () =>
      ((await sitesAhead) as Schemas['NetworkSites'] | undefined) ??
      dataOf(ask(createControlClient(session))),
  });
}
