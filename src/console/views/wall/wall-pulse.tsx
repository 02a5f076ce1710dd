import { spanText } from '../../parts/moment.ts';
import { FlyingNumber } from './flying-number.tsx';
import { BEATS, type Beat, kindOfEntry, type Pulse, usePulse } from './use-pulse.ts';

/** The field of the drawings. */
const HEIGHT = 40;

/** The last requests as a pulse, and all errors as a counter and a curve that stay. */
export function WallPulse() {
  const pulse = usePulse();
  const perMinute = pulse.beats.reduce((sum, beat) => sum + totalOf(beat), 0);
  return (
    <section className="wall-panel wall-requests" aria-labelledby="wall-requests" data-look="requests">
      <header>
        <h2 id="wall-requests">Requests</h2>
        <p className="wall-rate">{perMinute} in the last minute</p>
      </header>
      <Beats beats={pulse.beats} />
      <ul className="wall-last">
        {pulse.last.map((entry) => (
          <li key={entry.id} data-kind={kindOfEntry(entry)}>
            <strong>{entry.fault === null ? entry.status : 'cut'}</strong>
            <span>{entry.externalId ?? entry.path}</span>
            <time dateTime={entry.at}>{agoText(pulse.nowMs - Date.parse(entry.at))}</time>
          </li>
        ))}
        {pulse.last.length === 0 && <li className="wall-none">No app has asked yet.</li>}
      </ul>
      <dl className="wall-errors">
        <FlyingNumber label="Errors" value={pulse.errors} good="down" />
        <ErrorCurve pulse={pulse} />
      </dl>
    </section>
  );
}

function agoText(ms: number): string {
  return ms < 1500 ? 'now' : spanText(ms);
}

function totalOf({ good, refused, failed }: Beat): number {
  return good + refused + failed;
}

function Beats({ beats }: { readonly beats: readonly Beat[] }) {
  const most = Math.max(4, ...beats.map(totalOf));
  return (
    <svg
      className="wall-beats"
      viewBox={`0 0 ${BEATS} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {beats.map((beat, x) => {
        let y = HEIGHT;
        return (['good', 'refused', 'failed'] as const).map((kind) => {
          const height = (beat[kind] / most) * HEIGHT;
          y -= height;
          return height === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a second is its place
            <rect key={`${x} ${kind}`} data-kind={kind} x={x + 0.15} y={y} width="0.7" height={height} />
          );
        });
      })}
    </svg>
  );
}

function ErrorCurve({ pulse: { curve } }: { readonly pulse: Pulse }) {
  const most = Math.max(4, ...curve);
  const points = curve.map((errors, x) => `${x} ${(HEIGHT - (errors / most) * (HEIGHT - 2)).toFixed(1)}`);
  const last = curve.length - 1;
  return (
    <svg
      className="wall-curve"
      viewBox={`0 0 ${last} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="wall-curve-area" d={`M0 ${HEIGHT}L${points.join('L')}L${last} ${HEIGHT}Z`} />
      <path className="wall-curve-line" d={`M${points.join('L')}`} />
    </svg>
  );
}
