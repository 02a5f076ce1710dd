import { itemAt } from '../../base/present.ts';
import type { Identity } from '../identity.ts';
import type { ChargerModel, SiteModel } from './model.ts';
import { type SiteNode, type SiteTree, siteTree, TREES } from './site-tree.ts';
import { chargerModel, siteModel } from './sites.ts';

/** The sites of so many trees are kept, with what follows from them: those of all would be tens of megabytes. */
const MOST_KEPT = 256;
/** So many trees are kept without their sites, some 1.2 KB each: all of four customers. */
const MOST_TREES = 4 * TREES;
/** After so many requests, 16 for each tree of a customer, what was counted is halved: what is long ago counts less. */
const MOST_COUNTED = 16 * TREES;

/** The trees of a customer, by index. */
interface CustomerTrees {
  readonly trees: (SiteTree | undefined)[];
  /** How often each was asked for. */
  readonly asked: Uint16Array;
}

/**
 * The trees of sites of any customers, and the sites of those that are asked for most, as models. Many drivers share a site: it
 * is the same object for each of them while it is here, so that what follows from it may be kept with it. It changes no answer
 * (W25): all of it is a function of identity and index. The sites of a tree take the place of those of one that is asked for
 * less than half as often (as in TinyLFU): a scan over all drivers asks for all trees alike, and would else throw out each
 * before it is used again.
 */
export class SiteTrees {
  private readonly customers = new Map<Identity, CustomerTrees>();
  /** How many trees there are. */
  private size = 0;
  /** The trees whose sites are kept. */
  private readonly kept: { readonly of: CustomerTrees; readonly index: number }[] = [];
  /** The place in `kept` of the tree whose sites are the next that may have to go. */
  private turn = 0;
  /** The sites of the trees that are kept, as far as they were asked for. */
  private readonly sites = new Map<SiteTree, Map<SiteNode, SiteModel>>();
  private counted = 0;
  private readonly limit: number;

  /** @param limit of how many trees the sites are kept */
  constructor(limit: number = MOST_KEPT) {
    this.limit = limit;
  }

  /** The tree of a customer with this index (0..TREES-1). */
  tree(identity: Identity, index: number): SiteTree {
    const of = this.customers.get(identity) ?? { trees: [], asked: new Uint16Array(TREES) };
    this.customers.set(identity, of);
    of.asked[index] = itemAt(of.asked, index) + 1;
    if (++this.counted === MOST_COUNTED) this.halve();
    const tree = of.trees[index] ?? this.add(of, index, siteTree(identity, index));
    if (!this.sites.has(tree) && this.makeRoom(of, index)) this.sites.set(tree, new Map());
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

  private add({ trees }: CustomerTrees, index: number, tree: SiteTree): SiteTree {
    if (this.size === MOST_TREES) this.clear();
    this.size++;
    trees[index] = tree;
    return tree;
  }

  private clear(): void {
    for (const { trees } of this.customers.values()) trees.length = 0;
    this.size = 0;
    this.kept.length = 0;
    this.turn = 0;
    this.sites.clear();
  }

  private halve(): void {
    this.counted = 0;
    for (const { asked } of this.customers.values())
      for (const [index, times] of asked.entries()) asked[index] = times >> 1;
  }

  /** Whether there is room for the sites of a tree, if need be in the place of those of another one. */
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
    const gone = other.of.trees[other.index];
    if (gone) this.sites.delete(gone);
    this.kept[at] = { of, index };
    return true;
  }
}
