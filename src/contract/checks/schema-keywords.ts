/** Keywords of a Schema Object: those of JSON Schema 2020-12 and of OpenAPI 3.0 and 3.1. */
export const KEYWORDS: readonly string[] = `
  $ref $id $schema $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs definitions
  type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format
  contentEncoding contentMediaType contentSchema maxItems minItems uniqueItems maxContains minContains contains
  prefixItems items additionalItems unevaluatedItems maxProperties minProperties required dependentRequired
  dependentSchemas dependencies properties patternProperties additionalProperties unevaluatedProperties propertyNames
  if then else not allOf anyOf oneOf title description default deprecated readOnly writeOnly example examples nullable
  discriminator xml externalDocs
`
  .trim()
  .split(/\s+/);

/** Keywords whose value is a schema or a list of schemas. */
export const SCHEMA_KEYWORDS: readonly string[] = `
  items additionalItems unevaluatedItems contains additionalProperties unevaluatedProperties propertyNames if then else
  not allOf anyOf oneOf prefixItems contentSchema
`
  .trim()
  .split(/\s+/);

/** Keywords whose value is a map from names to schemas. */
export const MAP_KEYWORDS: readonly string[] = [
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
];

/** The types that a schema may name. */
export const TYPES: readonly string[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];
