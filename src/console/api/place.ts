import { DEFAULT_SESSION } from './session-base.ts';

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

/** Whether a URL is that of the network: the start page, also of a session, but for the wall. */
export function isFirstView({ pathname, search }: Pick<Location, 'pathname' | 'search'>): boolean {
  return /\/_mock\/(?:console\/?)?$/.test(pathname) && !/[?&]wall\b/.test(search);
}
