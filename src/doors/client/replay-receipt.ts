import { contentFrom } from '../../content/content-data.ts';
import { fileValidators } from '../../content/file-validators.ts';
import { isReservedOff } from '../../content/scenarios/reserved.ts';
import { builtInContract } from '../../contract/built-in-contract.ts';
import { version } from '../../generated/version.gen.ts';
import { type Replayed, replayReceipt } from '../../mock/receipts/make-again.ts';
import { readReceipt } from '../../mock/receipts/receipt-token.ts';
import { checkOptions } from '../../options/check-options.ts';
import { CONTENT, filesOf, type GivenContent } from '../given-content.ts';

/**
 * Makes the answer of a receipt (header `x-mock-receipt`) again, byte for byte, without a server.
 * @param content what the mock was made with that gave the answer; default: the built-in content
 * @throws MockError `receipt-invalid`, `receipt-mistyped`, or `receipt-needs` with all that is missing;
 *   OptionsError, ContentDataError
 */
export function replay(text: string, content: GivenContent = {}): Replayed {
  const { content: parts } = checkOptions('replay', { content: CONTENT }, { content });
  const receipt = readReceipt(text);
  const { seed, instant, options } = receipt;
  const from = { seed, instant, reservedOff: isReservedOff(options) };
  return replayReceipt(receipt, {
    content: contentFrom(filesOf(parts), from, fileValidators),
    contract: builtInContract,
    version,
  });
}
