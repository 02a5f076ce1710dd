import { describeValue, mockError } from '../../base/errors.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverPath } from '../../contract/operations.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import { destinationOf, withoutSecrets } from '../../server/fallback/forward-proxy.ts';
import type { CheckCase } from '../run/check-case.ts';
import type { Reached } from './call-target.ts';

/** The real service, as it was given, and the contract that it is held against. */
export interface Target extends Reached {
  readonly contract: Contract;
  /** Path that all paths of the API start with, without a slash at the end. */
  readonly root: string;
  /** The URL without what a URL may hide. */
  readonly shown: string;
}

const ALLOWED = 'an http or https URL without user, query and fragment, such as https://service.example/api';

/**
 * Reads the URL of the real service. Without a path it is the spec's server path that the API starts with.
 * @param redact takes the keys out of what an error tells
 * @throws MockError `bad-option-value`, which tells nothing that a URL may hide
 */
export function targetOf(text: string, redact: Redact, contract: Contract, source = '--target'): Target {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  const isPlain = url && url.username + url.password + url.search + url.hash === '' && !/[?#]/.test(text);
  if (!isHttp || !isPlain) {
    throw mockError('bad-option-value', {
      source,
      given: describeValue(redact(withoutSecrets(text))),
      allowed: ALLOWED,
    });
  }
  const path = url.pathname.replace(/\/+$/, '');
  const root = path === '' ? contract.root : path;
  return {
    ...destinationOf(url),
    contract,
    root,
    shown: `${url.origin}${root}`,
  };
}

/**
 * The path of the operation at the target.
 * @param asked `segment`: the id, percent-encoded; `customer`: where the path names it; `template`: in the place of the
 *   operation's own
 */
export function operationPath(
  { root, contract }: Pick<Target, 'root' | 'contract'>,
  { segment, customer, template }: Pick<CheckCase, 'segment' | 'customer' | 'template'>,
): string {
  return root + driverPath(contract, segment, customer, template);
}
