import { type ShownDriver, shownDriver } from './network.ts';
import { inOurWords } from './other-names.ts';
import type { Account, Settings } from './settings.ts';

/** What can come instead of a driver, as far as a user has to tell it apart. */
export type Problem =
  /** 400: the id is none. */
  | { readonly kind: 'bad-id' }
  /** 401: the key is refused. */
  | { readonly kind: 'sign-in' }
  /** 404: there is no such driver. */
  | { readonly kind: 'nobody' }
  /** Any other status: the service cannot answer now. `retryMs` as it asks for by `Retry-After`. */
  | { readonly kind: 'unavailable'; readonly status: number; readonly retryMs: number }
  /** It answered with something that is no driver. */
  | { readonly kind: 'unreadable' }
  /** The connection broke off. */
  | { readonly kind: 'cut' }
  /** No whole answer in time. */
  | { readonly kind: 'slow' }
  /** The device has no network. */
  | { readonly kind: 'offline' };

/** What came of asking. `clockMs`: what the service's clock showed, in ms since 1970. */
export type Answer =
  | { readonly driver: ShownDriver; readonly clockMs: number }
  | { readonly problem: Problem };

/** After so many ms without a whole answer the app gives up. */
const PATIENCE_MS = 8000;
/** The service can tell by it who asks. */
const CLIENT = 'sample-app/1.0';

/** Asks for a driver. Rejects only when `signal` is aborted: whatever else happens is an answer. */
export async function readDriver(settings: Settings, account: Account, signal: AbortSignal): Promise<Answer> {
  const patience = AbortSignal.timeout(settings.patienceMs ?? PATIENCE_MS);
  try {
    const response = await fetch(urlOf(settings, account), {
      headers: { 'x-client': CLIENT, accept: 'application/json', ...filledIn(settings.headers, account) },
      signal: AbortSignal.any([signal, patience]),
    });
    const problem = problemOf(response);
    if (problem) return { problem };
    const clockMs = clockOf(response);
    const driver = driverIn(await response.text(), settings, clockMs);
    return driver ? { driver, clockMs } : { problem: { kind: 'unreadable' } };
  } catch (error) {
    if (signal.aborted) throw error;
    if (patience.aborted) return { problem: { kind: 'slow' } };
    return { problem: { kind: navigator.onLine ? 'cut' : 'offline' } };
  }
}

function urlOf({ url, query }: Settings, account: Account): URL {
  const path = url
    .replace('{externalId}', encodeURIComponent(account.externalId))
    .replace('{customer}', encodeURIComponent(account.customer));
  const target = new URL(path, document.baseURI);
  for (const [name, value] of Object.entries(filledIn(query, account))) target.searchParams.set(name, value);
  return target;
}

function filledIn(values: Readonly<Record<string, string>>, { key, customer }: Account) {
  const fill = (text: string) =>
    text
      // What follows `Basic ` is base64 (RFC 7617).
      .replace('{basic}', () => btoa(`user:${key}`))
      .replace('{key}', () => key)
      .replace('{customer}', () => customer);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(value)]));
}

function problemOf({ status, headers }: Response): Problem | undefined {
  if (status === 200) return undefined;
  if (status === 400) return { kind: 'bad-id' };
  if (status === 401) return { kind: 'sign-in' };
  if (status === 404) return { kind: 'nobody' };
  return { kind: 'unavailable', status, retryMs: (Number(headers.get('retry-after')) || 0) * 1000 };
}

/** The driver in a body; undefined where there is none. */
function driverIn(text: string, settings: Settings, clockMs: number): ShownDriver | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? shownDriver(inOurWords(body, settings), clockMs) : undefined;
  } catch {
    return undefined;
  }
}

/** The service's clock, which tells whether a tag has expired; that of a mock can be set, and stands in a header of its own. */
function clockOf({ headers }: Response): number {
  return Date.parse(headers.get('x-mock-clock') ?? headers.get('date') ?? '') || Date.now();
}
