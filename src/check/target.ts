import { apiRoot, operation } from '../contract/definition.gen.ts';
import { mockError } from '../contract/errors.ts';
import type { Redact } from '../simulator/redactor.ts';

/** The real service, as it was given. */
export interface Target {
  readonly protocol: 'http:' | 'https:';
  /** Name or address, IPv6 without brackets. */
  readonly hostname: string;
  /** Undefined: that of the protocol. */
  readonly port: number | undefined;
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
export function targetOf(text: string, redact: Redact, source = '--target'): Target {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  const isPlain = url && url.username + url.password + url.search + url.hash === '' && !/[?#]/.test(text);
  if (!isHttp || !isPlain) {
    throw mockError('bad-option-value', { source, given: redact(withoutSecrets(text)), allowed: ALLOWED });
  }
  const path = url.pathname.replace(/\/+$/, '');
  const root = path === '' ? apiRoot : path;
  return {
    protocol: url.protocol as Target['protocol'],
    hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? undefined : Number(url.port),
    root,
    shown: `${url.origin}${root}`,
  };
}

/** The path of the operation at the target. @param segment the id, percent-encoded */
export function operationPath({ root }: Pick<Target, 'root'>, segment: string): string {
  return root + operation.path.replace(/\{[^}]*\}/, () => segment);
}

/** A URL as it may be told: without user, query and fragment. */
export function withoutSecrets(url: string): string {
  return url.replace(/[?#][\s\S]*$/, '').replace(/^([a-z][a-z\d+.-]*:)?(\/\/)?[^/]*@/i, '$1$2***@');
}
