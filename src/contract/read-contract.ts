import { digest } from '../base/digest.ts';
import { isObject } from '../base/json/json-object.ts';
import { formatPointer } from '../base/json/json-pointer.ts';
import type { Json, OperationShape } from '../base/json/shape.ts';
import type { Validator } from '../base/violation.ts';
import { checkDocument } from './checks/check-document.ts';
import { pathProblems } from './checks/check-paths.ts';
import { endlessProblems, schemaProblems } from './checks/check-schemas.ts';
import { securityProblems } from './checks/check-security.ts';
import { type Contract, contractOf, NO_PATH } from './contract.ts';
import { ContractError, type ContractProblem } from './contract-error.ts';
import { oneWay } from './one-way.ts';
import { jsonBody, type Operation, readOperations, responseFor } from './operations.ts';
import { validatorsOf } from './run-time-validators.ts';
import type { SchemaObject, Validators } from './schema.ts';
import { coerced, Schemas } from './schemas.ts';
import { type CustomerPlace, customerPlaceOf, securitySchemesOf } from './security.ts';
import { shapesOf } from './shapes.ts';
import { type SpecHints, withHints } from './with-hints.ts';

/** Which operation of a document answers with a driver. */
export interface DriverFinding {
  /** Undefined where none fits. */
  readonly operation: Operation | undefined;
  /** Name of the path parameter that carries the external id. */
  readonly parameter: string;
  /** Name of the property of the 200 body that holds the driver; undefined where the body is the driver. */
  readonly envelope?: string | undefined;
  /** Where none fits: the one that came closest, and what it lacks. */
  readonly closest?: { readonly operation: Operation; readonly lacks: readonly string[] } | undefined;
}

/** How a document is read. */
export interface ReadOptions extends SpecHints {
  /** Finds the operation that answers with a driver. */
  readonly findDriver: (operations: readonly Operation[], schemas: Schemas) => DriverFinding;
  /** Path that all paths of the API start with; default: that of the first server. */
  readonly basePath?: string | undefined;
  /** Makes what holds values against the document's schemas; default: ajv compiles each when it is first asked for. */
  readonly makeValidators?: ((schemas: Schemas) => Validators) | undefined;
}

/** A document that was read. */
export interface ReadContract {
  readonly contract: Contract;
  readonly driver: DriverFinding;
}

/** Stands for the operation of a driver where there is none: no request has such a path. */
const NO_DRIVER: OperationShape = {
  ...{
    operationId: '',
    method: 'GET',
    path: NO_PATH,
    parameter: 'externalId',
    bodySchema: 'Nothing',
    statuses: {},
  },
};

/**
 * Reads an OpenAPI document of 3.0 or 3.1 whose references all lead into it. The same document gives the same contract.
 * @throws ContractError with all that is wrong
 */
export function readContract(given: unknown, options: ReadOptions): ReadContract {
  checkDocument(given);
  const { findDriver, basePath, makeValidators = validatorsOf } = options;
  const document = withHints(given, options, findDriver);
  const schemas = new Schemas(document);
  const operations = readOperations(schemas);
  const validators = makeValidators(schemas);
  const ofParts = [
    ...idProblems(operations),
    ...roleProblems(operations),
    ...pathProblems(operations),
    ...securityProblems(schemas, operations),
  ];
  refuse([...schemaProblems(schemas, operations, validators), ...ofParts]);
  refuse(endlessProblems(schemas, operations));
  const root = basePath ?? rootOf(document);
  const driver = findDriver(operations, schemas);
  const body = driver.operation && jsonBody(driver.operation, 200);
  const shapes = body
    ? shapesOf(schemas, { schema: body.schema, name: 'Body' })
    : { root: 'Nothing', shapes: { Nothing: [] } };
  const contract = contractOf({
    ...{ hash: digest(JSON.stringify(document)).slice(0, 12), root },
    ...{ document: document as { readonly [key: string]: Json }, shapes: shapes.shapes, validators },
    operation: driver.operation ? operationShape(driver, driver.operation, shapes.root) : NO_DRIVER,
    customer: customerIn(document, driver.operation),
    validateBody:
      body?.schemaAt === undefined
        ? () => []
        : oneWay(lazyValidator(validators, body.schemaAt), body.schemaAt, 'response', schemas),
    validateError(status, mediaType) {
      const response = driver.operation && responseFor(driver.operation, status);
      const at = response?.content[mediaType]?.schemaAt;
      return at === undefined ? undefined : oneWay(validators.at(at), at, 'response', schemas);
    },
    validatePathParameters: pathParameters(driver.operation, schemas, validators),
  });
  return { contract, driver };
}

