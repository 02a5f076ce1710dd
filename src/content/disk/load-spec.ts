import { prepareMap } from '../../body/map/body-map.ts';
import { findDriverOperation } from '../../body/map/find-driver.ts';
import { sourceFault } from '../../body/map/sources.ts';
import { ContractError } from '../../contract/contract-error.ts';
import { type ReadContract, type ReadOptions, readContract } from '../../contract/read-contract.ts';
import { readSpecFile, specProblems } from './read-spec.ts';

/** A contract that was read from files. */
export interface LoadedSpec extends ReadContract {
  /** The files, absolute paths, that of the document first. */
  readonly files: readonly string[];
}

/**
 * Reads an OpenAPI file, and those that it refers to, into a contract.
 * @throws ContentError with all that is wrong: a MockError each, with file, line, column and JSON pointer
 */
export async function loadSpec(
  path: string,
  options: Omit<ReadOptions, 'findDriver' | 'sourceFault'> = {},
): Promise<LoadedSpec> {
  const spec = readSpecFile(path);
  try {
    const read = readContract(spec.document, { ...options, findDriver: findDriverOperation, sourceFault });
    await prepareMap(read.contract);
    return { ...read, files: spec.files };
  } catch (error) {
    throw error instanceof ContractError ? specProblems(error, spec) : error;
  }
}
