import { didYouMean } from '../../base/errors.ts';
import { isObject } from '../../base/json/json-object.ts';
import { nearest } from '../../base/text/nearest.ts';
import { KNOWN_PROPERTIES } from '../render/known-properties.ts';
import { KINDS, type Kind, ownName, plainName } from './words.ts';

/** Something of the world as a body shows it. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a thing stands in. */
export interface Around {
  /** Tells the thing from all others. */
  readonly seed: string;
  /** RFC 3339. */
  readonly now: string;
  /** The things around it, itself included, by kind. */
  readonly within: Readonly<Partial<Record<Kind, Thing>>>;
}

/** Gives a value for a thing. */
export type Write = (thing: Thing, around: Around) => unknown;

/** A property of the world's own words. */
export interface WorldSource {
  readonly kind: Kind;
  readonly own: string;
}

/** Other words for kinds. */
const KIND_WORDS: Readonly<Record<string, Kind>> = {
  site: 'ChargerGroup',
  group: 'ChargerGroup',
  location: 'LocationInfo',
  connector: 'Socket',
  configuration: 'ChargerConfiguration',
  token: 'Tag',
  user: 'Driver',
};

/** What a property of a kind shows, by its name; a charger may have its place beside its own. */
export function sourceFor(kind: Kind, name: string): WorldSource | undefined {
  const own = ownName(kind, name, KNOWN_PROPERTIES[kind] ?? []);
  if (own !== undefined) return { kind, own };
  if (kind !== 'Charger') return undefined;
  const place = ownName('LocationInfo', name, KNOWN_PROPERTIES.LocationInfo ?? []);
  return place === undefined ? undefined : { kind: 'LocationInfo', own: place };
}

/** What `x-mock-source` names, such as `charger.lastSeen`; a sentence where that is nothing of the world. */
export function sourceNamed(said: string): WorldSource | string {
  const [word = '', name = ''] = said.split('.');
  const kind = KINDS.find((each) => plainName(each) === plainName(KIND_WORDS[plainName(word)] ?? word));
  const known = kind ? (KNOWN_PROPERTIES[kind] ?? []) : [];
  const own = known.find((each) => each === name);
  if (kind && own !== undefined) return { kind, own };
  const of = kind && lowerFirst(kind);
  const full = (each: string) => (of === undefined ? each : `${of}.${each}`);
  const allowed = kind ? known : KINDS.map(lowerFirst);
  const hint = didYouMean(nearest(kind ? name : word, allowed).map(full));
  return `"${said}" names nothing of the world.${hint} Allowed: ${allowed.map(full).join(', ')}`;
}

/** What is wrong with a source, a sentence; undefined for one that names something. */
export function sourceFault(said: string): string | undefined {
  const named = sourceNamed(said);
  return typeof named === 'string' ? named : undefined;
}

/** Reads a property of the world for a thing of a kind: its own, or that of what stands around it. */
export function readerOf({ kind, own }: WorldSource, here: Kind): Write {
  if (kind === here) return (thing) => thing[own];
  if (kind === 'LocationInfo' && here === 'Charger')
    return (thing) => (isObject(thing.locationInfo) ? thing.locationInfo[own] : undefined);
  return (_thing, { within }) => within[kind]?.[own];
}

/** `Charger.id` as `x-mock-source` and reports write it: `charger.id`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
