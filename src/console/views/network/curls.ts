import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { DEFAULT_SESSION } from '../../api/scope.ts';
import { asCurl } from '../../parts/snippets/sample-request.ts';
import { requestFor } from '../../parts/snippets/written-request.ts';

/** A request to copy. */
export interface Curl {
  readonly label: string;
  readonly text: string;
}

/** Requests that work here: a driver, an error on purpose, a change by the control API. @param server where the mock is */
export function curls(
  server: string,
  info: Schemas['Info'],
  session: string,
  customer: string | undefined,
): readonly Curl[] {
  const externalId = info.options.idPattern.replace('{n}', '7');
  const where = { server, session };
  const asks = (headers = {}) => asCurl(requestFor(externalId, info, { customer, headers }), where);
  const isDriver = info.sample?.path.includes('{externalId}');
  const named = session === DEFAULT_SESSION ? '' : `?session=${encodeURIComponent(session)}`;
  const body = JSON.stringify({ scenario: 'maintenance', times: 2 });
  return [
    ...(info.sample
      ? [
          { label: isDriver ? 'A driver' : 'A request', text: asks() },
          { label: 'An error on purpose', text: asks({ Prefer: 'code=401' }) },
        ]
      : []),
    {
      label: 'The next two calls get a 503',
      text: `curl -i -X POST '${server}/_mock/activations${named}' -H 'content-type: application/json' -d '${body}'`,
    },
  ];
}
