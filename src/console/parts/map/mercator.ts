/** Width and height of the world in the units of the map's outlines (tools/console/outlines.mjs). */
export const WORLD = 65_536;

/** Beyond this latitude Mercator's projection has no end. */
const MOST_LATITUDE = 85;

/** A place on the map, in its units: from the date line to the east, from north to south. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a place is by Mercator's projection. Degrees. */
export function mapPointOf(latitude: number, longitude: number): MapPoint {
  const clipped = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
  const radians = (clipped * Math.PI) / 180;
  const north = Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI;
  return { x: ((longitude + 180) / 360) * WORLD, y: ((1 - north) / 2) * WORLD };
}
