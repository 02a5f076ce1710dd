import { itemAt } from '../../base/present.ts';
import { hash, Stream } from '../../base/random.ts';
import type { SiteKind } from '../catalogue/station.ts';
import { stationsFor } from '../catalogue/stations.ts';
import type { Identity } from '../identity.ts';
import { KIND } from '../kinds.ts';
import { jitter } from '../places/address.ts';
import { makeCharger } from './make-charger.ts';
import type { ChargerModel, SiteModel } from './model.ts';
import { SITES_PER_TREE, type SiteNode, type SiteTree } from './site-tree.ts';

/** The most chargers of one site. */
export const CHARGERS_PER_SITE = 12;

const GROUP_TYPES: Record<SiteKind, number> = {
  residence: 0,
  workplace: 1,
  destination: 2,
  hub: 3,
  depot: 4,
};

/** The meaning of `groupType` is not public; the simulator numbers the kinds of sites. */
export function groupTypeOf(kind: SiteKind): number {
  return GROUP_TYPES[kind];
}

/** The number of a site within its customer's world; one to one. */
export function siteIndex(tree: number, slot: number): number {
  return tree * SITES_PER_TREE + slot;
}

/** A site of a tree as a model, with its subsites and chargers. */
export function siteModel(identity: Identity, tree: SiteTree, node: SiteNode): SiteModel {
  const index = siteIndex(tree.index, node.slot);
  const stream = new Stream(identity.key, KIND.site, index);
  const billed = stream.chance(450);
  const chargers: ChargerModel[] = [];
  for (let i = 0; i < node.chargerCount; i++) chargers.push(chargerModel(identity, tree, node, i));
  return {
    id: identity.firstId + index,
    name: node.name,
    kind: tree.kind,
    groupType: groupTypeOf(tree.kind),
    externalId: stream.chance(700) ? `site-${String(index).padStart(5, '0')}` : '',
    payerId: stream.chance(600) ? identity.firstId + 20_000 + tree.index : null,
    costId: billed ? stream.digits(4) : '',
    costName: billed ? `${tree.country.words.garage} ${node.address.city}` : '',
    paymentRecipientId: stream.chance(300) ? identity.firstId + 30_000 + tree.index : null,
    chargers,
    subsites: node.children.map((child) => siteModel(identity, tree, child)),
  };
}

/** Charger number `nth` (from 0) of a site of a tree. */
export function chargerModel(identity: Identity, tree: SiteTree, node: SiteNode, nth: number): ChargerModel {
  const site = siteIndex(tree.index, node.slot);
  const index = site * CHARGERS_PER_SITE + nth;
  const stream = new Stream(identity.key, KIND.charger, index);
  const station = drawStation(identity, tree, node, stream);
  const point = jitter(node.address.latitudeMicro, node.address.longitudeMicro, 200, (n) => stream.below(n));
  return makeCharger({
    identity,
    id: identity.firstId + index,
    number: scramble(identity, index),
    name: `${node.name} #${nth + 1}`,
    site: { id: identity.firstId + site, name: node.name, address: node.address },
    kind: tree.kind,
    country: tree.country,
    station,
    latitudeMicro: point.latitudeMicro,
    longitudeMicro: point.longitudeMicro,
    everConnected: !stream.chance(6),
  });
}

/** Sites are equipped by one or two makes of station, as they are bought together. */
function drawStation(identity: Identity, tree: SiteTree, node: SiteNode, stream: Stream) {
  const stations = stationsFor(tree.kind);
  const favourite = hash(identity.key, KIND.site, siteIndex(tree.index, node.slot), 9) % stations.length;
  return stream.chance(650) ? itemAt(stations, favourite) : stream.pick(stations);
}

/** Prime, above the number of chargers of a customer's world. */
const NUMBERS = 999_983;

/** A number of six digits for a charger, one to one with its index (multiplication modulo a prime). */
function scramble(identity: Identity, index: number): number {
  const offset = hash(identity.key, KIND.customer, 3) % NUMBERS;
  return (index * 7919 + offset) % NUMBERS;
}

/** 7919 multiplied by this is 1 modulo NUMBERS. */
const INVERSE = inverse(7919, NUMBERS);

/** The index of the charger with this number, the inverse of `scramble`; that a charger has it is not said. */
export function chargerIndexOf(identity: Identity, number: number): number {
  const offset = hash(identity.key, KIND.customer, 3) % NUMBERS;
  return ((((number - offset) % NUMBERS) + NUMBERS) * INVERSE) % NUMBERS;
}

/** The inverse of a number modulo a prime, by the extended Euclidean algorithm. */
function inverse(value: number, prime: number): number {
  let [left, right, before, now] = [prime, value, 0, 1];
  while (right > 1) {
    const quotient = Math.floor(left / right);
    [left, right] = [right, left - quotient * right];
    [before, now] = [now, before - quotient * now];
  }
  return ((now % prime) + prime) % prime;
}
