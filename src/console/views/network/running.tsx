import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { useClock } from '../../api/clock.ts';
import { useMock } from '../../api/mock.tsx';
import { ReloadButton } from './reload-button.tsx';

/** What runs: seed, clock, session. */
export function Running({ info }: { readonly info: Schemas['Info'] }) {
  const { session } = useMock();
  const clock = useClock();
  const { version, contract, options, sample } = info;
  return (
    <div className="stack">
      <dl className="running">
        <Row label="Version" value={version} />
        <Row label="Contract" value={contract} />
        {sample && <Row label="Operation" value={`${sample.method} ${sample.path}`} />}
        <Row label="Seed" value={String(options.seed)} />
        <Row label="Clock" value={clock?.clock ?? '…'} />
        <Row label="Session" value={session} />
        <Row
          label="Unknown ids"
          value={options.unknown === '404' ? 'get a 404' : 'get a driver of their own'}
        />
      </dl>
      <ReloadButton />
    </div>
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
