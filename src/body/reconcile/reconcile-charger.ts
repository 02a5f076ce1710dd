import {
  bringOnline,
  derive,
  summarise,
  type TouchedCharger,
  takeOffline,
  wantedConnection,
} from './connection.ts';
import { listOf, type MutableObject, objectOf } from './loose.ts';
import type { Touched } from './touched.ts';

/**
 * Makes a charger consistent in itself after a change of it: W8, W10, W11, W12, W16.
 * @param value changed in place
 * @param instant whole seconds since 1970
 */
export function settleCharger(value: MutableObject, touched: Touched, instant: number): void {
  const list = touched.at('sockets');
  const sockets = listOf(value.sockets).flatMap((entry, index) => {
    const socket = objectOf(entry);
    return socket ? [{ value: socket, touched: list.at(index) }] : [];
  });
  const charger: TouchedCharger = { value, touched, sockets, instant };
  if (list.isRebuilt && Array.isArray(value.sockets)) countSockets(charger, value.sockets);
  const wanted = wantedConnection(charger);
  if (wanted === 'offline') takeOffline(charger);
  else if (wanted === 'online') bringOnline(charger);
  else if (list.isRebuilt && isConnected(value)) summarise(charger);
}

function isConnected({ activeConnection, chargerStatus }: MutableObject): boolean {
  return activeConnection !== false && chargerStatus !== 'Offline';
}

/** After sockets came or went: their number, and ids 1..n in order; one that came without gets one. */
function countSockets(charger: TouchedCharger, list: readonly unknown[]): void {
  derive(charger, 'amountOfSockets', list.length);
  const parts = charger.touched.at('sockets');
  list.forEach((entry, index) => {
    const socket = objectOf(entry);
    if (!socket) return;
    const touched = parts.at(index);
    const isNew = touched.isCovered && !touched.at('id').isExact;
    if (isNew && socket.id === undefined) socket.id = index + 1;
    else derive({ value: socket, touched }, 'id', index + 1);
  });
}
