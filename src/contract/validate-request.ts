import { isObject } from '../base/json/json-object.ts';
import { coerced } from './coerce.ts';
import type { Contract } from './contract.ts';
import type { MediaType, Operation, Parameter } from './operations.ts';
import { type Schemas, schemasOf, typesOf } from './schemas.ts';

/** What a request says, taken apart. */
export interface RequestParts {
  /** Path parameters by name, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The first value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  /** Undefined where the request has none. */
  readonly body: string | undefined;
}

/** What is wrong with a request. */
export interface RequestProblem {
  readonly status: 400 | 415;
  /** A sentence. */
  readonly detail: string;
}

/** Holds a request against its operation: parameters, then the body; undefined for one that keeps it. */
export function requestProblem(
  operation: Operation,
  request: RequestParts,
  contract: Contract,
): RequestProblem | undefined {
  const schemas = contract.derived(schemasOf);
  for (const parameter of operation.parameters) {
    const reason = parameterFault(parameter, request, contract, schemas);
    if (reason) return { status: 400, detail: `The ${parameter.in} parameter ${parameter.name} ${reason}.` };
  }
  return operation.requestBody && bodyProblem(operation.requestBody, request, contract);
}

/** The values of a request's parameters in a place, as their schemas say: those of the operation alone. */
export function parameterValues(
  operation: Operation,
  place: 'path' | 'query',
  request: RequestParts,
  contract: Contract,
): Readonly<Record<string, unknown>> {
  const schemas = contract.derived(schemasOf);
  const there = operation.parameters.filter((parameter) => parameter.in === place);
  const values = there.map(
    (parameter) => [parameter.name, parameterValue(parameter, request, schemas)] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function parameterFault(
  parameter: Parameter,
  request: RequestParts,
  { validators }: Contract,
  schemas: Schemas,
): string | undefined {
  const value = parameterValue(parameter, request, schemas);
  if (value === undefined) return parameter.required ? 'is missing' : undefined;
  const [violation] = validators?.at(`${parameter.schemaAt}`)(value) ?? [];
  return violation && `is not valid: it ${violation.message ?? 'is invalid'}`;
}

/** The value of a parameter, as its style writes lists and objects (OpenAPI, Parameter Object); undefined where there is none. */
function parameterValue(
  { name, in: place, schema, style, explode }: Parameter,
  request: RequestParts,
  schemas: Schemas,
): unknown {
  const flat = schemas.flat(schema);
  const types = typesOf(flat);
  const texts = textsOf(name, place, request);
  if (types.includes('array')) {
    const separator = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ',';
    const items =
      explode && place === 'query' ? texts : texts.slice(0, 1).flatMap((text) => text.split(separator));
    return texts.length === 0 ? undefined : items.map((item) => coerced(item, flat.items ?? {}, schemas));
  }
  if (types.includes('object'))
    return objectValue({ name, style, explode, properties: flat.properties }, texts, request, schemas);
  const [text] = texts;
  return text === undefined ? undefined : coerced(text, schema, schemas);
}

function textsOf(
  name: string,
  place: Parameter['in'],
  { path, query, header, cookie }: RequestParts,
): readonly string[] {
  if (place === 'query') return query.getAll(name);
  const text = place === 'path' ? path[name] : place === 'header' ? header(name.toLowerCase()) : cookie(name);
  return text === undefined ? [] : [text];
}

function objectValue(
  {
    name,
    style,
    explode,
    properties,
  }: Pick<Parameter, 'name' | 'style' | 'explode'> & { readonly properties: unknown },
  texts: readonly string[],
  { query }: RequestParts,
  schemas: Schemas,
): unknown {
  const known = isObject(properties) ? properties : {};
  const value = new Map<string, unknown>();
  const put = (key: string, text: string) => {
    value.set(key, coerced(text, known[key] ?? {}, schemas));
  };
  if (style === 'deepObject') {
    for (const [key, text] of query)
      if (key.startsWith(`${name}[`) && key.endsWith(']')) put(key.slice(name.length + 1, -1), text);
  } else if (explode && style === 'form') {
    for (const key of Object.keys(known)) {
      const text = query.get(key);
      if (text !== null) put(key, text);
    }
  } else {
    const parts = texts[0]?.split(',') ?? [];
    for (let at = 0; at + 1 < parts.length; at += 2) put(parts[at] ?? '', parts[at + 1] ?? '');
  }
  return value.size === 0 ? undefined : Object.fromEntries(value);
}

function bodyProblem(
  { required, content }: NonNullable<Operation['requestBody']>,
  { body, header }: RequestParts,
  { validators }: Contract,
): RequestProblem | undefined {
  const types = Object.keys(content);
  if (body === undefined || body === '')
    return required ? { status: 400, detail: 'The request has no body.' } : undefined;
  const given = (header('content-type') ?? '').replace(/;.*$/s, '').trim().toLowerCase();
  const media = types.length === 0 ? {} : mediaTypeFor(given, content);
  if (!media) {
    return {
      status: 415,
      detail: `The body is ${given || 'of no media type'}; allowed: ${types.join(', ')}.`,
    };
  }
  if (!/[/+]json$/.test(given) || media.schemaAt === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { status: 400, detail: 'The body is no JSON.' };
  }
  const [violation] = validators?.at(media.schemaAt)(value) ?? [];
  if (!violation) return undefined;
  const place = violation.instancePath || 'The body';
  return { status: 400, detail: `${place} is not valid: it ${violation.message ?? 'is invalid'}.` };
}

/** What a content says of a media type: by its name, or a range such as `image/*`. */
function mediaTypeFor(
  given: string,
  content: Readonly<Record<string, MediaType>>,
): Partial<MediaType> | undefined {
  const name = Object.keys(content).find((type) => {
    const plain = type.replace(/;.*$/s, '').trim().toLowerCase();
    return (
      plain === given || plain === '*/*' || (plain.endsWith('/*') && given.startsWith(plain.slice(0, -1)))
    );
  });
  return name === undefined ? undefined : content[name];
}
