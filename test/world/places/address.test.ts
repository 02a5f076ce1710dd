import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  jitter,
  makeAddress,
  makePostalNumber,
  type Pick,
  withinMetres,
  writeDegrees,
} from '../../../src/world/places/address.ts';
import { COUNTRIES } from '../../../src/world/places/countries.ts';

const places = COUNTRIES.flatMap((country) => country.cities.map((city) => ({ country, city })));
const anyPlace = fc.constantFrom(...places);
/** A deterministic stream of whole numbers, the extremes included. */
const anyPick = fc
  .infiniteStream(
    fc.oneof(fc.constantFrom(0, 0.999_999_999), fc.double({ min: 0, max: 0.999_999_999, noNaN: true })),
  )
  .map(
    (stream): Pick =>
      (n) =>
        Math.floor(stream.next().value * n),
  );
const latitude = fc.integer({ min: 35_000_000, max: 71_000_000 });
const longitude = fc.integer({ min: -11_000_000, max: 32_000_000 });

/** Great-circle distance by the haversine formula, on the sphere that the code assumes. */
function greatCircle(aLat: number, aLon: number, bLat: number, bLon: number): number {
  const radians = (micro: number) => (micro / 1e6) * (Math.PI / 180);
  const half = (a: number, b: number) => Math.sin((radians(a) - radians(b)) / 2) ** 2;
  const h = half(aLat, bLat) + Math.cos(radians(aLat)) * Math.cos(radians(bLat)) * half(aLon, bLon);
  return 2 * ((111_320 * 180) / Math.PI) * Math.asin(Math.sqrt(h));
}

describe('makePostalNumber', () => {
  it('W17 gives every city numbers of its country’s form', () => {
    fc.assert(
      fc.property(anyPlace, anyPick, ({ country, city }, pick) => {
        expect(makePostalNumber(city.postal, pick)).toMatch(new RegExp(country.postalForm));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(places.map(({ country, city }) => [city.name, country, city] as const))(
    'W17 gives %s such numbers at both ends of every choice',
    (_name, country, city) => {
      const form = new RegExp(country.postalForm);
      expect(makePostalNumber(city.postal, () => 0)).toMatch(form);
      expect(makePostalNumber(city.postal, (n) => n - 1)).toMatch(form);
    },
  );

  it('keeps what is neither # nor @ and picks from left to right', () => {
    const asked: number[] = [];
    const pick = (n: number) => asked.push(n) - 1;
    expect(makePostalNumber('M1 #@@', pick)).toBe('M1 0BD');
    expect(asked).toEqual([10, 15, 15]);
    expect(makePostalNumber('8210', pick)).toBe('8210');
  });
});

describe('makeAddress', () => {
  it('W17 stays within 2 km of the city and inside the country, with the country’s own street and letter', () => {
    fc.assert(
      fc.property(anyPlace, anyPick, ({ country, city }, pick) => {
        const made = makeAddress(country, city, pick);
        const { latitudeMicro: lat, longitudeMicro: lon } = made;
        expect(greatCircle(lat, lon, city.latitude, city.longitude)).toBeLessThanOrEqual(1_800);
        expect(lat > country.bounds.south && lat < country.bounds.north).toBe(true);
        expect(lon > country.bounds.west && lon < country.bounds.east).toBe(true);
        expect(country.streets).toContain(made.streetAddress);
        expect(made.streetNumber).toMatch(/^[1-9][0-9]{0,2}$/);
        expect([null, ...country.houseLetters]).toContain(made.houseLetter);
        expect([made.country, made.city, made.area]).toEqual([country.code, city.name, city.area]);
      }),
      { numRuns: 1000 },
    );
  });

  it('W23 gives the same address for the same stream', () => {
    const stream = () => {
      let state = 7;
      return (n: number) => {
        state = (state * 75 + 74) % 65_537;
        return state % n;
      };
    };
    const { country, city } = places[0]!;
    expect(makeAddress(country, city, stream())).toEqual(makeAddress(country, city, stream()));
    expect(makeAddress(country, city, stream())).toMatchInlineSnapshot(`
      {
        "area": "Uusimaa",
        "city": "Helsinki",
        "country": "FI",
        "houseLetter": "A",
        "latitudeMicro": 60198487,
        "longitudeMicro": 24952544,
        "postalNumber": "00510",
        "streetAddress": "Itsenäisyydenkatu",
        "streetNumber": "120",
      }
    `);
  });
});

describe('jitter', () => {
  it('moves a point by at most the given metres, in whole microdegrees', () => {
    fc.assert(
      fc.property(
        latitude,
        longitude,
        fc.integer({ min: 0, max: 50_000 }),
        anyPick,
        (lat, lon, metres, pick) => {
          const { latitudeMicro, longitudeMicro } = jitter(lat, lon, metres, pick);
          expect(Number.isInteger(latitudeMicro) && Number.isInteger(longitudeMicro)).toBe(true);
          expect(greatCircle(lat, lon, latitudeMicro, longitudeMicro)).toBeLessThanOrEqual(metres);
          expect(withinMetres(lat, lon, latitudeMicro, longitudeMicro, metres)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('reaches at least 97 % of the way into the corners', () => {
    const corner = jitter(60_000_000, 25_000_000, 1_000, () => 0);
    const moved = greatCircle(60_000_000, 25_000_000, corner.latitudeMicro, corner.longitudeMicro);
    expect(moved).toBeGreaterThan(970);
  });

  it.each([-1, 0.5, 50_001, Number.NaN])('refuses %s metres', (metres) => {
    expect(() => jitter(60_000_000, 25_000_000, metres, () => 0)).toThrow(RangeError);
  });
});

describe('withinMetres', () => {
  it('agrees with the great circle to 1 % up to 50 km, both ways round', () => {
    const step = fc.integer({ min: -700_000, max: 700_000 });
    fc.assert(
      fc.property(latitude, longitude, step, step, (lat, lon, north, east) => {
        const [bLat, bLon] = [lat + north, lon + east];
        const distance = greatCircle(lat, lon, bLat, bLon);
        fc.pre(distance <= 50_000);
        for (const [a, b, c, d] of [
          [lat, lon, bLat, bLon],
          [bLat, bLon, lat, lon],
        ] as const) {
          expect(withinMetres(a, b, c, d, distance * 1.01 + 0.01)).toBe(true);
          if (distance > 1) expect(withinMetres(a, b, c, d, distance * 0.99)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the short way over the antimeridian and works on the equator, in the south and at the poles', () => {
    expect(withinMetres(0, 179_999_000, 0, -179_999_000, 223)).toBe(true);
    expect(withinMetres(0, 0, 0, 1_000, 111)).toBe(false);
    expect(withinMetres(-33_000_000, 151_000_000, -33_000_000, 151_010_000, 940)).toBe(true);
    expect(withinMetres(90_000_000, 0, 90_000_000, 90_000_000, 1)).toBe(true);
  });
});

describe('writeDegrees', () => {
  it('W23 writes the microdegrees digit for digit', () => {
    expect(writeDegrees(60_169_857)).toBe(60.169857);
    fc.assert(
      fc.property(fc.integer({ min: -180_000_000, max: 180_000_000 }), (micro) => {
        const text = String(Math.abs(micro)).padStart(7, '0');
        const written = Number(`${micro < 0 ? '-' : ''}${text.slice(0, -6)}.${text.slice(-6)}`);
        expect(writeDegrees(micro)).toBe(written);
      }),
    );
  });
});
