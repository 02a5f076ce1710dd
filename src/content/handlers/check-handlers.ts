import { describeValue, didYouMean, type ErrorPlace, type MockError, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';

/** What is wrong with handlers: names that are no operation's, values that are no functions. */
export function handlerProblems(
  handlers: Readonly<Record<string, unknown>>,
  contract: Contract,
  where: ErrorPlace | undefined,
): readonly MockError[] {
  const driver = contract.operation.operationId;
  const ids = contract
    .derived(operationsOf)
    .map(({ id }) => id)
    .filter((id) => id !== driver);
  const allowed = ids.length > 0 ? ids : 'none, as the spec has no operation but that of the driver';
  return Object.entries(handlers).flatMap(([name, value]) => {
    if (!ids.includes(name)) {
      const isDriver = name === driver;
      const reason = isDriver
        ? `${name} is the operation of the driver, which the world answers`
        : `there is no operation ${name}`;
      const hint = isDriver ? '' : didYouMean(nearest(name, ids));
      return [mockError('handlers-invalid', { reason, allowed, hint }, where)];
    }
    if (typeof value === 'function') return [];
    const reason = `the handler of ${name} is ${describeValue(value)}`;
    return [mockError('handlers-invalid', { reason, allowed: 'a function' }, where)];
  });
}
