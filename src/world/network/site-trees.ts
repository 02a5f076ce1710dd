import { itemAt } from '../../base/present.ts';
import type { Identity } from '../identity.ts';
import type { ChargerModel, SiteModel } from './model.ts';
import { type SiteNode, type SiteTree, siteTree, TREES } from './site-tree.ts';
import { chargerModel, siteModel } from './sites.ts';

/** So many of a customer's trees are kept, with what follows from their sites: more of them would be tens of megabytes. */
const MOST_KEPT = 96;
/** After so many requests, 16 for each tree of a customer, what was counted is halved: what is long ago counts less. */
const MOST_COUNTED = 16 * TREES;

/**
 * The trees of sites that are asked for most, of any customers, with their sites as models. Many drivers share a site: it is
 * the same object for each of them while it is here, so that what follows from it may be kept with it. It changes no answer
 * (W25): all of it is a function of identity and index. A tree takes the place of one that is asked for less than half as
 * often (as in TinyLFU): a scan over all drivers asks for all trees alike, and would else throw out each before it is used again.
 */
export class SiteTrees {
  private readonly trees = new Map<string, SiteTree>();
  /** The sites of the trees that are kept, as far as they were asked for. */
  private readonly sites = new WeakMap<SiteTree, Map<SiteNode, SiteModel>>();
  private readonly asked = new Map<string, number>();
  private counted = 0;
  private readonly limit: number;

  /** @param limit how many trees are kept */
  constructor(limit: number = MOST_KEPT) {
    this.limit = limit;
  }

  /** The tree of a customer with this index (0..TREES-1). */
  tree(identity: Identity, index: number): SiteTree {
    const { key } = identity;
    const name = `${key.a} ${key.b} ${index}`;
    const times = this.count(name);
    const known = this.trees.get(name);
    if (known) return known;
    const tree = siteTree(identity, index);
    if (this.makeRoom(times)) {
      this.trees.set(name, tree);
      this.sites.set(tree, new Map());
    }
    return tree;
  }

  /** A site of a tree, with all that is below it. */
  site(identity: Identity, tree: SiteTree, node: SiteNode): SiteModel {
    const sites = this.sites.get(tree);
    const site = sites?.get(node) ?? siteModel(identity, tree, node);
    sites?.set(node, site);
    return site;
  }

  /** Charger number `nth` (from 0) of a site of a tree. */
  charger(identity: Identity, tree: SiteTree, node: SiteNode, nth: number): ChargerModel {
    if (!this.sites.has(tree)) return chargerModel(identity, tree, node, nth);
    return itemAt(this.site(identity, tree, node).chargers, nth);
  }

  /** How often a tree was asked for, this time included. */
  private count(name: string): number {
    const times = (this.asked.get(name) ?? 0) + 1;
    this.asked.set(name, times);
    this.counted++;
    if (this.counted < MOST_COUNTED) return times;
    this.counted = 0;
    for (const [each, often] of this.asked) {
      if (often > 1) this.asked.set(each, often >> 1);
      else this.asked.delete(each);
    }
    return times;
  }

  /** Whether there is room for a tree that was asked for so often, if need be in the place of one. */
  private makeRoom(times: number): boolean {
    if (this.trees.size < this.limit) return true;
    // In turn, one each time: the least often used one need not be found.
    const [next] = this.trees;
    if (!next) return false;
    const [name, tree] = next;
    this.trees.delete(name);
    if (times > 2 * (this.asked.get(name) ?? 0)) return true;
    this.trees.set(name, tree);
    return false;
  }
}
