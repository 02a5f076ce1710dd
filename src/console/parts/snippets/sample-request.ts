import { sessionBase } from '../../api/session-base.ts';
import { optionsArgument, preamble, urlLiteral } from './javascript.ts';
import { curl } from './lines.ts';
import type { WrittenRequest } from './written-request.ts';

/** Where a request is sent to. */
export interface Where {
  readonly server: string;
  readonly session: string;
}

/** The request as a line for a shell. */
export function asCurl(request: WrittenRequest, { server, session }: Where): string {
  return curl(request, sessionBase(server, session));
}

/** The request for a driver as lines of JavaScript. */
export function asFetch(request: WrittenRequest, { server, session }: Where): string {
  return [
    ...preamble(request),
    `const response = await fetch(${urlLiteral(request, sessionBase(server, session))}${optionsArgument(request)});`,
    'const driver = await response.json();',
  ].join('\n');
}
