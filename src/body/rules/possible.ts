import { formatInstant } from '../../base/time/instant.ts';
import { countryByCode } from '../../world/places/countries.ts';
import {
  type Answer,
  chargerPointer,
  groupPointer,
  type Loose,
  objectOf,
  objectsOf,
  show,
} from './judged-answer.ts';
import { instantOf } from './timestamps.ts';

/** A value that no world has, whatever its chargers are. */
export interface Impossible {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly given: string;
  readonly allowed: string;
}

/** Clocks of a service's machines differ by seconds; a time zone that was forgotten is half an hour at least. */
const SKEW_SECONDS = 10 * 60;
const MICRO = 1_000_000;
const COUNTS = ['onlineSocket', 'offlineSocket', 'errorSocket'] as const;

/**
 * What no charging network can have: coordinates off the globe, or in their country only when they are swapped; negative
 * counts; a tag that begins after its end; something seen in the future. Never throws, whatever the body.
 */
export function checkPossible(answer: Answer): Impossible[] {
  const { chargers, groups, tags, driver, instant } = answer;
  const ids = objectsOf(driver.integratedExternalIds) ?? [];
  return [
    ...groups.flatMap((group) => negativeCounts(group.value, groupPointer(group))),
    ...chargers.flatMap((charger) => {
      const at = chargerPointer(charger);
      return [
        ...coordinates(objectOf(charger.value.locationInfo), `${at}/locationInfo`),
        ...future(charger.value.lastSeen, `${at}/lastSeen`, instant),
        ...(charger.sockets ?? []).flatMap((socket, index) =>
          future(socket.lastUpdated, `${at}/sockets/${index}/lastUpdated`, instant),
        ),
      ];
    }),
    ...tags.flatMap((tag, index) => [
      ...validity(tag, `/tags/${index}`),
      ...future(tag.lastUpdated, `/tags/${index}/lastUpdated`, instant),
    ]),
    ...ids.flatMap((id, index) =>
      future(id.effectiveFrom, `/integratedExternalIds/${index}/effectiveFrom`, instant),
    ),
  ];
}

function negativeCounts(group: Loose, at: string): Impossible[] {
  return COUNTS.flatMap((name) => {
    const count = group[name];
    if (typeof count !== 'number' || count >= 0) return [];
    return [{ pointer: `${at}/${name}`, given: show(count), allowed: 'a count, which is never negative' }];
  });
}

function coordinates({ latitude, longitude, country: code }: Loose, at: string): Impossible[] {
  const off = [...offGlobe(latitude, `${at}/latitude`, 90), ...offGlobe(longitude, `${at}/longitude`, 180)];
  const country = typeof code === 'string' ? countryByCode(code) : undefined;
  if (off.length > 0 || !country || typeof latitude !== 'number' || typeof longitude !== 'number') return off;
  const { south, north, west, east } = country.bounds;
  const isInside = (lat: number, long: number) =>
    lat * MICRO >= south && lat * MICRO <= north && long * MICRO >= west && long * MICRO <= east;
  if (isInside(latitude, longitude) || !isInside(longitude, latitude)) return [];
  const given = `latitude ${latitude}, longitude ${longitude}`;
  return [{ pointer: at, given, allowed: `a place in ${country.name}: they look swapped` }];
}

function offGlobe(degrees: unknown, pointer: string, most: number): Impossible[] {
  if (typeof degrees !== 'number' || Math.abs(degrees) <= most) return [];
  return [{ pointer, given: show(degrees), allowed: `degrees from -${most} to ${most}` }];
}

function validity({ startDate, expiringDate }: Loose, at: string): Impossible[] {
  if (!(instantOf(startDate) > instantOf(expiringDate))) return [];
  return [
    {
      pointer: `${at}/startDate`,
      given: show(startDate),
      allowed: `not after the expiringDate of the tag, ${show(expiringDate)}`,
    },
  ];
}

function future(time: unknown, pointer: string, instant: number): Impossible[] {
  if (!(instantOf(time) > instant + SKEW_SECONDS)) return [];
  const allowed = `a time in the past: the service answers at ${formatInstant(instant)}`;
  return [{ pointer, given: show(time), allowed }];
}
