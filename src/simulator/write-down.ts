import { CUSTOMER_PARAMETER, type Exchange } from './exchange.ts';
import { externalIdOf } from './facts.ts';
import type { Note } from './journal.ts';
import type { Redact } from './redactor.ts';
import type { Reply } from './reply.ts';
import { type RedactorCache, redactedHeader, redactedQuery, secretValuesOf } from './secrets.ts';

/**
 * A note for the journal about an answer, to whichever request like this one: everything but keys and bodies.
 * @param redactors keeps what takes out of all that is told what the request was authorised with
 */
export function noteOf(exchange: Exchange, reply: Reply, redactors: RedactorCache): Note {
  const { rawPath, query, path, decodes, instant } = exchange;
  const { status, reason, scenario, step, headers: responseHeaders, violations } = reply;
  const { delayMs, dribbleMs, fault } = reply;
  const bodyLength = reply.body.length;
  return (atMs, request) => {
    const redact = redactors.of(secretValuesOf(request));
    return {
      ...{ atMs, instant, method: request.method, path: redact(rawPath) },
      query: redactedQuery(query, redact),
      headers: redactedHeaders(request.headers, redact),
      customer: told(query.get(CUSTOMER_PARAMETER) ?? undefined, redact),
      externalId: told(externalIdOf({ path, decodes }), redact),
      ...{ status, reason, scenario, step },
      responseHeaders: responseHeaders.map(([name, value]) => [name, redactedHeader(name, value, redact)]),
      ...{ bodyLength, violations: violations.map(redact), delayMs, dribbleMs, fault },
    };
  };
}

function told(text: string | undefined, redact: Redact): string | undefined {
  return text === undefined ? undefined : redact(text);
}

function redactedHeaders(
  headers: Exchange['request']['headers'],
  redact: Redact,
): Readonly<Record<string, string>> {
  const shown: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    shown.push([name, redactedHeader(name, typeof value === 'string' ? value : value.join(', '), redact)]);
  }
  return Object.fromEntries(shown);
}
