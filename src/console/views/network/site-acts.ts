import type { ControlClient } from '../../api/client.ts';
import { wordOf } from '../../parts/status.tsx';
import { STATUSES } from '../../parts/statuses.ts';

/** Statuses that one socket can be set to; the other two are those of the whole charger. */
export const OF_SOCKET = STATUSES.filter((status) => status !== 'Offline' && status !== 'Booting');

/** What a socket can be set to. */
export type Status = (typeof STATUSES)[number] | 'timeline';

/** What is done to a charger here, or to the whole site. */
export type Act =
  | ({ readonly chargerId: string; readonly name: string } & (
      | { readonly kind: 'socket'; readonly socket: number; readonly status: Status }
      | { readonly kind: 'connection'; readonly connection: 'online' | 'offline' }
      | { readonly kind: 'back' }
    ))
  | {
      readonly kind: 'site';
      readonly siteId: number;
      readonly name: string;
      readonly connection: 'online' | 'offline';
    };

/** Asks for it to be done. */
export function doAct(client: ControlClient, act: Act, customer: string | undefined) {
  const query = customer === undefined ? {} : { customer };
  switch (act.kind) {
    case 'socket': {
      const params = { path: { chargerId: act.chargerId, socketId: act.socket }, query };
      return client.PATCH('/chargers/{chargerId}/sockets/{socketId}', {
        params,
        body: { status: act.status },
      });
    }
    case 'connection': {
      const params = { path: { chargerId: act.chargerId }, query };
      return client.PATCH('/chargers/{chargerId}', { params, body: { connection: act.connection } });
    }
    case 'site': {
      const params = { path: { siteId: act.siteId }, query };
      return client.PATCH('/sites/{siteId}', { params, body: { connection: act.connection } });
    }
    case 'back': {
      const params = { path: { chargerId: act.chargerId }, query };
      return client.DELETE('/chargers/{chargerId}/overrides', { params });
    }
  }
}

/** What was done, in a few words. */
export function inWords(act: Act): string {
  switch (act.kind) {
    case 'socket':
      return act.status === 'timeline'
        ? `${act.name}, socket ${act.socket}: as its timeline.`
        : `${act.name}, socket ${act.socket}: ${wordOf(act.status)}.`;
    case 'connection':
    case 'site':
      return `${act.name} is ${act.connection}.`;
    case 'back':
      return `${act.name} is as the world has it.`;
  }
}
