import { formatInstant } from '../../base/time/instant.ts';
import { type Contract, hasDriver } from '../../contract/contract.ts';
import { driverQuestion } from '../../contract/driver-answers.ts';
import { allKeyPlaces, credentialPlaces } from '../../contract/entrance/credentials.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import { type Operation, operationsOf } from '../../contract/operations.ts';
import type { AuthMode } from '../../contract/security.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { pathTemplate } from '../../mock/answer/request/path-parameters.ts';

/**
 * How the API is asked for a driver, or, where the contract has none, by the first operation that reads; null where there is
 * none of these either.
 * @param instant ms since 1970, for parameters that want a time
 */
export async function sampleOf(contract: Contract, instant: number): Promise<Schemas['Info']['sample']> {
  const isDriver = hasDriver(contract);
  const operation = isDriver
    ? contract.validators && contract.derived(driverQuestion)
    : contract.derived(firstRead);
  if (!isDriver && !operation) return null;
  const wanted = { path: '', query: '', headers: {} };
  if (operation) {
    const { sampleRequest } = await import('../../body/map/sample-request.ts');
    Object.assign(wanted, sampleRequest(operation, contract, formatInstant(instant)));
  }
  return {
    method: operation?.method ?? contract.operation.method,
    path: isDriver ? pathTemplate(contract) : contract.root + wanted.path,
    query: wanted.query,
    headers: wanted.headers,
  };
}

/** The first operation that reads; undefined where there is none. */
function firstRead(contract: Contract): Operation | undefined {
  return contract.derived(operationsOf).find(({ method }) => method === 'GET');
}

/**
 * Where requests carry what lets them in.
 * @param auth as `authOf` has it: without a check a sample needs no key
 */
export function credentialsOf(contract: Contract, auth: AuthMode): Schemas['Info']['credentials'] {
  const asked = hasDriver(contract) ? undefined : contract.derived(firstRead);
  const usual = credentialPlaces(asked ? entranceOf(contract, asked) : contract).filter(
    ({ template }) => auth !== 'off' || template === '{customer}',
  );
  const isUsual = (of: { readonly in: string; readonly name: string }) =>
    usual.some((one) => one.in === of.in && one.name === of.name);
  const others = allKeyPlaces(contract).filter((place) => !isUsual(place));
  return [
    ...usual.map((place) => ({ ...place, usual: true })),
    ...others.map((place) => ({ ...place, usual: false })),
  ];
}
