import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { DEFAULT_SESSION } from './session-base.ts';

export { DEFAULT_SESSION };

/** Which part of the simulator a page is about; part of every URL, so that a link keeps it. */
export interface Scope {
  /** Name of the session; `default` where the URL names none. */
  readonly session: string;
  /** `clientId` of the customer; undefined: the server's first one. */
  readonly customer: string | undefined;
}

/**
 * The path below which the mock is mounted in another server, without a slash at the end; empty where it is none.
 * @param pathname of a page of the console
 */
export function mountOf(pathname: string): string {
  return /^(.*?)(?:\/_session\/[^/]+)?\/_mock(?:\/|$)/.exec(pathname)?.[1] ?? '';
}

const { origin = '', pathname = '' } = (globalThis as Partial<typeof globalThis>).location ?? {};
const MOUNT = mountOf(pathname);
/** Where the mock is, such as `http://127.0.0.1:4010`. */
export const SERVER = origin + MOUNT;
/** Where the control API is. */
export const CONTROL = `${MOUNT}/_mock`;
/** Where the pages of the console are, without a slash at the end. */
export const BASE = `${CONTROL}/console`;

/**
 * The scope that a URL names: `?session=` and `?customer=`, or the session of a path such as
 * `/_session/NAME/_mock/`.
 * @param search query with or without its question mark
 */
export function readScope(search: string, path = ''): Scope {
  const query = new URLSearchParams(search);
  const ofPath = /\/_session\/([^/]+)\/_mock(?:\/|$)/.exec(path)?.[1];
  const session =
    query.get('session') ?? (ofPath === undefined ? DEFAULT_SESSION : decodeURIComponent(ofPath));
  return { session, customer: query.get('customer') ?? undefined };
}

/** The scope of the page that is shown. */
export function useScope(): Scope {
  const search = useSearch();
  return useMemo(() => readScope(search), [search]);
}

/**
 * A path of the console in a scope, such as `/drivers?session=a`; the defaults are left out.
 * @param to path below the console's base, with a query or without
 */
export function scopedPath(to: string, { session, customer }: Scope): string {
  const [path = '/', search = ''] = to.split('?', 2);
  const query = new URLSearchParams(search);
  if (session !== DEFAULT_SESSION && !query.has('session')) query.set('session', session);
  if (customer !== undefined && !query.has('customer')) query.set('customer', customer);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Goes to a path of the console within the scope of the page. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const scope = useScope();
  const [, navigate] = useLocation();
  return (to, options) => navigate(scopedPath(to, scope), options);
}
