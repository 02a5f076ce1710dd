import { type Contract, CUSTOMER_PARAMETER } from '../../contract/contract.ts';
import type { LadderRequest } from './ladder.ts';
import type { ParsedRequest } from './parse-request.ts';

/** The path of the operation up to its parameter, and after it. */
function pathAroundId({ root, operation }: Contract): { readonly before: string; readonly after: string } {
  const [before = '', after = ''] = `${root}${operation.path}`.split(/\{[^}]*\}/);
  return { before, after };
}

/** The decoded id that a path names; undefined where it names none or it does not decode. */
export function externalIdOf({
  contract,
  decodes,
  path,
}: Pick<ParsedRequest, 'contract' | 'decodes' | 'path'>): string | undefined {
  const { before, after } = contract.derived(pathAroundId);
  if (!decodes || !path.startsWith(before) || !path.endsWith(after)) return undefined;
  const id = path.slice(before.length, path.length - after.length);
  return id === '' || id.includes('/') ? undefined : decodeURIComponent(id);
}

/** The path that names an id as most clients write it; undefined for an id that no path can name. */
export function pathOf(externalId: string, contract: Contract): string | undefined {
  const { before, after } = contract.derived(pathAroundId);
  try {
    return before + encodeURIComponent(externalId) + after;
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
