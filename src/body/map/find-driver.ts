import { isObject } from '../../base/json/json-object.ts';
import { jsonBody, type Operation, type Parameter } from '../../contract/operations.ts';
import type { DriverFinding } from '../../contract/read-contract.ts';
import { type Schemas, typesOf } from '../../contract/schemas.ts';
import { KNOWN_PROPERTIES } from '../render/known-properties.ts';
import { INNER_KINDS, ownName, plainName } from './words.ts';

/** Lists of a driver by which one is recognised: of these at least one is there. */
const LISTS = Object.keys(INNER_KINDS.Driver ?? {}).filter((name) => name !== 'integratedExternalIds');
/** So many of a driver's properties, lists counting three, make a body one of a driver. */
const ENOUGH = 4;
const LIST_WEIGHT = 3;

interface Candidate {
  readonly operation: Operation;
  readonly parameter: Parameter | undefined;
  readonly envelope: string | undefined;
  readonly score: number;
  /** What keeps it from being the driver's operation; empty for one that fits. */
  readonly lacks: readonly string[];
}

/**
 * Finds the operation that answers with a driver: the one that says so (`x-mock-operation: driver`), else the GET operation
 * whose 200 body, or the object in one level of envelope, has the most of a driver's properties.
 */
export function findDriverOperation(operations: readonly Operation[], schemas: Schemas): DriverFinding {
  const candidates = operations.map((operation) => candidateOf(operation, schemas));
  const named = candidates.find(({ operation }) => operation.source['x-mock-operation'] === 'driver');
  const best = [...candidates].sort(
    (a, b) => a.lacks.length - b.lacks.length || b.score - a.score || nameScore(b) - nameScore(a),
  )[0];
  const found = named ?? (best?.lacks.length === 0 ? best : undefined);
  if (found) {
    return {
      operation: found.operation,
      parameter: found.parameter?.name ?? '',
      envelope: found.envelope,
    };
  }
  const closest = best && { operation: best.operation, lacks: best.lacks };
  return { operation: undefined, parameter: '', closest };
}

function candidateOf(operation: Operation, schemas: Schemas): Candidate {
  const parameter = idParameter(operation);
  const body = jsonBody(operation, 200)?.schema;
  const lacks: string[] = [];
  if (operation.method !== 'GET') lacks.push('the method GET');
  if (!parameter) lacks.push('a path parameter for the external id');
  if (body === undefined) lacks.push('a 200 answer with a JSON schema');
  const { score, envelope, hasList } = scoreOf(body, schemas);
  if (body !== undefined && !hasList) lacks.push(`one of the lists ${LISTS.join(', ')}`);
  else if (body !== undefined && score < ENOUGH)
    lacks.push('more of the properties of a driver, such as externalId');
  return { operation, parameter, envelope, score, lacks };
}

/** The path parameter that carries the external id: the one that says so, the one called so, or the last one. */
function idParameter({ parameters, path }: Operation): Parameter | undefined {
  const inPath = parameters.filter(({ in: place, name }) => place === 'path' && path.includes(`{${name}}`));
  return (
    inPath.find((each) => each['x-mock-parameter'] === 'externalId') ??
    inPath.find(({ name }) => plainName(name).includes('external')) ??
    inPath.sort((a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`)).at(-1)
  );
}

function scoreOf(schema: unknown, schemas: Schemas) {
  const own = driverScore(schema, schemas);
  const inner = Object.entries(propertiesOf(schema, schemas)).map(([envelope, value]) => ({
    envelope,
    ...driverScore(value, schemas),
  }));
  const best = inner.sort((a, b) => b.score - a.score)[0];
  return best && best.score > own.score ? best : { envelope: undefined, ...own };
}

/** How much of a driver an object has. */
function driverScore(
  schema: unknown,
  schemas: Schemas,
): { readonly score: number; readonly hasList: boolean } {
  let score = 0;
  let hasList = false;
  for (const [name, value] of Object.entries(propertiesOf(schema, schemas))) {
    const source = isObject(value) ? value['x-mock-source'] : undefined;
    const said = typeof source === 'string' ? source.replace(/^driver\./, '') : undefined;
    const own = said ?? ownName('Driver', name, KNOWN_PROPERTIES.Driver ?? []);
    if (own === undefined) continue;
    const isList = LISTS.includes(own) && typesOf(schemas.flat(value)).includes('array');
    hasList ||= isList;
    score += isList ? LIST_WEIGHT : 1;
  }
  return { score, hasList };
}

function propertiesOf(schema: unknown, schemas: Schemas): Readonly<Record<string, unknown>> {
  const { properties } = schema === undefined ? {} : schemas.flat(schema);
  return isObject(properties) ? properties : {};
}

function nameScore({ operation: { id, path } }: Candidate): number {
  return /external/i.test(id + path) ? 1 : 0;
}
