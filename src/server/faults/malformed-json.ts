import type { WireFault } from './wire-fault.ts';
import { writePart } from './write-part.ts';

/** A back end that fails while it writes: HTTP says that all went well, and the parser does not. */
export const malformedJson: WireFault = {
  name: 'malformed-json',
  apply(wire) {
    const body = Buffer.from(malformed(wire.body.toString('utf8')));
    writePart(wire, body.length, body);
    wire.response.end();
  },
};

/** The first half of a text, made so that JSON.parse fails. */
function malformed(text: string): string {
  const half = text.slice(0, Math.floor(text.length / 2));
  // Half of `10` or of `{}` with blanks after it is JSON; no JSON ends with a brace that opens.
  return isJson(half) ? `${half}{` : half;
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}
