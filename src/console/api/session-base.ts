/** The session of those who name none. */
export const DEFAULT_SESSION = 'default';

/**
 * What stands before the path of a request in a session; it is named there, so that a client needs no header for it.
 * @param server such as `http://127.0.0.1:4010`
 */
export function sessionBase(server: string, session: string): string {
  return session === DEFAULT_SESSION ? server : `${server}/_session/${encodeURIComponent(session)}`;
}
