/** What the names of keys begin with where nothing else is said. */
const PREFIX = 'ev-driver-mock:';

/** Where a store is. */
export interface StoreAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Number of the database. */
  readonly db: number;
  readonly tls: boolean;
  /** What the names of all keys begin with. */
  readonly prefix: string;
  /** As it may be told: without a password. */
  readonly address: string;
}

/** What may stand in the place of a store's address, to follow `Allowed:`. */
export const STORE_ALLOWED =
  'memory, or an address such as redis://user:password@host:6379/0?prefix=mock: (rediss:// for TLS)';

/**
 * Reads an address of Redis or Valkey, as their own clients do
 * (https://www.iana.org/assignments/uri-schemes/prov/redis).
 * @throws RangeError whose message says what is allowed
 */
export function storeAddress(url: string): StoreAddress {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new RangeError(STORE_ALLOWED);
  }
  const { protocol, hostname, port, pathname, searchParams, hash } = parsed;
  const db = /^\/?(\d{1,5})?$/.exec(pathname);
  const others = [...searchParams.keys()].some((name) => name !== 'prefix');
  if (!/^rediss?:$/.test(protocol) || hostname === '' || !db || others || hash !== '')
    throw new RangeError(STORE_ALLOWED);
  const prefix = searchParams.get('prefix') ?? PREFIX;
  const number = Number(db[1] ?? 0);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const shown = `${protocol}//${hostname}:${port || 6379}/${number}`;
  return {
    ...{ host, port: Number(port || 6379), db: number, tls: protocol === 'rediss:', prefix },
    username: decodeURIComponent(parsed.username) || undefined,
    password: decodeURIComponent(parsed.password) || undefined,
    address: shown,
  };
}
