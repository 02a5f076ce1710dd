import { loadSpec } from '../content/disk/load-spec.ts';

/**
 * The contract of an OpenAPI file. In bundles for browsers `spec-file-in-browser.ts` stands in the place of this module.
 * @throws ContentError with all that is wrong
 */
export const specOfFile = loadSpec;
