import { useMemo } from 'react';
import { counted } from '../../parts/counted.ts';
import '../../parts/map/map.css';
import { mapPointOf } from '../../parts/map/mercator.ts';
import Outlines from '../../parts/map/outlines.tsx';
import { ringOf, sharesText } from '../../parts/map/share.ts';
import { type Place, placesOf } from './map-places.ts';
import type { ShownCharger } from './read-body.ts';

/** Width and height in the units of the drawing; the picture takes the width that it is given. */
const WIDTH = 640;
const HEIGHT = 300;
const MARGIN = 46;
/** A map of one city shows so much around it, in units of the map: below that the outlines tell nothing. */
const LEAST_SPAN = 1200;

/** Where the chargers are: countries in outline, a ring for each place by what its chargers do, and the same as a list. */
export default function DriverMap({ chargers }: { readonly chargers: readonly ShownCharger[] }) {
  const places = useMemo(() => placesOf(chargers), [chargers]);
  const drawn = useMemo(() => draw(places), [places]);
  if (places.length === 0) return <p className="muted">No charger tells where it is.</p>;
  return (
    <div className="map">
      <div className="driver-map">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`Map of ${places.map(({ label }) => label).join(', ')}`}
        >
          <g transform={drawn.transform}>
            <Outlines />
          </g>
        </svg>
        {drawn.marks.map(({ place, x, y }) => (
          <span
            key={place.key}
            className="map-mark"
            aria-hidden="true"
            style={{
              ...{ left: `${(x / WIDTH) * 100}%`, top: `${(y / HEIGHT) * 100}%` },
              ...{ width: 30, height: 30, background: ringOf(place.shares) },
            }}
          >
            <span className="map-count">{place.chargers}</span>
            <span className="map-name">{place.label}</span>
          </span>
        ))}
      </div>
      <ul className="map-list" aria-label="Places">
        {places.map((place) => (
          <li key={place.key}>
            {place.label}: {counted(place.chargers, 'charger')}
            <span className="muted"> ({sharesText(place.shares)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function draw(places: readonly Place[]) {
  const points = places.map((place) => ({ place, at: mapPointOf(place.latitude, place.longitude) }));
  const [left, right] = span(points.map(({ at }) => at.x));
  const [top, bottom] = span(points.map(({ at }) => at.y));
  const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left), (HEIGHT - 2 * MARGIN) / (bottom - top));
  const dx = WIDTH / 2 - ((left + right) / 2) * scale;
  const dy = HEIGHT / 2 - ((top + bottom) / 2) * scale;
  return {
    transform: `translate(${dx} ${dy}) scale(${scale})`,
    marks: points.map(({ place, at }) => ({ place, x: at.x * scale + dx, y: at.y * scale + dy })),
  };
}

/** The least and the most, and enough around them. */
function span(numbers: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const more = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  return [low - more, high + more];
}
