import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { GENERATOR_VERSION } from '../../src/world/identity.ts';
import { manyBodies, SEEDS } from '../support/fingerprint.ts';
import { bodyOf, THURSDAY, worldOf } from '../support/worlds.ts';

// A change here changes what everybody's tests see: raise GENERATOR_VERSION and say so in the CHANGELOG.

test.each(SEEDS)('W23 the bytes of 300 bodies are those of the generator version, seed %d', (seed) => {
  const sha256 = createHash('sha256').update(manyBodies(seed)).digest('hex');
  expect({ generator: GENERATOR_VERSION, sha256 }).toMatchSnapshot();
});

test('W23 one body in full', () => {
  expect(bodyOf(worldOf(), 'driver-8', THURSDAY)).toMatchSnapshot();
});
