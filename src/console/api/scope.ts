import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readScope, type Scope } from './place.ts';
import { DEFAULT_SESSION } from './session-base.ts';

export { BASE, CONTROL, readScope, type Scope, SERVER } from './place.ts';
export { DEFAULT_SESSION };

/** The scope of the page that is shown. */
export function useScope(): Scope {
  const search = useSearch();
  return useMemo(() => readScope(search), [search]);
}

/**
 * A path of the console in a scope, such as `/drivers?session=a`; the defaults are left out.
 * @param to path below the console's base, with a query or without
 */
export function scopedPath(to: string, { session, customer }: Scope): string {
  const [path = '/', search = ''] = to.split('?', 2);
  const query = new URLSearchParams(search);
  if (session !== DEFAULT_SESSION && !query.has('session')) query.set('session', session);
  if (customer !== undefined && !query.has('customer')) query.set('customer', customer);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Goes to a path of the console within the scope of the page. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const scope = useScope();
  const [, navigate] = useLocation();
  return (to, options) => navigate(scopedPath(to, scope), options);
}
