import { useClock, useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { LastRequests } from '../../parts/answer/last-requests.tsx';
import { Instant } from '../../parts/instant.tsx';
import { zoneSign } from '../../parts/moment.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Empty } from '../../parts/states.tsx';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';
import { useZone } from '../../parts/zone.tsx';
import { allChargers, readBody, readGroup, type ShownCharger } from '../driver/read-body.ts';
import { NetworkNow } from './network-now.tsx';
import './wall.css';

/** Whose chargers are shown, unless the URL names another driver. */
const DRIVER = 'fast-hub';
/** More sockets than this are no picture any more. */
const MOST_SOCKETS = 40;

/** What a demo is projected with: the clock, the network, one hub and the requests, large and without controls. */
export default function Wall() {
  const clock = useClock();
  const { zone } = useZone();
  return (
    <div className="wall">
      <PageHead title="The network, live">
        <span className="wall-clock">
          {clock && <Instant at={new Date(clock.instantMs).toISOString().replace('.000Z', 'Z')} />}
          {clock && <span className="muted"> {zoneSign(clock.instantMs, zone)}</span>}
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

/** The sockets of the driver that the URL names, or of the demo's, or else of the customer's largest site. */
function Hub() {
  const { customer } = useScope();
  const every = useClockPace();
  const externalId = new URLSearchParams(window.location.search).get('driver') ?? DRIVER;
  const query = customer === undefined ? {} : { customer };
  const { data, error } = useAsk(
    ['drivers', externalId, customer],
    (client) => client.GET('/drivers/{externalId}', { params: { path: { externalId }, query } }),
    { every, keep: true },
  );
  const shown = data && readBody(data.body);
  const chargers = shown ? allChargers(shown) : [];
  if (chargers.length > 0)
    return <Sockets title={shown?.groups[0]?.name ?? shown?.name ?? externalId} chargers={chargers} />;
  return data || error ? <LargestSite /> : null;
}

function LargestSite() {
  const { customer } = useScope();
  const every = useClockPace();
  const query = customer === undefined ? {} : { customer };
  const sites = useAsk(['network', 'sites', customer], (client) =>
    client.GET('/network/sites', { params: { query } }),
  );
  const socketsOf = (site: { readonly sockets: readonly number[] }) =>
    site.sockets.reduce((sum, each) => sum + each, 0);
  const [largest] = (sites.data?.sites ?? []).toSorted(
    (a, b) =>
      Number(socketsOf(a) > MOST_SOCKETS) - Number(socketsOf(b) > MOST_SOCKETS) ||
      socketsOf(b) - socketsOf(a),
  );
  const siteId = largest?.id ?? 0;
  const site = useAsk(
    ['sites', siteId, customer],
    (client) => client.GET('/sites/{siteId}', { params: { path: { siteId }, query } }),
    { every, keep: true, enabled: largest !== undefined },
  );
  if (sites.data && !largest) return <Empty title="This customer has no site" />;
  if (!site.data) return null;
  return (
    <Sockets
      title={site.data.site.name}
      chargers={allChargers({ groups: [readGroup(site.data.group)], chargers: [] })}
    />
  );
}

function Sockets({
  title,
  chargers,
}: {
  readonly title: string;
  readonly chargers: readonly ShownCharger[];
}) {
  const sockets = chargers.flatMap((charger) => charger.sockets.map((socket) => ({ charger, socket })));
  return (
    <section className="card stack" aria-labelledby="wall-hub">
      <h2 id="wall-hub">{title}</h2>
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
