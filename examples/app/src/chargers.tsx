import { useState } from 'react';
import { ChargerCard } from './charger-card.tsx';
import { Icon } from './icons.tsx';
import { countsOf, found, type ShownDriver, type ShownSite, type State, socketsOf } from './network.ts';

interface ChargersProps {
  readonly driver: ShownDriver;
  /** What the service's clock shows, in ms since 1970. */
  readonly clockMs: number | undefined;
  /** What is looked for to begin with: the name of a site, or nothing. */
  readonly site: string;
  readonly onSite: (text: string) => void;
}

/** All chargers of the driver, by site, with how many sockets are free. */
export function Chargers({ driver: { name, sites }, clockMs, site, onSite }: ChargersProps) {
  const [isFreeOnly, setFreeOnly] = useState(false);
  const shown = found(sites, site, isFreeOnly);
  const hasAny = socketsOf(sites).length > 0;
  return (
    <>
      <h1>{name ? `Hello, ${name}` : 'Hello'}</h1>
      {hasAny ? (
        <>
          <Hero sites={sites} />
          <div className="find">
            <label className="find-text">
              <span className="visually-hidden">Find a charger or a site</span>
              <Icon name="search" />
              <input
                type="search"
                placeholder="Charger or site"
                value={site}
                onChange={({ target }) => onSite(target.value)}
              />
            </label>
            <button
              type="button"
              className="chip"
              aria-pressed={isFreeOnly}
              onClick={() => setFreeOnly(!isFreeOnly)}
            >
              Free now
            </button>
          </div>
          {shown.map((each) => (
            <Site key={each.key} site={each} clockMs={clockMs} />
          ))}
          {shown.length === 0 && (
            <section className="empty">
              <h2>Nothing like that</h2>
              <p>None of your chargers matches{isFreeOnly && ' and is free right now'}.</p>
              <button
                type="button"
                className="button"
                onClick={() => {
                  onSite('');
                  setFreeOnly(false);
                }}
              >
                Show all
              </button>
            </section>
          )}
        </>
      ) : (
        <section className="empty">
          <Icon name="plug" />
          <h2>No chargers yet</h2>
          <p>Nobody has given you a place to charge so far. Ask whoever runs your chargers.</p>
        </section>
      )}
    </>
  );
}

const LEGEND: readonly (readonly [State, string])[] = [
  ['free', 'free'],
  ['busy', 'in use'],
  ['fault', 'out of order'],
  ['gone', 'offline'],
];

/** The one thing that somebody wants to know. */
function Hero({ sites }: { readonly sites: readonly ShownSite[] }) {
  const sockets = socketsOf(sites);
  const counts = countsOf(sockets);
  return (
    <section className="hero" aria-label="Right now">
      <p className="hero-figure">
        <strong key={counts.free}>{counts.free}</strong>
        <span>
          of {sockets.length} {sockets.length === 1 ? 'socket' : 'sockets'} free
        </span>
      </p>
      <div className="share" aria-hidden="true">
        {LEGEND.filter(([state]) => counts[state] > 0).map(([state]) => (
          <span key={state} className={`state-${state}`} style={{ flexGrow: counts[state] }} />
        ))}
      </div>
      <ul className="legend">
        {LEGEND.filter(([state]) => state !== 'free' && counts[state] > 0).map(([state, word]) => (
          <li key={state} className={`state-${state}`}>
            {counts[state]} {word}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Site({ site, clockMs }: { readonly site: ShownSite; readonly clockMs: number | undefined }) {
  const { name, within, address, chargers } = site;
  return (
    <section className="site" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <p>{[within && `in ${within}`, address].filter(Boolean).join(' · ')}</p>
      </header>
      <ul className="chargers">
        {chargers.map((charger) => (
          <ChargerCard key={charger.key} charger={charger} clockMs={clockMs} />
        ))}
      </ul>
    </section>
  );
}
