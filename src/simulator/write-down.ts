import { CUSTOMER_PARAMETER, type Exchange } from './exchange.ts';
import { externalIdOf } from './facts.ts';
import type { Note } from './journal.ts';
import type { Reply } from './reply.ts';
import { isSecretHeader, redactedQuery } from './secrets.ts';

const REDACTED = '***';

/** A note for the journal about an answer, to whichever request like this one: everything but keys and bodies. */
export function noteOf(exchange: Exchange, reply: Reply): Note {
  const { rawPath, query, path, decodes, instant } = exchange;
  const { status, reason, scenario, step, headers: responseHeaders, violations } = reply;
  const { delayMs, dribbleMs, fault } = reply;
  const bodyLength = reply.body.length;
  return (atMs, request) => ({
    ...{ atMs, instant, method: request.method, path: rawPath },
    query: redactedQuery(query),
    headers: redactedHeaders(request.headers),
    customer: query.get(CUSTOMER_PARAMETER) ?? undefined,
    externalId: externalIdOf({ path, decodes }),
    ...{ status, reason, scenario, step, responseHeaders, bodyLength, violations },
    ...{ delayMs, dribbleMs, fault },
  });
}

function redactedHeaders(headers: Exchange['request']['headers']): Readonly<Record<string, string>> {
  const shown: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    shown.push([
      name,
      isSecretHeader(name) ? REDACTED : typeof value === 'string' ? value : value.join(', '),
    ]);
  }
  return Object.fromEntries(shown);
}
