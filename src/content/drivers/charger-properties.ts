import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { memberOf } from '../../base/present.ts';
import type { Problems } from '../../base/problems.ts';
import { nearest } from '../../base/text/nearest.ts';
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

/** Contract properties that a fixture may set: those of the spec, one that was added to it included. */
export function extrasOf({ shapes }: Contract): readonly string[] {
  return (shapes.Charger ?? [])
    .map(({ name }) => name)
    .filter((name) => !OWN.includes(name) && !Object.hasOwn(COMPUTED, name));
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
