// @ts-check

/** @typedef {import('./read-spec.mjs').Spec} Spec */
/** @typedef {import('./read-spec.mjs').JsonObject} JsonObject */

/**
 * @param {string | undefined} ref
 * @returns {string | undefined} the name of the schema in components
 */
export function schemaName(ref) {
  return ref?.match(/^#\/components\/schemas\/([\w.-]+)$/)?.[1];
}

/**
 * The properties of every schema that has some, in order, as `PropertyShape` of src/base/shape.ts. A schema
 * that is written in place gets the name `Parent.property`.
 * @param {Spec} spec
 * @returns {Map<string, JsonObject[]>}
 * @throws {import('./read-spec.mjs').SpecError} if a schema is composed (allOf, oneOf, anyOf) or is not there
 */
export function schemaShapes(spec) {
  /** @type {Map<string, JsonObject[]>} */
  const shapes = new Map();
  for (const [name, schema] of Object.entries(spec.definition.components?.schemas ?? {})) {
    const pointer = `/components/schemas/${name}`;
    if (resolve(spec, schema, pointer).properties) addShape(spec, shapes, name, schema, pointer);
  }
  return shapes;
}

/**
 * @param {Spec} spec
 * @param {Map<string, JsonObject[]>} shapes is added to
 * @param {string} name
 * @param {JsonObject} schema
 * @param {string} pointer where the schema is in the document
 */
function addShape(spec, shapes, name, schema, pointer) {
  /** @type {JsonObject[]} */
  const properties = [];
  shapes.set(name, properties);
  for (const [property, source] of Object.entries(schema.properties)) {
    const at = `${pointer}/properties/${property}`;
    const value = resolve(spec, source, at);
    const isArray = value.type === 'array';
    const innerAt = isArray ? `${at}/items` : at;
    const inner = isArray ? resolve(spec, value.items, innerAt) : value;
    const ref = schemaName(isArray ? value.items.$ref : source.$ref);
    const schemaOfValue = inner.properties ? (ref ?? `${name}.${property}`) : undefined;
    if (inner.properties && !ref) addShape(spec, shapes, `${name}.${property}`, inner, innerAt);
    const { type, format, nullable, deprecated, enum: allowed, default: preset, example } = value;
    properties.push({
      ...{ name: property, type, format, nullable, deprecated, enum: allowed, default: preset, example },
      schema: schemaOfValue,
      items: isArray && !schemaOfValue ? inner.type : undefined,
    });
  }
}

/**
 * Follows a reference.
 * @param {Spec} spec
 * @param {JsonObject} schema
 * @param {string} pointer
 * @returns {JsonObject} a schema with a type
 */
function resolve({ definition, fault }, schema, pointer) {
  if (schema?.$ref) {
    const target = definition.components.schemas[schemaName(schema.$ref) ?? ''];
    if (!target) throw fault(pointer, `there is no schema "${schema.$ref}"`);
    return resolve({ definition, fault }, target, pointer);
  }
  if (!schema?.type) {
    throw fault(pointer, 'expected type or $ref (allOf, oneOf, anyOf and not are not supported)');
  }
  return schema;
}
