/** Where a server is reached from its own machine. */
export interface ListensAt {
  /** Host name or address that it listens on, IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** Whether it is behind TLS; default: no. */
  readonly isSecure?: boolean;
}

/** Such as `http://127.0.0.1:4010`, without a slash at the end; of all addresses, the loopback one. */
export function ownUrl({ host, port, isSecure = false }: ListensAt): string {
  return `${isSecure ? 'https' : 'http'}://${shownHost(host)}:${port}`;
}

function shownHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
