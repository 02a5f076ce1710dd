import { itemAt } from '../../base/present.ts';
import type { Identity } from '../identity.ts';
import type { ChargerModel, SiteModel } from './model.ts';
import { type SiteNode, type SiteTree, siteTree } from './site-tree.ts';
import { siteModel } from './sites.ts';

/** So many of a customer's trees are kept, with what follows from their sites: more of them would be tens of megabytes. */
const MOST_KEPT = 256;

/**
 * The trees of sites that were computed last, of any customers, with their sites as models. Many drivers share a site: it is
 * the same object for each of them while it is here, so that what follows from it may be kept with it. It changes no answer
 * (W25): all of it is a function of identity and index.
 */
export class SiteTrees {
  private readonly trees = new Map<string, SiteTree>();
  private readonly sites = new WeakMap<SiteNode, SiteModel>();
  private readonly limit: number;

  /** @param limit how many trees are kept */
  constructor(limit: number = MOST_KEPT) {
    this.limit = limit;
  }

  /** The tree of a customer with this index (0..TREES-1). */
  tree(identity: Identity, index: number): SiteTree {
    const { key } = identity;
    const name = `${key.a} ${key.b} ${index}`;
    const known = this.trees.get(name);
    if (known) return known;
    for (const oldest of this.trees.keys()) {
      if (this.trees.size < this.limit) break;
      this.trees.delete(oldest);
    }
    const tree = siteTree(identity, index);
    this.trees.set(name, tree);
    return tree;
  }

  /** A site of a tree, with all that is below it. */
  site(identity: Identity, tree: SiteTree, node: SiteNode): SiteModel {
    const known = this.sites.get(node);
    if (known) return known;
    const site = siteModel(identity, tree, node);
    this.sites.set(node, site);
    return site;
  }

  /** Charger number `nth` (from 0) of a site of a tree. */
  charger(identity: Identity, tree: SiteTree, node: SiteNode, nth: number): ChargerModel {
    return itemAt(this.site(identity, tree, node).chargers, nth);
  }
}
