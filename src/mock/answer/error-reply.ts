import type { MockError } from '../../base/errors.ts';
import { replaceHeaders } from '../../base/header-fields.ts';
import { type BodyStyle, hasBody, type Step } from '../../content/scenarios/scenario.ts';
import type { TemplateValues } from '../../content/scenarios/template.ts';
import type { Problem } from '../../contract/types.ts';
import { operation } from '../../generated/contract/definition.gen.ts';
import type { TakenApart } from './exchange.ts';

/** Status, content headers and body of an answer. */
export interface ReplyContent {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** Standard phrases of the statuses that are answered (RFC 9110 section 15, RFC 6585). */
const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  418: "I'm a Teapot",
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** What a step with a status answers. @param style of a body that the step does not say */
export function stepContent(
  step: Step & { readonly status: number },
  { path }: TakenApart,
  values: TemplateValues,
  style: BodyStyle,
): ReplyContent {
  const { status } = step;
  const headers = step.headers.map(([name, value]): [string, string] => [name, value.render(values)]);
  const body = hasBody(status) ? (step.body ?? style) : 'empty';
  if (typeof body === 'object') {
    return {
      status,
      headers: replaceHeaders([['content-type', body.contentType]], headers),
      body: body.text.render(values),
    };
  }
  const phrase = PHRASES[status] ?? `Status ${status}`;
  const problem: Problem = {
    type: 'about:blank',
    title: step.title?.render(values) ?? phrase,
    status,
    detail: step.detail?.render(values) ?? operation.statuses[status] ?? phrase,
    instance: path,
  };
  const written = write(body, problem);
  return { status, headers: replaceHeaders(written.headers, headers), body: written.body };
}

/** What an error of the program answers to a request, as problem details (RFC 9457). */
export function errorContent(error: MockError, { path }: TakenApart): ReplyContent {
  const { status, title, message, code } = error;
  const problem = { type: `urn:ev-driver-mock:error:${code}`, title, status, detail: message };
  return { status, ...write('problem', { ...problem, instance: path }) };
}

function write(style: BodyStyle, problem: Problem): Pick<ReplyContent, 'headers' | 'body'> {
  switch (style) {
    case 'problem':
      return { headers: [['content-type', 'application/problem+json']], body: JSON.stringify(problem) };
    case 'text':
      return { headers: [['content-type', 'text/plain; charset=utf-8']], body: problem.detail ?? '' };
    case 'empty':
      return { headers: [], body: '' };
  }
}
