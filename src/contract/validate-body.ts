import { isObject } from '../base/json/json-object.ts';
import type { Contract } from './contract.ts';
import { bodyViolations } from './one-way.ts';
import type { MediaType, Operation } from './operations.ts';
import type { RequestParts, RequestProblem } from './request-parts.ts';
import { coerced, type Schemas, schemasOf, typesOf } from './schemas.ts';

const FORM = 'application/x-www-form-urlencoded';

/** What is wrong with the body of a request; undefined for one that keeps its operation, or whose form is not read. */
export function bodyProblem(
  { required, content }: NonNullable<Operation['requestBody']>,
  { body, header }: RequestParts,
  contract: Contract,
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
  if (media.schemaAt === undefined) return undefined;
  let value: unknown;
  if (given === FORM) value = formValue(body, media.schema, contract.derived(schemasOf));
  else if (!/[/+]json$/.test(given)) return undefined;
  else {
    try {
      value = JSON.parse(body);
    } catch {
      return { status: 400, detail: 'The body is no JSON.' };
    }
  }
  const [violation] = bodyViolations(value, media.schemaAt, 'request', contract);
  if (!violation) return undefined;
  const place = violation.instancePath || 'The body';
  return { status: 400, detail: `${place} is not valid: it ${violation.message ?? 'is invalid'}.` };
}

/**
 * What the fields of a form say, by the schema of the body: `a=1&a=2` and `a[]=1` are lists, `address[city]=Oslo` is an object
 * in an object (OpenAPI, Encoding Object).
 */
function formValue(body: string, schema: unknown, schemas: Schemas): unknown {
  return objectFrom([...new URLSearchParams(body)], schema, schemas);
}

type Fields = readonly (readonly [name: string, text: string])[];

function objectFrom(fields: Fields, schema: unknown, schemas: Schemas): Readonly<Record<string, unknown>> {
  const { properties } = schemas.flat(schema);
  const known = isObject(properties) ? properties : {};
  const values = [...grouped(fields)].map(([name, own]) => [
    name,
    fieldFrom(own, known[name] ?? {}, schemas),
  ]);
  // By entries: a field may be called `__proto__`.
  return Object.fromEntries(values);
}

/** Fields by the first part of their names: `[city]` of `address[city]` stands below `address` under the name `city`. */
function grouped(fields: Fields): ReadonlyMap<string, Fields> {
  const below = new Map<string, [string, string][]>();
  for (const [name, text] of fields) {
    const [, first = name, rest = ''] = /^([^[]+)(\[.*)?$/s.exec(name) ?? [];
    const inner = rest.replace(/^\[([^\]]*)\]/, '$1');
    below.set(first, [...(below.get(first) ?? []), [inner, text]]);
  }
  return below;
}

function fieldFrom(fields: Fields, schema: unknown, schemas: Schemas): unknown {
  const flat = schemas.flat(schema);
  const types = typesOf(flat);
  if (types.includes('array')) {
    if (!typesOf(schemas.flat(flat.items)).includes('object'))
      return fields.map(([, text]) => coerced(text, flat.items ?? {}, schemas));
    return [...grouped(fields).values()].map((own) => objectFrom(own, flat.items, schemas));
  }
  if (types.includes('object')) return objectFrom(fields, schema, schemas);
  const [, text = ''] = fields[0] ?? [];
  return coerced(text, schema, schemas);
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
