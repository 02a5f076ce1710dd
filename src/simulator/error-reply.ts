import { operation } from '../contract/definition.gen.ts';
import type { MockError } from '../contract/errors.ts';
import type { Problem } from '../contract/types.ts';
import type { BodyStyle, Scenario } from '../scenarios/scenario.ts';
import type { Exchange } from './exchange.ts';

/** Status, content headers and body of an answer that carries no driver. */
export interface Content {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Standard phrases of the statuses that are answered (RFC 9110 section 15, RFC 6585). */
const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

/** What a scenario answers to a request. */
export function scenarioContent(scenario: Scenario, exchange: Exchange, style: BodyStyle): Content {
  const { status, headers } = scenario;
  const body = scenario.body ?? style;
  if (typeof body === 'object') {
    return { status, headers: [['content-type', body.contentType], ...headers], body: body.text };
  }
  const detail = scenario.detail ?? operation.statuses[status] ?? PHRASES[status] ?? '';
  const problem: Problem = {
    type: 'about:blank',
    title: scenario.title ?? PHRASES[status] ?? `Status ${status}`,
    status,
    detail,
    instance: exchange.rawPath,
  };
  const written = write(body, problem);
  return { status, headers: [...written.headers, ...headers], body: written.body };
}

/** What an error of the program answers to a request, as problem details (RFC 9457). */
export function errorContent(error: MockError, exchange: Exchange): Content {
  const { status, title, message, code } = error;
  const problem = { type: `urn:ev-driver-mock:error:${code}`, title, status, detail: message };
  return { status, ...write('problem', { ...problem, instance: exchange.rawPath }) };
}

function write(style: BodyStyle, problem: Problem): Pick<Content, 'headers' | 'body'> {
  switch (style) {
    case 'problem':
      return { headers: [['content-type', 'application/problem+json']], body: JSON.stringify(problem) };
    case 'text':
      return { headers: [['content-type', 'text/plain; charset=utf-8']], body: problem.detail ?? '' };
    case 'empty':
      return { headers: [], body: '' };
  }
}
