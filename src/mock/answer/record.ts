import type { Reply } from '../reply.ts';
import type { MockRequest } from '../request.ts';
import type { Redact } from '../secrets/redactor.ts';
import type { RedactorCache } from '../secrets/redactor-cache.ts';
import { type Secrets, secretsOf } from '../secrets/secrets.ts';
import type { Note } from '../session/journal.ts';
import type { Exchange } from './exchange.ts';
import { queryOf } from './parse-request.ts';
import type { Parts } from './parts.ts';
import type { Recorded } from './response-cache.ts';

/** So many violations of one answer are told in full. */
const MOST_VIOLATIONS = 50;
/** What an activation takes in a trace, in characters or so. */
const WEIGHT_OF_ACTIVATION = 10;

/**
 * Writes down what was asked and answered in the journal, and tells those who listen.
 * @param request as it came this time
 * @param nowMs real time in ms since 1970
 */
export function recordAnswer(
  { events }: Pick<Parts, 'events'>,
  { exchange: { session }, note }: Pick<Recorded, 'exchange' | 'note'>,
  request: MockRequest,
  nowMs: number,
): void {
  const written = session.journal.add(note, nowMs, request);
  if (events.count > 0) events.tell({ type: 'request', session: session.name, entry: written.entry });
}

/**
 * A note for the journal about an answer, to whichever request like this one: everything but keys and bodies.
 * @param redactors keeps what takes out of all that is told what the request was authorised with
 */
export function noteOf(exchange: Exchange, reply: Reply, redactors: RedactorCache): Note {
  // Of what `tell` names all is kept, so it names no more of the request than it tells.
  const { contract, rawPath, externalId, customer, instant, trace, files } = exchange;
  const { status, headers: responseHeaders, delayMs, dribbleMs, fault } = reply;
  const { reason, scenario, step } = reply.provenance;
  const own = reason === 'off-contract' ? undefined : contract.operation.operationId;
  const operation = reply.provenance.operation ?? own;
  const violations = keptViolations(reply.provenance.violations);
  const bodyLength = reply.body.length;
  const secrets = contract.derived(secretsOf);
  const tell: Note['tell'] = (atMs, request) => {
    const redact = redactors.of(secrets, request);
    return {
      ...{ atMs, instant, method: request.method, path: redact(rawPath) },
      query: secrets.query(queryOf(request.target), redact),
      headers: requestHeadersAsTold(request, secrets, redact),
      ...{ operation, customer: redacted(customer, redact) },
      externalId: redacted(externalId, redact),
      ...{ status, reason, scenario, step },
      responseHeaders: responseHeaders.map(([name, value]) => [name, secrets.header(name, value, redact)]),
      ...{ bodyLength, violations: violations.map(redact), delayMs, dribbleMs, fault },
      ...{ trace, files },
    };
  };
  return { tell, weight: weightOf(exchange, responseHeaders, violations) };
}

/** Violations as the journal keeps them: those that are too many are counted. */
function keptViolations(violations: readonly string[]): readonly string[] {
  const more = violations.length - MOST_VIOLATIONS;
  return more > 0 ? [...violations.slice(0, MOST_VIOLATIONS), `and ${more} more`] : violations;
}

/** What a note keeps, in characters or so; an activation that is off by now is kept by its trace alone. */
function weightOf(
  { request, trace }: Exchange,
  headers: Reply['headers'],
  violations: readonly string[],
): number {
  let weight = 2 * request.target.length + WEIGHT_OF_ACTIVATION * (trace?.activations.length ?? 0);
  for (const [name, value] of headers) weight += name.length + value.length;
  for (const violation of violations) weight += violation.length;
  return weight;
}

function redacted(text: string | undefined, redact: Redact): string | undefined {
  return text === undefined ? undefined : redact(text);
}

/** The headers of a request as they may be told, by name in lower case: credentials are `***`. */
export function requestHeadersAsTold(
  { headers }: Pick<MockRequest, 'headers'>,
  secrets: Secrets,
  redact: Redact,
): Readonly<Record<string, string>> {
  const shown: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    shown.push([name, secrets.header(name, typeof value === 'string' ? value : value.join(', '), redact)]);
  }
  return Object.fromEntries(shown);
}
