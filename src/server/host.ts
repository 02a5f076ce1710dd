import type { IncomingHttpHeaders } from 'node:http';
import { type MockError, mockError } from '../base/errors.ts';
import { isObject } from '../base/json/json-object.ts';
import { formatInstant } from '../base/time/instant.ts';
import { SESSION_HEADER } from '../mock/answer/parse-request.ts';
import { normalTarget, splitTarget } from '../mock/answer/request/request-target.ts';
import { contractHeaders } from '../mock/receipts/receipt-writer.ts';
import type { Wire } from '../mock/reply.ts';
import type { MockRequest } from '../mock/request.ts';
import { sendsMockHeaders } from '../mock/simulator-options.ts';
import type { LoggedAs } from './hosted.ts';
import { LONGEST_TARGET } from './limits.ts';
import { type HealthOptions, isProbe, isProbeMethod, replyAtProbe } from './probes.ts';
import { type CorsOrigin, isPreflight, preflightHeaders } from './wire/cors-headers.ts';
import { problemReply } from './wire/problem-reply.ts';

/** What a host decides by. */
export interface HostOptions extends HealthOptions {
  /** Which browsers may call. */
  readonly corsOrigin: CorsOrigin;
  /** Leaves out what the contract does not know, but for the probes. */
  readonly contractOnly: boolean;
  /** Whether answers have headers that begin with `x-mock-`; default: unless `contractOnly`. */
  readonly mockHeaders?: boolean | undefined;
}

/** Where a request goes. */
export type Destination =
  /** Nobody need be asked. Without `logged` the log does not tell of it. */
  | { readonly kind: 'answered'; readonly reply: Wire; readonly logged?: LoggedAs }
  /** The mocked API. */
  | { readonly kind: 'api' }
  /** The console and the control API. @param target in the one spelling of all equivalent ones */
  | { readonly kind: 'control'; readonly target: string; readonly isPreflight: boolean };

/** What stands in every target whose path may be one of the console or the control API, however it is spelt. */
const MAYBE_CONTROL = /\/_mock|%|\/\./;
/** Their paths, with that of a session. */
const CONTROL_PATH = /^(?:\/_session\/[^/]*)?\/_mock(?:\/|$)/;
const API: Destination = { kind: 'api' };
/** What browsers ask of every host by themselves, for the tab. */
const ICON = '/favicon.ico';

/**
 * Decides where a request goes, by whichever door it came: its target may be too long; preflights of the API are answered
 * for it, those of the control API are its own; probes always answer; without what the contract does not know all else is
 * the API's.
 * @param request with the target as it stood in the request line
 */
export function destinationOf(options: HostOptions, request: MockRequest): Destination {
  const { corsOrigin, contractOnly } = options;
  const { method, target } = request;
  // What CORS reads of them stands once in a request.
  const headers = request.headers as IncomingHttpHeaders;
  if (target.length > LONGEST_TARGET) {
    const error = mockError('uri-too-long', { given: target.length, allowed: LONGEST_TARGET });
    return { kind: 'answered', reply: refusal(options, error), logged: { reason: 'off-contract' } };
  }
  const normal = MAYBE_CONTROL.test(target) ? normalTarget(target) : '';
  const { path } = splitTarget(normal);
  const isControl = CONTROL_PATH.test(path);
  const preflight = isPreflight(corsOrigin, method, headers);
  if (preflight && (contractOnly || !isControl || isProbe(path))) {
    const reply = { status: 204, headers: preflightHeaders(corsOrigin, headers), body: '' };
    return { kind: 'answered', reply, logged: { reason: 'preflight' } };
  }
  if (!isControl) {
    if (target !== ICON || contractOnly || servesIcon(options)) return API;
    // No client of the mocked API has asked: it enters no journal and no count.
    const headers: Wire['headers'] = [
      ...(method === 'OPTIONS' ? [['allow', 'GET, HEAD, OPTIONS'] as const] : []),
      ['cache-control', 'max-age=86400'],
      ['x-mock-off-contract', 'true'],
    ];
    return { kind: 'answered', reply: told(options, { status: 204, headers, body: '' }) };
  }
  if (isProbe(path) && (contractOnly ? isProbeMethod(method) : !asksOfSession(normal, headers))) {
    const reply = told(options, replyAtProbe(options, path, method, target));
    if (isProbeMethod(method)) return { kind: 'answered', reply };
    return { kind: 'answered', reply, logged: { reason: 'off-contract' } };
  }
  return contractOnly ? API : { kind: 'control', target: normal, isPreflight: preflight };
}

/** Whether a probe is asked for the health of a session that it names, which the control API tells; the others are about none. */
function asksOfSession(target: string, headers: IncomingHttpHeaders): boolean {
  const { path, query } = splitTarget(target);
  const isNamed = headers[SESSION_HEADER] !== undefined || new URLSearchParams(query).has('session');
  return path === '/_mock/health' && isNamed;
}

/** Whether the contract that is served has the path of the icon itself. */
function servesIcon({ simulator }: HostOptions): boolean {
  const { document, root } = simulator.contract();
  return isObject(document.paths) && Object.keys(document.paths).some((path) => root + path === ICON);
}

/**
 * What is answered in place of what was asked for, off contract.
 * @param instance path of the request, as the control API has it
 */
export function refusal(
  options: Pick<HostOptions, 'simulator' | 'contractOnly' | 'mockHeaders'>,
  error: MockError,
  instance?: string,
): Wire {
  return told(options, problemReply(error, clockHeader(options.simulator), instance));
}

/** What the clock shows; nothing where it cannot be read, which may be the very error that is answered. */
function clockHeader(simulator: HealthOptions['simulator']): Wire['headers'] {
  try {
    return [['x-mock-clock', formatInstant(simulator.instant())]];
  } catch {
    return [];
  }
}

/** An answer with what it may tell of the mock. */
function told(options: Pick<HostOptions, 'contractOnly' | 'mockHeaders'>, reply: Wire): Wire {
  return sendsMockHeaders(options) ? reply : { ...reply, headers: contractHeaders(reply) };
}
