import { itemAt } from '../../base/present.ts';
import type { Identity } from '../identity.ts';
import type { ChargerModel, SiteModel } from './model.ts';
import { type SiteNode, type SiteTree, siteTree, TREES } from './site-tree.ts';
import { chargerModel, siteModel } from './sites.ts';

/** So many of a customer's trees are kept, with what follows from their sites: more of them would be tens of megabytes. */
const MOST_KEPT = 96;
/** After so many requests, 16 for each tree of a customer, what was counted is halved: what is long ago counts less. */
const MOST_COUNTED = 16 * TREES;

/** The trees of a customer, by index. */
interface CustomerTrees {
  /** Those that are kept. */
  readonly trees: (SiteTree | undefined)[];
  /** How often each was asked for. */
  readonly asked: Uint16Array;
}

/**
 * The trees of sites that are asked for most, of any customers, with their sites as models. Many drivers share a site: it is
 * the same object for each of them while it is here, so that what follows from it may be kept with it. It changes no answer
 * (W25): all of it is a function of identity and index. A tree takes the place of one that is asked for less than half as
 * often (as in TinyLFU): a scan over all drivers asks for all trees alike, and would else throw out each before it is used again.
 */
export class SiteTrees {
  private readonly customers = new Map<Identity, CustomerTrees>();
  /** Which trees are kept. */
  private readonly kept: { readonly of: CustomerTrees; readonly index: number }[] = [];
  /** The place in `kept` whose tree is the next that may have to go. */
  private turn = 0;
  /** The sites of the trees that are kept, as far as they were asked for. */
  private readonly sites = new WeakMap<SiteTree, Map<SiteNode, SiteModel>>();
  private counted = 0;
  private readonly limit: number;

  /** @param limit how many trees are kept */
  constructor(limit: number = MOST_KEPT) {
    this.limit = limit;
  }

  /** The tree of a customer with this index (0..TREES-1). */
  tree(identity: Identity, index: number): SiteTree {
    const of = this.customers.get(identity) ?? { trees: [], asked: new Uint16Array(TREES) };
    this.customers.set(identity, of);
    of.asked[index] = itemAt(of.asked, index) + 1;
    if (++this.counted === MOST_COUNTED) this.halve();
    const known = of.trees[index];
    if (known) return known;
    const tree = siteTree(identity, index);
    if (this.makeRoom(of, index)) {
      of.trees[index] = tree;
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

  private halve(): void {
    this.counted = 0;
    for (const { asked } of this.customers.values())
      for (const [index, times] of asked.entries()) asked[index] = times >> 1;
  }

  /** Whether there is room for a tree, if need be in the place of one. */
  private makeRoom(of: CustomerTrees, index: number): boolean {
    if (this.kept.length < this.limit) {
      this.kept.push({ of, index });
      return true;
    }
    // In turn, one each time: the least often used one need not be found.
    const at = this.turn;
    this.turn = (at + 1) % this.limit;
    const other = itemAt(this.kept, at);
    if (itemAt(of.asked, index) <= 2 * itemAt(other.of.asked, other.index)) return false;
    other.of.trees[other.index] = undefined;
    this.kept[at] = { of, index };
    return true;
  }
}
