import type { IncomingMessage, RequestOptions } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { describeValue, mockError } from '../../base/errors.ts';
import { memberOf, present } from '../../base/present.ts';

/** A proxy between us and others, as the environment names it (RFC 9110 section 3.7). */
export interface ForwardProxy {
  /** May hold a user and a password: never told. */
  readonly url: URL;
  /** The URL with `***` in the place of user and password, and which variable names it. */
  readonly shown: string;
}

/** Where a request goes. */
export interface ProxyDestination {
  readonly protocol: 'http:' | 'https:';
  /** Name or address, IPv6 without brackets. */
  readonly hostname: string;
  /** Undefined: that of the protocol. */
  readonly port: number | undefined;
}

/** Where the requests for an http or https URL go. */
export function destinationOf(url: URL): ProxyDestination {
  return {
    protocol: url.protocol as ProxyDestination['protocol'],
    hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? undefined : Number(url.port),
  };
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that a request has to go through: `HTTPS_PROXY` or `HTTP_PROXY` by the protocol of the destination, else
 * `ALL_PROXY`, unless `NO_PROXY` has the host; the names in lower case win, as with curl. A loopback address is always
 * asked directly: no proxy elsewhere can reach it.
 * @throws MockError `bad-option-value` for a value that is not the URL of an HTTP proxy
 */
export function forwardProxyFor(destination: ProxyDestination, env: Env): ForwardProxy | undefined {
  const own = destination.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const variable = [own, own.toUpperCase(), 'all_proxy', 'ALL_PROXY'].find((name) => env[name]);
  if (variable === undefined || isLoopback(destination.hostname)) return undefined;
  if (isExempt(destination, env.no_proxy || env.NO_PROXY || '')) return undefined;
  const given = memberOf(env, variable).trim();
  const text = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    const allowed = 'the URL of an HTTP proxy, such as http://proxy.example:8080';
    throw mockError('bad-option-value', {
      source: variable,
      given: describeValue(withoutSecrets(given)),
      allowed,
    });
  }
  return { url, shown: `${withoutSecrets(text)}, as ${variable} says` };
}

function isLoopback(hostname: string): boolean {
  if (/^(?:.+\.)?localhost\.?$/i.test(hostname) || hostname === '::1') return true;
  return isIP(hostname) === 4 && hostname.startsWith('127.');
}

/** Whether `NO_PROXY` has a host: itself, a domain above it, `*`, or a network (`10.0.0.0/8`); with a port or without. */
function isExempt({ protocol, hostname, port }: ProxyDestination, list: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const ownPort = String(port ?? (protocol === 'https:' ? 443 : 80));
  return list.split(/[\s,]+/).some((entry) => {
    if (entry === '') return false;
    if (entry === '*') return true;
    if (entry.includes('/')) return isInNetwork(host, entry);
    const [, name = '', onPort] = present(
      /^\[?(.*?)\]?(?::(\d+))?$/.exec(isIPv6(entry) ? `[${entry}]` : entry),
    );
    if (onPort !== undefined && onPort !== ownPort) return false;
    const domain = name.toLowerCase().replace(/^\*?\./, '');
    return host === domain || host.endsWith(`.${domain}`);
  });
}

function isInNetwork(host: string, network: string): boolean {
  const [address = '', prefix] = network.split('/');
  const [family, own] = [isIP(address), isIP(host)];
  const length = Number(prefix);
  if (family === 0 || family !== own || !(length >= 0 && length <= (family === 4 ? 32 : 128))) return false;
  const name = family === 4 ? 'ipv4' : 'ipv6';
  const networks = new BlockList();
  networks.addSubnet(address, length, name);
  return networks.check(host, name);
}

/**
 * How a request is sent through a proxy: to https by a tunnel (CONNECT), so that the proxy sees nothing of it; to http
 * in absolute form, the path as it is (RFC 9112 section 3.2.2).
 * @param signal aborted when the request is over: ends a tunnel that is still being dug
 */
export async function sentThrough(
  { url }: ForwardProxy,
  { protocol, hostname, port }: ProxyDestination,
  path: string,
  signal: AbortSignal,
): Promise<
  Pick<RequestOptions, 'protocol' | 'hostname' | 'port' | 'path' | 'agent' | 'auth'> & {
    readonly headers: Record<string, string>;
  }
> {
  if (protocol === 'https:') {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    return {
      ...{ protocol, hostname, port, path, headers: {} },
      agent: new HttpsProxyAgent(url, { signal } as object),
    };
  }
  const host = `${isIPv6(hostname) ? `[${hostname}]` : hostname}${port === undefined ? '' : `:${port}`}`;
  const user = [url.username, url.password].map(decodeURIComponent).join(':');
  return {
    ...destinationOf(url),
    ...{ path: `http://${host}${path}`, agent: false },
    headers: {
      host,
      ...(user !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
    },
  };
}

/** Whether it is the proxy that answers, and not what is behind it (RFC 9110 section 15.5.8). */
export function refusesUser({ statusCode }: Pick<IncomingMessage, 'statusCode'>): boolean {
  return statusCode === 407;
}

/** Why there is no answer then. */
export const PROXY_REFUSES = 'user and password of the proxy are missing or wrong (status 407)';

/** Why there is no answer where a proxy does not let a request through to https. @param status of its own answer */
export function noTunnel(status: number): string {
  return `no tunnel is opened (status ${status})`;
}

/** A URL as it may be told: without user, query and fragment. */
export function withoutSecrets(url: string): string {
  return url.replace(/[?#][\s\S]*$/, '').replace(/^([a-z][a-z\d+.-]*:)?(\/\/)?[^/]*@/i, '$1$2***@');
}
