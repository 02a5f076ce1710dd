import type { Identity } from '../identity.ts';
import type { SiteModel } from './model.ts';
import { siteTree, TREES } from './site-tree.ts';
import { siteModel } from './sites.ts';

/** The site at the root of each tree of a customer's computed world, with all that is below it; computed one by one. */
export function* allSites(identity: Identity): Generator<SiteModel, void> {
  for (let index = 0; index < TREES; index++) {
    const tree = siteTree(identity, index);
    yield siteModel(identity, tree, tree.root);
  }
}
