import type { Contract } from '../../src/contract/contract.ts';
import type { Operation } from '../../src/contract/operations.ts';
import { type ReadOptions, readContract } from '../../src/contract/read-contract.ts';
import type { RequestParts } from '../../src/contract/request-parts.ts';
import { validatorsOf } from '../../src/contract/run-time-validators.ts';
import type { Validators } from '../../src/contract/schema.ts';
import { Schemas } from '../../src/contract/schemas.ts';

/** A document of OpenAPI with some paths, and more of it. */
export function documentWith(paths: object, more: object = {}): Readonly<Record<string, unknown>> {
  return { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths, ...more };
}

/** An answer with a body of JSON, by its schema. */
export function answering(schema: unknown): object {
  return { 200: { description: 'OK', content: { 'application/json': { schema } } } };
}

let compiled: Validators | undefined;

/** Validators that hold schemas against one meta-schema: it is the same for each document, and takes ajv long to compile. */
export const makeValidators = (schemas: Schemas): Validators => ({
  ...validatorsOf(schemas),
  violationsOfSchema(schema) {
    compiled ??= validatorsOf(new Schemas({}));
    return compiled.violationsOfSchema(schema);
  },
});

/** A document as a contract; its first operation stands for the driver's. */
export function contractFrom(document: unknown, options: Partial<ReadOptions> = {}): Contract {
  const findDriver = ([operation]: readonly Operation[]) => ({ operation, parameter: 'id' });
  return readContract(document, { findDriver, makeValidators, ...options }).contract;
}

/** What a request says; of a header or a cookie that it does not have, nothing. */
export function requestParts({
  path = {},
  query = '',
  headers = {},
  cookies = {},
  body,
}: {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
} = {}): RequestParts {
  return {
    ...{ path, query: new URLSearchParams(query), body },
    header: (name) => headers[name],
    cookie: (name) => cookies[name],
  };
}
