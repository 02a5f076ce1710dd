import type { Redact } from '../../mock/secrets/redactor.ts';
import { withoutSecrets } from '../../server/fallback/forward-proxy.ts';
import { type Answered, headerOf } from '../ask/call-target.ts';

/** Whether a status leads elsewhere; 304 says that nothing has changed. */
export function isRedirect(status: number): boolean {
  return status >= 300 && status < 400 && status !== 304;
}

/** Status and target of an answer that leads elsewhere, without what a URL may hide. */
export function redirectOf(given: Answered, redact: Redact): string {
  const location = headerOf(given, 'location') ?? 'nowhere';
  return `${given.status} to ${withoutSecrets(redact(location))}`;
}
