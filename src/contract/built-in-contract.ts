import {
  apiRoot,
  contractHash,
  customer,
  definition,
  operation,
  schemaShapes,
} from '../generated/contract/definition.gen.ts';
import {
  validateDriver,
  validatePathParameters,
  validateProblem,
} from '../generated/contract/validators.gen.ts';
import { contractOf } from './contract.ts';

/** The contract of spec/driver-api.openapi.yaml, read and compiled when the program was built. */
export const builtInContract = contractOf({
  hash: contractHash,
  root: apiRoot,
  operation,
  customer,
  shapes: schemaShapes,
  document: definition,
  validateBody: validateDriver,
  validateError: () => validateProblem,
  validatePathParameters,
});
