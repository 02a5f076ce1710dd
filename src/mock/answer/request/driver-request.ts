import { sampleRequest } from '../../../body/map/sample-request.ts';
import type { Contract } from '../../../contract/contract.ts';
import { driverQuestion } from '../../../contract/driver-answers.ts';
import {
  type Credentials,
  type CustomerWithKey,
  credentialsFor,
  withCookies,
} from '../../../contract/entrance/credentials.ts';
import { pathOf } from './path-parameters.ts';

/** Makes times of parameters that are required and want one. */
const SAMPLE_TIME = '2026-01-15T09:00:00Z';

/** A request of the driver's operation. */
export interface DriverRequest {
  /** From the root of the server on, percent-encoded. */
  readonly path: string;
  /** Decoded. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What the driver's operation wants beside its path and what lets a request in: parameters that are required, with the values that
 * the contract gives as examples.
 */
export function neededByDriver(contract: Contract): Credentials {
  const operation = contract.derived(driverQuestion);
  if (!operation) return { query: {}, headers: {} };
  const { query, headers } = sampleRequest(operation, contract, SAMPLE_TIME);
  return { query: Object.fromEntries(new URLSearchParams(query)), headers: inLowerCase(headers) };
}

/** Headers by their names in lower case, as requests have them. */
export function inLowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * A request about a driver that is let in and that the contract allows; undefined for an id that no path can name.
 * @param asker a key that is undefined is not sent
 */
export function driverRequest(
  contract: Contract,
  externalId: string,
  asker: CustomerWithKey,
): DriverRequest | undefined {
  const path = pathOf(externalId, contract, asker.customer);
  if (path === undefined) return undefined;
  const needed = contract.derived(neededByDriver);
  const sent = credentialsFor(contract, asker);
  return {
    path,
    query: Object.entries({ ...sent.query, ...needed.query }),
    headers: withCookies(needed.headers, sent.headers),
  };
}
