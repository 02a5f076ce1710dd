import { useEffect, useLayoutEffect } from 'react';
import { useClock } from '../../api/clock.ts';
import { useMock } from '../../api/mock.tsx';
import { useScope } from '../../api/scope.ts';
import { chapterAt, type ShownStory, useStory } from '../../api/story.ts';
import { BRAND } from '../../parts/brand.ts';
import { type Shares, sharesOf } from '../../parts/map/share.ts';
import { numberText } from '../../parts/moment.ts';
import { siteDayText, siteTimeText, zoneName } from '../../parts/site-time.ts';
import { LoadCurve } from '../../parts/stage/load-curve.tsx';
import { FlyingNumber } from './flying-number.tsx';
import { SocketTiles } from './socket-tiles.tsx';
import { useWallNetwork, useWallSite, type WallSite } from './use-wall-site.ts';
import { WallMap } from './wall-map.tsx';
import { WallPulse } from './wall-pulse.tsx';
import './wall.css';

/** Whose name nobody needs to read on a wall. */
const OURS = 'ev-driver-mock';
/** Without a story the curve is that of so many hours before and after now, in ms. */
const AROUND_MS = 6 * 3_600_000;
const HOUR_MS = 3_600_000;

/** What a demo is projected with: one clock, the site on stage and the network, the story's captions; no controls. */
export default function Wall() {
  const shown = useStory();
  const { customer: scope } = useScope();
  const customer = shown?.story.customer ?? scope;
  const { data: network } = useWallNetwork(customer);
  const site = useWallSite(shown, network);
  const step = shown?.story.steps[shown.step];
  useEffect(() => {
    document.title = shown?.story.title ?? 'The network, live';
  }, [shown?.story.title]);
  useDark();
  return (
    <div className="wall" data-look={step?.look ?? undefined}>
      <WallHead shown={shown} site={site} />
      <WallHub site={site} />
      <section className="wall-panel wall-network" aria-labelledby="wall-network" data-look="map">
        <header>
          <h2 id="wall-network">Network</h2>
          <p className="wall-rate">{network && networkText(network)}</p>
        </header>
        <WallMap network={network} siteId={site?.row.id} />
      </section>
      <WallPulse />
      <WallFoot shown={shown} site={site} customer={customer} />
    </div>
  );
}

/** A wall is dark, whatever this browser shows else, unless its address says `theme=light`. */
function useDark(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset.theme;
    dataset.theme = new URLSearchParams(window.location.search).get('theme') === 'light' ? 'light' : 'dark';
    return () => {
      if (before === undefined) delete dataset.theme;
      else dataset.theme = before;
    };
  }, []);
}

function networkText({ sites }: { readonly sites: readonly { readonly sockets: readonly number[] }[] }) {
  const sockets = sites.reduce((sum, site) => sum + site.sockets.reduce((own, each) => own + each, 0), 0);
  return `${numberText(sites.length)} sites · ${numberText(sockets)} sockets`;
}

interface OnStage {
  readonly shown: ShownStory | undefined;
  readonly site: WallSite | undefined;
}

function WallHead({ shown, site }: OnStage) {
  const clock = useClock();
  const { connection } = useMock();
  const zone = shown?.story.timeZone ?? site?.timeZone ?? 'UTC';
  const ms = shown?.atMs ?? clock?.instantMs;
  const isAway = connection === 'lost' || connection === 'refused';
  return (
    <header className="wall-head">
      <span className="wall-brand" aria-hidden="true" />
      {BRAND !== OURS && <p className="wall-owner">{BRAND}</p>}
      <h1>{shown?.story.title ?? 'The network, live'}</h1>
      {isAway && (
        <p className="wall-away" role="status">
          {connection === 'refused' ? 'The server asks for its token' : 'Connection lost · trying again'}
        </p>
      )}
      {ms !== undefined && (
        <p className="wall-clock">
          <span className="wall-day">
            {siteDayText(ms, zone)}
            <br />
            {zoneName(zone)}
          </span>
          <time dateTime={new Date(ms).toISOString()}>{siteTimeText(ms, zone)}</time>
        </p>
      )}
    </header>
  );
}

function WallHub({ site }: { readonly site: WallSite | undefined }) {
  const shares = site && sharesOfSite(site);
  return (
    <section className="wall-panel wall-hub" aria-labelledby="wall-hub" data-look="hub">
      <header>
        <h2 id="wall-hub">{site?.row.name ?? '…'}</h2>
        <p className="wall-rate">
          {site && [site.row.city, `${site.row.sockets} sockets`].filter(Boolean).join(' · ')}
        </p>
      </header>
      <dl className="wall-figures" data-look="numbers">
        <FlyingNumber label="In use" value={shares?.busy} good="up" className="kind-busy" />
        <FlyingNumber label="Free" value={shares?.free} className="kind-free" />
        <FlyingNumber label="Faulty" value={shares?.fault} good="down" className="kind-fault" />
        <FlyingNumber label="Offline" value={shares?.gone} good="down" className="kind-gone" />
      </dl>
      {site && <SocketTiles chargers={site.chargers} />}
    </section>
  );
}

function sharesOfSite({ chargers }: WallSite): Shares {
  const statuses = chargers.flatMap(({ sockets }) => sockets.map(({ status }) => status));
  return sharesOf(
    statuses,
    statuses.map(() => 1),
  );
}

interface FootProps extends OnStage {
  readonly customer: string | undefined;
}

/** What is said, and the whole evening as a curve with its chapters. */
function WallFoot({ shown, site, customer }: FootProps) {
  const clock = useClock();
  const nowMs = shown?.atMs ?? clock?.instantMs;
  if (!site || nowMs === undefined) return <footer className="wall-foot" />;
  // Whole hours, so that the same curve is shown for a while.
  const hour = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  const fromMs = shown ? Date.parse(shown.story.start) : hour - AROUND_MS;
  const toMs = shown ? Date.parse(shown.story.end) : hour + AROUND_MS;
  const past = Math.min(1, Math.max(0, (nowMs - fromMs) / (toMs - fromMs)));
  return (
    <footer className="wall-foot">
      <Caption shown={shown} />
      <div className="wall-track">
        <LoadCurve siteId={site.row.id} customer={customer} fromMs={fromMs} toMs={toMs} past={past} />
        {shown?.story.steps.map(
          ({ at, chapter }) =>
            chapter && (
              <i key={at} style={{ left: `${((Date.parse(at) - fromMs) / (toMs - fromMs)) * 100}%` }} />
            ),
        )}
        <span className="wall-now" style={{ left: `${past * 100}%` }} />
        <span className="wall-from">{siteTimeText(fromMs, site.timeZone)}</span>
        <span className="wall-to">{siteTimeText(toMs, site.timeZone)}</span>
      </div>
    </footer>
  );
}

function Caption({ shown }: { readonly shown: ShownStory | undefined }) {
  if (!shown) {
    return (
      <p className="wall-caption">
        Each socket lives by itself: cars come, charge and leave. Nothing of it is stored, and every second
        can be seen again.
      </p>
    );
  }
  const { story, step, byHand } = shown;
  const chapter = chapterAt(story, step);
  return (
    <div className="wall-said" role="status" aria-live="polite">
      <p className="wall-chapter">
        {chapter.number > 0 && `${chapter.number} of ${chapter.count} · ${chapter.name}`}
        {byHand && ' · the clock was set by hand'}
      </p>
      <p key={step} className="wall-caption">
        {story.steps[step]?.caption}
      </p>
    </div>
  );
}
