import { type MockError, mockError } from '../../base/errors.ts';
import { entryFor } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { forEachInSteps, type Steps } from '../../base/steps.ts';
import { computeDriver } from '../../body/compute.ts';
import { answerOf, checkAnswer } from '../../body/rules/rules.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Driver } from '../../contract/types.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../../world/network/model.ts';
import type { Ids } from './complete-ids.ts';
import type { CompletedSites } from './complete-sites.ts';
import type { ChargerDefinition, Definitions, DriverDefinition } from './definitions.ts';
import type { CompletedDriver } from './fixture-set.ts';
import { type FilePart, placeOf, step } from './source-file.ts';

/** Where the things of a body come from, by their ids. */
interface Origins {
  readonly chargers: ReadonlyMap<number, ChargerDefinition>;
  readonly sites: ReadonlyMap<number, FilePart>;
}

/**
 * Checks the answer about each completed driver at an instant (whole seconds) against a contract and
 * the world rules; reports each violation at the place of the fixture that led to it.
 * Chargers that one entry defines have its mistakes in common: two of them stand for all.
 */
export function* checkDrivers(
  definitions: Definitions,
  ids: Ids,
  { chargers }: CompletedSites,
  drivers: readonly { readonly definition: DriverDefinition; readonly completed: CompletedDriver }[],
  instant: number,
  contract: Contract,
  problems: Problems,
): Steps<void> {
  const origins = { chargers: new Map<number, ChargerDefinition>(), sites: new Map<number, FilePart>() };
  const stage = 'check the answers';
  yield* forEachInSteps(definitions.chargers, stage, (charger) => {
    origins.chargers.set(entryFor(ids.charger, charger.idKey), charger);
  });
  yield* forEachInSteps([...definitions.sites.values()], stage, ({ key, part }) => {
    origins.sites.set(entryFor(ids.site, key), part);
  });
  const skipped = new Set<ChargerModel>();
  for (const [{ nth }, model] of chargers) if (nth >= CHECKED) skipped.add(model);
  const told = new Set<string>();
  const report = (error: MockError) => {
    if (!told.has(error.message)) problems.add(() => error);
    told.add(error.message);
  };
  yield* forEachInSteps(drivers, stage, ({ definition, completed }) => {
    const { body: shown, own: body } = computeDriver(without(completed.model, skipped), instant, contract);
    for (const { instancePath, message } of contract.validateBody(shown)) {
      const place = placeOf(originOf(body, instancePath, definition, origins));
      const reason = `${instancePath.split('/').at(-1)} breaks the spec`;
      report(mockError('fixture-invalid', { reason, allowed: message ?? 'see the spec' }, place));
    }
    for (const { rule, pointer, message } of checkAnswer(answerOf(body, completed.externalId, instant))) {
      const place = placeOf(originOf(body, pointer, definition, origins));
      report(mockError('fixture-rule-violated', { rule, reason: message }, place));
    }
  });
}

/** How many chargers of an entry with a count are looked at. */
const CHECKED = 2;

/** A driver without some of the chargers. */
function without(driver: DriverModel, skipped: ReadonlySet<ChargerModel>): DriverModel {
  if (skipped.size === 0) return driver;
  const keep = (charger: ChargerModel) => !skipped.has(charger);
  const reduce = (site: SiteModel): SiteModel => ({
    ...site,
    chargers: site.chargers.filter(keep),
    subsites: site.subsites.map(reduce),
  });
  return { ...driver, sites: driver.sites.map(reduce), chargers: driver.chargers.filter(keep) };
}

/** Parts of a charger's address, as a site calls them. */
const ADDRESS: Readonly<Record<string, string>> = { streetAddress: 'street' };

/** The part of a fixture that a place in a body comes from: as near to it as the fixture tells. */
function originOf(body: Driver, pointer: string, driver: DriverDefinition, origins: Origins): FilePart {
  let part = driver.part;
  let below: string[] = [];
  let at: unknown = body;
  let list = '';
  for (const name of pointer.split('/').slice(1)) {
    at = child(at, name);
    below.push(name);
    const id = Number(child(at, 'id') ?? 0);
    const charger = list === 'chargers' ? origins.chargers.get(id) : undefined;
    const site = list.endsWith('roups') ? origins.sites.get(id) : undefined;
    if (charger) [part, below] = [originOfCharger(charger, pointer), []];
    if (site) [part, below] = [site, []];
    if (name === 'locationInfo') below = part.pointer.endsWith('locationInfo') ? [] : below;
    list = /^\d+$/.test(name) ? '' : name;
  }
  if (below[0] === 'locationInfo') below = below.slice(1).map((name) => ADDRESS[name] ?? name);
  return { source: part.source, pointer: deepest(part, below) };
}

/** A charger's address is its site's, unless it gives one of its own. */
function originOfCharger({ raw, part, site }: ChargerDefinition, pointer: string): FilePart {
  if (!pointer.includes('/locationInfo')) return part;
  if (!Object.hasOwn(raw, 'locationInfo')) return site.part;
  return { source: part.source, pointer: `${part.pointer}/locationInfo` };
}

/** The pointer of a part, followed as far as the file goes. */
function deepest({ source, pointer }: FilePart, below: readonly string[]): string {
  const steps = pointer.split('/').slice(1);
  let at = source.value;
  for (const name of steps) at = child(at, name.replaceAll('~1', '/').replaceAll('~0', '~'));
  let found = pointer;
  for (const name of below) {
    at = child(at, name);
    if (at === undefined) break;
    found += step(name);
  }
  return found;
}

function child(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
