import { settleCharger } from './charger.ts';
import { isRenamed } from './groups.ts';
import { type Loose, objectOf } from './loose.ts';
import type { FoundCharger, FoundGroup } from './parts.ts';
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
    const site = copies.find((copy) => copy.site && (copy.touched.isCovered || isRenamed(copy.site)))?.site;
    const named = groups.get(copies[0]!.value.groupId);
    const isTouched = copies.some((copy) => copy.touched.isAny);
    if (isTouched || site || (named && isRenamed(named))) settleCopies(copies, site, groups, instant);
  }
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
    copies[0]!;
  const others = copies.filter((copy) => copy !== truth);
  let touched = truth.touched;
  for (const other of others) {
    overlay(truth.value, other.value, other.touched, truth.touched);
    touched = union(touched, other.touched);
  }
  nameSite(truth.value, touched, site, groups);
  settleCharger(truth.value, touched, instant);
  for (const other of others) {
    const copy = structuredClone(truth.value);
    overlay(copy, other.value, other.touched, undefined);
    other.list[other.index] = copy;
    other.value = copy;
  }
}

/** Takes over what was touched in another copy, except what was touched here as well. */
function overlay(onto: Loose, from: Loose, touched: Touched, own: Touched | undefined): void {
  for (const [key, part] of touched.children) {
    if (own?.at(key).isCovered) continue;
    if (part.isExact) {
      if (Object.hasOwn(from, key)) onto[key] = from[key];
      else if (!Array.isArray(onto)) delete onto[key];
      continue;
    }
    const [inner, outer] = [onto[key], from[key]];
    if (isContainer(inner) && isContainer(outer)) overlay(inner, outer, part, own?.at(key));
  }
}

/** Gives a charger the id and the name of the site that holds it or that it names (W5). */
function nameSite(
  charger: Loose,
  touched: Touched,
  site: FoundGroup | undefined,
  groups: ReadonlyMap<unknown, FoundGroup>,
): void {
  const named = groups.get(charger.groupId);
  const holder = site ?? (named && (isRenamed(named) || touched.at('groupId').isAny) ? named : undefined);
  if (!holder) return;
  const write = (name: string, value: unknown) => {
    const isLeftOut = charger[name] === undefined && !touched.isCovered;
    if (isKnown(value) && !isLeftOut && !touched.at(name).isExact) charger[name] = value;
  };
  write('groupId', holder.value.id);
  write('groupName', holder.value.groupName);
}

function isContainer(value: unknown): value is Loose {
  return Array.isArray(value) || objectOf(value) !== undefined;
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null;
}
