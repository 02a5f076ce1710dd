import type { Identity } from '../identity.ts';
import type { ChargerModel } from './model.ts';
import { flatten, SITES_PER_TREE, siteTree, TREES } from './site-tree.ts';
import { CHARGERS_PER_SITE, chargerIndexOf, chargerModel } from './sites.ts';

const LAST_INDEX = TREES * SITES_PER_TREE * CHARGERS_PER_SITE - 1;
/** The numbers of generated chargers have six digits (make-charger.ts). */
const NUMBER = /-(\d{6})$/;

/**
 * The generated charger of a world with this `id`, computed from it (W2); undefined where there is none.
 * Fixtures' chargers are not found here.
 */
export function chargerById(identity: Identity, id: number): ChargerModel | undefined {
  return chargerAt(identity, id - identity.firstId);
}

/** The generated charger of a world with this `chargerId`, computed from it (W2); undefined where there is none. */
export function chargerByChargerId(identity: Identity, chargerId: string): ChargerModel | undefined {
  const number = NUMBER.exec(chargerId)?.[1];
  if (number === undefined) return undefined;
  const charger = chargerAt(identity, chargerIndexOf(identity, Number(number)));
  return charger?.chargerId === chargerId ? charger : undefined;
}

function chargerAt(identity: Identity, index: number): ChargerModel | undefined {
  if (!Number.isInteger(index) || index < 0 || index > LAST_INDEX) return undefined;
  const site = Math.floor(index / CHARGERS_PER_SITE);
  const nth = index % CHARGERS_PER_SITE;
  const tree = siteTree(identity, Math.floor(site / SITES_PER_TREE));
  const node = flatten(tree.root).find(({ slot }) => slot === site % SITES_PER_TREE);
  return node && nth < node.chargerCount ? chargerModel(identity, tree, node, nth) : undefined;
}
