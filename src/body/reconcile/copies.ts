import { copyOf } from '../../base/copy.ts';
import { itemAt } from '../../base/present.ts';
import {
  bringOnline,
  derive,
  summarise,
  type TouchedCharger,
  takeOffline,
  wantedConnection,
} from './connection.ts';
import type { FoundCharger, FoundGroup } from './found-parts.ts';
import { isRenamed } from './groups.ts';
import { listOf, type MutableObject, objectOf } from './loose.ts';
import { keep, takeOver } from './take-over.ts';
import { type Touched, union } from './touched.ts';

/**
 * Makes every touched charger consistent, and all occurrences of it equal (W3, W5).
 * @param groups by id
 * @param instant whole seconds since 1970
 */
export function settleChargers(
  chargers: readonly FoundCharger[],
  groups: ReadonlyMap<unknown, FoundGroup>,
  instant: number,
): void {
  for (const copies of sameChargers(chargers)) {
    const site = copies.find(isNewToSite)?.site;
    const named = groups.get(itemAt(copies, 0).value.groupId);
    const isTouched = copies.some((copy) => copy.touched.isAny);
    if (isTouched || site || (named && isRenamed(named))) settleCopies(copies, site, groups, instant);
  }
}

/** Whether a charger came to its group, or the group has another id or name; one that was set whole is as it was set. */
function isNewToSite({ site, touched }: FoundCharger): boolean {
  return site !== undefined && !site.touched.isCovered && (touched.isCovered || isRenamed(site));
}

/** The occurrences of each charger: by id, or by chargerId where the id is missing or has been changed. */
function sameChargers(chargers: readonly FoundCharger[]): Iterable<FoundCharger[]> {
  const ids = new Map<unknown, unknown>();
  for (const { value, touched } of chargers) {
    const isOriginal = !touched.at('id').isExact && !touched.at('chargerId').isExact;
    if (isOriginal && isKnown(value.id) && isKnown(value.chargerId)) ids.set(value.chargerId, value.id);
  }
  const things = new Map<unknown, FoundCharger[]>();
  for (const charger of chargers) {
    const { value, touched } = charger;
    let key: unknown = charger;
    if (isKnown(value.id) && !touched.at('id').isExact) key = value.id;
    else if (isKnown(value.chargerId) && !touched.at('chargerId').isExact) {
      key = ids.get(value.chargerId) ?? value.chargerId;
    }
    const copies = things.get(key);
    if (copies) copies.push(charger);
    else things.set(key, [charger]);
  }
  return things.values();
}

function settleCopies(
  copies: readonly FoundCharger[],
  site: FoundGroup | undefined,
  groups: ReadonlyMap<unknown, FoundGroup>,
  instant: number,
): void {
  // A list that lost elements cannot be put together from two copies, so the copy that has it comes first.
  const truth =
    copies.find(({ touched }) => touched.at('sockets').isRebuilt) ??
    copies.find(({ touched }) => touched.isAny) ??
    itemAt(copies, 0);
  const others = copies.filter((copy) => copy !== truth);
  let touched = truth.touched;
  const contradictions = others.map((other) => {
    const found = takeOver(truth.value, other.value, other.touched, touched);
    touched = union(touched, other.touched);
    return found;
  });
  nameSite(truth.value, touched, site, groups);
  settleCharger(truth.value, touched, instant);
  others.forEach((other, index) => {
    const copy = copyOf(truth.value);
    for (const found of itemAt(contradictions, index)) keep(copy, found);
    other.list[other.index] = copy;
    other.value = copy;
  });
}

/** Gives a charger the id and the name of the site that holds it or that it names (W5). */
function nameSite(
  charger: MutableObject,
  touched: Touched,
  site: FoundGroup | undefined,
  groups: ReadonlyMap<unknown, FoundGroup>,
): void {
  const named = groups.get(charger.groupId);
  const holder = site ?? (named && (isRenamed(named) || touched.at('groupId').isAny) ? named : undefined);
  if (!holder) return;
  const write = (name: string, value: unknown) => {
    const isKept = site ? touched.at(name).isExact : touched.at(name).isCovered;
    const isLeftOut = charger[name] === undefined && !touched.isCovered;
    if (isKnown(value) && !isKept && !isLeftOut) charger[name] = value;
  };
  write('groupId', holder.value.id);
  write('groupName', holder.value.groupName);
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/**
 * Makes a charger consistent in itself after a change of it: W8, W10, W11, W12, W16.
 * @param value changed in place
 * @param instant whole seconds since 1970
 */
function settleCharger(value: MutableObject, touched: Touched, instant: number): void {
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
