import type { IncomingMessage } from 'node:http';
import { mockError } from '../../base/errors.ts';
import type { Contract } from '../../contract/contract.ts';
import { operationsOf } from '../../contract/operations.ts';
import { LARGEST_CONTROL_BODY } from '../limits.ts';

/** Whether some of a contract's operations take bodies: those of no other are read. */
function takesBodies(contract: Contract): boolean {
  return (
    contract.validators !== undefined && contract.derived(operationsOf).some(({ requestBody }) => requestBody)
  );
}

/**
 * The body of a request as text, where the contract takes bodies and the method has one; undefined otherwise. What an
 * application around this one has read counts.
 * @throws MockError body-too-large
 */
export async function bodyFor(request: IncomingMessage, contract: Contract): Promise<string | undefined> {
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || !contract.derived(takesBodies))
    return undefined;
  const { body } = request as { body?: unknown };
  if (body !== undefined) return typeof body === 'string' ? body : JSON.stringify(body);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > LARGEST_CONTROL_BODY) throw mockError('body-too-large', { allowed: LARGEST_CONTROL_BODY });
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
