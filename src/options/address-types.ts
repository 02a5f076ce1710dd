import type { CorsOrigin } from '../server/wire/cors-headers.ts';
import { STORE_ALLOWED, storeAddress } from '../store/store-address.ts';
import { checked, type OptionType } from './option-types.ts';

/** Something to listen on: a name (RFC 1123 section 2.1) or an address; brackets around IPv6 are taken off. */
export const HOST = checked('HOST', 'a host name or an IP address, without port', (text) => {
  const bare = /^\[(.+)\]$/.exec(text)?.[1] ?? text;
  const isName = bare.length <= 253 && /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/i.test(bare);
  return isName || isIPv6(bare) ? bare : undefined;
});

/** Whether a text is an IPv6 address, with or without a zone (RFC 4007 section 11). */
function isIPv6(text: string): boolean {
  const [address, zone] = text.split(/%(.*)/s);
  return parsedUrl(`http://[${address}]`) !== undefined && (zone === undefined || /^[\w.-]+$/.test(zone));
}

/** Host names or addresses, separated by commas. */
export const HOSTS: OptionType<readonly string[]> = {
  ...checked('HOSTS', 'host names or IP addresses, without ports, separated by commas', (text) => {
    const hosts = text.split(',').map((host) => {
      try {
        return HOST.parse(host.trim());
      } catch {
        return undefined;
      }
    });
    return hosts.every((host) => host !== undefined) ? hosts : undefined;
  }),
  list: true,
};

/** Where sessions are kept; it may hold a password. */
export const STORE: OptionType<string> = {
  ...checked('ADDRESS', STORE_ALLOWED, (text) => {
    if (text === 'memory') return text;
    try {
      storeAddress(text);
      return text;
    } catch {
      return undefined;
    }
  }),
  secret: true,
};

/** Where a server runs; a slash at the end is taken off. */
export const SERVER = checked('URL', 'an address such as http://127.0.0.1:4010', (text) => {
  const { protocol = '', username, search, hash } = parsedUrl(text) ?? {};
  const isPlain = /^https?:$/.test(protocol) && `${username}${search}${hash}` === '';
  return isPlain && !/\s/.test(text) ? text.replace(/\/+$/, '') : undefined;
});

// Not every environment of tests has URL.canParse.
function parsedUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Origins (RFC 6454 section 7) as a browser sends them: lower case, no path, no default port. */
export const CORS_ORIGIN: OptionType<CorsOrigin> = {
  ...checked(
    'ORIGINS',
    '* (any origin), none, or origins such as https://app.example:8080, separated by commas',
    (text): CorsOrigin | undefined => {
      if (text === '*' || text === 'none') return text;
      const origins = text.split(',').map((origin) => origin.trim());
      return origins.every(isOrigin) ? origins : undefined;
    },
  ),
  list: true,
  correct: (text) => {
    const origins = text.split(',').map((origin) => originOf(origin.trim()));
    return origins.includes(undefined) ? [] : [origins.join(',')];
  },
};

/** What stands before the path of an address, or `https://` and a bare host; undefined where that is no origin. */
function originOf(text: string): string | undefined {
  if (text.toLowerCase() === 'null') return 'null';
  const bare = text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#]*@)?([^/?#]*).*$/is, '$1$2').toLowerCase();
  const origin = bare.includes('://') ? bare : `https://${bare}`;
  const { origin: sent } = parsedUrl(origin) ?? {};
  return [text, sent, origin].find((each) => each !== undefined && each !== 'null' && isOrigin(each));
}

function isOrigin(text: string): boolean {
  if (text === 'null') return true;
  // A browser matches no wildcard within an origin.
  const origin = text.includes('*') ? undefined : parsedUrl(text)?.origin;
  // Schemes of apps (capacitor://localhost) have no origin by the URL standard and are sent all the same.
  return origin === 'null' ? /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.:_-]+$/.test(text) : origin === text;
}
