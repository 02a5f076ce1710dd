import type { QueryClient } from '@tanstack/react-query';
import { createControlClient, dataOf } from './api/client.ts';
import { BASE, readScope } from './api/scope.ts';
import { loadNetworkBody } from './views/network/overview.tsx';
import { sitesQuestion } from './views/network/use-network.ts';

/**
 * Asks for what the first view shows before anything is rendered: it is on its way meanwhile, and what only
 * stands around the view asks after it.
 */
export function prepareView(queries: QueryClient, { pathname, search }: Location): void {
  if (pathname.slice(BASE.length).length > 1) return;
  const { session, customer } = readScope(search, pathname);
  const [key, ask] = sitesQuestion(customer);
  // Where it cannot be loaded, the view says so.
  loadNetworkBody().catch(() => {});
  void queries.prefetchQuery({
    queryKey: [session, ...key],
    queryFn: () => dataOf(ask(createControlClient(session))),
  });
}
