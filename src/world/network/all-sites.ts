import type { Identity } from '../identity.ts';
import { topSite } from './find-site.ts';
import type { SiteModel } from './model.ts';
import { TREES } from './site-tree.ts';

/** The site at the root of each tree of a customer's computed world, with all that is below it; computed one by one. */
export function* allSites(identity: Identity): Generator<SiteModel, void> {
  for (let index = 0; index < TREES; index++) {
    yield topSite(identity, index);
  }
}
