/** Who may use the control API. */
export interface ControlAccess {
  /** The host that the server listens on. */
  readonly host: string;
  /** The token that every request must carry; undefined: none, and only on loopback the API is on. */
  readonly token: string | undefined;
  /** Host names besides the loopback ones that the server may be reached by, such as a compose service. */
  readonly allowHosts: readonly string[];
}

/** Whether a host name or address is one of the loopback ones (RFC 6890, RFC 6761). */
export function isLoopback(host: string): boolean {
  const name = bareHost(host);
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}

/** Whether the control API is on at all: on loopback, or with a token. */
export function isControlOn({ host, token }: ControlAccess): boolean {
  return token !== undefined || isLoopback(host);
}

/** A host name or address in lower case, without brackets and without the dot of the root. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}
