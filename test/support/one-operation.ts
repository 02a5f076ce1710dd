import { findDriverOperation } from '../../src/body/map/find-driver.ts';
import { readContract } from '../../src/contract/read-contract.ts';

/** A document with one operation that reads, and more of it. */
export function read(path: string, operation: object, more: object = {}) {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const parameters = named.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const document = {
    ...{ openapi: '3.0.3', info: { title: 'Test', version: '1' }, ...more },
    paths: { [path]: { parameters, get: operation } },
  };
  return readContract(document, { findDriver: findDriverOperation });
}

/** Responses of which one is a driver, where the operation says so. */
export const DRIVER = {
  200: { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } },
};
