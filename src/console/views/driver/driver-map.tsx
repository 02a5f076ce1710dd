import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
// Natural Earth at 1:50 million, with the package: nothing is fetched from a map server.
import atlas from 'world-atlas/countries-50m.json';
import { counted } from '../../parts/counted.ts';
import { classOf, StatusShape, wordOf } from '../../parts/status.tsx';
import { type Place, placesOf } from './map-places.ts';
import type { ShownCharger } from './read-body.ts';

const WIDTH = 640;
const HEIGHT = 300;
const MARGIN = 46;
/** A map of one city shows so many degrees around it: below that the outlines tell nothing. */
const LEAST_SPAN = 5;

const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
const COUNTRIES = feature(topology, topology.objects.countries) as FeatureCollection;

/** Where the chargers are: countries in outline, a mark for each place, and the same as a list. */
export default function DriverMap({ chargers }: { readonly chargers: readonly ShownCharger[] }) {
  const places = useMemo(() => placesOf(chargers), [chargers]);
  const drawn = useMemo(() => draw(places), [places]);
  if (places.length === 0) return <p className="muted">No charger tells where it is.</p>;
  return (
    <div className="map">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Map of ${places.map(({ label }) => label).join(', ')}`}
      >
        <rect width={WIDTH} height={HEIGHT} className="map-sea" />
        <path d={drawn.land} className="map-land" />
        {drawn.marks.map(({ place, x, y }) => (
          <g key={place.key} className={classOf(place.status)} transform={`translate(${x} ${y})`}>
            <circle r={radiusOf(place)} className="map-mark" />
            <text className="map-count" dy="0.35em">
              {place.chargers}
            </text>
            <text className="map-label" dy={radiusOf(place) + 13}>
              {place.label}
            </text>
          </g>
        ))}
      </svg>
      <ul className="map-list" aria-label="Places">
        {places.map((place) => (
          <li key={place.key}>
            <StatusShape status={place.status} /> {place.label}: {counted(place.chargers, 'charger')}
            <span className="muted"> ({wordOf(place.status)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function radiusOf({ chargers }: Place): number {
  return Math.min(18, 8 + Math.sqrt(chargers));
}

function draw(places: readonly Place[]) {
  const projection = geoMercator();
  if (places.length > 0)
    projection.fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      around(places),
    );
  projection.clipExtent([
    [-1, -1],
    [WIDTH + 1, HEIGHT + 1],
  ]);
  const land = geoPath(projection)(COUNTRIES) ?? '';
  const marks = places.map((place) => {
    const [x = 0, y = 0] = projection([place.longitude, place.latitude]) ?? [];
    return { place, x: Math.round(x), y: Math.round(y) };
  });
  return { land, marks };
}

/** The places, and enough around them. */
function around(places: readonly Place[]): Feature {
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  const widen = (numbers: readonly number[]): readonly [number, number] => {
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    const more = Math.max(0, LEAST_SPAN - (high - low)) / 2;
    return [low - more, high + more];
  };
  const [west, east] = widen(longitudes);
  const [south, north] = widen(latitudes);
  const coordinates = [
    [west, Math.max(-85, south)],
    [east, Math.min(85, north)],
  ];
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates } };
}
