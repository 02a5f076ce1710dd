import { expect, test } from 'vitest';
import { identityOf } from '../../../src/world/identity.ts';
import { flatten, siteTree } from '../../../src/world/network/site-tree.ts';
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

test('a tree and its sites are the same objects while they are kept', () => {
  const trees = new SiteTrees(2);
  const tree = trees.tree(DEMO, 1);
  const site = trees.site(DEMO, tree, tree.root);
  trees.tree(DEMO, 2);
  expect(trees.tree(DEMO, 1)).toBe(tree);
  expect(trees.site(DEMO, tree, tree.root)).toBe(site);
});

test('a tree takes the place of one that is asked for less than half as often', () => {
  const trees = new SiteTrees(1);
  for (let i = 0; i < 3; i++) trees.tree(DEMO, 1);
  const asked = Array.from({ length: 8 }, () => trees.tree(ACME, 1));
  expect(asked.map((tree) => tree === asked[7])).toEqual([...Array(6).fill(false), true, true]);
});

test('a scan over all trees throws out none that is used', () => {
  const trees = new SiteTrees(2);
  const used = [trees.tree(DEMO, 1), trees.tree(DEMO, 2)];
  for (let i = 0; i < 9; i++) {
    for (const [at, tree] of used.entries()) expect(trees.tree(DEMO, at + 1)).toBe(tree);
    for (let index = 100; index < 200; index++) trees.tree(DEMO, index);
  }
  expect(trees.tree(DEMO, 100)).toEqual(siteTree(DEMO, 100));
});
