import { CUSTOMER_PARAMETER } from '../../contract/contract.ts';
import { apiRoot, operation } from '../../generated/contract/definition.gen.ts';
import type { LadderRequest } from './ladder.ts';
import type { ParsedRequest } from './parse-request.ts';

/** The path of the operation up to its parameter, and after it. */
const [BEFORE_ID = '', AFTER_ID = ''] = `${apiRoot}${operation.path}`.split(/\{[^}]*\}/);

/** The decoded id that a path names; undefined where it names none or it does not decode. */
export function externalIdOf({ decodes, path }: Pick<ParsedRequest, 'decodes' | 'path'>): string | undefined {
  if (!decodes || !path.startsWith(BEFORE_ID) || !path.endsWith(AFTER_ID)) return undefined;
  const id = path.slice(BEFORE_ID.length, path.length - AFTER_ID.length);
  return id === '' || id.includes('/') ? undefined : decodeURIComponent(id);
}

/** The path that names an id as most clients write it; undefined for an id that no path can name. */
export function pathOf(externalId: string): string | undefined {
  try {
    return BEFORE_ID + encodeURIComponent(externalId) + AFTER_ID;
  } catch {
    // A lone surrogate has no UTF-8.
    return undefined;
  }
}

/** What scenarios, rules and templates look at of a request. */
export function requestContext(request: ParsedRequest): LadderRequest {
  const { headers } = request.request;
  return {
    externalId: externalIdOf(request),
    customer: request.query.get(CUSTOMER_PARAMETER) ?? undefined,
    prefer: headers.prefer,
    keys: request.keys.values(),
    query: (name) => request.query.get(name) ?? undefined,
    header: (name) => {
      const value = headers[name];
      return typeof value === 'string' || value === undefined ? value : value.join(', ');
    },
  };
}
