import { outlineOf } from '../../body/read.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { ChargerModel, DriverModel, SiteModel } from '../../world/network/model.ts';

/** A driver as a list shows it. */
export type DriverRow = Schemas['DriverRow'];

/** The row of a driver as the world has it at an instant (whole seconds). */
export function rowOfModel(
  model: DriverModel,
  instant: number,
  origin: DriverRow['origin'],
  story: string | null,
): DriverRow {
  return {
    ...{ externalId: model.externalId, name: model.name, id: model.id, origin, story },
    tags: model.tagsAt(instant).length,
    sites: model.sites.length,
    chargers: model.chargers.length,
    allChargers: new Set([...model.sites.flatMap(chargersIn), ...model.chargers].map(({ id: each }) => each))
      .size,
  };
}

function chargersIn(site: SiteModel): readonly ChargerModel[] {
  return [...site.chargers, ...site.subsites.flatMap(chargersIn)];
}

/** The row of a driver of which there is a body; it may be any JSON. @param text JSON */
export function rowOfBody(
  text: string,
  externalId: string,
  origin: DriverRow['origin'],
  story: string | null,
): DriverRow {
  const { name, id, ...counts } = outlineOf(JSON.parse(text));
  return { externalId, name, id, origin, story, ...counts };
}