function operationShape(
  { parameter, envelope }: DriverFinding,
  { id, method, path, responses, parameters }: Operation,
  bodySchema: string,
): OperationShape {
  const numbered = responses.filter(({ status }) => /^\d{3}$/.test(status));
  const others = parameters.filter(({ in: place, name }) => place === 'path' && name !== parameter);
  return {
    ...{ operationId: id, method, path, parameter, bodySchema },
    ...(others.length > 0 && {
      samples: Object.fromEntries(others.map((each) => [each.name, sampleOf(each)])),
    }),
    ...(envelope !== undefined && { envelope }),
    statuses: Object.fromEntries(numbered.map(({ status, description }) => [status, description])),
  };
}

function sampleOf({ name, schema }: Operation['parameters'][number]): string {
  const { example, default: preset, enum: listed, type } = isObject(schema) ? schema : {};
  const known = example ?? preset ?? (Array.isArray(listed) ? listed[0] : undefined);
  return String(known ?? (type === 'integer' || type === 'number' ? 1 : name));
}

function lazyValidator(validators: Validators, at: string): Validator {
  return (value) => validators.at(at)(value);
}

function pathParameters(
  operation: Operation | undefined,
  schemas: Schemas,
  validators: Validators,
): Validator {
  const parameters = operation?.parameters.filter(({ in: place }) => place === 'path') ?? [];
  if (parameters.length === 0) return () => [];
  const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  const validate = validators.of({ type: 'object', properties, required: Object.keys(properties) });
  return (given) => {
    const values = parameters.map(({ name, schema }) => {
      const text = (given as Readonly<Record<string, unknown>>)[name];
      return [name, typeof text === 'string' ? coerced(text, schema, schemas) : text];
    });
    return validate(Object.fromEntries(values));
  };
}

/** Where requests name the customer: as the driver's operation has it, else as any other. */
function customerIn(document: SchemaObject, driver: Operation | undefined): CustomerPlace | undefined {
  const schemes = securitySchemesOf(document);
  const used = new Set(driver?.security.flatMap((requirement) => Object.keys(requirement)));
  const own = schemes.filter(([id]) => used.has(id));
  return customerPlaceOf(own, driver?.parameters ?? []) ?? customerPlaceOf(schemes, []);
}

/** The path of the first server, its variables filled in, without a slash at the end. */
function rootOf({ servers }: Readonly<Record<string, unknown>>): string {
  const [server] = Array.isArray(servers) ? servers : [];
  const { url = '/', variables } = isObject(server) ? server : {};
  const at = formatPointer(['servers', 0, 'url']);
  const filled = String(url).replace(/\{([^}]*)\}/g, (_, name: string) => {
    const variable = isObject(variables) ? variables[name] : undefined;
    const value = isObject(variable) ? variable.default : undefined;
    if (typeof value !== 'string') {
      throw new ContractError([
        {
          pointer: at,
          reason: `the variable {${name}} has no default; allowed: variables: ${name}: default: a text`,
        },
      ]);
    }
    return value;
  });
  try {
    return new URL(filled, 'http://localhost').pathname.replace(/\/+$/, '');
  } catch {
    throw new ContractError([
      { pointer: at, reason: `"${filled}" is neither a path such as /api nor an address` },
    ]);
  }
}

/** An operation is told from others by its id, which stands once in a document (OpenAPI, Operation Object). */
function idProblems(operations: readonly Operation[]): readonly ContractProblem[] {
  return operations.flatMap(({ id, at }, place): readonly ContractProblem[] => {
    const first = operations.findIndex((other) => other.id === id);
    if (first === place) return [];
    const reason = `the operationId "${id}" stands at ${operations[first]?.at} too; allowed: an id of its own`;
    return [{ pointer: `${at}/operationId`, reason }];
  });
}

/** What `x-mock-operation` says of an operation that it cannot be. */
function roleProblems(operations: readonly Operation[]): readonly ContractProblem[] {
  return operations.flatMap(({ source, at }) => {
    const role = source['x-mock-operation'];
    if (role === undefined || role === 'driver') return [];
    const reason = `x-mock-operation is ${JSON.stringify(role)}; allowed: driver`;
    return [{ pointer: `${at}/x-mock-operation`, reason }];
  });
}

/** @throws ContractError with all that is wrong, if anything is */
function refuse(problems: readonly ContractProblem[]): void {
  if (problems.length > 0) throw new ContractError(problems);
}
