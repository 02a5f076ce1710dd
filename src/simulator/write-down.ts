import { CUSTOMER_PARAMETER, type Exchange, SCHEMES } from './exchange.ts';
import { externalIdOf } from './facts.ts';
import type { JournalEntry } from './journal.ts';
import type { Reply } from './reply.ts';

const REDACTED = '***';
/** Headers that carry credentials of any kind. */
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-mock-token']);
for (const [, scheme] of SCHEMES) if (scheme.in === 'header') SECRET_HEADERS.add(scheme.name.toLowerCase());
const SECRET_PARAMETERS = new Set(
  SCHEMES.filter(([, { in: place, name }]) => place === 'query' && name !== CUSTOMER_PARAMETER).map(
    ([, { name }]) => name,
  ),
);

/** What the journal writes down about a request and its answer: everything but keys and bodies. */
export function journalEntry(exchange: Exchange, reply: Reply, nowMs: number): Omit<JournalEntry, 'id'> {
  return {
    atMs: nowMs,
    instant: exchange.instant,
    method: exchange.request.method,
    path: exchange.rawPath,
    query: redactedQuery(exchange.query),
    headers: redactedHeaders(exchange.request.headers),
    customer: exchange.query.get(CUSTOMER_PARAMETER) ?? undefined,
    externalId: externalIdOf(exchange),
    status: reply.status,
    reason: reply.reason,
    scenario: reply.scenario,
    step: reply.step,
    responseHeaders: reply.headers,
    bodyLength: reply.body.length,
    violations: reply.violations,
  };
}

function redactedQuery(query: URLSearchParams): string {
  const shown = new URLSearchParams(query);
  for (const name of SECRET_PARAMETERS) if (shown.has(name)) shown.set(name, REDACTED);
  return shown.toString();
}

function redactedHeaders(headers: Exchange['request']['headers']): Readonly<Record<string, string>> {
  const shown: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    shown.push([
      name,
      SECRET_HEADERS.has(name) ? REDACTED : typeof value === 'string' ? value : value.join(', '),
    ]);
  }
  return Object.fromEntries(shown);
}
