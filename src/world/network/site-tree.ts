import { itemAt, memberOf } from '../../base/present.ts';
import { hash, Stream } from '../../base/random.ts';
import { NAMES } from '../../generated/names.gen.ts';
import type { SiteKind } from '../catalogue/station.ts';
import type { Identity } from '../identity.ts';
import { KIND } from '../kinds.ts';
import { makeAddress } from '../places/address.ts';
import { COUNTRIES } from '../places/countries.ts';
import type { City, Country } from '../places/country.ts';
import type { SiteAddress } from './model.ts';

/**
 * The sites of a customer stand in a fixed number of trees, whatever the number of drivers: a
 * driver stays the same when the population is configured larger, and sites are shared.
 */

/** How many trees of sites a customer has. */
export const TREES = 1024;
/** Trees are dealt round to so many places in a row of countries. */
const ROW = 32;
/** How many trees each place of the row has. */
export const TREES_PER_PLACE = TREES / ROW;
/** How many places of the row each country of a customer has: its own country first. */
const SHARES = [6, 4, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1];
/** Sites of one tree: the root, up to 3 below it, up to 2 below each of these. */
export const SITES_PER_TREE = 16;

const KINDS: readonly SiteKind[] = ['residence', 'workplace', 'destination', 'hub', 'depot'];
const KIND_WEIGHTS = [26, 32, 18, 16, 8];

/** One site of a tree before its chargers are known. */
export interface SiteNode {
  /** Place in the tree: 0 the root, 1..3 below it, 4.. below these. */
  readonly slot: number;
  readonly name: string;
  readonly address: SiteAddress;
  readonly chargerCount: number;
  readonly children: readonly SiteNode[];
}

/** A tree of sites of one owner in one city. */
export interface SiteTree {
  readonly index: number;
  readonly kind: SiteKind;
  readonly country: Country;
  readonly root: SiteNode;
}

/** The country of a place in the row (0..31) of this customer. */
export function countryOfPlace(identity: Identity, place: number): Country {
  const first = hash(identity.key, KIND.customer, 2) % COUNTRIES.length;
  let left = place;
  for (let i = 0; i < COUNTRIES.length; i++) {
    left -= itemAt(SHARES, i % SHARES.length);
    if (left < 0) return itemAt(COUNTRIES, (first + i * 5) % COUNTRIES.length);
  }
  return itemAt(COUNTRIES, first);
}

/** A place of the row, weighted as the row is. */
export function drawPlace(stream: Stream): number {
  return stream.below(ROW);
}

/** A tree of the country of a place in the row. */
export function drawTree(identity: Identity, stream: Stream, place: number): number {
  const country = countryOfPlace(identity, place);
  let at = stream.below(ROW);
  while (countryOfPlace(identity, at) !== country) at = (at + 1) % ROW;
  return stream.below(TREES_PER_PLACE) * ROW + at;
}

/** The tree of sites with this index (0..TREES-1). */
export function siteTree(identity: Identity, index: number): SiteTree {
  const stream = new Stream(identity.key, KIND.siteTree, index);
  const country = countryOfPlace(identity, index % ROW);
  const kind = itemAt(KINDS, stream.weighted(KIND_WEIGHTS));
  const city = stream.pick(country.cities);
  const address = makeAddress(country, city, (n) => stream.below(n));
  const name = rootName(stream, kind, country, city, address);
  const depth = stream.weighted([58, 27, 15]) + 1;
  const root = {
    slot: 0,
    name,
    address,
    chargerCount: stream.between(1, rootSize(kind, depth)),
    children: depth > 1 ? children(stream, country, city, depth) : [],
  };
  return { index, kind, country, root };
}

function rootSize(kind: SiteKind, depth: number): number {
  if (depth > 1) return 4;
  return { residence: 8, workplace: 10, destination: 6, hub: 12, depot: 12 }[kind];
}

function children(stream: Stream, country: Country, city: City, depth: number): SiteNode[] {
  const nodes: SiteNode[] = [];
  const count = stream.between(1, depth === 3 ? 2 : 3);
  for (let i = 0; i < count; i++) {
    const address = makeAddress(country, city, (n) => stream.below(n));
    const word = stream.chance(750) ? country.words.garage : country.words.guest;
    nodes.push({
      slot: 1 + i,
      name: `${word} ${address.streetAddress} ${address.streetNumber}`,
      address,
      chargerCount: stream.between(1, 5),
      children: depth === 3 && (i === 0 || stream.chance(400)) ? levels(stream, country, address, i) : [],
    });
  }
  return nodes;
}

/** Levels of a car park: they share its address. */
function levels(stream: Stream, country: Country, address: SiteAddress, parent: number): SiteNode[] {
  const nodes: SiteNode[] = [];
  const count = stream.between(1, 2);
  for (let i = 0; i < count; i++) {
    nodes.push({
      slot: 4 + parent * 2 + i,
      name: country.words.level.replace('{n}', String(i + 1)),
      address,
      chargerCount: stream.between(1, 4),
      children: [],
    });
  }
  return nodes;
}

function rootName(
  stream: Stream,
  kind: SiteKind,
  country: Country,
  city: City,
  address: SiteAddress,
): string {
  const family = stream.pick(memberOf(NAMES, country.code).family);
  const company = `${family} ${stream.pick(country.companySuffixes)}`;
  const street = `${address.streetAddress} ${address.streetNumber}`;
  const { words } = country;
  switch (kind) {
    case 'residence':
      return words.residence.replace('{street}', street);
    case 'workplace':
      return words.office.replace('{company}', company).replace('{city}', city.name);
    case 'destination':
      return `${words.mall.replace('{city}', city.name)}, ${address.streetAddress}`;
    case 'hub':
      return `${words.hub.replace('{city}', city.name)}, ${address.streetAddress}`;
    default:
      return `${words.depot.replace('{city}', city.name)}, ${company}`;
  }
}

/** All sites of a tree in one list, parents before their children. */
export function flatten(node: SiteNode): readonly SiteNode[] {
  return [node, ...node.children.flatMap(flatten)];
}
