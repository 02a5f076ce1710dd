import { useLocation } from 'wouter';
import { ScopedLink } from '../parts/scoped-link.tsx';
import { NavIcon, type NavIconName } from './nav-icon.tsx';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: NavIconName;
}

/** The views, in the order in which somebody new needs them. */
const PLACES: readonly Place[] = [
  { to: '/', label: 'Overview', icon: 'overview' },
  { to: '/drivers', label: 'Drivers', icon: 'drivers' },
  { to: '/timeline', label: 'Timeline', icon: 'timeline' },
  { to: '/scenarios', label: 'Scenarios', icon: 'scenarios' },
  { to: '/requests', label: 'Requests', icon: 'requests' },
  { to: '/sessions', label: 'Sessions', icon: 'sessions' },
  { to: '/edge-cases', label: 'Edge cases', icon: 'edge-cases' },
  { to: '/coverage', label: 'Coverage', icon: 'coverage' },
  { to: '/reference', label: 'Reference', icon: 'reference' },
];

/** Links to all views. */
export function Nav() {
  const [path] = useLocation();
  return (
    <nav className="nav" aria-label="Views">
      <ScopedLink to="/" className="nav-brand" aria-label="ev-driver-mock, overview">
        <NavIcon name="brand" />
        <span className="nav-brand-text">ev-driver-mock</span>
      </ScopedLink>
      <ul>
        {PLACES.map(({ to, label, icon }) => {
          const isHere = to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
          return (
            <li key={to}>
              <ScopedLink to={to} className="nav-link" aria-current={isHere ? 'page' : undefined}>
                <NavIcon name={icon} />
                <span>{label}</span>
              </ScopedLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
