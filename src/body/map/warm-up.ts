import { formatInstant } from '../../base/time/instant.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';
import type { DriverModel } from '../../world/network/model.ts';
import { computeDriver } from '../compute.ts';
import { edgeBody, edgeCases } from '../edge-cases/catalogue.ts';
import { fillerOf } from '../fill/fill.ts';
import { mapSlotOf } from './map-slot.ts';
import { sampleRequest } from './sample-request.ts';

/** So often each operation is asked, each time for another thing: where there are several schemas, chance chooses. */
const TIMES = 30;
/** Statuses of errors that are written. */
const ERRORS = [400, 401, 403, 404, 405, 409, 415, 429, 500, 502, 503, 504];

/**
 * Makes all that a contract can be asked for, as often as it takes to ask for all its validators: drivers, edge cases, the
 * answers of all operations by example and made up, errors, requests.
 * @param instant whole seconds since 1970
 */
export function warmUp(contract: Contract, drivers: readonly DriverModel[], instant: number): void {
  const { writeError, writeOperation } = contract.derived(mapSlotOf);
  const now = formatInstant(instant);
  const [first] = drivers.map((driver) => {
    const { body } = computeDriver(driver, instant, contract);
    contract.validateBody(body);
    return { body, externalId: driver.externalId };
  });
  if (first && contract.operation.operationId !== '') {
    const base = { externalId: first.externalId, instant, baseBody: JSON.stringify(first.body) };
    for (const { name } of edgeCases(contract)) edgeBody(name, base, contract);
  }
  contract.validatePathParameters({ [contract.operation.parameter]: 'x' });
  for (const operation of contract.derived(operationsOf)) {
    for (const status of ERRORS) {
      const problem = { type: 'about:blank', title: 'title', status, detail: 'detail', instance: '/' };
      writeError?.(problem, instant, operation);
      writeError?.(problem, instant);
    }
    sampleRequest(operation, contract, now);
    for (let time = 0; time < TIMES; time++) {
      const parameters = Object.fromEntries(operation.parameters.map(({ name }) => [name, String(time)]));
      for (const isDynamic of [true, false])
        writeOperation?.(operation, {
          parameters,
          seed: `${time}`,
          instant,
          wished: undefined,
          status: undefined,
          isDynamic,
        });
      for (const { content } of [operation.requestBody, ...operation.responses].flatMap((part) => part ?? []))
        for (const { schema } of Object.values(content))
          for (const direction of ['request', 'response'] as const)
            for (const withExamples of [true, false])
              contract
                .derived(fillerOf)
                .fill(schema ?? true, `warm-up/${time}`, operation.id, { now, direction, withExamples });
    }
  }
}
