import type { Schemas } from '../../../generated/control/control-api.gen.ts';
import { type Kind, kindOf } from '../map/share.ts';

/** How many sockets of a site do what, at evenly spaced moments. */
export type Curve = readonly Readonly<Record<Kind, number>>[];

/** Moments of a curve: as many as a wide screen shows apart. */
export const MOMENTS = 160;

/** What the sockets of a site do over a span of time. @param fromMs of its first moment @param toMs of its last, since 1970 */
export function curveOf({ chargers }: Schemas['SiteTimeline'], fromMs: number, toMs: number): Curve {
  const curve = Array.from({ length: MOMENTS }, () => ({ busy: 0, free: 0, fault: 0, gone: 0 }));
  const step = (toMs - fromMs) / (MOMENTS - 1);
  for (const { segments } of chargers.flatMap(({ sockets }) => sockets)) {
    let index = 0;
    for (const [moment, counts] of curve.entries()) {
      const at = fromMs + moment * step;
      while (index < segments.length - 1 && Date.parse(segments[index]?.to ?? '') <= at) index++;
      const status = segments[index]?.status;
      if (status !== undefined) counts[kindOf(status)]++;
    }
  }
  return curve;
}

/** Which kinds are drawn on top of each other, from below. */
export const LAYERS: readonly Kind[] = ['busy', 'fault', 'gone'];

/** The outline of a layer of a curve in a field of MOMENTS - 1 by 100, as SVG writes paths. */
export function layerPath(curve: Curve, kind: Kind): string {
  const below = LAYERS.slice(0, LAYERS.indexOf(kind));
  const heightOf = (counts: Curve[number], kinds: readonly Kind[]) => {
    const total = counts.busy + counts.free + counts.fault + counts.gone || 1;
    return 100 - (kinds.reduce((sum, each) => sum + counts[each], 0) / total) * 100;
  };
  const top = curve.map((counts, x) => `${x} ${heightOf(counts, [...below, kind]).toFixed(1)}`);
  const bottom = curve.map((counts, x) => `${x} ${heightOf(counts, below).toFixed(1)}`).toReversed();
  return `M${top.join('L')}L${bottom.join('L')}Z`;
}
