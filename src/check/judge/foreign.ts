import type { Contract } from '../../contract/contract.ts';
import { mapTexts, type Redact } from '../../mock/secrets/redactor.ts';
import { contractPlaces } from './contract-places.ts';

/**
 * Takes secrets out of the texts of a JSON value that somebody else wrote, names of properties included. The
 * words of the contract stay what they are, whatever the key: they are no secret.
 */
export function redactForeign(value: unknown, redact: Redact, contract: Contract): unknown {
  const { words } = contract.derived(contractPlaces);
  const own = (text: string) => (words.has(text) ? text : redact(text));
  return mapTexts(value, own, own);
}
