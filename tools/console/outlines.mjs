// @ts-check
// Land and borders of Natural Earth as paths, made when the console is built: an eighth of the atlas, and no
// projecting in the browser.
import { readFileSync } from 'node:fs';
import { geoMercator, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';

/** Width of the world in the units of the paths, those of src/console/parts/map/mercator.ts: one is some 400 m. */
const WORLD = 65_536;
/** What a line may be off, in these units. */
const OFF = 5;
/** Islands that are smaller than this are left out. */
const LEAST = 16;
/** South of this there is ice and no charger. */
const SOUTH = 60_000;

/** @typedef {readonly [number, number]} Point */

/**
 * A plugin that gives `world-atlas/FILE.json?outlines` as `land` and `borders`, as SVG writes paths.
 * @returns {import('vite').Plugin}
 */
export function outlines() {
  return {
    name: 'outlines',
    enforce: 'pre',
    load(id) {
      const [file, query] = id.split('?', 2);
      if (query !== 'outlines' || !file) return undefined;
      const { land, borders } = pathsOf(JSON.parse(readFileSync(file, 'utf8')));
      const code = `export const land = ${JSON.stringify(land)};\nexport const borders = ${JSON.stringify(borders)};\n`;
      return { code, moduleType: 'js' };
    },
  };
}

/**
 * @param {any} topology countries as world-atlas has them
 * @returns {{ land: string, borders: string }}
 */
export function pathsOf(topology) {
  const { countries } = topology.objects;
  const scale = WORLD / (2 * Math.PI);
  const projection = geoMercator()
    .scale(scale)
    .translate([WORLD / 2, WORLD / 2])
    .precision(0);
  const path = geoPath(projection).digits(0);
  const land = path(merge(topology, countries.geometries)) ?? '';
  const borders = path(mesh(topology, countries, (a, b) => a !== b)) ?? '';
  return { land: simplified(land, true), borders: simplified(borders, false) };
}

/**
 * @param {string} path absolute, of `M`, `L` and `Z` alone
 * @param {boolean} closed
 */
function simplified(path, closed) {
  const lines = path.split('M').slice(1);
  return lines
    .map((line) =>
      line
        .replace('Z', '')
        .split('L')
        .map((pair) => /** @type {any} */ (pair.split(',').map(Number))),
    )
    .filter((points) => sizeOf(points) >= LEAST && (points[0]?.[1] ?? 0) < SOUTH)
    .map((points) => {
      // A ring begins where it ends: its halves are lines.
      const middle = Math.floor(points.length / 2);
      const kept = closed
        ? [
            ...thinned(points.slice(0, middle + 1)),
            ...thinned([...points.slice(middle), points[0]]).slice(1, -1),
          ]
        : thinned(points);
      return relative(kept) + (closed ? 'z' : '');
    })
    .join('');
}

/** @param {readonly Point[]} points */
function sizeOf(points) {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/**
 * The points that a line needs to be off by no more than `OFF` (Douglas and Peucker).
 * @param {readonly any[]} points
 * @returns {any[]}
 */
function thinned(points) {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3) return [...points];
  let [far, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const off = distance(points[i], first, last);
    if (off > far) [far, at] = [off, i];
  }
  if (far <= OFF) return [first, last];
  return [...thinned(points.slice(0, at + 1)).slice(0, -1), ...thinned(points.slice(at))];
}

/** @param {Point} point @param {Point} from @param {Point} to */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** @param {readonly Point[]} points */
function relative(points) {
  let [px, py] = [0, 0];
  const steps = points.map(([x, y], index) => {
    const [dx, dy] = [x - px, y - py];
    [px, py] = [x, y];
    return index === 0 ? `M${x},${y}l` : `${dx},${dy}`;
  });
  return steps[0] + steps.slice(1).join(' ');
}
