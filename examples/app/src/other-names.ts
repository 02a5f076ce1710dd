import type { Driver } from 'ev-driver-mock';
import type { Names, Settings } from './settings.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Kind of what a property holds, where that is an object or a list of them. */
const INNER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Driver: { tags: 'Tag', chargerGroups: 'ChargerGroup', chargers: 'Charger' },
  ChargerGroup: { subgroups: 'ChargerGroup', chargers: 'Charger' },
  Charger: { locationInfo: 'LocationInfo', sockets: 'Socket' },
};

/** The property that stands for a thing where a back end has one value in its place. */
const MAIN: Readonly<Record<string, string>> = { Tag: 'idTag', Charger: 'chargerId', Socket: 'id' };

/** The driver in a body of any back end, under the names that the app reads; the body itself where they are the same. */
export function inOurWords(body: object, { envelope, names }: Settings): Driver {
  const within = envelope === undefined ? body : (body as Thing)[envelope];
  if (!names) return (within ?? {}) as Driver;
  return renamed(within, 'Driver', names) as Driver;
}

function renamed(value: unknown, kind: string, names: Names): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, kind, names));
  if (typeof value !== 'object' || value === null) {
    const main = MAIN[kind];
    return main === undefined || value === null ? {} : { [main]: value };
  }
  const thing = value as Thing;
  const ours = Object.entries(names[kind] ?? {}).map(([own, theirs]): [string, unknown] => {
    const inner = INNER[kind]?.[own];
    return [own, inner === undefined ? thing[theirs] : renamed(thing[theirs], inner, names)];
  });
  // A charger may have its place beside its own properties.
  const hasOwnPlace = kind === 'Charger' && names.Charger?.locationInfo === undefined;
  return {
    ...Object.fromEntries(ours),
    ...(hasOwnPlace && { locationInfo: renamed(thing, 'LocationInfo', names) }),
  };
}
