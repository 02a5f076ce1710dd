import { useMemo } from 'react';
import { useAsk } from '../../api/mock.tsx';
import { instantText } from '../../api/story.ts';
import { curveOf, LAYERS, layerPath, MOMENTS } from './curve.ts';
import './load-curve.css';

interface LoadCurveProps {
  readonly siteId: number;
  readonly customer: string | undefined;
  /** In ms since 1970. */
  readonly fromMs: number;
  readonly toMs: number;
  /** How much of it is past, from 0 to 1. */
  readonly past: number;
}

/** How many sockets of a site are used, faulty and offline over a span of time; what is to come is fainter. */
export function LoadCurve({ siteId, customer, fromMs, toMs, past }: LoadCurveProps) {
  const query = {
    from: instantText(fromMs),
    to: instantText(toMs),
    ...(customer !== undefined && { customer }),
  };
  const { data } = useAsk(
    ['sites', 'curve', siteId, query],
    (client) => client.GET('/sites/{siteId}/timeline', { params: { path: { siteId }, query } }),
    { keep: true },
  );
  const paths = useMemo(() => {
    const curve = data && curveOf(data, fromMs, toMs);
    return curve ? LAYERS.map((kind) => [kind, layerPath(curve, kind)] as const) : [];
  }, [data, fromMs, toMs]);
  const width = MOMENTS - 1;
  return (
    <svg className="load-curve" viewBox={`0 0 ${width} 100`} preserveAspectRatio="none" aria-hidden="true">
      {paths.map(([kind, path]) => (
        <path key={kind} className={`kind-${kind}`} d={path} />
      ))}
      <rect className="load-curve-future" x={past * width} width={(1 - past) * width} height="100" />
    </svg>
  );
}
