import { validateCustomers, validateDriver } from '../generated/content/driver-validators.gen.ts';
import { validateScenarios } from '../generated/content/scenario-validators.gen.ts';
import { validateStory } from '../generated/content/story-validators.gen.ts';

/**
 * What tells whether the files that people write have the shape of `spec/fixtures/*.schema.json`. A quarter of the code of a
 * server, which one with the built-in files alone never needs: it is loaded where such a file is read.
 */
export const fileValidators = {
  customers: validateCustomers,
  driver: validateDriver,
  scenarios: validateScenarios,
  story: validateStory,
};

export type FileValidators = typeof fileValidators;
