import { isObject } from '../base/json/json-object.ts';
import { formatPointer } from '../base/json/json-pointer.ts';
import type { Contract } from './contract.ts';
import type { Schema, SchemaObject } from './schema.ts';
import { type Schemas, schemasOf } from './schemas.ts';
import type { SecurityRequirement } from './security.ts';

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly schema: Schema;
  /** JSON pointer to its schema in the document, references followed. */
  readonly schemaAt: string;
  /** How lists and objects are written (OpenAPI, Parameter Object); as it stands in the document or by default. */
  readonly style: string;
  readonly explode: boolean;
  /** Whether its text is JSON, as its `content` says. */
  readonly isJson: boolean;
  /** JSON pointer to it in the document. */
  readonly at: string;
  readonly 'x-mock-parameter'?: unknown;
  /** Its own example, or the first of its named ones. */
  readonly example?: unknown;
}

/** What a body of one media type looks like. */
export interface MediaType {
  readonly schema?: Schema;
  readonly example?: unknown;
  /** Named examples: their values. */
  readonly examples: Readonly<Record<string, unknown>>;
  /** JSON pointer to its schema in the document, references followed; undefined where it has none. */
  readonly schemaAt?: string;
}

/** One answer of an operation. */
export interface OperationResponse {
  /** As the document writes it: `404`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** By media type, in the document's order; empty for an answer without body. */
  readonly content: Readonly<Record<string, MediaType>>;
  readonly headers: Readonly<Record<string, SchemaObject>>;
}

/** One operation of a document, references followed. */
export interface Operation {
  /** Its id; its method and path where it has none. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** Relative to the API root, parameters in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, MediaType>>;
  };
  /** Of one of them every scheme must be satisfied; none for an operation that anybody may have. */
  readonly security: readonly SecurityRequirement[];
  readonly responses: readonly OperationResponse[];
  /** JSON pointer to it in the document. */
  readonly at: string;
  /** The operation as it stands in the document. */
  readonly source: SchemaObject;
}

/** The methods that a path may have operations of, as fields of it. */
export const METHODS: readonly string[] = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
];

/** The operations of a contract's document, in its order: to be asked for by `contract.derived(operationsOf)`. */
export function operationsOf(contract: Contract): readonly Operation[] {
  return readOperations(contract.derived(schemasOf));
}

/** The operations of a document, in its order. */
export function readOperations(schemas: Schemas): readonly Operation[] {
  const { paths, security } = schemas.document;
  return Object.entries(objectOf(paths)).flatMap(([path, value]) => {
    const item = schemas.resolve(value);
    return METHODS.filter((method) => isObject(item[method])).map((method) => {
      const source = item[method] as SchemaObject;
      const at = formatPointer(['paths', path, method]);
      const shared = parametersOf(schemas, item.parameters, formatPointer(['paths', path]));
      const own = parametersOf(schemas, source.parameters, at);
      const isOwn = (one: Parameter) =>
        own.some(({ name, in: place }) => name === one.name && place === one.in);
      return {
        id: typeof source.operationId === 'string' ? source.operationId : `${method.toUpperCase()} ${path}`,
        ...{ method: method.toUpperCase(), path, at, source },
        parameters: [...shared.filter((one) => !isOwn(one)), ...own],
        ...requestBodyOf(schemas, source.requestBody, `${at}/requestBody`),
        security: (source.security ?? security ?? []) as readonly SecurityRequirement[],
        responses: Object.entries(objectOf(source.responses)).map(([status, response]) =>
          responseOf(schemas, status, response, `${at}/responses/${status}`),
        ),
      };
    });
  });
}

/** The media type of a content that is JSON; undefined where it has none. */
export function jsonTypeOf(content: OperationResponse['content']): string | undefined {
  return Object.keys(content).find((type) => /[/+]json\b/i.test(type));
}

/** The JSON body of an answer of an operation; undefined where it has none. */
export function jsonBody(operation: Operation, status: number): MediaType | undefined {
  const content = responseFor(operation, status)?.content ?? {};
  return content[jsonTypeOf(content) ?? ''];
}

/** The answer of an operation that a status gets: the one of that status, of its class (`4XX`), or the default. */
export function responseFor({ responses }: Operation, status: number): OperationResponse | undefined {
  const names = [String(status), `${Math.trunc(status / 100)}XX`, 'default'];
  return names
    .map((name) => responses.find((response) => response.status.toUpperCase() === name.toUpperCase()))
    .find((response) => response !== undefined);
}

