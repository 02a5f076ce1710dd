import { ConnectorIcon, connectorName } from '../../parts/connector.tsx';
import { Instant } from '../../parts/instant.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { classOf, StatusBadge, StatusShape, wordOf } from '../../parts/status.tsx';
import { useGlow } from '../../parts/use-glow.ts';
import { usePointed } from './point-context.ts';
import type { ShownCharger, ShownSocket } from './read-body.ts';

/** What can be chosen on a card. */
export interface ChargerChoice {
  readonly charger: ShownCharger;
  /** Undefined: the charger as a whole. */
  readonly socket: ShownSocket | undefined;
}

interface ChargerCardProps {
  readonly charger: ShownCharger;
  readonly onChoose: (choice: ChargerChoice) => void;
}

/** A charger with its sockets; each can be clicked and changed. */
export function ChargerCard({ charger, onChoose }: ChargerCardProps) {
  const { pointer, name, chargerId, model, status, isConnected, lastSeen, sockets } = charger;
  const pointed = usePointed(pointer);
  return (
    <li className="charger-card" {...pointed}>
      <div className="charger-head">
        <h4 title={name}>{name}</h4>
        <StatusBadge status={status} />
      </div>
      <p className="charger-facts">
        <span title={model}>{model || 'Unknown model'}</span>
        <code>{chargerId}</code>
      </p>
      <ul className="socket-list">
        {sockets.map((socket) => (
          <SocketButton key={socket.pointer} socket={socket} onClick={() => onChoose({ charger, socket })} />
        ))}
      </ul>
      <div className="charger-foot">
        <span className="muted">
          {isConnected === false ? 'Gone, seen ' : 'Seen '}
          <Instant at={lastSeen} />
        </span>
        <span className="row">
          <ScopedLink
            to={`/timeline?charger=${encodeURIComponent(chargerId)}`}
            aria-label={`Timeline of ${name}`}
          >
            Timeline
          </ScopedLink>
          <button
            type="button"
            className="button button-small"
            aria-label={`Change charger ${name}`}
            onClick={() => onChoose({ charger, socket: undefined })}
          >
            Change
          </button>
        </span>
      </div>
    </li>
  );
}

function SocketButton({ socket, onClick }: { readonly socket: ShownSocket; readonly onClick: () => void }) {
  const { pointer, number, name, type, power, status } = socket;
  const pointed = usePointed(pointer);
  const glow = useGlow(status);
  return (
    <li>
      <button
        type="button"
        className={`socket-button ${classOf(status)}`}
        title={`${status}: click to change`}
        onClick={onClick}
        {...pointed}
        {...glow}
      >
        <ConnectorIcon type={type} />
        <span className="socket-text">
          <span className="socket-name">
            {number} · {connectorName(type)}
            {name && <span className="visually-hidden"> {name}</span>}
          </span>
          <span className="socket-power">{power ?? 'unknown power'}</span>
        </span>
        <span className="socket-status">
          <StatusShape status={status} />
          {wordOf(status)}
        </span>
      </button>
    </li>
  );
}
