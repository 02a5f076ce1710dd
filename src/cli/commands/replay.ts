import { STATUS_CODES } from 'node:http';
import { itemAt } from '../../base/present.ts';
import { isReservedOff } from '../../content/scenarios/reserved.ts';
import { type Replayed, replayReceipt } from '../../mock/receipts/make-again.ts';
import type { Receipt } from '../../mock/receipts/receipt.ts';
import { readReceipt } from '../../mock/receipts/receipt-token.ts';
import { receiptView } from '../../mock/receipts/receipt-view.ts';
import type { CommandContext } from '../command.ts';
import { packageInfo } from '../package-info.ts';

/**
 * `replay RECEIPT`: writes the body of an answer again, byte for byte; with `--headers` status and headers
 * before it, with `--json` all that the receipt says and the answer.
 * @throws MockError `receipt-invalid`, `receipt-mistyped`, `receipt-needs`
 */
export async function replay(context: CommandContext): Promise<number> {
  const { io, options, positionals } = context;
  const receipt = readReceipt(itemAt(positionals, 0));
  if (options.json) {
    const answer = await answerOf(receipt, context).catch((error: unknown) => {
      io.stdout.write(jsonOf({ receipt: receiptView(receipt) }));
      throw error;
    });
    const { status, headers, body } = answer;
    io.stdout.write(jsonOf({ receipt: receiptView(receipt), answer: { status, headers, body } }));
    return 0;
  }
  const answer = await answerOf(receipt, context);
  io.stdout.write(options.headers ? headOf(answer) + answer.body : answer.body);
  return 0;
}

async function answerOf(
  receipt: Receipt,
  { options, files: open, contract }: CommandContext,
): Promise<Replayed> {
  const files = await open();
  const folder = options.fixtures ?? files.builtInFixturesFolder();
  const { seed, instant } = receipt;
  const content = await files.loadContent({
    ...{ folder, seed, instant, builtInDrivers: options.builtInDrivers },
    ...{ contract, reservedOff: isReservedOff(receipt.options) },
  });
  return replayReceipt(receipt, { content, contract, version: packageInfo().version });
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function headOf({ status, headers, body }: Replayed): string {
  const lines = [...headers, ['content-length', String(Buffer.byteLength(body))]];
  const phrase = STATUS_CODES[status] ?? '';
  return `HTTP/1.1 ${status} ${phrase}\n${lines.map(([name, value]) => `${name}: ${value}\n`).join('')}\n`;
}
