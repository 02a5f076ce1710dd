import type { When } from '../scenarios/conditions.ts';
import type { RawScenario } from '../scenarios/make-scenario.ts';
import type { Per } from '../scenarios/scenario.ts';
import { builtInFiles } from '../simulator/built-in-content.gen.ts';
import type { ContentFiles } from '../simulator/content-data.ts';
import type { RawCustomer, RawDriver } from '../world/fixtures/raw.ts';

/**
 * Customers, drivers and scenarios written in code, in the shapes of the fixture files (docs/fixtures.md,
 * docs/scenarios.md). What is left out is the built-in.
 */
export interface GivenContent {
  /** In the place of the built-in customers. */
  readonly customers?: readonly RawCustomer[];
  /** In the place of the built-in named drivers. */
  readonly drivers?: readonly RawDriver[];
  /** Added to the built-in scenarios. */
  readonly scenarios?: Readonly<Record<string, RawScenario>>;
  /** Rules by which scenarios answer without being asked for. */
  readonly rules?: readonly { readonly scenario: string; readonly when: When; readonly per?: Per }[];
}

/** The built-in files with what is given in their place or added. */
export function filesOf({ customers, drivers, scenarios, rules }: GivenContent): ContentFiles {
  const own = { ...(scenarios && { scenarios }), ...(rules && { rules }) };
  return {
    customers: customers ? { file: 'content.customers', value: customers } : builtInFiles.customers,
    drivers: drivers ? [{ kind: 'drivers', file: 'content.drivers', value: drivers }] : builtInFiles.drivers,
    scenarios:
      scenarios || rules
        ? [...builtInFiles.scenarios, { file: 'content', value: own }]
        : builtInFiles.scenarios,
  };
}
