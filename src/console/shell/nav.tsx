import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { BRAND } from '../parts/brand.ts';
import { ScopedLink } from '../parts/scoped-link.tsx';
import { NavIcon, type NavIconName } from './nav-icon.tsx';

/** A view that one can go to. */
export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: NavIconName;
  /** Key that goes there, after G. */
  readonly key: string;
  /** On a phone it stands at the foot of the page; the others come with More. */
  readonly isMain?: true;
}

/** The views, in the order in which somebody new needs them. */
export const PLACES: readonly Place[] = [
  { to: '/', label: 'Network', icon: 'overview', key: 'n', isMain: true },
  { to: '/app', label: 'App', icon: 'app', key: 'a' },
  { to: '/drivers', label: 'Drivers', icon: 'drivers', key: 'd', isMain: true },
  { to: '/timeline', label: 'Timeline', icon: 'timeline', key: 't' },
  { to: '/scenarios', label: 'Scenarios', icon: 'scenarios', key: 's', isMain: true },
  { to: '/requests', label: 'Requests', icon: 'requests', key: 'r', isMain: true },
  { to: '/stage', label: 'Stage', icon: 'stage', key: 'p' },
  { to: '/sessions', label: 'Sessions', icon: 'sessions', key: 'e' },
  { to: '/edge-cases', label: 'Edge cases', icon: 'edge-cases', key: 'c' },
  { to: '/coverage', label: 'Coverage', icon: 'coverage', key: 'v' },
  { to: '/reference', label: 'Reference', icon: 'reference', key: 'f' },
];

/** Links to all views. */
export function Nav() {
  const [path] = useLocation();
  const [isMore, setMore] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view closes what was open on this one
  useEffect(() => setMore(false), [path]);
  return (
    <nav className="nav" aria-label="Views" data-more={isMore || undefined}>
      <ScopedLink to="/" className="nav-brand" aria-label={`${BRAND}, network`}>
        <NavIcon name="brand" />
        <span className="nav-brand-text">{BRAND}</span>
      </ScopedLink>
      <ul>
        {PLACES.map(({ to, label, icon, isMain }) => {
          const isHere = to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
          return (
            <li key={to} className={isMain ? undefined : 'nav-further'}>
              <ScopedLink to={to} className="nav-link" aria-current={isHere ? 'page' : undefined}>
                <NavIcon name={icon} />
                <span>{label}</span>
              </ScopedLink>
            </li>
          );
        })}
        <li className="nav-more">
          <button type="button" className="nav-link" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
            <NavIcon name="more" />
            <span>More</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}
