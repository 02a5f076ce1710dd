import { useEffect, useRef, useState } from 'react';
import { Icon, type IconName } from './icons.tsx';
import { countsOf, type ShownCharger, type ShownSocket, type State } from './network.ts';
import { spanText } from './words.ts';

const ICONS: Readonly<Record<State, IconName>> = { free: 'plug', busy: 'bolt', fault: 'fault', gone: 'gone' };
/** A socket that has changed is pointed out for so long, in ms. */
const FLASH_MS = 2400;

interface ChargerCardProps {
  readonly charger: ShownCharger;
  readonly clockMs: number | undefined;
}

/** A charger and its sockets. */
export function ChargerCard({ charger: { name, model, sockets }, clockMs }: ChargerCardProps) {
  const { free, gone } = countsOf(sockets);
  const isGone = gone === sockets.length;
  return (
    <li className="charger">
      <header>
        <h3>{name}</h3>
        <span className="charger-free" data-none={free === 0 || undefined}>
          {isGone ? 'Offline' : free === 0 ? 'None free' : `${free} free`}
        </span>
        <p>{model}</p>
      </header>
      <ul className="sockets">
        {sockets.map((socket) => (
          <Socket key={socket.key} socket={socket} clockMs={clockMs} />
        ))}
      </ul>
    </li>
  );
}

function Socket({ socket, clockMs }: { readonly socket: ShownSocket; readonly clockMs: number | undefined }) {
  const { number, connector, power, state, word, sinceMs } = socket;
  const hasChanged = useChanged(word);
  const forMs = clockMs === undefined ? Number.NaN : clockMs - sinceMs;
  return (
    <li className={`socket state-${state}`} data-changed={hasChanged || undefined}>
      <span className="socket-icon">
        <Icon name={ICONS[state]} />
      </span>
      <span className="socket-what">
        {number} · {connector}
        <span>{power}</span>
      </span>
      <span className="socket-word">
        {word}
        {state !== 'free' && forMs >= 0 && <span>{spanText(forMs)}</span>}
      </span>
    </li>
  );
}

/** Whether a value has changed a moment ago; the first one is no change. */
function useChanged(value: string): boolean {
  const [hasChanged, setChanged] = useState(false);
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), FLASH_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return hasChanged;
}
