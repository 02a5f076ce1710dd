import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { DEFAULT_SESSION } from '../../api/scope.ts';
import { asCurl, sampleUrl } from '../../parts/snippets/sample-request.ts';

/** A request to copy. */
export interface Curl {
  readonly label: string;
  readonly text: string;
}

/** Requests that work here: a driver, an error on purpose, a change by the control API. */
export function curls(
  origin: string,
  info: Schemas['Info'],
  session: string,
  customer: string | undefined,
): readonly Curl[] {
  const externalId = info.options.idPattern.replace('{n}', '7');
  const request = { externalId, session, customer: customer ?? info.customers[0]?.id };
  const failing = { ...request, headers: { Prefer: 'code=401' } };
  const named = session === DEFAULT_SESSION ? '' : `?session=${encodeURIComponent(session)}`;
  const body = JSON.stringify({ scenario: 'maintenance', times: 2 });
  return [
    { label: 'A driver', text: asCurl(sampleUrl(origin, info.api, request), request) },
    { label: 'An error on purpose', text: asCurl(sampleUrl(origin, info.api, failing), failing) },
    {
      label: 'The next two calls get a 503',
      text: `curl -i -X POST '${origin}/_mock/activations${named}' -H 'content-type: application/json' -d '${body}'`,
    },
  ];
}
