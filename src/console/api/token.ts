const NAME = 'ev-driver-mock.token';

/** Told when the server has refused the token, or the lack of one. */
type Listener = (why: { readonly asked: boolean }) => void;

const listeners = new Set<Listener>();

/** The token of the control API that was given in this tab; undefined where none was needed yet. */
export function storedToken(): string | undefined {
  return sessionStorage.getItem(NAME) ?? undefined;
}

/** Keeps a token for this tab, until it is closed. */
export function storeToken(token: string): void {
  sessionStorage.setItem(NAME, token);
}

/**
 * Takes the token over that a link brings in its fragment (`#token=`), which no server is sent and no log has, and strikes it from
 * the address.
 */
export function takeToken(): void {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#token=')) return;
  storeToken(decodeURIComponent(hash.slice(7)));
  window.history.replaceState(null, '', pathname + search);
}

/** Tells whoever listens that a token is needed. @param asked somebody wants to give it now */
export function reportTokenRefused(asked = false): void {
  for (const listener of listeners) listener({ asked });
}

/** Listens for refused tokens; the function that is returned ends it. */
export function onTokenRefused(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The request headers that the control API needs here. */
export function authHeaders(): Readonly<Record<string, string>> {
  const token = storedToken();
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
