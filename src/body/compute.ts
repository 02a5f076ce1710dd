import { formatInstant } from '../base/instant.ts';
import type { Charger, ChargerGroup, Driver } from '../contract/types.ts';
import { operation, schemaShapes } from '../generated/contract/definition.gen.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../world/network/model.ts';
import { pinnedState, type StateOf } from '../world/timeline/pinned-state.ts';
import { conformer } from './conform.ts';
import { KNOWN_PROPERTIES } from './render/known-properties.ts';
import { renderCharger } from './render/render-charger.ts';
import { renderDriver, renderGroup } from './render/render-driver.ts';

const conformDriver = conformerOf<Driver>(operation.bodySchema);
const conformSite = conformerOf<ChargerGroup>('ChargerGroup');
const conformCharger = conformerOf<Charger>('Charger');

/**
 * The body about a driver at an instant (whole seconds since 1970), in the spec's form.
 * @param stateOf what the driver's chargers do; default: what their timelines and fixtures say
 */
export function computeDriver(driver: DriverModel, instant: number, stateOf: StateOf = pinnedState): Driver {
  return conformDriver(renderDriver(driver, instant, stateOf), instant);
}

/** What a body says of a site at an instant (whole seconds since 1970), its subsites within, in the spec's form. */
export function computeSite(site: SiteModel, instant: number, stateOf: StateOf): ChargerGroup {
  return conformSite(renderGroup(site, instant, stateOf), instant);
}

/** What a body says of a charger at an instant (whole seconds since 1970), in the spec's form. */
export function computeCharger(charger: ChargerModel, instant: number, stateOf: StateOf): Charger {
  return conformCharger(renderCharger(charger, stateOf(charger, instant)), instant);
}

/** Brings what is rendered into the form of a schema; what the spec does not have stays as it is. */
function conformerOf<Body>(schema: string): (body: Body, instant: number) => Body {
  const conform = schemaShapes[schema] ? conformer<Body>(KNOWN_PROPERTIES, schemaShapes, schema) : null;
  return conform ? (body, instant) => conform(body, formatInstant(instant)) : (body) => body;
}
