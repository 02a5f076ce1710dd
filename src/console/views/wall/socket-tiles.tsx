import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classOf, isStatus, StatusShape } from '../../parts/status.tsx';
import type { Status } from '../../parts/statuses.ts';
import type { ShownCharger } from '../driver/read-body.ts';
import { shortNames } from './short-names.ts';

/** Above so many sockets a tile is a square of colour. */
const MOST_NAMED = 60;
/** How wide a tile is for its height. */
const ASPECT = 1.3;

/** Words that can be read from five metres. */
const SHORT: Readonly<Record<Status, string>> = {
  ...{ Charging: 'Charging', SuspendedCAR: 'Car idle', SuspendedCHARGER: 'On hold', Finishing: 'Finishing' },
  ...{ Preparing: 'Plugged', Reserved: 'Reserved', Available: 'Free', Booting: 'Restarts' },
  ...{ Error: 'Fault', Unavailable: 'Closed', Offline: 'Offline' },
};

/** Every socket of a site as a tile, all of them in view, as large as the room allows. */
export function SocketTiles({ chargers }: { readonly chargers: readonly ShownCharger[] }) {
  const frame = useRef<HTMLUListElement>(null);
  const sockets = chargers.flatMap((charger) => charger.sockets.map((socket) => ({ charger, socket })));
  const isNamed = sockets.length <= MOST_NAMED;
  const names = shortNames(chargers);
  const columns = useColumns(frame, sockets.length, isNamed ? ASPECT : 1);
  return (
    <ul
      ref={frame}
      className={isNamed ? 'wall-tiles' : 'wall-tiles wall-mosaic'}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {sockets.map(({ charger, socket }) => (
        <Tile
          key={socket.pointer}
          name={nameOf(names.get(charger) ?? charger.name, charger, socket.number)}
          status={socket.status}
          isNamed={isNamed}
        />
      ))}
    </ul>
  );
}

/** What a tile is called: the charger and, where it has several, the socket. */
function nameOf(short: string, { sockets }: ShownCharger, socket: number): string {
  return sockets.length > 1 ? `${short}·${socket}` : short;
}

interface TileProps {
  readonly name: string;
  readonly status: string;
  readonly isNamed: boolean;
}

const Tile = memo(function Tile({ name, status, isNamed }: TileProps) {
  const known = useRef(status);
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (known.current === status) return;
    known.current = status;
    setChanges((count) => count + 1);
  }, [status]);
  const word = isStatus(status) ? SHORT[status] : status;
  return (
    <li className={classOf(status)} data-status={status} title={isNamed ? undefined : `${name}: ${word}`}>
      <div key={changes} className="wall-tile" data-changed={changes > 0 || undefined}>
        {isNamed ? (
          <>
            <span className="wall-tile-name">{name}</span>
            <StatusShape status={status} />
            <strong>{word}</strong>
          </>
        ) : (
          <span className="visually-hidden">{`${name}: ${word}`}</span>
        )}
      </div>
    </li>
  );
});

/** How many tiles stand beside each other so that they fill their place best. */
function useColumns(frame: React.RefObject<HTMLElement | null>, count: number, aspect: number): number {
  const [size, setSize] = useState({ width: 16, height: 9 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return bestColumns(count, size.width / size.height, aspect);
}

/** @param room width of the place for its height @param aspect width of a tile for its height */
export function bestColumns(count: number, room: number, aspect: number): number {
  let best = { columns: 1, size: 0 };
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const rows = Math.ceil(count / columns);
    const size = Math.min(room / columns / aspect, 1 / rows);
    // Of equally large tiles those that leave no hole in the last row.
    const holes = (columns * rows - count) / Math.max(1, count);
    if (size * (1 - holes / 2) > best.size) best = { columns, size: size * (1 - holes / 2) };
  }
  return best.columns;
}
