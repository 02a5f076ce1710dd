import { didYouMean } from '../base/errors.ts';
import { isObject } from '../base/json-object.ts';
import { formatPointer, parsePointer } from '../base/json-pointer.ts';
import { nearest } from '../base/nearest.ts';
import { ContractError, type ContractProblem } from './contract-error.ts';

/** Keywords of a Schema Object: those of JSON Schema 2020-12 and of OpenAPI 3.0 and 3.1. */
const KEYWORDS: readonly string[] = [
  ...[
    '$ref',
    '$id',
    '$schema',
    '$anchor',
    '$dynamicRef',
    '$dynamicAnchor',
    '$vocabulary',
    '$comment',
    '$defs',
    'definitions',
  ],
  ...[
    'type',
    'enum',
    'const',
    'multipleOf',
    'maximum',
    'exclusiveMaximum',
    'minimum',
    'exclusiveMinimum',
    'maxLength',
  ],
  ...[
    'minLength',
    'pattern',
    'format',
    'contentEncoding',
    'contentMediaType',
    'contentSchema',
    'maxItems',
    'minItems',
  ],
  ...[
    'uniqueItems',
    'maxContains',
    'minContains',
    'contains',
    'prefixItems',
    'items',
    'additionalItems',
    'unevaluatedItems',
  ],
  ...[
    'maxProperties',
    'minProperties',
    'required',
    'dependentRequired',
    'dependentSchemas',
    'dependencies',
    'properties',
  ],
  ...[
    'patternProperties',
    'additionalProperties',
    'unevaluatedProperties',
    'propertyNames',
    'if',
    'then',
    'else',
    'not',
  ],
  ...[
    'allOf',
    'anyOf',
    'oneOf',
    'title',
    'description',
    'default',
    'deprecated',
    'readOnly',
    'writeOnly',
    'example',
  ],
  ...['examples', 'nullable', 'discriminator', 'xml', 'externalDocs'],
];

/** Keywords whose value is a schema or a list of schemas. */
const INNER: readonly string[] = [
  ...[
    'items',
    'additionalItems',
    'unevaluatedItems',
    'contains',
    'additionalProperties',
    'unevaluatedProperties',
  ],
  ...[
    'propertyNames',
    'if',
    'then',
    'else',
    'not',
    'allOf',
    'anyOf',
    'oneOf',
    'prefixItems',
    'contentSchema',
  ],
];
/** Keywords whose value is a map from names to schemas. */
const MAPS: readonly string[] = [
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
];

const TYPES: readonly string[] = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'];

/**
 * Checks what the simulator reads of an OpenAPI document: its version, its references, the keywords of its schemas.
 * @throws ContractError with all that is wrong
 */
export function checkDocument(document: unknown): asserts document is Readonly<Record<string, unknown>> {
  const whole = wholeProblem(document);
  if (whole) throw new ContractError([whole]);
  const problems: ContractProblem[] = [];
  visit(document, [], document as Readonly<Record<string, unknown>>, problems);
  if (problems.length > 0) throw new ContractError(problems);
}

function wholeProblem(document: unknown): ContractProblem | undefined {
  if (!isObject(document)) {
    return { pointer: '', reason: 'no OpenAPI document; allowed: an object with openapi, info and paths' };
  }
  const { openapi, swagger, paths } = document;
  if (swagger !== undefined) {
    return {
      pointer: '/swagger',
      reason: `Swagger ${String(swagger)} is not read; allowed: OpenAPI 3.0 or 3.1 (npx swagger2openapi old.yaml -o new.yaml converts it)`,
    };
  }
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d/.test(openapi)) {
    const given = openapi === undefined ? 'no openapi' : `openapi is ${JSON.stringify(openapi)}`;
    return {
      pointer: openapi === undefined ? '' : '/openapi',
      reason: `${given}; allowed: 3.0.x or 3.1.x, as a text`,
    };
  }
  if (!isObject(paths))
    return { pointer: '/paths', reason: 'no paths; allowed: an object from paths to their operations' };
  const wrong = Object.keys(paths).find((path) => !path.startsWith('/') && !path.startsWith('x-'));
  if (wrong === undefined) return undefined;
  return {
    pointer: formatPointer(['paths', wrong]),
    reason: `the path "${wrong}" has no / in front; allowed: /${wrong}`,
  };
}

type Path = readonly (string | number)[];

/** Looks at a part of the document that is no schema. */
function visit(
  value: unknown,
  path: Path,
  root: Readonly<Record<string, unknown>>,
  problems: ContractProblem[],
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, [...path, index], root, problems);
    return;
  }
  if (!isObject(value)) return;
  checkReference(value, path, root, problems);
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    const isName = isMapOfNames(path);
    if (!isName && (name === 'example' || name.startsWith('x-'))) continue;
    if (!isName && name === 'examples') visitExamples(inner, at, root, problems);
    else if (!isName && name === 'schema') visitSchema(inner, at, root, problems);
    else if (path.length === 1 && path[0] === 'components' && name === 'schemas') {
      for (const [schema, source] of Object.entries(isObject(inner) ? inner : {}))
        visitSchema(source, [...at, schema], root, problems);
    } else visit(inner, at, root, problems);
  }
}

