import { Suspense, useRef, useState } from 'react';
import { useMock } from '../api/mock.tsx';
import { useZone } from '../parts/zone.tsx';
import { ClockControl } from './clock-control.tsx';
import { CustomerSwitch } from './customer-switch.tsx';
import { Keys } from './keys.tsx';
import { lazyPart } from './lazy-view.tsx';
import { SessionSwitch } from './session-switch.tsx';
import { chooseTheme, storedTheme, type Theme } from './theme.ts';

const UndoList = lazyPart(() => import('./undo-list.tsx'));

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The session, the customer, the clock, and how the console looks: one row, at every width. */
export function TopBar() {
  return (
    <header className="top-bar">
      <SessionSwitch />
      <CustomerSwitch />
      <ClockControl />
      <span className="top-space" />
      <Keys />
      <Suspense fallback={<span className="icon-button" />}>
        <UndoList />
      </Suspense>
      <ViewMenu />
      <ConnectionDot />
    </header>
  );
}

/** How the console looks in this browser. */
function ViewMenu() {
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label="View"
        title="Theme, zone"
        onClick={() => menu.current?.togglePopover()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h10M18 7h2M4 17h2M10 17h10M16 4.500v5M8 14.500v5" />
        </svg>
      </button>
      <div ref={menu} popover="auto" className="view-menu stack">
        <ThemeSwitch />
        <ZoneSwitch />
      </div>
    </>
  );
}

function ZoneSwitch() {
  const { zone, choose } = useZone();
  return (
    <label className="top-field">
      <span>Times in</span>
      <select value={zone} onChange={({ target }) => choose(target.value === 'local' ? 'local' : 'utc')}>
        <option value="utc">UTC, as in answers</option>
        <option value="local">My zone</option>
      </select>
    </label>
  );
}

function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <label className="top-field">
      <span>Theme</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = event.target.value as Theme;
          setTheme(chosen);
          chooseTheme(chosen);
        }}
      >
        {THEMES.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const CONNECTIONS = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Offline',
  refused: 'Token needed',
} as const;

function ConnectionDot() {
  const { connection } = useMock();
  return (
    <span className={`connection connection-${connection}`} title="Whether the server's events arrive">
      <span className="connection-dot" aria-hidden="true" />
      <span className="connection-word">{CONNECTIONS[connection]}</span>
    </span>
  );
}
