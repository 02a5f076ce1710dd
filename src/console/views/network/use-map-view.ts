import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { WORLD } from '../../parts/map/mercator.ts';
import type { Bounds } from './site-state.ts';

/** What of the map is in view: its middle, and pixels for a unit. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** One pixel is some 25 m then: a city fills the map. */
const MOST_SCALE = 14;
/** Between what is to be seen and the edge, in pixels. */
const MARGIN = 44;
const STEP = 1.6;
/** How far an arrow key goes, as a share of the map. */
const PUSH = 0.2;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The map's view, moved by pointer, wheel, fingers and keys. @param all what is shown at first */
export function useMapView(frame: RefObject<HTMLElement | null>, all: Bounds | undefined) {
  const [size, setSize] = useState<Size>();
  const [chosen, setChosen] = useState<MapView>();
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const fitted = useMemo(() => (size && all ? fitOf(all, size) : undefined), [size, all]);
  const view = chosen ?? fitted;
  const latest = useRef({ view, size });
  latest.current = { view, size };
  const change = useCallback((next: (view: MapView, size: Size) => MapView) => {
    const { view: now, size: room } = latest.current;
    if (!now || !room) return;
    const made = kept(next(now, room), room);
    latest.current = { view: made, size: room };
    setChosen(made);
  }, []);
  const zoom = useCallback(
    (factor: number, at?: { readonly x: number; readonly y: number }) =>
      change((now, { width, height }) => {
        const scale = Math.min(MOST_SCALE, now.scale * factor);
        const [dx, dy] = at ? [at.x - width / 2, at.y - height / 2] : [0, 0];
        // What is below the pointer stays there.
        return { scale, x: now.x + dx / now.scale - dx / scale, y: now.y + dy / now.scale - dy / scale };
      }),
    [change],
  );
  const push = useCallback(
    (dx: number, dy: number) =>
      change((now) => ({ ...now, x: now.x + dx / now.scale, y: now.y + dy / now.scale })),
    [change],
  );
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * 0.0016), { x: event.clientX - left, y: event.clientY - top });
    };
    // Not by React, which listens passively: the page would scroll too.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, zoom]);
  return {
    view,
    size,
    isFitted: chosen === undefined,
    zoomIn: () => zoom(STEP),
    zoomOut: () => zoom(1 / STEP),
    zoom,
    push,
    pushBy: (x: number, y: number) => push(x * PUSH * (size?.width ?? 0), y * PUSH * (size?.height ?? 0)),
    showAll: () => setChosen(undefined),
    show: (bounds: Bounds) => change((_, room) => fitOf(bounds, room)),
  };
}

/** The part of the map that is in view. @param more so many times its size */
export function inView({ x, y, scale }: MapView, { width, height }: Size, more = 1): Bounds {
  const [w, h] = [(width * more) / scale / 2, (height * more) / scale / 2];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

function fitOf({ left, right, top, bottom }: Bounds, { width, height }: Size): MapView {
  const wide = Math.max(1, width - 2 * MARGIN) / Math.max(1, right - left);
  const high = Math.max(1, height - 2 * MARGIN) / Math.max(1, bottom - top);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(MOST_SCALE, wide, high) };
}

function kept({ x, y, scale }: MapView, { width }: Size): MapView {
  const within = (number: number) => Math.max(0, Math.min(WORLD, number));
  return { x: within(x), y: within(y), scale: Math.max(width / WORLD, scale) };
}
