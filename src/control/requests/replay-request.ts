import { mockError } from '../../base/errors.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { replayReceipt } from '../../mock/receipts/make-again.ts';
import { readReceipt } from '../../mock/receipts/receipt-token.ts';
import { type Handler, ok } from '../call.ts';
import { notThere } from '../invalid.ts';
import { entryOf } from './requests.ts';

/** `POST /requests/{id}/replay`. */
export const replayRequest: Handler<'replayRequest'> = async (call) => {
  const { context, path } = call;
  const entry = await entryOf(call, path.id);
  const receipt = entry.responseHeaders.find(([name]) => name === 'x-mock-receipt')?.[1];
  if (receipt === undefined) throw notThere('receipt of journal entry', path.id);
  const { content, contract } = context.contentState();
  try {
    const { status, headers, body } = replayReceipt(readReceipt(receipt), {
      content,
      contract,
      version: context.version,
    });
    const written = headers.map(([name, value]) => ({ name, value }));
    return ok<Schemas['ReplayedAnswer']>({ status, headers: written, body });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw mockError('replay-refused', { given: path.id, reason }, undefined, { cause: error });
  }
};
