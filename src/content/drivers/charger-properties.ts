import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { memberOf } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { nearest } from '../../base/text/nearest.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { KNOWN_PROPERTIES } from '../../body/render/known-properties.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Extras } from '../../world/network/model.ts';
import type { RawCharger } from './raw.ts';
import { type FilePart, placeOf, step } from './source-file.ts';

/** Properties of a charger in the format of fixtures; the contract's own are besides these. */
const OWN = [
  'key',
  'name',
  'id',
  'model',
  'count',
  'connection',
  'lastSeen',
  'status',
  'sockets',
  'chargerId',
  'evseId',
];
const GRANTED = [...OWN, 'ref', 'site'];

/** Contract properties that follow from others, and what to write instead. */
const COMPUTED: Readonly<Record<string, string>> = {
  chargerName: 'name',
  groupId: 'site',
  groupName: 'site',
  manufacturer: 'model',
  chargerModel: 'model',
  amountOfSockets: 'model',
  activeConnection: 'connection',
  chargerStatus: 'status',
};

/**
 * Properties that a fixture may set beside those of its own format. Of a user's spec these are the world's, by our names,
 * whatever the spec calls them and whether or not it has them, and those of its chargers that the world does not know.
 */
export function extrasOf(contract: Contract): readonly string[] {
  const { map } = contract.derived(mapSlotOf);
  const known = map ? KNOWN_PROPERTIES.Charger : contract.shapes.Charger?.map(({ name }) => name);
  return [...(known ?? []), ...(map?.furtherOfCharger ?? [])].filter(
    (name) => !OWN.includes(name) && !Object.hasOwn(COMPUTED, name),
  );
}

/** The properties that an entry sets and that a user's spec has no place for: what makes errors `fixture-not-shown`. */
export function unshownExtras(
  raw: RawCharger,
  part: FilePart,
  contract: Contract,
): readonly (() => MockError)[] {
  const { map } = contract.derived(mapSlotOf);
  if (!map) return [];
  return contract
    .derived(extrasOf)
    .filter((name) => Object.hasOwn(raw, name) && map.leftOut.includes(`charger.${name}`))
    .map((name) => () => {
      const reason = `the spec has no property for ${name} of a charger`;
      return mockError('fixture-not-shown', { reason }, placeOf(part, step(name), 'key'));
    });
}

/** The contract properties that an entry sets, undefined where it sets none; reports names that do not exist. */
export function readExtras(
  raw: RawCharger,
  isGranted: boolean,
  part: FilePart,
  contract: Contract,
  problems: Problems,
): Extras | undefined {
  const own = isGranted ? GRANTED : OWN;
  const known = contract.derived(extrasOf);
  const extras: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (own.includes(name)) continue;
    if (known.includes(name)) extras[name] = value;
    else problems.add(() => unknownProperty(name, [...own, ...known], part));
  }
  return Object.keys(extras).length === 0 ? undefined : extras;
}

function unknownProperty(given: string, allowed: readonly string[], part: FilePart): MockError {
  const instead = Object.hasOwn(COMPUTED, given) ? [memberOf(COMPUTED, given)] : nearest(given, allowed);
  const values = { kind: 'property', given, allowed, hint: didYouMean(instead) };
  return mockError('fixture-unknown-name', values, placeOf(part, step(given), 'key'));
}
