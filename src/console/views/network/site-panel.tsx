import { useEffect, useRef } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useClock, useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { connectorName } from '../../parts/connector.tsx';
import { spanText } from '../../parts/moment.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Shown } from '../../parts/states.tsx';
import { classOf, STATUSES, StatusShape, wordOf } from '../../parts/status.tsx';
import { allChargers, readGroup, type ShownCharger, type ShownSocket } from '../driver/read-body.ts';

/** Statuses that one socket can be set to; the other two are those of the whole charger. */
const OF_SOCKET = STATUSES.filter((status) => status !== 'Offline' && status !== 'Booting');

type Status = (typeof STATUSES)[number] | 'timeline';

/** What is done to a charger here. */
type Act = { readonly chargerId: string; readonly name: string } & (
  | { readonly kind: 'socket'; readonly socket: number; readonly status: Status }
  | { readonly kind: 'connection'; readonly connection: 'online' | 'offline' }
  | { readonly kind: 'back' }
);

interface SitePanelProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** One site in place: its chargers and sockets, each with one click to break it or to give it back. */
export function SitePanel({ id, onClose }: SitePanelProps) {
  const { customer } = useScope();
  const every = useClockPace();
  const query = customer === undefined ? {} : { customer };
  const site = useAsk(
    ['sites', id, customer],
    (client) => client.GET('/sites/{siteId}', { params: { path: { siteId: id }, query } }),
    { every },
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another site is read from its heading on
  useEffect(() => heading.current?.focus({ preventScroll: true }), [id]);
  return (
    <section className="site-panel" aria-labelledby="site-title">
      <button type="button" className="link-button site-back" onClick={onClose}>
        ‹ All sites
      </button>
      <Shown of={site} what="the site">
        {({ site: row, group }) => {
          const chargers = allChargers({ groups: [readGroup(group)], chargers: [] });
          return (
            <>
              <header className="site-panel-head">
                <h2 id="site-title" ref={heading} tabIndex={-1}>
                  {row.name}
                </h2>
                <p className="muted">
                  {chargers[0]?.address ?? 'No charger here'}
                  {' · '}
                  <ScopedLink to={`/timeline?site=${row.id}`}>Its day</ScopedLink>
                </p>
              </header>
              <ChargerList chargers={chargers} />
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function ChargerList({ chargers }: { readonly chargers: readonly ShownCharger[] }) {
  const { data } = useAsk(['changes'], (client) => client.GET('/changes'));
  const act = useAct();
  const changed = new Set(data?.chargers.map(({ chargerId }) => chargerId));
  return (
    <ul className="panel-chargers">
      {chargers.map((charger) => (
        <Charger
          key={charger.pointer}
          charger={charger}
          isChanged={changed.has(charger.chargerId)}
          onAct={(made) => act.mutate(made)}
        />
      ))}
    </ul>
  );
}

interface ChargerProps {
  readonly charger: ShownCharger;
  readonly isChanged: boolean;
  readonly onAct: (act: Act) => void;
}

function Charger({ charger, isChanged, onAct }: ChargerProps) {
  const { name, chargerId, model, isConnected, sockets } = charger;
  const of = { chargerId, name };
  return (
    <li className="panel-charger">
      <div className="panel-charger-head">
        <h3 className="ellipsis" title={`${chargerId}, ${model}`}>
          {name}
        </h3>
        <span className="muted ellipsis">{model}</span>
        {isChanged && (
          <button
            type="button"
            className="mini mini-forced"
            aria-label={`Give ${name} back`}
            title="Take all changes of this charger back"
            onClick={() => onAct({ ...of, kind: 'back' })}
          >
            Back
          </button>
        )}
        <button
          type="button"
          className="mini"
          aria-label={isConnected === false ? `Bring ${name} online` : `Take ${name} offline`}
          onClick={() =>
            onAct({ ...of, kind: 'connection', connection: isConnected === false ? 'online' : 'offline' })
          }
        >
          {isConnected === false ? 'Online' : 'Offline'}
        </button>
      </div>
      <ul>
        {sockets.map((socket) => (
          <Socket
            key={socket.pointer}
            socket={socket}
            name={name}
            onSet={(status) => onAct({ ...of, kind: 'socket', socket: socket.number, status })}
          />
        ))}
      </ul>
    </li>
  );
}

interface SocketProps {
  readonly socket: ShownSocket;
  readonly name: string;
  readonly onSet: (status: Status) => void;
}

function Socket({ socket: { number, type, power, status, lastUpdated }, name, onSet }: SocketProps) {
  const nowMs = useClock()?.instantMs;
  const since = lastUpdated === undefined ? Number.NaN : Date.parse(lastUpdated);
  const isBroken = status === 'Error';
  return (
    <li className={`panel-socket ${classOf(status)}`}>
      <StatusShape status={status} />
      <span className="panel-socket-status">{wordOf(status)}</span>
      <span className="panel-socket-facts muted">
        {number} · {connectorName(type)} {power}
        {nowMs !== undefined && since <= nowMs && (
          <time dateTime={lastUpdated} title={`Since ${lastUpdated}`}>
            {' '}
            · {spanText(nowMs - since)}
          </time>
        )}
      </span>
      <select
        className="panel-socket-set"
        aria-label={`Set socket ${number} of ${name}`}
        value=""
        onChange={({ target }) => onSet(target.value as Status)}
      >
        <option value="" disabled>
          Set…
        </option>
        <option value="timeline">As its timeline</option>
        {OF_SOCKET.map((each) => (
          <option key={each} value={each}>
            {wordOf(each)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={isBroken ? 'mini' : 'mini mini-danger'}
        aria-label={isBroken ? `Mend socket ${number} of ${name}` : `Break socket ${number} of ${name}`}
        onClick={() => onSet(isBroken ? 'Available' : 'Error')}
      >
        {isBroken ? 'Mend' : 'Break'}
      </button>
    </li>
  );
}

function useAct() {
  const { customer } = useScope();
  const query = customer === undefined ? {} : { customer };
  return useUndoable<Act, Schemas['ChargerView'] | undefined>((client, act) => {
    const { chargerId } = act;
    switch (act.kind) {
      case 'socket': {
        const params = { path: { chargerId, socketId: act.socket }, query };
        return client.PATCH('/chargers/{chargerId}/sockets/{socketId}', {
          params,
          body: { status: act.status },
        });
      }
      case 'connection': {
        const body = { connection: act.connection };
        return client.PATCH('/chargers/{chargerId}', { params: { path: { chargerId }, query }, body });
      }
      case 'back':
        return client.DELETE('/chargers/{chargerId}/overrides', { params: { path: { chargerId }, query } });
    }
  }, inWords);
}

function inWords(act: Act): string {
  switch (act.kind) {
    case 'socket':
      return act.status === 'timeline'
        ? `${act.name}, socket ${act.socket}: as its timeline.`
        : `${act.name}, socket ${act.socket}: ${wordOf(act.status)}.`;
    case 'connection':
      return `${act.name} is ${act.connection}.`;
    case 'back':
      return `${act.name} is as the world has it.`;
  }
}
