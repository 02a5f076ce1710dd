import { mapTexts, type Redact } from '../mock/secrets/redactor.ts';
import { CONTRACT_WORDS } from './contract-places.ts';

/**
 * Takes secrets out of the texts of a JSON value that somebody else wrote, names of properties included. The
 * words of the contract stay what they are, whatever the key: they are no secret.
 */
export function redactForeign(value: unknown, redact: Redact): unknown {
  const own = (text: string) => (CONTRACT_WORDS.has(text) ? text : redact(text));
  return mapTexts(value, own, own);
}
