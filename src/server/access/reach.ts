import { networkInterfaces } from 'node:os';
import type { Reach } from '../../control/context.ts';
import { type ControlAccess, isLoopback } from './control-access.ts';

/** What a server listens on that listens on every network. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** From where else a server can be steered: from nowhere without a token. */
export function reachOf({ host, token }: ControlAccess): Reach {
  if (isLoopback(host)) return { isLocal: true, addresses: [] };
  if (token === undefined) return { isLocal: false, addresses: [] };
  return { isLocal: false, addresses: EVERYWHERE.has(host) ? ownAddresses() : [host] };
}

/** IPv4 addresses of this machine that others may reach. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((found = []) =>
    found.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [address] : [])),
  );
}
