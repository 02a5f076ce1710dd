import type { Contract } from '../../contract/contract.ts';
import { mediaTypesFor, statusMeans } from '../../contract/driver-answers.ts';
import type { Wire } from '../reply.ts';

/** Whether a contract has an answer: its status, its media type and, where that is JSON, its body. Errors may have no body. */
export function keepsContract(
  { status, headers, body }: Pick<Wire, 'status' | 'headers' | 'body'>,
  contract: Contract,
): boolean {
  if (statusMeans(status, contract) === undefined) return false;
  if (body === '' && status >= 400) return true;
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const mediaType = type.replace(/;.*$/s, '').trim().toLowerCase();
  if (!mediaTypesFor(status, contract).includes(mediaType)) return false;
  if (!/[/+]json$/.test(mediaType)) return true;
  const validate = status === 200 ? contract.validateBody : contract.validateError(status, mediaType);
  try {
    const value: unknown = JSON.parse(body);
    return validate === undefined || validate(value).length === 0;
  } catch {
    return false;
  }
}

/** Whether violations are of the contract, not of the world rules alone. */
export function breakContract(violations: readonly string[]): boolean {
  return violations.some((line) => line.startsWith('spec '));
}
