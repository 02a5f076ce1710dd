import { lazy, Suspense, useMemo, useState } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { ApiError } from '../../api/client.ts';
import { useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { usePathParam } from '../../api/path-param.ts';
import { useScope } from '../../api/scope.ts';
import { useUndoable } from '../../api/undo.ts';
import { JsonTree } from '../../parts/answer/json-tree.tsx';
import { Instant } from '../../parts/instant.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { AnsweredInstead } from './answered-instead.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import type { ChargerChoice } from './charger-card.tsx';
import { CopyAs } from './copy-as.tsx';
import './driver.css';
import { useGlow } from '../../parts/use-glow.ts';
import { Facts } from './driver-facts.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { PointContext } from './point-context.ts';
import { allChargers, type ShownDriver, type ShownGroup } from './read-body.ts';
import { ChargerList, SiteSection } from './site-section.tsx';
import { TagList } from './tag-list.tsx';
import { usePoint } from './use-point.ts';
import { useShown } from './use-shown.ts';

const DriverMap = lazy(() => import('./driver-map.tsx'));

/** One driver: the network as a person sees it, beside the JSON that the API answers. */
export default function Driver() {
  const externalId = usePathParam() ?? '';
  const { customer } = useScope();
  const every = useClockPace();
  const query = customer === undefined ? {} : { customer };
  const driver = useAsk(
    ['drivers', externalId, customer],
    (client) => client.GET('/drivers/{externalId}', { params: { path: { externalId }, query } }),
    { every },
  );
  if (driver.data) return <DriverPage view={driver.data} />;
  if (driver.error instanceof ApiError && driver.error.status === 404)
    return <NoDriver externalId={externalId} error={driver.error} />;
  if (driver.error) return <Failed error={driver.error} onRetry={() => void driver.refetch()} />;
  return (
    <>
      <PageHead title={externalId} />
      <Loading what="the driver" />
    </>
  );
}

function NoDriver({ externalId, error }: { readonly externalId: string; readonly error: ApiError }) {
  return (
    <>
      <PageHead title={externalId} lead="The API answers 404 to whoever asks for this id." />
      <Empty title="There is no such driver">
        <p>{error.message}</p>
        <ScopedLink to={`/drivers?search=${encodeURIComponent(externalId)}`}>Look for similar ids</ScopedLink>
      </Empty>
    </>
  );
}

function DriverPage({ view }: { readonly view: Schemas['DriverView'] }) {
  const { externalId, customer, origin, story, override, violations, body } = view;
  const shown = useShown(body);
  const { pointed, context, point, hold } = usePoint();
  const [choice, setChoice] = useState<ChargerChoice>();
  return (
    <PointContext value={context}>
      <PageHead title={shown.name ?? externalId} lead={story ?? undefined}>
        <ScopedLink to={`/app/${encodeURIComponent(externalId)}`} className="button button-small">
          App beside
        </ScopedLink>
        <EditDialog externalId={externalId} body={body} />
        <CopyAs externalId={externalId} body={body} story={story} />
      </PageHead>
      <AnsweredInstead externalId={externalId} customer={customer} />
      <div className="driver">
        <div className="driver-main">
          <Facts externalId={externalId} origin={origin} shown={shown} />
          {override && <Override externalId={externalId} override={override} />}
          {violations.length > 0 && <Violations violations={violations} />}
          <Network shown={shown} onChoose={setChoice} />
          <section className="card stack" aria-labelledby="tags-title">
            <h2 id="tags-title">Tags</h2>
            <TagList tags={shown.tags} />
          </section>
          <Where shown={shown} />
        </div>
        <aside className="driver-side" aria-label="The natural answer">
          <div className="answer-head">
            <h2>The answer</h2>
            <SiteCounts groups={shown.groups} pointed={pointed.pointer} />
          </div>
          <JsonTree
            value={body}
            label="Body of the answer"
            pointed={pointed.pointer}
            reveal={!pointed.byTree}
            onPoint={(pointer) => point(pointer, true)}
            openDepth={3}
            height="calc(100vh - 250px)"
          />
        </aside>
      </div>
      <ChangeDialog choice={choice} onChanged={hold} onClose={() => setChoice(undefined)} />
    </PointContext>
  );
}

interface SiteCountsProps {
  readonly groups: readonly ShownGroup[];
  readonly pointed: string | undefined;
}

/** The counts of the site that is pointed at, or of the first one: they change with every socket, far from it in the JSON. */
function SiteCounts({ groups, pointed }: SiteCountsProps) {
  const group = groups.find(({ pointer }) => pointed?.startsWith(`${pointer}/`)) ?? groups[0];
  const glow = useGlow(`${group?.id} ${group?.online} ${group?.offline} ${group?.error}`);
  if (!group) return null;
  return (
    <code className="answer-counts" title={group.name} {...glow}>
      online {group.online ?? '?'} · offline {group.offline ?? '?'} · error {group.error ?? '?'}
    </code>
  );
}

interface OverrideProps {
  readonly externalId: string;
  readonly override: NonNullable<Schemas['DriverView']['override']>;
}

function Override({ externalId, override }: OverrideProps) {
  const { customer } = useScope();
  const query = customer === undefined ? {} : { customer };
  const release = useUndoable(
    (client) => client.DELETE('/drivers/{externalId}', { params: { path: { externalId }, query } }),
    () => `${externalId} is as the world has it.`,
  );
  return (
    <section className="card row" aria-label="Change of this session">
      <span className="tag tag-warn">{override.kind === 'body' ? 'Another body' : 'Patched'}</span>
      <span>
        since <Instant at={override.from} seconds />
      </span>
      <button type="button" className="button button-small" onClick={() => release.mutate()}>
        Take it back
      </button>
      {release.error && <Failed error={release.error} />}
    </section>
  );
}

function Violations({ violations }: { readonly violations: readonly string[] }) {
  return (
    <details className="card">
      <summary>
        <span className="tag tag-warn">▲ {violations.length}</span> What this body breaks of the contract and
        the world rules
      </summary>
      <ul className="violation-list">
        {violations.slice(0, 100).map((violation) => (
          <li key={violation}>{violation}</li>
        ))}
      </ul>
    </details>
  );
}

interface NetworkProps {
  readonly shown: ShownDriver;
  readonly onChoose: (choice: ChargerChoice) => void;
}

function Network({ shown, onChoose }: NetworkProps) {
  const all = useMemo(() => allChargers(shown), [shown]);
  const { groups, chargers, home } = shown;
  if (all.length === 0 && groups.length === 0) {
    return (
      <Empty title="No sites and no chargers">
        <p>The answer shows none. Drivers without any right to charge are normal.</p>
        <ScopedLink to="/drivers">To drivers who have some</ScopedLink>
      </Empty>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">Sites and chargers</h2>
      {groups.map((group) => (
        <SiteSection key={group.pointer} group={group} homeId={home.id} onChoose={onChoose} />
      ))}
      {chargers.length > 0 && (
        <section className="site" aria-label="Single chargers">
          <header className="site-head">
            <div className="site-name">
              <h3>Single chargers</h3>
              <span className="muted">granted one by one</span>
            </div>
          </header>
          <ChargerList chargers={chargers} onChoose={onChoose} />
        </section>
      )}
    </>
  );
}

/** The map, drawn when it is opened: a driver's sites are seldom more than a few. */
function Where({ shown }: { readonly shown: ShownDriver }) {
  const all = useMemo(() => allChargers(shown), [shown]);
  const [isOpen, setOpen] = useState(false);
  if (!all.some(({ place }) => place)) return null;
  const cities = [...new Set(all.map(({ city }) => city).filter((city) => city !== undefined))];
  return (
    <details className="card where" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2>Where</h2>
        <span className="muted ellipsis">{cities.join(', ')}</span>
      </summary>
      {isOpen && (
        <Suspense fallback={<Loading what="the map" />}>
          <DriverMap chargers={all} />
        </Suspense>
      )}
    </details>
  );
}
