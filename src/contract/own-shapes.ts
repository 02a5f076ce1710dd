import type { SchemaShapes } from '../base/json/shape.ts';
import { schemaShapes } from '../generated/contract/definition.gen.ts';

/** The world's own words: types and formats of what it shows, whatever contract it is shown by. */
export const OWN_SHAPES: SchemaShapes = schemaShapes;
