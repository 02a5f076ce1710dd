import type { CustomerFixture } from '../../content/drivers/fixture-set.ts';

/** The session of those who name none. */
export const DEFAULT_SESSION = 'default';
/** Path prefix that names a session: `/_session/<name>/api/...`. */
const PREFIX = '/_session/';
/** What stands between an API key and the name of a session: `demo-key~<name>`. */
const SEPARATOR = '~';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** What a session may be called, in words. */
export const SESSION_NAME_ALLOWED =
  '1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit';

/** Whether a session may be called so. */
export function isSessionName(name: string): boolean {
  return NAME.test(name);
}

/** Takes the session's name off the front of a path: `/_session/a/api/x` is `/api/x` in the session `a`. */
export function splitPath(path: string): { readonly path: string; readonly session: string | undefined } {
  if (!path.startsWith(PREFIX)) return { path, session: undefined };
  const end = path.indexOf('/', PREFIX.length);
  return end < 0
    ? { path: '/', session: path.slice(PREFIX.length) }
    : { path: path.slice(end), session: path.slice(PREFIX.length, end) };
}

/** Takes the session's name off the end of an API key, unless the whole is a key of somebody. */
export function splitKey(
  key: string,
  customers: readonly CustomerFixture[],
): { readonly key: string; readonly session: string | undefined } {
  const at = key.lastIndexOf(SEPARATOR);
  if (at < 0 || customers.some(({ keys }) => keys.includes(key))) return { key, session: undefined };
  return { key: key.slice(0, at), session: key.slice(at + 1) };
}
