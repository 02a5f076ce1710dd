import { useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { numberText } from '../../parts/moment.ts';
import { Shown } from '../../parts/states.tsx';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';

/** The whole network in numbers, sockets by status. */
export function NetworkNow() {
  const { customer } = useScope();
  const pace = useClockPace();
  const query = customer === undefined ? {} : { customer };
  const network = useAsk(['network', customer], (client) => client.GET('/network', { params: { query } }), {
    every: pace === false ? false : Math.max(pace, 2000),
    keep: true,
  });
  return (
    <section className="card stack network-card" aria-labelledby="network-title">
      <h2 id="network-title">The network now</h2>
      <Shown of={network} what="the network">
        {({ drivers, sites, chargers, sockets }) => (
          <>
            <dl className="network-numbers">
              <Figure
                label="Drivers"
                value={drivers.fixtures + drivers.numbered}
                note={`${drivers.fixtures} hand-written`}
              />
              <Figure label="Sites" value={sites} />
              <Figure
                label="Chargers"
                value={chargers.total}
                note={`${numberText(chargers.connected)} connected`}
              />
              <Figure label="Sockets" value={sockets.total} />
            </dl>
            <div className="network-bar" aria-hidden="true">
              {sockets.byStatus.map(({ status, sockets: count }) => (
                <span key={status} className={classOf(status)} style={{ flexGrow: count }} />
              ))}
            </div>
            <ul className="network-statuses" aria-label="Sockets by status">
              {sockets.byStatus.map(({ status, sockets: count }) => (
                <li key={status} className={classOf(status)}>
                  <StatusShape status={status} />
                  <span>{wordOf(status)}</span>
                  <strong>{numberText(count)}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly note?: string;
}

function Figure({ label, value, note }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {numberText(value)}
        {note && <span className="muted"> {note}</span>}
      </dd>
    </div>
  );
}
