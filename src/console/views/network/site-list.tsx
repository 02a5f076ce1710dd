import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { itemAt } from '../../../base/present.ts';
import { counted } from '../../parts/counted.ts';
import { KIND_WORDS, sharesText, totalOf } from '../../parts/map/share.ts';
import { Empty } from '../../parts/states.tsx';
import { classOf } from '../../parts/status.tsx';
import type { SiteState } from './site-state.ts';

interface SiteListProps {
  /** The worst first. */
  readonly sites: readonly SiteState[];
  /** Ids of those that have just been changed. */
  readonly glowing: ReadonlySet<number>;
  readonly onSelect: (id: number) => void;
  /** Takes all filters away. */
  readonly onAll: () => void;
}

const ROW_HEIGHT = 64;
/** So many sockets are shown as squares; of more the rest is a number. */
const MOST_SQUARES = 20;

/** Sites with their sockets as squares. The order stays while the pointer is on it: nothing runs away from a click. */
export function SiteList({ sites, glowing, onSelect, onAll }: SiteListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  const rows = useHeldOrder(sites, isHeld);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => itemAt(rows, index).id,
    overscan: 6,
  });
  if (rows.length === 0) {
    return (
      <Empty title="No site here">
        <p>None fits the search, the filter and the part of the map that is shown.</p>
        <button type="button" className="button" onClick={onAll}>
          Show all sites
        </button>
      </Empty>
    );
  }
  return (
    <div
      ref={scroller}
      className="site-rows"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <ul
        className="virtual-list"
        style={{ height: virtual.getTotalSize() }}
        aria-label="Sites, the worst first"
      >
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li key={itemAt(rows, index).id} style={{ transform: `translateY(${start}px)` }}>
            <SiteRow
              site={itemAt(rows, index)}
              glows={glowing.has(itemAt(rows, index).id)}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sites as they are now, in the order in which they were when it was held. */
function useHeldOrder(sites: readonly SiteState[], isHeld: boolean): readonly SiteState[] {
  const order = useRef<readonly number[]>([]);
  return useMemo(() => {
    if (isHeld && order.current.length === sites.length) {
      const byId = new Map(sites.map((site) => [site.id, site]));
      const held = order.current.map((id) => byId.get(id)).filter((site) => site !== undefined);
      if (held.length === sites.length) return held;
    }
    order.current = sites.map(({ id }) => id);
    return sites;
  }, [sites, isHeld]);
}

interface SiteRowProps {
  readonly site: SiteState;
  readonly glows: boolean;
  readonly onSelect: (id: number) => void;
}

function SiteRow({ site, glows, onSelect }: SiteRowProps) {
  const { id, name, city, chargers, shares, isChanged } = site;
  const worst = shares.fault > 0 ? 'fault' : shares.gone > 0 ? 'gone' : undefined;
  return (
    <button type="button" className="site-row" data-glow={glows || undefined} onClick={() => onSelect(id)}>
      <span className="visually-hidden">{`${name}, ${city}: ${sharesText(shares)}${isChanged ? ', changed' : ''}`}</span>
      <span className="site-row-head" aria-hidden="true">
        <strong className="ellipsis">{name}</strong>
        {isChanged && <span className="tag tag-forced">changed</span>}
        {worst ? (
          <span className={`site-row-worst kind-${worst}`}>
            {shares[worst]} {KIND_WORDS[worst]}
          </span>
        ) : (
          <span className="site-row-worst muted">
            {shares.busy} of {totalOf(shares)} in use
          </span>
        )}
      </span>
      <span className="site-row-foot" aria-hidden="true">
        <Squares site={site} />
        <span className="muted ellipsis" title={counted(chargers, 'charger')}>
          {city}
        </span>
      </span>
    </button>
  );
}

/** Each socket as a square in the colour of its status. */
export function Squares({ site: { sockets } }: { readonly site: SiteState }) {
  const all = sockets.flatMap(([status, count]) => Array.from({ length: count }, () => status));
  const more = all.length - MOST_SQUARES;
  return (
    <span className="squares" aria-hidden="true">
      {all.slice(0, more > 0 ? MOST_SQUARES : undefined).map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares have nothing but their place
        <i key={index} className={classOf(status)} />
      ))}
      {more > 0 && <small>+{more}</small>}
    </span>
  );
}
