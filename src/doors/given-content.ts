import { builtInDriversOf } from '../content/built-in-drivers.ts';
import type { ContentFiles } from '../content/content-data.ts';
import type { RawCustomer, RawDriver } from '../content/drivers/raw.ts';
import type { When } from '../content/scenarios/conditions.ts';
import type { RawScenario } from '../content/scenarios/make-scenario.ts';
import type { Per } from '../content/scenarios/scenario.ts';
import { builtInFiles } from '../generated/content/built-in-content.gen.ts';
import { type CodeOption, type CodeOptions, ofAny, ofParts } from '../options/check-options.ts';

/**
 * Customers, drivers and scenarios written in code, in the shapes of the fixture files (docs/fixtures.md,
 * docs/scenarios.md). What is left out is the built-in.
 */
export interface GivenContent {
  /** In the place of the built-in customers; the first one has the default customer's built-in drivers. */
  readonly customers?: readonly RawCustomer[];
  /** In the place of the built-in named drivers. */
  readonly drivers?: readonly RawDriver[];
  /** Added to the built-in scenarios. */
  readonly scenarios?: Readonly<Record<string, RawScenario>>;
  /** Rules by which scenarios answer without being asked for. */
  readonly rules?: readonly { readonly scenario: string; readonly when: When; readonly per?: Per }[];
}

/** How the option `content` is read: reading the content itself tells what is wrong within its parts. */
export const CONTENT: CodeOption = ofParts({
  customers: ofAny('a list of customers'),
  drivers: ofAny('a list of drivers'),
  scenarios: ofAny('scenarios by name'),
  rules: ofAny('a list of rules'),
} satisfies CodeOptions<GivenContent>);

/** The built-in files with what is given in their place or added. */
export function filesOf({ customers, drivers, scenarios, rules }: GivenContent): ContentFiles {
  const own = { ...(scenarios !== undefined && { scenarios }), ...(rules !== undefined && { rules }) };
  return {
    customers:
      customers !== undefined ? { file: 'content.customers', value: customers } : builtInFiles.customers,
    drivers:
      drivers !== undefined
        ? [{ kind: 'drivers', file: 'content.drivers', value: drivers }]
        : customers === undefined
          ? builtInFiles.drivers
          : builtInDriversOf([customers].flat().map((one) => one?.id)),
    scenarios:
      scenarios !== undefined || rules !== undefined
        ? [...builtInFiles.scenarios, { file: 'content', value: own }]
        : builtInFiles.scenarios,
    // They play on built-in drivers.
    stories: drivers === undefined ? builtInFiles.stories : [],
  };
}
