import { lazy, type PointerEvent, Suspense, useEffect, useMemo, useRef } from 'react';
import { itemAt, present } from '../../../base/present.ts';
import { ringOf, sharesText } from '../../parts/map/share.ts';
import { boundsOf, type Cluster, clustersOf, commonest, named, sizeOf, titleOf } from './clusters.ts';
import type { Bounds, SiteState } from './site-state.ts';
import '../../parts/map/map.css';
import { inView, type MapView, useMapView } from './use-map-view.ts';

const Outlines = lazy(() => import('../../parts/map/outlines.tsx'));

interface NetworkMapProps {
  readonly sites: readonly SiteState[];
  /** Ids of those that have just been changed. */
  readonly glowing: ReadonlySet<number>;
  readonly selected: number | undefined;
  readonly onSelect: (id: number) => void;
  /** Told of what is in view; undefined: everything. */
  readonly onView: (within: Bounds | undefined) => void;
}

/** So many times the size of the map is drawn: what comes in while it is moved is there already. */
const MORE = 2;
/** A pointer that moves less than this, in pixels, clicks. */
const STILL = 4;

/** The customer's sites on a map, coloured by what their sockets do. */
export function NetworkMap({ sites, glowing, selected, onSelect, onView }: NetworkMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const moving = useRef<HTMLDivElement>(null);
  const placed = sites.length > 0;
  // Where sites are does not change with what they do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const all = useMemo(() => (placed ? boundsOf(sites) : undefined), [placed, sites.length]);
  const map = useMapView(frame, all);
  const { view, size, isFitted } = map;
  const clusters = useMemo(
    () => (view && size ? clustersOf(sites, view.scale, inView(view, size, MORE)) : []),
    [sites, view, size],
  );
  const names = useMemo(() => named(clusters, view?.scale ?? 1), [clusters, view]);
  useEffect(() => {
    onView(isFitted || !view || !size ? undefined : inView(view, size));
  }, [isFitted, view, size, onView]);
  const drag = useDrag(moving, map.push, map.zoom);
  const open = (cluster: Cluster) => {
    const bounds = boundsOf(cluster.sites);
    const isOnePlace = bounds.right - bounds.left < 2 && bounds.bottom - bounds.top < 2;
    if (cluster.sites.length === 1 || isOnePlace) onSelect(itemAt(cluster.sites, 0).id);
    else map.show(bounds);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ...{ ArrowLeft: () => map.pushBy(-1, 0), ArrowRight: () => map.pushBy(1, 0) },
    ...{ ArrowUp: () => map.pushBy(0, -1), ArrowDown: () => map.pushBy(0, 1) },
    ...{ '+': map.zoomIn, '=': map.zoomIn, '-': map.zoomOut, '0': map.showAll },
  };
  return (
    <div className="map-place">
      {/* biome-ignore lint/a11y/useSemanticElements: a map that keys move is no group of fields */}
      <div
        ref={frame}
        className="map-frame"
        role="group"
        aria-label="Map of the sites: arrow keys move it, plus and minus zoom, 0 shows all"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move it
        tabIndex={0}
        {...drag}
        onKeyDown={(event) => {
          const act = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        {view && size && (
          <div ref={moving} className="map-moving">
            <svg className="map-outlines" aria-hidden="true">
              <g transform={transformOf(view, size)}>
                <Suspense fallback={null}>
                  <Outlines />
                </Suspense>
              </g>
            </svg>
            {clusters.map((cluster) => (
              <Mark
                key={cluster.key}
                cluster={cluster}
                x={(cluster.x - view.x) * view.scale + size.width / 2}
                y={(cluster.y - view.y) * view.scale + size.height / 2}
                isNamed={names.has(cluster.key)}
                glows={glowing.size > 0 && cluster.sites.some(({ id }) => glowing.has(id))}
                isSelected={cluster.sites.some(({ id }) => id === selected)}
                onOpen={() => open(cluster)}
              />
            ))}
          </div>
        )}
      </div>
      <div className="map-buttons">
        <button type="button" aria-label="Zoom in" onClick={map.zoomIn}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={map.zoomOut}>
          −
        </button>
        <button type="button" aria-label="Show all sites" disabled={isFitted} onClick={map.showAll}>
          ⤢
        </button>
      </div>
    </div>
  );
}

function transformOf(
  { x, y, scale }: MapView,
  { width, height }: { readonly width: number; readonly height: number },
) {
  return `translate(${width / 2 - x * scale} ${height / 2 - y * scale}) scale(${scale})`;
}

interface MarkProps {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
  readonly isNamed: boolean;
  readonly glows: boolean;
  readonly isSelected: boolean;
  readonly onOpen: () => void;
}

function Mark({ cluster, x, y, isNamed, glows, isSelected, onOpen }: MarkProps) {
  const { sites, shares, isChanged } = cluster;
  const size = sizeOf(cluster);
  const name = sites.length === 1 ? itemAt(sites, 0).name : commonest(sites);
  return (
    <button
      type="button"
      className="map-mark"
      data-one={sites.length === 1 || undefined}
      data-changed={isChanged || undefined}
      data-glow={glows || undefined}
      data-selected={isSelected || undefined}
      style={{
        transform: `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`,
        width: size,
        height: size,
        background: ringOf(shares),
      }}
      title={`${titleOf(cluster)}: ${sharesText(shares)}`}
      onClick={onOpen}
    >
      <span className="visually-hidden">{`${titleOf(cluster)}: ${sharesText(shares)}`}</span>
      {sites.length > 1 && (
        <span className="map-count" aria-hidden="true">
          {sites.length}
        </span>
      )}
      {isNamed && (
        <span className="map-name" aria-hidden="true">
          {name}
        </span>
      )}
    </button>
  );
}

/** Moves the map with the pointer: one style a frame while it is moved, and drawn anew when it is let go. Two fingers zoom. */
function useDrag(
  moving: React.RefObject<HTMLElement | null>,
  push: (dx: number, dy: number) => void,
  zoom: (factor: number, at: { readonly x: number; readonly y: number }) => void,
) {
  const pointers = useRef(new Map<number, { readonly x: number; readonly y: number }>());
  const start = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const hasMoved = useRef(false);
  const settle = (x: number, y: number) => {
    const from = start.current;
    start.current = undefined;
    if (moving.current) moving.current.style.transform = '';
    if (from && hasMoved.current) push(from.x - x, from.y - y);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const at = { x: event.clientX, y: event.clientY };
      pointers.current.set(event.pointerId, at);
      hasMoved.current = pointers.current.size > 1;
      start.current = at;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const before = pointers.current.get(event.pointerId);
      if (!before) return;
      const at = { x: event.clientX, y: event.clientY };
      if (pointers.current.size === 2) {
        const other = present([...pointers.current].find(([id]) => id !== event.pointerId))[1];
        const apart = (point: typeof at) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
        const { left, top } = event.currentTarget.getBoundingClientRect();
        zoom(apart(at) / apart(before), { x: (at.x + other.x) / 2 - left, y: (at.y + other.y) / 2 - top });
        start.current = undefined;
      } else if (start.current) {
        const [dx, dy] = [at.x - start.current.x, at.y - start.current.y];
        if (!hasMoved.current && Math.hypot(dx, dy) > STILL) {
          hasMoved.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        if (hasMoved.current && moving.current)
          moving.current.style.transform = `translate(${dx}px, ${dy}px)`;
      }
      pointers.current.set(event.pointerId, at);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (pointers.current.delete(event.pointerId)) settle(event.clientX, event.clientY);
    },
    onPointerCancel(event: PointerEvent<HTMLElement>) {
      if (pointers.current.delete(event.pointerId)) settle(event.clientX, event.clientY);
    },
    onClickCapture(event: React.MouseEvent) {
      // What was moved was not clicked.
      if (hasMoved.current) event.stopPropagation();
      hasMoved.current = false;
    },
  };
}
