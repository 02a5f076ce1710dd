import { mockError } from '../base/errors.ts';
import { prepareMap } from '../body/map/body-map.ts';
import { findDriverOperation } from '../body/map/find-driver.ts';
import { sourceFault } from '../body/map/sources.ts';
import { compiledValidators, isCompiled } from '../contract/compiled-spec.ts';
import { ContractError } from '../contract/contract-error.ts';
import { type ReadContract, type ReadOptions, readContract } from '../contract/read-contract.ts';
import { ContentDataError } from './content-data.ts';

/**
 * Reads an OpenAPI document that was given as data, or compiled ahead of time, into a contract.
 * @throws ContentDataError with all that is wrong, each with its JSON pointer
 */
export async function contractFrom(
  given: unknown,
  options: Omit<ReadOptions, 'findDriver' | 'sourceFault'> = {},
): Promise<ReadContract> {
  try {
    const isCompiledSpec = isCompiled(given);
    const document = isCompiledSpec ? given.document : given;
    const makeValidators = isCompiledSpec ? () => compiledValidators(given) : undefined;
    const read = readContract(document, {
      makeValidators,
      ...options,
      findDriver: findDriverOperation,
      sourceFault,
    });
    await prepareMap(read.contract);
    return read;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new ContentDataError(
      error.problems.map(({ pointer, reason }) =>
        mockError('spec-invalid', { reason }, { file: 'spec', pointer }),
      ),
    );
  }
}
