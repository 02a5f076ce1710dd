import { countsOf, type ShownSite, socketsOf } from './network.ts';

interface SitesProps {
  readonly sites: readonly ShownSite[];
  /** Shows the chargers of a site, by its name. */
  readonly onOpen: (name: string) => void;
}

/** The places where the driver may charge. */
export function Sites({ sites, onOpen }: SitesProps) {
  return (
    <>
      <h1>Sites</h1>
      {sites.length === 0 && (
        <section className="empty">
          <h2>No sites yet</h2>
          <p>Sites appear here as soon as you may charge somewhere.</p>
        </section>
      )}
      <ul className="site-list">
        {sites.map((site) => (
          <SiteRow key={site.key} site={site} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

function SiteRow({ site, onOpen }: { readonly site: ShownSite; readonly onOpen: (name: string) => void }) {
  const { name, within, address, chargers } = site;
  const sockets = socketsOf([site]);
  const { free, fault } = countsOf(sockets);
  return (
    <li>
      <button
        type="button"
        className="site-row"
        disabled={chargers.length === 0}
        onClick={() => onOpen(name)}
      >
        <span className="site-row-name">
          <strong>{name}</strong>
          <span>{[within && `in ${within}`, address].filter(Boolean).join(' · ') || 'No charger here'}</span>
        </span>
        <span className="dots" aria-hidden="true">
          {sockets.slice(0, 40).map(({ key, state }) => (
            <i key={key} className={`state-${state}`} />
          ))}
        </span>
        <span className="site-row-free">
          {free} free{fault > 0 && `, ${fault} out of order`}
        </span>
      </button>
    </li>
  );
}
