import { expect, test } from 'vitest';
import { type Identity, identityOf } from '../../../src/world/identity.ts';
import { flatten, siteTree, TREES } from '../../../src/world/network/site-tree.ts';
import { SiteTrees } from '../../../src/world/network/site-trees.ts';
import { chargerModel, siteModel } from '../../../src/world/network/sites.ts';

const DEMO = identityOf(1, 'demo');
const ACME = identityOf(1, 'acme');

test('trees, sites and chargers are those that are computed', () => {
  const trees = new SiteTrees();
  for (const identity of [DEMO, ACME]) {
    for (const index of [0, 7, 1023, 7]) {
      const tree = trees.tree(identity, index);
      expect(tree).toEqual(siteTree(identity, index));
      for (const node of flatten(tree.root)) {
        expect(trees.site(identity, tree, node)).toEqual(siteModel(identity, tree, node));
        const last = node.chargerCount - 1;
        expect(trees.charger(identity, tree, node, last)).toEqual(chargerModel(identity, tree, node, last));
      }
    }
  }
});

/** The root of a tree, which is the same object while the sites of the tree are kept. */
function rootOf(trees: SiteTrees, identity: Identity, index: number) {
  const tree = trees.tree(identity, index);
  return trees.site(identity, tree, tree.root);
}

test('a tree and its sites are the same objects while they are kept', () => {
  const trees = new SiteTrees(2);
  const tree = trees.tree(DEMO, 1);
  const site = trees.site(DEMO, tree, tree.root);
  trees.tree(DEMO, 2);
  expect(trees.tree(DEMO, 1)).toBe(tree);
  expect(rootOf(trees, DEMO, 1)).toBe(site);
});

test('the sites of a tree take the place of those of one that is asked for less than half as often', () => {
  const trees = new SiteTrees(1);
  for (let i = 0; i < 3; i++) trees.tree(DEMO, 1);
  const asked = Array.from({ length: 8 }, () => rootOf(trees, ACME, 1));
  expect(asked.map((site) => site === asked[7])).toEqual([...Array(6).fill(false), true, true]);
  expect(rootOf(trees, DEMO, 1)).not.toBe(rootOf(trees, DEMO, 1));
});

test('a scan over all trees throws out no sites that are used', () => {
  const trees = new SiteTrees(2);
  const used = [rootOf(trees, DEMO, 1), rootOf(trees, DEMO, 2)];
  for (let i = 0; i < 9; i++) {
    for (const [at, site] of used.entries()) expect(rootOf(trees, DEMO, at + 1)).toBe(site);
    for (let index = 100; index < 200; index++) trees.tree(DEMO, index);
  }
  expect(trees.tree(DEMO, 100)).toEqual(siteTree(DEMO, 100));
});

test('all trees of four customers are kept; with those of a fifth it begins anew', () => {
  const trees = new SiteTrees(1);
  const customers = ['a', 'b', 'c', 'd', 'e'].map((name) => identityOf(1, name));
  const [first, fifth] = [customers[0]!, customers[4]!];
  const all = (identity: Identity) =>
    Array.from({ length: TREES }, (_, index) => trees.tree(identity, index));
  const firsts = all(first);
  for (const identity of customers.slice(1, 4)) all(identity);
  expect(all(first).every((tree, index) => tree === firsts[index])).toBe(true);
  trees.tree(fifth, 0);
  expect(trees.tree(first, 1)).not.toBe(firsts[1]);
  expect(trees.tree(first, 1)).toEqual(firsts[1]);
});
