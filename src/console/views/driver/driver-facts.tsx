import { counted } from '../../parts/counted.ts';
import { numberText } from '../../parts/moment.ts';
import { allChargers, type ShownDriver } from './read-body.ts';

interface FactsProps {
  readonly externalId: string;
  readonly origin: string;
  readonly shown: ShownDriver;
}

const ORIGINS: Readonly<Record<string, string>> = {
  fixture: 'A fixture',
  recorded: 'A recorded body',
  generated: 'The computed world',
  override: 'A change of this session',
};

/** Who the driver is, in one line. */
export function Facts({ externalId, origin, shown }: FactsProps) {
  const { id, home, payerId, groups } = shown;
  const all = allChargers(shown);
  const gone = all.filter(({ isConnected }) => isConnected === false).length;
  return (
    <dl className="driver-facts card">
      <Fact name="externalId" value={externalId} />
      <Fact name="id" value={id} />
      <Fact name="Home site" value={home.id === undefined ? home.name : `${home.name ?? '?'} (${home.id})`} />
      <Fact name="payerId" value={payerId} />
      <Fact
        name="May charge at"
        value={`${counted(all.length, 'charger')} of ${counted(groups.length, 'site')}, ${numberText(all.length - gone)} online`}
      />
      <Fact name="Comes from" value={ORIGINS[origin] ?? origin} />
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? <span className="muted">not given</span>}</dd>
    </div>
  );
}
