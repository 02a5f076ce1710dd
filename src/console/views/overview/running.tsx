import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useClock } from '../../api/clock.ts';
import { useAsk, useMock } from '../../api/mock.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { ReloadButton } from './reload-button.tsx';

/** What runs: seed, clock, session, scenarios. */
export function Running({ info }: { readonly info: Schemas['Info'] }) {
  const { session } = useMock();
  const clock = useClock();
  const { data } = useAsk(['activations'], (client) => client.GET('/activations'));
  const on = data?.activations ?? [];
  const { version, contract, options, api } = info;
  return (
    <section className="card stack" aria-labelledby="running-title">
      <h2 id="running-title">What runs</h2>
      <dl className="running">
        <Row label="Version" value={version} />
        <Row label="Contract" value={contract} />
        <Row label="Operation" value={`GET ${api}`} />
        <Row label="Seed" value={String(options.seed)} />
        <Row label="Clock" value={clock?.clock ?? '…'} />
        <Row label="Session" value={session} />
        <Row
          label="Unknown ids"
          value={options.unknown === '404' ? 'get a 404' : 'get a driver of their own'}
        />
        <div>
          <dt>Switched on</dt>
          <dd>
            {on.length === 0 ? (
              <span className="muted">nothing</span>
            ) : (
              on.slice(0, 4).map(({ id, scenario, edge }) => (
                <span key={id} className="tag tag-warn">
                  {scenario ?? edge}
                </span>
              ))
            )}{' '}
            <ScopedLink to="/scenarios">Scenarios</ScopedLink>
          </dd>
        </div>
      </dl>
      <ReloadButton />
    </section>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
