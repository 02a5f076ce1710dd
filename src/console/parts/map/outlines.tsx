import { memo } from 'react';
import { borders, land } from 'world-atlas/countries-50m.json?outlines';

/** Land and borders in the units of the map; lines keep their width however it is scaled. */
const Outlines = memo(function Outlines() {
  return (
    <>
      <path className="map-land" d={land} vectorEffect="non-scaling-stroke" />
      <path className="map-borders" d={borders} vectorEffect="non-scaling-stroke" />
    </>
  );
});

export default Outlines;
