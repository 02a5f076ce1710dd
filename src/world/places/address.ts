import { itemAt } from '../../base/present.ts';
import type { City, Country } from './country.ts';

/** A source of whole numbers from 0 to n - 1, owned by the caller; the same stream gives the same results. */
export type Pick = (n: number) => number;

/** A point in WGS 84, in whole microdegrees (W23). */
export interface Point {
  readonly latitudeMicro: number;
  readonly longitudeMicro: number;
}

/** An address as the API shows it, except that the coordinates are still microdegrees. */
export interface Address extends Point {
  /** The street alone: the number has its own field. */
  readonly streetAddress: string;
  readonly streetNumber: string;
  readonly houseLetter: string | null;
  readonly postalNumber: string;
  readonly city: string;
  readonly area: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Length of one degree of latitude in metres, on the sphere that all distances here assume. */
const METRES_PER_DEGREE = 111_320;
const MICRO = 1_000_000;

/**
 * Metres per degree of longitude at latitude 0, 1, ... 90: 111320 times the cosine, rounded. A table
 * because Math.cos may differ between engines (W23).
 */
// biome-ignore format: ten numbers a line, so that the line tells the latitude.
const LONGITUDE_METRES: readonly number[] = [
  111_320, 111_303, 111_252, 111_167, 111_049, 110_896, 110_710, 110_490, 110_237, 109_949,
  109_629, 109_275, 108_887, 108_467, 108_013, 107_527, 107_008, 106_456, 105_872, 105_255,
  104_607, 103_926, 103_214, 102_471, 101_696, 100_890, 100_054, 99_187, 98_290, 97_363,
  96_406, 95_420, 94_405, 93_361, 92_288, 91_188, 90_060, 88_904, 87_721, 86_512,
  85_276, 84_014, 82_727, 81_414, 80_077, 78_715, 77_329, 75_920, 74_488, 73_032,
  71_555, 70_056, 68_535, 66_994, 65_432, 63_851, 62_249, 60_629, 58_991, 57_334,
  55_660, 53_969, 52_262, 50_538, 48_799, 47_046, 45_278, 43_496, 41_701, 39_894,
  38_074, 36_242, 34_400, 32_547, 30_684, 28_812, 26_931, 25_042, 23_145, 21_241,
  19_331, 17_414, 15_493, 13_566, 11_636, 9702, 7765, 5826, 3885, 1943,
  0,
];

/** Sites lie at most this far from the centre of their city, in metres. */
const SITE_RADIUS = 1_800;
const HIGHEST_STREET_NUMBER = 120;
/** One address in this many has a house letter. */
const LETTER_EVERY = 4;

/** Letters that both Dutch and British postal numbers use: neither look-alikes nor S, so never SA, SD, SS. */
const POSTAL_LETTERS = 'ABDEGHJLNPRTWXZ';

/**
 * A postal number of the form that a city's pattern describes.
 * @param pattern `#` becomes a digit, `@` an upper-case letter, all else is kept (`City.postal`)
 * @param pick called once for each `#` and `@`, from left to right
 */
export function makePostalNumber(pattern: string, pick: Pick): string {
  let text = '';
  for (const char of pattern) {
    if (char === '#') text += String(pick(10));
    else if (char === '@') text += POSTAL_LETTERS.charAt(pick(POSTAL_LETTERS.length));
    else text += char;
  }
  return text;
}

/**
 * The address of a new site in a city: a street of the country, a postal number of the city, and a place at
 * most 1.8 km from its centre (W17).
 * @param pick called for street, number, letter, postal number and place, in this order (W23)
 */
export function makeAddress(country: Country, city: City, pick: Pick): Address {
  const streetAddress = element(country.streets, pick);
  const streetNumber = String(1 + pick(HIGHEST_STREET_NUMBER));
  const houseLetter = pick(LETTER_EVERY) === 0 ? element(country.houseLetters, pick) : null;
  const postalNumber = makePostalNumber(city.postal, pick);
  const place = jitter(city.latitude, city.longitude, SITE_RADIUS, pick);
  return {
    streetAddress,
    streetNumber,
    houseLetter,
    postalNumber,
    city: city.name,
    area: city.area,
    country: country.code,
    ...place,
  };
}

/**
 * A point near another: each axis moves by at most seven tenths of the distance, just under its share by
 * Pythagoras, so that the whole move stays within it.
 * @param latMicro latitude in whole microdegrees; meant for inhabited places, not for the poles
 * @param lonMicro longitude in whole microdegrees
 * @param metres the farthest that the point may move, a whole number from 0 to 50000
 * @param pick called twice: for latitude, then for longitude
 * @throws RangeError if `metres` is out of range
 */
export function jitter(latMicro: number, lonMicro: number, metres: number, pick: Pick): Point {
  if (!Number.isInteger(metres) || metres < 0 || metres > 50_000) {
    throw new RangeError(`Expected whole metres from 0 to 50000, got ${metres}.`);
  }
  const perAxis = metres * 7 * (MICRO / 10);
  const latReach = Math.floor(perAxis / METRES_PER_DEGREE);
  const lonReach = Math.floor(perAxis / Math.max(1, metresPerDegreeOfLongitude(latMicro)));
  return {
    latitudeMicro: latMicro + pick(2 * latReach + 1) - latReach,
    longitudeMicro: lonMicro + pick(2 * lonReach + 1) - lonReach,
  };
}

/**
 * Whether two points are at most so many metres apart. Planar at their mean latitude: accurate to 1 % up
 * to 50 km. Compares squares, as only the basic operations are exact everywhere (W23).
 * @param aLat, aLon, bLat, bLon whole microdegrees of WGS 84
 * @param metres not negative
 */
export function withinMetres(
  aLat: number,
  aLon: number,
  bLat: number,
  bLon: number,
  metres: number,
): boolean {
  const meanLatitude = Math.trunc((aLat + bLat) / 2);
  const straight = Math.abs(aLon - bLon);
  const longitude = Math.min(straight, 360 * MICRO - straight); // the shorter way round the globe
  const north = ((aLat - bLat) * METRES_PER_DEGREE) / MICRO;
  const east = (longitude * metresPerDegreeOfLongitude(meanLatitude)) / MICRO;
  return north * north + east * east <= metres * metres;
}

/**
 * Microdegrees as the degrees that an answer carries. One correctly rounded division, hence the same
 * number in every engine (W23).
 * @param micro whole microdegrees
 */
export function writeDegrees(micro: number): number {
  return micro / MICRO;
}

/** Whole metres per degree of longitude, interpolated between the two nearest degrees of latitude. */
function metresPerDegreeOfLongitude(latMicro: number): number {
  const latitude = Math.min(Math.abs(latMicro), 90 * MICRO);
  const degree = Math.floor(latitude / MICRO);
  const below = itemAt(LONGITUDE_METRES, degree);
  const above = LONGITUDE_METRES[degree + 1] ?? below;
  return below + Math.trunc(((above - below) * (latitude - degree * MICRO)) / MICRO);
}

/** One element of a list that is not empty. */
function element(list: readonly string[], pick: Pick): string {
  return itemAt(list, pick(list.length));
}
