import { type ComponentType, lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { BY_CONCERN, ringOf, sharesText } from '../../parts/map/share.ts';
import { boundsOf, clustersOf, sizeOf, titleOf } from '../network/clusters.ts';
import { siteStates } from '../network/site-state.ts';
import { inView } from '../network/use-map-view.ts';

// A server that goes away just then leaves a wall without land, not without everything.
const Outlines = lazy<ComponentType>(() =>
  import('../../parts/map/outlines.tsx').catch(() => ({ default: NoOutlines })),
);

function NoOutlines() {
  return null;
}

/** Between the outermost sites and the edge, and above them for the heading, as shares of the map. */
const MARGIN = 0.05;
const HEADING = 0.14;
/** Marks are laid out as on a map of this width, in pixels: a large screen shows them larger, not more of them. */
const LAID_OUT = 640;

interface WallMapProps {
  readonly network: Schemas['NetworkSites'] | undefined;
  /** The site that is on stage. */
  readonly siteId: number | undefined;
}

/** The customer's sites, coloured by what their sockets do, and where the one on stage is. */
export function WallMap({ network, siteId }: WallMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const sites = useMemo(() => (network ? siteStates(network, BY_CONCERN) : []), [network]);
  const bounds = useMemo(() => (sites.length > 0 ? boundsOf(sites) : undefined), [sites]);
  const view =
    bounds && size
      ? {
          x: (bounds.left + bounds.right) / 2,
          y: (bounds.top + bounds.bottom) / 2,
          scale: Math.min(
            (size.width * (1 - 2 * MARGIN)) / Math.max(1, bounds.right - bounds.left),
            (size.height * (1 - 2 * MARGIN - HEADING)) / Math.max(1, bounds.bottom - bounds.top),
          ),
        }
      : undefined;
  const zoom = (size?.width ?? LAID_OUT) / LAID_OUT;
  const stage = sites.find(({ id }) => id === siteId);
  const clusters = view && size ? clustersOf(sites, view.scale / zoom, inView(view, size, 1)) : [];
  const middle = ((size?.height ?? 0) * (1 + HEADING)) / 2;
  const at = (x: number, y: number) =>
    view && size
      ? `translate(${((x - view.x) * view.scale + size.width / 2).toFixed(1)}px, ${((y - view.y) * view.scale + middle).toFixed(1)}px)`
      : undefined;
  // A label stands to the right of its place at the left edge, to the left at the right one: never cut.
  const shareOf = (x: number) => (view && size ? ((x - view.x) * view.scale) / size.width + 0.5 : 0.5);
  return (
    <div ref={frame} className="wall-map">
      {view && size && (
        <>
          <svg aria-hidden="true">
            <g
              transform={`translate(${size.width / 2 - view.x * view.scale} ${middle - view.y * view.scale}) scale(${view.scale})`}
            >
              <Suspense fallback={null}>
                <Outlines />
              </Suspense>
            </g>
          </svg>
          {clusters.map((cluster) => (
            <span
              key={cluster.key}
              className="wall-mark"
              role="img"
              aria-label={`${titleOf(cluster)}: ${sharesText(cluster.shares)}`}
              style={{
                transform: at(cluster.x, cluster.y),
                width: sizeOf(cluster) * zoom * 0.8,
                background: ringOf(cluster.shares),
              }}
            />
          ))}
          {stage && (
            <span className="wall-here" style={{ transform: at(stage.x, stage.y) }}>
              <span style={{ translate: `${-100 * shareOf(stage.x)}% 0` }}>{stage.name}</span>
            </span>
          )}
        </>
      )}
    </div>
  );
}
