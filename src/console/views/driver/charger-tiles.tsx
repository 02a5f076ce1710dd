import { useState } from 'react';
import { connectorName } from '../../parts/connector.tsx';
import { counted } from '../../parts/counted.ts';
import { KIND_WORDS, KINDS, type Kind, kindOf } from '../../parts/map/share.ts';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';
import { useGlow } from '../../parts/use-glow.ts';
import { ChargerCard, type ChargerChoice } from './charger-card.tsx';
import { usePointed } from './point-context.ts';
import type { ShownCharger, ShownSocket } from './read-body.ts';

/** So many tiles are shown at first where a window is narrow (driver.css); the filters find those that matter. */
const MOST_ON_PHONE = 40;

interface ChargerTilesProps {
  readonly chargers: readonly ShownCharger[];
  readonly onChoose: (choice: ChargerChoice) => void;
}

/** Many chargers: a tile for each with its sockets to click, those of one kind if wanted, and the card of one on demand. */
export function ChargerTiles({ chargers, onChoose }: ChargerTilesProps) {
  const [kind, setKind] = useState<Kind>();
  const [opened, setOpened] = useState<string>();
  const [isWhole, setWhole] = useState(false);
  const has = (charger: ShownCharger, wanted: Kind) =>
    charger.sockets.some(({ status }) => kindOf(status) === wanted);
  const shown = kind === undefined ? chargers : chargers.filter((charger) => has(charger, kind));
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="chip"
          aria-pressed={kind === undefined}
          onClick={() => setKind(undefined)}
        >
          All {counted(chargers.length, 'charger')}
        </button>
        {KINDS.map((each) => {
          const count = chargers.filter((charger) => has(charger, each)).length;
          return (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={kind === each}
              disabled={count === 0 && kind !== each}
              onClick={() => setKind(kind === each ? undefined : each)}
            >
              {count} {KIND_WORDS[each]}
            </button>
          );
        })}
      </div>
      {shown.length === 0 && <p className="muted">None of them is {kind && KIND_WORDS[kind]} any more.</p>}
      <ul className="charger-tiles" data-whole={isWhole || undefined}>
        {shown.map((charger) => {
          const { pointer } = charger;
          const isOpen = pointer === opened;
          return (
            <ChargerTile
              key={pointer}
              charger={charger}
              isOpen={isOpen}
              onOpen={() => setOpened(isOpen ? undefined : pointer)}
              onChoose={onChoose}
            />
          );
        })}
      </ul>
      {shown.length > MOST_ON_PHONE && !isWhole && (
        <button type="button" className="button charger-tiles-rest" onClick={() => setWhole(true)}>
          Show the other {shown.length - MOST_ON_PHONE}
        </button>
      )}
    </>
  );
}

interface ChargerTileProps {
  readonly charger: ShownCharger;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (choice: ChargerChoice) => void;
}

function ChargerTile({ charger, isOpen, onOpen, onChoose }: ChargerTileProps) {
  const { pointer, name, chargerId, sockets } = charger;
  const pointed = usePointed(pointer);
  return (
    <>
      <li className="charger-tile" {...pointed}>
        <button
          type="button"
          className="charger-tile-name ellipsis"
          aria-expanded={isOpen}
          title={`${name} · ${chargerId}`}
          onClick={onOpen}
        >
          {name}
        </button>
        {sockets.map((socket) => (
          <SocketTile
            key={socket.pointer}
            charger={name}
            socket={socket}
            onClick={() => onChoose({ charger, socket })}
          />
        ))}
      </li>
      {isOpen && <ChargerCard charger={charger} onChoose={onChoose} />}
    </>
  );
}

interface SocketTileProps {
  readonly charger: string;
  readonly socket: ShownSocket;
  readonly onClick: () => void;
}

function SocketTile({ charger, socket, onClick }: SocketTileProps) {
  const { pointer, number, type, status } = socket;
  const pointed = usePointed(pointer);
  const glow = useGlow(status);
  return (
    <button
      type="button"
      className={`socket-tile ${classOf(status)}`}
      aria-label={`${charger}, socket ${number}: ${wordOf(status)}`}
      title={`${number} · ${connectorName(type)}: ${status}. Click to change`}
      onClick={onClick}
      {...pointed}
      {...glow}
    >
      <StatusShape status={status} />
    </button>
  );
}
