import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Stream } from '../../../src/base/random.ts';
import { identityOf } from '../../../src/world/identity.ts';
import {
  countryOfPlace,
  drawTree,
  flatten,
  SITES_PER_TREE,
  siteTree,
  TREES,
  TREES_PER_PLACE,
} from '../../../src/world/network/site-tree.ts';
import { CHARGERS_PER_SITE } from '../../../src/world/network/sites.ts';
import { COUNTRIES } from '../../../src/world/places/countries.ts';
import { customers, seeds } from '../../support/worlds.ts';

const PLACES = TREES / TREES_PER_PLACE;
const identities = fc.tuple(seeds, customers).map(([seed, customer]) => identityOf(seed, customer));
const trees = fc.integer({ min: 0, max: TREES - 1 });

describe('countryOfPlace', () => {
  test('every customer has sites in every country, and most of them in one', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const row = Array.from({ length: PLACES }, (_, place) => countryOfPlace(identity, place));
        const counts = COUNTRIES.map((country) => row.filter((other) => other === country).length);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
        expect(counts.filter((count) => count === Math.max(...counts))).toEqual([6]);
      }),
    );
  });
});

describe('drawTree', () => {
  test('gives a tree of the country of the place', () => {
    fc.assert(
      fc.property(identities, fc.integer({ min: 0, max: PLACES - 1 }), fc.nat(), (identity, place, index) => {
        const tree = drawTree(identity, new Stream(identity.key, 1, index), place);
        expect(tree).toBeGreaterThanOrEqual(0);
        expect(tree).toBeLessThan(TREES);
        expect(siteTree(identity, tree).country).toBe(countryOfPlace(identity, place));
      }),
    );
  });
});

describe('siteTree', () => {
  test('is the same each time, and another one for another index', () => {
    const identity = identityOf(1, 'demo');
    expect(siteTree(identity, 5)).toEqual(siteTree(identity, 5));
    expect(siteTree(identity, 5)).not.toEqual(siteTree(identity, 5 + PLACES));
  });

  test('each site has the slot that its place in the tree gives, so that no two share an id', () => {
    fc.assert(
      fc.property(identities, trees, (identity, index) => {
        const { root } = siteTree(identity, index);
        expect(root.slot).toBe(0);
        for (const [i, child] of root.children.entries()) {
          expect(child.slot).toBe(1 + i);
          expect(child.children.map(({ slot }) => slot)).toEqual(
            child.children.map((_, level) => 4 + 2 * i + level),
          );
        }
        expect(Math.max(...flatten(root).map(({ slot }) => slot))).toBeLessThan(SITES_PER_TREE);
      }),
    );
  });

  test('each site has at least one charger, and no more than ids are kept for', () => {
    fc.assert(
      fc.property(identities, trees, (identity, index) => {
        for (const { chargerCount, name } of flatten(siteTree(identity, index).root)) {
          expect(chargerCount).toBeGreaterThanOrEqual(1);
          expect(chargerCount).toBeLessThanOrEqual(CHARGERS_PER_SITE);
          expect(name).not.toMatch(/[{}]|^\s|\s$/);
        }
      }),
    );
  });

  test('levels of a car park stand at its address', () => {
    fc.assert(
      fc.property(identities, trees, (identity, index) => {
        for (const { address, children } of siteTree(identity, index).root.children) {
          for (const level of children) expect(level.address).toEqual(address);
        }
      }),
    );
  });
});

test('flatten lists every site once, parents before their children', () => {
  const identity = identityOf(1, 'demo');
  const deep = Array.from({ length: TREES }, (_, index) => siteTree(identity, index).root).find(
    ({ children }) => children.some((child) => child.children.length > 0),
  )!;
  const all = flatten(deep);
  expect(new Set(all).size).toBe(all.length);
  for (const node of all) {
    for (const child of node.children) expect(all.indexOf(child)).toBeGreaterThan(all.indexOf(node));
  }
});
