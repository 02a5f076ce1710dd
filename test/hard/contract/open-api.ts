import { readFileSync } from 'node:fs';
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { parse } from 'yaml';

// A reader of OpenAPI 3.0 that shares nothing with the server: the file itself, another implementation of JSON Schema.

/** A part of an OpenAPI document. */
// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
export type Part = any;

/** An answer as far as the spec speaks of it. */
export interface Answer {
  readonly status: number;
  /** Value of the header `content-type`; undefined where there is none. */
  readonly contentType: string | undefined;
  readonly text: string;
}

/** One operation of the document. */
export interface Operation {
  /** In upper case. */
  readonly method: string;
  /** Path below the server's, with its parameters in braces. */
  readonly path: string;
  readonly id: string;
  /** Its parameters and those of its path, references followed. */
  readonly parameters: readonly Part[];
  /** Schema of the JSON body; undefined where there is none. */
  readonly body: Part | undefined;
  /** The spec's example of the body. */
  readonly example: Part | undefined;
  /** Media types of the body. */
  readonly bodyTypes: readonly string[];
  /** What its answer breaks of the spec; an empty list: nothing. */
  breaches(answer: Answer): readonly string[];
}

/** An OpenAPI document that can be asked. */
export interface OpenApi {
  readonly document: Part;
  /** Path of the server, such as `/api`. */
  readonly root: string;
  readonly operations: readonly Operation[];
  /** Follows references. */
  resolve(part: Part): Part;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'options', 'head', 'trace'];

/** Reads a file of `spec/`. */
export function readOpenApi(name: string): OpenApi {
  const document = parse(readFileSync(new URL(`../../../spec/${name}`, import.meta.url), 'utf8'));
  const resolve = (part: Part): Part =>
    part?.$ref
      ? resolve(
          part.$ref
            .slice(2)
            .split('/')
            .reduce((inner: Part, step: string) => inner[step], document),
        )
      : part;
  const definitions = converted(document.components.schemas, false);
  const operations = Object.entries(document.paths as Part).flatMap(([path, item]: [string, Part]) =>
    METHODS.filter((method) => item[method]).map((method): Operation => {
      const operation = item[method];
      const content = resolve(operation.requestBody)?.content ?? {};
      return {
        ...{ method: method.toUpperCase(), path, id: operation.operationId },
        parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve),
        body: (Object.values(content) as Part[])[0]?.schema,
        example: (Object.values(content) as Part[])[0]?.example,
        bodyTypes: Object.keys(content),
        breaches: breachesOf(operation.responses, resolve, definitions),
      };
    }),
  );
  return { document, root: document.servers[0].url, operations, resolve };
}

function breachesOf(responses: Part, resolve: (part: Part) => Part, definitions: Part) {
  const validators = new Map<Part, Validator>();
  return ({ status, contentType, text }: Answer): readonly string[] => {
    const response = resolve(responses[status] ?? responses[`${String(status)[0]}XX`]);
    if (!response) return [`status ${status} is not in the spec`];
    const content = response.content ?? {};
    if (text === '') return Object.keys(content).length === 0 || contentType === undefined ? [] : ['no body'];
    const media = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
    const schema = content[media]?.schema;
    if (!schema) return [`content type ${contentType} is not in the spec for ${status}`];
    if (!/json$/.test(media)) return [];
    let validator = validators.get(schema);
    if (!validator) {
      validator = new Validator({ ...converted(schema), $defs: definitions } as Schema, '2020-12', true);
      validators.set(schema, validator);
    }
    return errorsIn(validator, text);
  };
}

function errorsIn(validator: Validator, text: string): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [`no JSON: ${(error as Error).message}`];
  }
  const { valid, errors } = validator.validate(value);
  return valid ? [] : errors.map(({ instanceLocation, error }: OutputUnit) => `${instanceLocation} ${error}`);
}

/** A schema of OpenAPI 3.0 as one of JSON Schema 2020-12. @param isSchema false: an object of schemas by name */
function converted(value: Part, isSchema = true): Part {
  if (Array.isArray(value)) return value.map((item) => converted(item));
  if (typeof value !== 'object' || value === null) return value;
  if (!isSchema) return mapped(value, (inner) => converted(inner));
  const { nullable, format, example, examples, ...rest } = value;
  if (rest.$ref) return { $ref: rest.$ref.replace('#/components/schemas/', '#/$defs/') };
  const limits = format === 'int32' ? { minimum: -2147483648, maximum: 2147483647, ...rest } : rest;
  const ours = mapped(limits, (inner, key) =>
    key === 'enum' || key === 'default' ? inner : converted(inner, key !== 'properties'),
  );
  const known = format && !/^(?:int|double|float)/.test(format) ? { format } : {};
  return { ...ours, ...known, ...(nullable && { type: [rest.type, 'null'] }) };
}

function mapped(object: Part, change: (value: Part, key: string) => Part): Part {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
