import { useClock, useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { Instant } from '../../parts/instant.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';
import { allChargers, readBody } from '../driver/read-body.ts';
import { LastRequests } from '../overview/last-requests.tsx';
import { NetworkNow } from '../overview/network-now.tsx';
import '../overview/overview.css';
import './wall.css';

/** Whose chargers are shown, unless the URL names another driver. */
const DRIVER = 'fast-hub';
/** More sockets than this are no picture any more. */
const MOST_SOCKETS = 40;

/** What a demo is projected with: the clock, the network, one hub and the requests, large and without controls. */
export default function Wall() {
  const clock = useClock();
  return (
    <div className="wall">
      <PageHead title="The network, live">
        <span className="wall-clock">
          {clock && <Instant at={new Date(clock.instantMs).toISOString().replace('.000Z', 'Z')} />}
          {clock && clock.speed > 1 && <span className="muted"> ×{clock.speed}</span>}
        </span>
        <ScopedLink to="/" className="button button-small">
          Console
        </ScopedLink>
      </PageHead>
      <div className="overview wall-grid">
        <NetworkNow />
        <Hub />
        <LastRequests />
      </div>
    </div>
  );
}

function Hub() {
  const { customer } = useScope();
  const every = useClockPace();
  const externalId = new URLSearchParams(window.location.search).get('driver') ?? DRIVER;
  const query = customer === undefined ? {} : { customer };
  const { data } = useAsk(
    ['drivers', externalId, customer],
    (client) => client.GET('/drivers/{externalId}', { params: { path: { externalId }, query } }),
    { every, keep: true },
  );
  if (!data) return null;
  const shown = readBody(data.body);
  const sockets = allChargers(shown).flatMap((charger) =>
    charger.sockets.map((socket) => ({ charger, socket })),
  );
  return (
    <section className="card stack" aria-labelledby="wall-hub">
      <h2 id="wall-hub">{shown.groups[0]?.name ?? shown.name ?? externalId}</h2>
      <ul className="wall-sockets">
        {sockets.slice(0, MOST_SOCKETS).map(({ charger, socket }) => (
          <li key={socket.pointer} className={classOf(socket.status)}>
            <StatusShape status={socket.status} />
            <span>
              {charger.name} · {socket.number}
            </span>
            <strong>{wordOf(socket.status)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
