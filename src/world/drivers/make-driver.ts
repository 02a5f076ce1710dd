import { itemAt, memberOf } from '../../base/present.ts';
import { Stream } from '../../base/random.ts';
import { NAMES } from '../../generated/names.gen.ts';
import { driverId, type Identity } from '../identity.ts';
import { KIND } from '../kinds.ts';
import type { ChargerModel, DriverModel, IntegratedModel, SiteModel } from '../network/model.ts';
import {
  countryOfPlace,
  drawPlace,
  drawTree,
  flatten,
  type SiteNode,
  type SiteTree,
} from '../network/site-tree.ts';
import type { SiteTrees } from '../network/site-trees.ts';
import { siteIndex } from '../network/sites.ts';
import { tagsAt } from './tags.ts';

/** How many drivers of 100 have 0, 1, 2, 3 or 4 tags; 0 to 4 sites; 0 to 3 chargers of their own. */
const TAGS = [8, 46, 28, 13, 5];
const SITES = [12, 50, 24, 10, 4];
const CHARGERS = [48, 34, 13, 5];
/** Of 1,000 drivers, how many have nothing but a name and a home site. */
const NEWCOMERS = 45;
const DAY = 86_400;

/** Whose drivers are made, and the sites that there are. */
export interface Surroundings {
  readonly identity: Identity;
  readonly trees: SiteTrees;
}

/** One site that a driver may use, with all below it. */
interface Grant {
  readonly tree: SiteTree;
  readonly node: SiteNode;
}

/**
 * The driver with this index (1, 2, ...) as a model: who it is, its home site, its rights. What it
 * costs does not depend on how many drivers there are.
 */
export function makeDriver(around: Surroundings, index: number, externalId: string): DriverModel {
  const { identity, trees } = around;
  const stream = new Stream(identity.key, KIND.driver, index);
  const place = drawPlace(stream);
  const names = memberOf(NAMES, countryOfPlace(identity, place).code);
  const name = `${stream.pick(names.given)} ${stream.pick(names.family)}`;
  const newcomer = stream.chance(NEWCOMERS);
  const grants = newcomer ? [] : drawGrants(around, stream, place);
  const chargers = newcomer ? [] : drawChargers(around, stream, place, grants);
  const tagCount = newcomer ? 0 : stream.weighted(TAGS);
  const references = newcomer ? 0 : stream.weighted([60, 30, 10]);
  return {
    id: driverId(identity, index),
    name,
    externalId,
    home: drawHome(around, stream, place, grants),
    tagsAt: (instant) => tagsAt(identity, index, tagCount, instant),
    sites: grants.map(({ tree, node }): SiteModel => trees.site(identity, tree, node)),
    chargers,
    payerId: stream.chance(550) ? identity.firstId + 40_000 + stream.below(5000) : null,
    integratedAt: (instant) => integratedAt(identity, index, references, externalId, instant),
  };
}

function drawGrants({ identity, trees }: Surroundings, stream: Stream, place: number): readonly Grant[] {
  const count = stream.weighted(SITES);
  const grants: Grant[] = [];
  for (let i = 0; i < count; i++) {
    const index = drawTree(identity, stream, place);
    if (grants.some((grant) => grant.tree.index === index)) continue;
    const tree = trees.tree(identity, index);
    const nodes = flatten(tree.root);
    // Most rights are for the whole of a site, some for a part of it only.
    grants.push({ tree, node: stream.chance(800) ? tree.root : stream.pick(nodes) });
  }
  return grants;
}

function drawChargers(
  { identity, trees }: Surroundings,
  stream: Stream,
  place: number,
  grants: readonly Grant[],
) {
  const count = stream.weighted(CHARGERS);
  const chargers: ChargerModel[] = [];
  for (let i = 0; i < count; i++) {
    const within = grants.length > 0 && stream.chance(200) ? stream.pick(grants) : undefined;
    const tree = within?.tree ?? trees.tree(identity, drawTree(identity, stream, place));
    const node = stream.pick(flatten(within?.node ?? tree.root));
    const charger = trees.charger(identity, tree, node, stream.below(node.chargerCount));
    if (!chargers.some((other) => other.id === charger.id)) chargers.push(charger);
  }
  return chargers;
}

function drawHome(
  { identity, trees }: Surroundings,
  stream: Stream,
  place: number,
  grants: readonly Grant[],
) {
  const among = grants.length > 0 && stream.chance(550) ? stream.pick(grants) : undefined;
  const tree = among?.tree ?? trees.tree(identity, drawTree(identity, stream, place));
  const node = among?.node ?? tree.root;
  return { id: identity.firstId + siteIndex(tree.index, node.slot), name: node.name };
}

const SYSTEMS = ['ERP', 'HR', 'FLEET', 'CRM'];

/** Ids in other systems; the pair of type and reference differs within a driver (W22). */
function integratedAt(identity: Identity, index: number, count: number, externalId: string, instant: number) {
  const found: IntegratedModel[] = [];
  const stream = new Stream(identity.key, KIND.integrated, index);
  for (let i = 0; i < count; i++) {
    // Renewed every five years, so that it never lies in the future (W11).
    const shift = stream.below(1826);
    const effective = Math.floor((Math.floor(instant / DAY) - shift) / 1826) * 1826 + shift;
    found.push({
      referenceType: i === 0 ? stream.below(2) : 1 - itemAt(found, 0).referenceType,
      referenceId: `${stream.pick(SYSTEMS)}-${stream.digits(6)}`,
      externalId: stream.chance(500) ? externalId : `${stream.digits(8)}`,
      effectiveFrom: stream.chance(850) ? effective * DAY : null,
    });
  }
  return found;
}
