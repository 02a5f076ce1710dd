import { digest } from '../../base/digest.ts';
import { isObject } from '../../base/json/json-object.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import { bodyViolations } from '../../contract/one-way.ts';
import {
  jsonTypeOf,
  type MediaType,
  type Operation,
  type OperationResponse,
  responseFor,
  successOf,
} from '../../contract/operations.ts';
import { coerced, type Schemas, schemasOf } from '../../contract/schemas.ts';
import { fillerOf } from '../fill/fill.ts';
import type { AskedOperation, OperationAnswer, WriteOperation } from './map-slot.ts';

/** Answers the operations of a contract that are not the driver's, from their examples and schemas. */
export function operationWriterOf(contract: Contract): WriteOperation {
  return (operation, asked) => writeOperation(operation, asked, contract);
}

function writeOperation(operation: Operation, asked: AskedOperation, contract: Contract): OperationAnswer {
  const response = asked.status === undefined ? successOf(operation) : responseFor(operation, asked.status);
  const status =
    asked.status ?? (response && /^\d{3}$/.test(response.status) ? Number(response.status) : 200);
  const type = response && mediaTypeOf(response);
  const headers = headersOf(response, asked, contract);
  if (!response || type === undefined || status === 204) return { status, headers, body: '', violations: [] };
  const media = response.content[type] as MediaType;
  const example = exampleOf(media, asked);
  const isJson = /[/+]json\b/i.test(type);
  const value = example === undefined ? madeUp(operation, media, asked, contract) : example;
  const body = isJson || typeof value !== 'string' ? JSON.stringify(value ?? null) : value;
  return {
    ...{ status, headers: [['content-type', type] as const, ...headers], body },
    violations: isJson ? violationsOf(value ?? null, media, contract) : [],
  };
}

function violationsOf(value: unknown, { schemaAt }: MediaType, contract: Contract): readonly string[] {
  if (schemaAt === undefined) return [];
  return bodyViolations(value, schemaAt, 'response', contract).map(
    ({ instancePath, message }) => `spec ${instancePath || '/'}: ${message ?? 'invalid'}`,
  );
}

function mediaTypeOf({ content }: OperationResponse): string | undefined {
  return jsonTypeOf(content) ?? Object.keys(content)[0];
}

/** The example that is wished for, or the first; undefined where there is none, or values are to be made up. */
function exampleOf({ example, examples }: MediaType, { wished, isDynamic }: AskedOperation): unknown {
  if (wished !== undefined && Object.hasOwn(examples, wished)) return examples[wished];
  if (isDynamic) return undefined;
  return example ?? Object.values(examples)[0];
}

function madeUp(
  operation: Operation,
  { schema = true, schemaAt }: MediaType,
  asked: AskedOperation,
  contract: Contract,
): unknown {
  const schemas = contract.derived(schemasOf);
  const { parameters, seed, instant, isDynamic } = asked;
  const identity = digest(JSON.stringify([seed, operation.id, Object.entries(parameters).sort()]));
  const value = contract.derived(fillerOf).fill(schema, identity, operation.id, {
    ...{ now: formatInstant(instant), direction: 'response', withExamples: !isDynamic },
  });
  if (!isObject(value) || schemaAt === undefined) return value;
  const asks = operation.parameters.flatMap(({ name, in: place }) => (place === 'path' ? [name] : []));
  const given = new Map(asks.flatMap((name) => (name in parameters ? [[name, parameters[name] ?? '']] : [])));
  const named = withAsked(value, schema, given, schemas);
  return bodyViolations(named, schemaAt, 'response', contract).length === 0 ? named : value;
}

/** What was asked for is what is answered about: in the body itself, else in the one object of it that has such a property. */
function withAsked(
  value: Readonly<Record<string, unknown>>,
  schema: unknown,
  given: ReadonlyMap<string, string>,
  schemas: Schemas,
): Readonly<Record<string, unknown>> {
  const known = propertiesOf(schema, schemas);
  const named: Record<string, unknown> = { ...value };
  for (const [name, text] of given) {
    if (name in known) {
      named[name] = coerced(text, known[name], schemas);
      continue;
    }
    const [within, ...others] = Object.keys(known).filter(
      (each) => isObject(named[each]) && name in propertiesOf(known[each], schemas),
    );
    if (within === undefined || others.length > 0) continue;
    const inner = propertiesOf(known[within], schemas);
    named[within] = { ...(named[within] as object), [name]: coerced(text, inner[name], schemas) };
  }
  return named;
}

function propertiesOf(schema: unknown, schemas: Schemas): Readonly<Record<string, unknown>> {
  const { properties } = schemas.flat(schema);
  return isObject(properties) ? properties : {};
}

/** The headers that the contract demands of an answer. */
function headersOf(
  response: OperationResponse | undefined,
  { seed, instant }: AskedOperation,
  contract: Contract,
): [string, string][] {
  return Object.entries(response?.headers ?? {})
    .filter(([name, { required }]) => required === true && name.toLowerCase() !== 'content-type')
    .map(([name, { schema, example, examples }]) => {
      const [named] = Object.values(isObject(examples) ? examples : {}).filter(isObject);
      const value =
        example ??
        named?.value ??
        contract.derived(fillerOf).fill(schema ?? true, `${seed}/${name}`, name, {
          ...{ now: formatInstant(instant), direction: 'response', withExamples: true },
        });
      return [name.toLowerCase(), String(value).replace(/[^\x20-\x7e]/g, '')];
    });
}
