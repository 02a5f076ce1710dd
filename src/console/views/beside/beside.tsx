import { useState } from 'react';
import { useClockPace } from '../../api/clock.ts';
import { useAsk } from '../../api/mock.tsx';
import { usePathParam } from '../../api/path-param.ts';
import { useGo, useScope } from '../../api/scope.ts';
import { JsonTree } from '../../parts/answer/json-tree.tsx';
import { useChangedPlaces } from '../../parts/answer/use-changed-places.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { NextAnswer } from '../../parts/scenario/next-answer.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { allChargers, type ShownDriver } from '../driver/read-body.ts';
import { useShown } from '../driver/use-shown.ts';
import { SiteChargers } from '../network/site-panel.tsx';
import './beside.css';
import { Phone } from './phone.tsx';

/** Who is looked at, unless the URL names somebody: a hub has the most to see. */
const FIRST = ['fast-hub', 'extIdTest'];
/** So many drivers are offered. */
const OFFERED = 30;

/** The sample app as a phone, beside all that it can be made to show. */
export default function Beside() {
  const { customer } = useScope();
  const query = { limit: OFFERED, ...(customer !== undefined && { customer }) };
  const drivers = useAsk(['drivers', query], (client) => client.GET('/drivers', { params: { query } }));
  const named = usePathParam();
  const ids = drivers.data?.drivers.map(({ externalId }) => externalId) ?? [];
  const externalId = named ?? FIRST.find((id) => ids.includes(id)) ?? ids[0];
  return (
    <div className="beside">
      <div className="beside-left">
        <PageHead title="App beside" lead="A sample client of the mocked API. Break something, and watch it.">
          {externalId !== undefined && <WhoIsShown ids={ids} externalId={externalId} />}
        </PageHead>
        {externalId === undefined ? (
          <Shown of={drivers} what="the drivers">
            {() => <Empty title="There is no driver" />}
          </Shown>
        ) : (
          <>
            <NextAnswer externalId={externalId} />
            <Network externalId={externalId} />
          </>
        )}
      </div>
      {externalId !== undefined && <Phone externalId={externalId} />}
    </div>
  );
}

function WhoIsShown({ ids, externalId }: { readonly ids: readonly string[]; readonly externalId: string }) {
  const go = useGo();
  const all = ids.includes(externalId) ? ids : [externalId, ...ids];
  return (
    <label className="top-field">
      <span>Driver</span>
      <select value={externalId} onChange={({ target }) => go(`/app/${encodeURIComponent(target.value)}`)}>
        {all.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    </label>
  );
}

/** What the driver sees of the network, each socket a click away, and the answer. */
function Network({ externalId }: { readonly externalId: string }) {
  const { customer } = useScope();
  const every = useClockPace();
  const query = customer === undefined ? {} : { customer };
  const driver = useAsk(
    ['drivers', externalId, customer],
    (client) => client.GET('/drivers/{externalId}', { params: { path: { externalId }, query } }),
    { every },
  );
  return (
    <Shown of={driver} what="the driver">
      {({ body }) => <Answered externalId={externalId} body={body} />}
    </Shown>
  );
}

const PARTS = [
  ['sockets', 'Sockets'],
  ['answer', 'The answer'],
] as const;

/** The sockets and the answer: side by side where there is room, one of the two elsewhere. */
function Answered({ externalId, body }: { readonly externalId: string; readonly body: unknown }) {
  const [part, setPart] = useState<(typeof PARTS)[number][0]>('sockets');
  const shown = useShown(body);
  const latest = [...useChangedPlaces(body).keys()].at(-1);
  return (
    <>
      <fieldset className="segments beside-parts">
        <legend className="visually-hidden">What is shown</legend>
        {PARTS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            className="segment"
            aria-pressed={part === name}
            onClick={() => setPart(name)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <div className="card beside-sites" data-away={part !== 'sockets' || undefined}>
        <Sites shown={shown} />
      </div>
      <section
        className="beside-answer"
        aria-labelledby="beside-answer"
        data-away={part !== 'answer' || undefined}
      >
        <h2 id="beside-answer">
          <ScopedLink to={`/drivers/${encodeURIComponent(externalId)}`}>The answer</ScopedLink>
        </h2>
        <JsonTree
          value={body}
          label="Body of the answer"
          openDepth={6}
          height="calc(100vh - 230px)"
          pointed={latest}
          reveal
        />
      </section>
    </>
  );
}

function Sites({ shown }: { readonly shown: ShownDriver }) {
  const single = { id: undefined, name: 'Single chargers', groups: [], chargers: shown.chargers };
  const sites = [...shown.groups, single].filter((group) => allChargers(group).length > 0);
  if (sites.length === 0) {
    return (
      <Empty title="Nothing to break here">
        <p>The answer shows no charger of this driver.</p>
        <ScopedLink to="/">To the network</ScopedLink>
      </Empty>
    );
  }
  return sites.map((group) => (
    <section key={group.name} aria-label={group.name}>
      <h2>{group.name}</h2>
      <SiteChargers
        siteId={Number(group.id) || undefined}
        siteName={group.name}
        chargers={allChargers(group)}
      />
    </section>
  ));
}
