import { digest } from '../../base/digest.ts';
import { describeValue, mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import type { Receipt } from './receipt.ts';
import { receiptFrom } from './receipt-payload.ts';

const FORMAT = 'r2';
const CHECK_LENGTH = 8;

/** Writes a payload as a receipt: `r2.`, base64url of its JSON, and a checksum of that. */
export function writeReceipt(json: string): string {
  // Escaped, it is ASCII, lone surrogates too.
  const ascii = json.replace(/[\x80-\uffff]/g, (found) => `\\u${hex(found)}`);
  const payload = btoa(ascii).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${FORMAT}.${payload}.${checksum(payload)}`;
}

/**
 * Reads a receipt; blanks and line breaks from pasting do not count.
 * @throws MockError receipt-invalid, receipt-mistyped
 */
export function readReceipt(text: string): Receipt {
  if (typeof text !== 'string')
    throw mockError('receipt-invalid', { given: describeValue(text), reason: 'it is no text' });
  const given = text.replace(/\s+/g, '');
  const found = /^r(\d{1,3})\.([\w-]*)(?:\.([\w-]*))?$/.exec(given);
  if (!found)
    throw mockError('receipt-invalid', { given, reason: `it does not begin with ${FORMAT} and a dot` });
  const [, format, payload, check] = found;
  if (`r${format}` !== FORMAT) {
    const reason = `it has the format r${format}, and this version of ev-driver-mock reads ${FORMAT}`;
    throw mockError('receipt-invalid', { given, reason });
  }
  if (check !== checksum(present(payload))) throw mockError('receipt-mistyped', { given });
  const receipt = receiptFrom(parsed(present(payload)));
  if (!receipt) throw mockError('receipt-invalid', { given, reason: 'it holds something else' });
  return receipt;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

function checksum(payload: string): string {
  return digest(FORMAT + payload).slice(0, CHECK_LENGTH);
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}
