import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { DriverModel } from '../../world/network/model.ts';

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
  };
}

/** The row of a driver of which there is a body; it may be any JSON. @param text JSON */
export function rowOfBody(
  text: string,
  externalId: string,
  origin: DriverRow['origin'],
  story: string | null,
): DriverRow {
  const value: unknown = JSON.parse(text);
  const body = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const length = (list: unknown) => (Array.isArray(list) ? list.length : 0);
  return {
    externalId,
    name: typeof body.name === 'string' ? body.name : null,
    id: Number.isInteger(body.id) ? (body.id as number) : null,
    ...{ origin, story },
    tags: length(body.tags),
    sites: length(body.chargerGroups),
    chargers: length(body.chargers),
  };
}
