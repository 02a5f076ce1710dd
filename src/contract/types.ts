import type { SchemaShapes } from '../base/json/shape.ts';
import { schemaShapes } from '../generated/contract/definition.gen.ts';
import type { components } from '../generated/contract/driver-api.gen.ts';

type Schemas = components['schemas'];

/** The 200 body: a driver with tags, charger groups, chargers and sockets. */
export type Driver = Schemas['Driver'];
/** One RFID tag of a driver, with its validity period. */
export type Tag = Schemas['Tag'];
/** A site; `subgroups` holds sites of the same shape. */
export type ChargerGroup = Schemas['ChargerGroup'];
/** A charging station. */
export type Charger = Schemas['Charger'];
/** One connector of a charging station. */
export type Socket = Schemas['Socket'];
/** Where a charger stands. */
export type LocationInfo = Schemas['LocationInfo'];
/** One configuration key of a charger. */
export type ChargerConfiguration = Schemas['ChargerConfiguration'];
/** A driver's id in another system. */
export type IntegratedExternalId = Schemas['IntegratedExternalId'];
/** RFC 9457 problem details. */
export type Problem = Schemas['Problem'];

/** The world's own words: types and formats of what it shows, whatever contract it is shown by. */
export const OWN_SHAPES: SchemaShapes = schemaShapes;
