import type { Identity } from '../identity.ts';
import type { SiteModel } from './model.ts';
import { flatten, SITES_PER_TREE, siteTree, TREES } from './site-tree.ts';
import { siteModel } from './sites.ts';

/**
 * The computed site of a world with this `id`, with all that is below it (W2); undefined where there is none. Fixtures' sites
 * are not found here.
 */
export function siteById(identity: Identity, id: number): SiteModel | undefined {
  const index = id - identity.firstId;
  if (!Number.isInteger(index) || index < 0 || index >= TREES * SITES_PER_TREE) return undefined;
  const tree = siteTree(identity, Math.floor(index / SITES_PER_TREE));
  const node = flatten(tree.root).find(({ slot }) => slot === index % SITES_PER_TREE);
  return node && siteModel(identity, tree, node);
}

/** The computed site at the root of a tree, 0 to `TREES - 1`. */
export function topSite(identity: Identity, index: number): SiteModel {
  const tree = siteTree(identity, index);
  return siteModel(identity, tree, tree.root);
}
