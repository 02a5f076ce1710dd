import { useEffect, useRef, useState } from 'react';
import { numberText } from '../../parts/moment.ts';

/** As long as the animation of a change takes, in ms. */
const FLIGHT_MS = 2600;

interface FlyingNumberProps {
  readonly value: number | undefined;
  readonly label: string;
  /** Whether more of it is good news: `up`, `down`, or neither. */
  readonly good?: 'up' | 'down';
  readonly className?: string;
}

/** A number that shows by how much it has just changed. */
export function FlyingNumber({ value, label, good, className = '' }: FlyingNumberProps) {
  const known = useRef(value);
  const [flight, setFlight] = useState<{ readonly by: number; readonly key: number }>();
  useEffect(() => {
    const before = known.current;
    known.current = value;
    if (value === undefined || before === undefined || before === value) return;
    setFlight((last) => ({ by: value - before, key: (last?.key ?? 0) + 1 }));
  }, [value]);
  useEffect(() => {
    if (!flight) return;
    const timer = setTimeout(() => setFlight((now) => (now === flight ? undefined : now)), FLIGHT_MS);
    return () => clearTimeout(timer);
  }, [flight]);
  const isUp = (flight?.by ?? 0) > 0;
  const tone = !good ? 'plain' : (good === 'up') === isUp ? 'good' : 'bad';
  return (
    <div className={`wall-figure ${className}`}>
      <dt>{label}</dt>
      <dd>
        <span key={flight?.key} className="wall-number" data-flying={flight ? tone : undefined}>
          {value === undefined ? '–' : numberText(value)}
        </span>
        {flight && (
          <span key={`fly ${flight.key}`} className="wall-flight" data-tone={tone} aria-hidden="true">
            {isUp ? '+' : '−'}
            {numberText(Math.abs(flight.by))}
          </span>
        )}
      </dd>
    </div>
  );
}
