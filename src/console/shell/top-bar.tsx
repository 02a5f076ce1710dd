import { useState } from 'react';
import { useMock } from '../api/mock.tsx';
import { ClockControl } from './clock-control.tsx';
import { CustomerSwitch } from './customer-switch.tsx';
import { SessionSwitch } from './session-switch.tsx';
import { chooseTheme, storedTheme, type Theme } from './theme.ts';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The session, the customer, the clock, and how the console looks. */
export function TopBar() {
  return (
    <header className="top-bar">
      <SessionSwitch />
      <CustomerSwitch />
      <ClockControl />
      <ThemeSwitch />
      <ConnectionDot />
    </header>
  );
}

function ThemeSwitch() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <label className="top-field top-theme">
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

const CONNECTIONS = { connecting: 'Connecting', live: 'Live', lost: 'Away' } as const;

function ConnectionDot() {
  const { connection } = useMock();
  return (
    <span className={`connection connection-${connection}`} title="Whether the server's events arrive">
      <span className="connection-dot" aria-hidden="true" />
      {CONNECTIONS[connection]}
    </span>
  );
}
