import { useEffect, useRef, useState } from 'react';
import { useClock, useClockPace } from '../../api/clock.ts';
import { useDryRun } from '../../api/dry-run.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { BlastRadius } from '../../parts/blast/blast-radius.tsx';
import { connectorName } from '../../parts/connector.tsx';
import { spanText } from '../../parts/moment.ts';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Shown } from '../../parts/states.tsx';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';
import { useGlow } from '../../parts/use-glow.ts';
import { allChargers, readGroup, type ShownCharger, type ShownSocket } from '../driver/read-body.ts';
import { type Act, doAct, inWords, OF_SOCKET, type Status } from './site-acts.ts';

/** What makes it known that something is meant to be done: the pointer rests on it, or it has the focus. */
type Mean = (act: Act | undefined) => {
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
};

interface SitePanelProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** One site in place: its chargers and sockets, each with one click to break it or to give it back. */
export default function SitePanel({ id, onClose }: SitePanelProps) {
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
              <SiteChargers siteId={row.id} siteName={row.name} chargers={chargers} />
            </>
          );
        }}
      </Shown>
    </section>
  );
}

interface ChargersProps {
  /** Undefined: they stand at no one site. */
  readonly siteId: number | undefined;
  readonly siteName: string;
  readonly chargers: readonly ShownCharger[];
}

/** Chargers, each socket with one click to break it, and what that would do. */
export function SiteChargers({ siteId, siteName, chargers }: ChargersProps) {
  const { data } = useAsk(['changes'], (client) => client.GET('/changes'));
  const { customer } = useScope();
  const change = useAct();
  // What was meant last stays shown, so that it can be read and opened.
  const [meant, setMeant] = useState<Act>();
  const act = (made: Act) => {
    setMeant(undefined);
    change.mutate(made);
  };
  const run = useDryRun((client, input: Act) => doAct(client, input, customer), meant);
  const mean: Mean = (of) => ({
    onPointerEnter: () => setMeant(of),
    onFocus: () => setMeant(of),
  });
  const changed = new Set(data?.chargers.map(({ chargerId }) => chargerId));
  const isAnyOnline = chargers.some(({ isConnected }) => isConnected !== false);
  const whole: Act | undefined =
    siteId === undefined
      ? undefined
      : {
          ...{ kind: 'site', siteId, name: siteName },
          connection: isAnyOnline ? 'offline' : 'online',
        };
  return (
    <>
      {whole && (
        <div className="row panel-site-acts">
          <button type="button" className="mini" onClick={() => act(whole)} {...mean(whole)}>
            {isAnyOnline ? 'Take the site offline' : 'Bring the site online'}
          </button>
        </div>
      )}
      <ChargerRows chargers={chargers} changed={changed} onAct={act} mean={mean} />
      <div className="panel-blast">
        <BlastRadius
          what={meant && inWords(meant).replace(/\.$/, '')}
          run={run}
          hint="Point at a button to see who would get another answer."
        />
      </div>
    </>
  );
}

interface ChargerRowsProps {
  readonly chargers: readonly ShownCharger[];
  readonly changed: ReadonlySet<string>;
  readonly onAct: (act: Act) => void;
  readonly mean: Mean;
}

function ChargerRows({ chargers, changed, onAct, mean }: ChargerRowsProps) {
  return (
    <ul className="panel-chargers">
      {chargers.map((charger) => (
        <Charger
          key={charger.pointer}
          charger={charger}
          isChanged={changed.has(charger.chargerId)}
          onAct={onAct}
          mean={mean}
        />
      ))}
    </ul>
  );
}

interface ChargerProps {
  readonly charger: ShownCharger;
  readonly isChanged: boolean;
  readonly onAct: (act: Act) => void;
  readonly mean: Mean;
}

function Charger({ charger, isChanged, onAct, mean }: ChargerProps) {
  const { name, chargerId, model, isConnected, sockets } = charger;
  const of = { chargerId, name };
  const back: Act = { ...of, kind: 'back' };
  const toggle: Act = { ...of, kind: 'connection', connection: isConnected === false ? 'online' : 'offline' };
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
            onClick={() => onAct(back)}
            {...mean(back)}
          >
            Back
          </button>
        )}
        <button
          type="button"
          className="mini"
          aria-label={isConnected === false ? `Bring ${name} online` : `Take ${name} offline`}
          onClick={() => onAct(toggle)}
          {...mean(toggle)}
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
            mean={(status) => mean({ ...of, kind: 'socket', socket: socket.number, status })}
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
  readonly mean: (status: Status) => ReturnType<Mean>;
}

function Socket({ socket: { number, type, power, status, lastUpdated }, name, onSet, mean }: SocketProps) {
  const nowMs = useClock()?.instantMs;
  const since = lastUpdated === undefined ? Number.NaN : Date.parse(lastUpdated);
  const isBroken = status === 'Error';
  const glow = useGlow(status);
  return (
    <li className={`panel-socket ${classOf(status)}`} {...glow}>
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
        {...mean(isBroken ? 'Available' : 'Error')}
      >
        {isBroken ? 'Mend' : 'Break'}
      </button>
    </li>
  );
}

function useAct() {
  const { customer } = useScope();
  return useUndoable<Act, unknown>((client, act) => doAct(client, act, customer), inWords);
}
