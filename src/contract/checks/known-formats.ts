import { fullFormats } from 'ajv-formats/dist/formats.js';
import { formats } from '../../base/text/formats.ts';

/** The formats that values are held against or made by. */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys({ ...fullFormats, ...formats }),
  ...['idn-email', 'idn-hostname', 'iri', 'iri-reference'],
]);

/** Whether a format of a schema says what its values look like; those of other makers say it to these alone. */
export function isKnownFormat(format: unknown): boolean {
  return KNOWN.has(String(format));
}
