import { useLocation } from 'wouter';
import { BASE } from './scope.ts';

/**
 * The second part of the page's path, such as the id in `/drivers/ID`, decoded; undefined where there is none. Read from
 * the address itself: the router decodes a path only in part, so that a percent sign in an id would be lost.
 */
export function usePathParam(): string | undefined {
  // Renders again when the page is another one.
  useLocation();
  const raw = window.location.pathname.slice(BASE.length).split('/')[2];
  if (raw === undefined || raw === '') return undefined;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
