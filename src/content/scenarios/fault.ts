/**
 * What can go wrong on the wire, by name, each in a sentence for the docs. They exist over HTTP only:
 * `server/wire/faults.ts` has a function for each, and docs/faults.md says how to add one.
 */
export const FAULTS = {
  'reset-before': 'The connection is reset (TCP RST) before a byte of the answer.',
  'reset-mid-body': 'The connection is reset (TCP RST) after the headers and the first half of the body.',
  'empty-reply': 'The connection is closed in good order (TCP FIN) without a byte of the answer.',
  'truncated-body':
    'The headers promise the whole body, the connection is closed in good order after the first half.',
  'malformed-json': 'The answer is valid HTTP, and its body is cut off so that it is no JSON.',
  hang: 'Not a byte is answered until the client gives up.',
} as const;

/** Name of a fault on the wire. */
export type FaultName = keyof typeof FAULTS;

/** The names of all faults, in the order of the table. */
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];
