import { formatInstant } from '../base/instant.ts';
import type { SchemaShapes } from '../base/shape.ts';
import type { Contract } from '../contract/contract.ts';
import type { Charger, ChargerGroup, Driver } from '../contract/types.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../world/network/model.ts';
import { pinnedState, type StateOf } from '../world/timeline/pinned-state.ts';
import { conformer } from './conform.ts';
import { KNOWN_PROPERTIES } from './render/known-properties.ts';
import { renderCharger } from './render/render-charger.ts';
import { renderDriver, renderGroup } from './render/render-driver.ts';

/**
 * The body about a driver at an instant (whole seconds since 1970), in the form of a contract.
 * @param stateOf what the driver's chargers do; default: what their timelines and fixtures say
 */
export function computeDriver(
  driver: DriverModel,
  instant: number,
  contract: Contract,
  stateOf: StateOf = pinnedState,
): Driver {
  return contract.derived(conformers).driver(renderDriver(driver, instant, stateOf), instant);
}

/** What a body says of a site at an instant (whole seconds since 1970), its subsites within. */
export function computeSite(
  site: SiteModel,
  instant: number,
  contract: Contract,
  stateOf: StateOf,
): ChargerGroup {
  return contract.derived(conformers).site(renderGroup(site, instant, stateOf), instant);
}

/** What a body says of a charger at an instant (whole seconds since 1970). */
export function computeCharger(
  charger: ChargerModel,
  instant: number,
  contract: Contract,
  stateOf: StateOf,
): Charger {
  return contract.derived(conformers).charger(renderCharger(charger, stateOf(charger, instant)), instant);
}

/** Bring what is rendered into the form of a contract's schemas. */
function conformers({ operation, shapes }: Contract) {
  return {
    driver: conformerOf<Driver>(operation.bodySchema, shapes),
    site: conformerOf<ChargerGroup>('ChargerGroup', shapes),
    charger: conformerOf<Charger>('Charger', shapes),
  };
}

/** What has a schema that the contract does not have stays as it is. */
function conformerOf<Body>(schema: string, shapes: SchemaShapes): (body: Body, instant: number) => Body {
  const conform = shapes[schema] ? conformer<Body>(KNOWN_PROPERTIES, shapes, schema) : null;
  return conform ? (body, instant) => conform(body, formatInstant(instant)) : (body) => body;
}
