import { isObject } from '../base/json/json-object.ts';
import type { Contract } from './contract.ts';
import type { Operation, Parameter } from './operations.ts';
import type { RequestParts, RequestProblem } from './request-parts.ts';
import { coerced, type Schemas, schemasOf, typesOf } from './schemas.ts';
import { bodyProblem } from './validate-body.ts';

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
  { name, in: place, schema, style, explode, isJson }: Parameter,
  request: RequestParts,
  schemas: Schemas,
): unknown {
  const flat = schemas.flat(schema);
  const types = typesOf(flat);
  const texts = textsOf(name, place, request);
  if (isJson) return jsonValue(texts[0]);
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

/** What a text of JSON says; the text itself where it is none, which validators refuse. */
function jsonValue(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
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