/** Whether the names of an object are a user's own: paths, media types, statuses, names of components. */
function isMapOfNames(path: Path): boolean {
  const last = path.at(-1);
  if (path.length === 2 && path[0] === 'components') return true;
  return (
    typeof last === 'string' &&
    ['paths', 'responses', 'content', 'headers', 'callbacks', 'variables'].includes(last)
  );
}

/** Named examples may be references; their values are data. */
function visitExamples(
  value: unknown,
  path: Path,
  root: Readonly<Record<string, unknown>>,
  problems: ContractProblem[],
): void {
  for (const [name, example] of Object.entries(isObject(value) ? value : {}))
    if (isObject(example)) checkReference(example, [...path, name], root, problems);
}

function visitSchema(
  schema: unknown,
  path: Path,
  root: Readonly<Record<string, unknown>>,
  problems: ContractProblem[],
): void {
  if (typeof schema === 'boolean') return;
  const refuse = (reason: string, ...below: Path) =>
    problems.push({ pointer: formatPointer([...path, ...below]), reason });
  if (!isObject(schema)) {
    refuse('no schema; allowed: an object, or true or false');
    return;
  }
  checkReference(schema, path, root, problems);
  for (const [name, inner] of Object.entries(schema)) {
    const at = [...path, name];
    if (name.startsWith('x-')) continue;
    if (!KEYWORDS.includes(name)) {
      refuse(
        `unknown keyword "${name}" of a schema.${didYouMean(nearest(name, KEYWORDS))} Allowed: those of JSON Schema 2020-12 and of OpenAPI, and x-…`,
        name,
      );
    } else if (MAPS.includes(name)) {
      if (isObject(inner))
        for (const [property, source] of Object.entries(inner))
          visitSchema(source, [...at, property], root, problems);
      else refuse(`${name} is no object; allowed: an object from names to schemas`, name);
    } else if (INNER.includes(name)) {
      if (Array.isArray(inner))
        for (const [index, source] of inner.entries()) visitSchema(source, [...at, index], root, problems);
      else visitSchema(inner, at, root, problems);
    } else if (name === 'type') checkType(inner, at, problems);
    else if (name === 'pattern') checkPattern(inner, at, problems);
  }
}

function checkType(type: unknown, path: Path, problems: ContractProblem[]): void {
  for (const each of Array.isArray(type) ? type : [type]) {
    if (TYPES.includes(each as string)) continue;
    const hint = didYouMean(nearest(String(each), TYPES));
    problems.push({
      pointer: formatPointer(path),
      reason: `type is ${JSON.stringify(each)}.${hint} Allowed: ${TYPES.join(', ')}`,
    });
  }
}

function checkPattern(pattern: unknown, path: Path, problems: ContractProblem[]): void {
  try {
    if (typeof pattern !== 'string') throw new SyntaxError('it is no text');
    new RegExp(pattern, 'u');
  } catch (error) {
    const { message } = error as Error;
    problems.push({
      pointer: formatPointer(path),
      reason: `no regular expression of ECMA-262 (${message}); allowed: one with the flag u`,
    });
  }
}

function checkReference(
  { $ref }: Readonly<Record<string, unknown>>,
  path: Path,
  root: Readonly<Record<string, unknown>>,
  problems: ContractProblem[],
): void {
  if ($ref === undefined) return;
  const refuse = (reason: string) => problems.push({ pointer: formatPointer([...path, '$ref']), reason });
  if (typeof $ref !== 'string')
    return void refuse('$ref is no text; allowed: such as "#/components/schemas/Driver"');
  if (!$ref.startsWith('#'))
    return void refuse(`"${$ref}" leads out of this document; allowed: #/…, or read the spec from a file`);
  if (resolves($ref, root)) return;
  const siblings = parentNames($ref, root);
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  refuse(`there is no "${$ref}" in this document.${didYouMean(nearest(name, siblings))}`);
}

function segmentsOf($ref: string): readonly string[] {
  try {
    return parsePointer(decodeURIComponent($ref.slice(1))) ?? ['\0'];
  } catch {
    return ['\0'];
  }
}

function resolves($ref: string, root: unknown): boolean {
  let value = root;
  for (const segment of segmentsOf($ref)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return false;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return true;
}

function parentNames($ref: string, root: unknown): readonly string[] {
  let value = root;
  for (const segment of segmentsOf($ref).slice(0, -1)) value = isObject(value) ? value[segment] : undefined;
  return isObject(value) ? Object.keys(value) : [];
}
