import type { Contract } from '../../contract/contract.ts';
import { KEY_VARIABLE } from '../../contract/entrance/credentials.ts';
import type { AuthMode } from '../../contract/security.ts';
import { authOf } from '../answer/authorise.ts';

/** The key of the built-in customer, which stands in the documents. */
const PUBLIC_KEY = 'demo-key';
/** What is let in where any key is, or none is needed. */
const ANY_KEY = 'any-key';

/** The key that a line to copy shows: the public one, any that is let in, or a variable of the shell for one that is a secret. */
export function toldKey(keys: readonly string[], auth: AuthMode | undefined, contract: Contract): string {
  if (keys.includes(PUBLIC_KEY)) return PUBLIC_KEY;
  return authOf(auth, contract) === 'keys' ? KEY_VARIABLE : ANY_KEY;
}
