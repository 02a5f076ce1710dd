import { CONTROL, isFirstView, readScope } from './api/place.ts';
import { authHeaders, takeToken } from './api/token.ts';

// A script of its own, which the page runs before the large one is there: the server counts while the browser reads that.
takeToken();

/** What the first view shows, on its way; undefined where it is another view, or was not answered: it is asked for anew then. */
export const sitesAhead: Promise<unknown> = isFirstView(window.location)
  ? askForSites().catch(() => undefined)
  : Promise.resolve(undefined);

async function askForSites(): Promise<unknown> {
  const { pathname, search } = window.location;
  const { session, customer } = readScope(search, pathname);
  const query = customer === undefined ? '' : `?${new URLSearchParams({ customer })}`;
  const headers = { 'x-mock-session': session, ...authHeaders() };
  const response = await fetch(`${CONTROL}/network/sites${query}`, { headers });
  return response.ok ? response.json() : undefined;
}