/** The answer of an operation that went well: the first of 2xx, or the default. */
export function successOf({ responses }: Operation): OperationResponse | undefined {
  return (
    responses.find(({ status }) => /^2\d\d$/.test(status)) ??
    responses.find(({ status }) => /^2xx$/i.test(status)) ??
    responses.find(({ status }) => status === 'default')
  );
}

/** Whether a parameter is one that OpenAPI ignores (Parameter Object): other parts of a document say what these headers hold. */
export function isIgnoredParameter(place: unknown, name: unknown): boolean {
  return place === 'header' && /^(?:accept|content-type|authorization)$/i.test(String(name));
}

function parametersOf(schemas: Schemas, list: unknown, at: string): readonly Parameter[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, index) => {
    const source = schemas.resolve(value);
    const { name, in: place, required, schema, content, style, explode } = source;
    if (typeof name !== 'string' || isIgnoredParameter(place, name)) return [];
    const [type] = Object.keys(objectOf(content));
    const own = pointerTo(value, `${at}/parameters/${index}`);
    const byDefault = place === 'query' || place === 'cookie' ? 'form' : 'simple';
    const written = typeof style === 'string' ? style : byDefault;
    return {
      ...{ name, in: place as Parameter['in'], style: written, at: `${at}/parameters/${index}` },
      required: required === true,
      schemaAt: own + (type === undefined ? '/schema' : formatPointer(['content', type, 'schema'])),
      schema: (schema ?? objectOf(Object.values(objectOf(content))[0]).schema ?? {}) as Schema,
      isJson: type !== undefined && /[/+]json\b/i.test(type),
      explode: typeof explode === 'boolean' ? explode : written === 'form',
      'x-mock-parameter': source['x-mock-parameter'],
      example: source.example ?? schemas.resolve(Object.values(objectOf(source.examples))[0]).value,
    };
  });
}

function requestBodyOf(schemas: Schemas, value: unknown, at: string): Pick<Operation, 'requestBody'> {
  if (value === undefined) return {};
  const { required, content } = schemas.resolve(value);
  return {
    requestBody: { required: required === true, content: contentOf(schemas, content, pointerTo(value, at)) },
  };
}

function responseOf(schemas: Schemas, status: string, value: unknown, at: string): OperationResponse {
  const { description, content, headers } = schemas.resolve(value);
  return {
    status,
    description: typeof description === 'string' ? description : '',
    content: contentOf(schemas, content, pointerTo(value, at)),
    headers: Object.fromEntries(
      Object.entries(objectOf(headers)).map(([name, header]) => [name, schemas.resolve(header)]),
    ),
  };
}

function contentOf(schemas: Schemas, content: unknown, at: string): Readonly<Record<string, MediaType>> {
  const types = Object.entries(objectOf(content)).map(([type, value]): [string, MediaType] => {
    const { schema, example, examples } = objectOf(value);
    const named = Object.entries(objectOf(examples)).map(([name, each]) => [
      name,
      schemas.resolve(each).value,
    ]);
    return [
      type,
      {
        ...(schema !== undefined && {
          schema: schema as Schema,
          schemaAt: at + formatPointer(['content', type, 'schema']),
        }),
        ...(example !== undefined && { example }),
        examples: Object.fromEntries(named),
      },
    ];
  });
  return Object.fromEntries(types);
}

/** Where a value stands that may be a reference to another. */
function pointerTo(value: unknown, at: string): string {
  const { $ref } = objectOf(value);
  return typeof $ref === 'string' && $ref.startsWith('#') ? decodeURIComponent($ref.slice(1)) : at;
}

function objectOf(value: unknown): SchemaObject {
  return isObject(value) ? value : {};
}

/**
 * The path of the driver's operation without the API's root. Parameters beside the id and the customer have the values that
 * the contract gives as examples.
 * @param segment the id, percent-encoded as it is to stand in the path
 * @param customer stands where the path names the customer; default: an example, too
 * @param template in the place of the operation's own, such as its path in capitals
 */
export function driverPath(
  { operation, customer: asks }: Pick<Contract, 'operation' | 'customer'>,
  segment: string,
  customer?: string,
  template: string = operation.path,
): string {
  const { parameter, samples = {} } = operation;
  return template.replace(/\{([^}]*)\}/g, (_, name: string) => {
    if (name === parameter) return segment;
    const named = asks?.in === 'path' && asks.name === name ? customer : undefined;
    return encodeURIComponent(named ?? samples[name] ?? name);
  });
}
