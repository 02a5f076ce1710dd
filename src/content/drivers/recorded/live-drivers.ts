import type { MockError } from '../../../base/errors.ts';
import { difference } from '../../../base/json/difference.ts';
import { isObject } from '../../../base/json/json-object.ts';
import { plainNumbers } from '../../../base/json/wire-json.ts';
import { entryFor, itemAt } from '../../../base/present.ts';
import { formatInstant, parseInstant } from '../../../base/time/instant.ts';
import { computeDriver } from '../../../body/compute.ts';
import { bodyReaderOf } from '../../../body/map/read-body.ts';
import { placesLike } from '../../../body/read.ts';
import { STATUSES } from '../../../body/rules/statuses.ts';
import type { Contract } from '../../../contract/contract.ts';
import { fileValidators } from '../../file-validators.ts';
import { completeFixtures } from '../complete-fixtures.ts';
import type { RawDriver, RawDriverFile } from '../raw.ts';
import { fixturesOfBodies, type RecordedBody } from './fixtures-of-bodies.ts';

/** A recorded driver: one that lives, or a body with the reason why it stays as it is. */
export type LiveOrFrozen = { readonly raw: RawDriver } | { readonly reason: string };

/**
 * What of a driver that lives is not as it was recorded, as no fixture can say it: what follows from model and timeline.
 */
export const DRAWN_BY_THE_WORLD = [
  'status of sockets but Error, Offline and Unavailable',
  'lastSeen, lastMessage, lastUpdated of sockets',
  'phaseRotation, termsAndConditions and device numbers of sockets',
  'fractions of a second',
] as const;

/** Properties of sockets, and of chargers and groups, that are not compared. */
const SOCKET_LIVES: ReadonlySet<string> = new Set([
  ...['status', 'lastUpdated', 'phaseRotation', 'termsAndConditions'],
  ...['deviceEvseId', 'deviceConnectorId', 'chargingStationEvseId'],
]);
const LIVES: ReadonlySet<string> = new Set([
  ...['onlineSocket', 'offlineSocket', 'errorSocket', 'lastSeen', 'lastMessage', 'chargerStatus'],
]);

/**
 * Makes drivers that live of bodies, which speak the world's own words, where the rules allow it: each is completed as a fixture, and has to show what was
 * recorded.
 * @param customer whose drivers they become
 */
export function liveDrivers(
  bodies: readonly RecordedBody[],
  customer: string,
  contract: Contract,
): readonly LiveOrFrozen[] {
  const found = new Map<number, LiveOrFrozen>();
  let open: number[] = [];
  for (const [index, { body }] of bodies.entries()) {
    const property = unknownStatusIn(body);
    if (property === undefined) open.push(index);
    else found.set(index, { reason: `${property}: a word that is no status of the world` });
  }
  const instant = Math.max(0, ...bodies.map((body) => body.instant));
  while (open.length > 0) {
    const left: number[] = [];
    const attempts = fixturesOfBodies(
      open.map((index) => itemAt(bodies, index)),
      contract,
    );
    const files: RawDriverFile[] = [];
    for (const [at, each] of attempts.entries()) {
      const index = itemAt(open, at);
      if ('reason' in each) found.set(index, each);
      else {
        left.push(index);
        files.push(fileOf(index, each.raw));
        found.set(index, each);
      }
    }
    // What was taken out may have defined what others need: these are made anew.
    const isSame = left.length === open.length;
    open = left;
    if (!isSame) continue;
    const wrong = wrongOnes(files, bodies, { customer, instant, contract });
    if (wrong.size === 0) break;
    for (const [index, reason] of wrong) found.set(index, { reason });
    open = open.filter((index) => !wrong.has(index));
  }
  return bodies.map((_, index) => entryFor(found, index));
}

/**
 * The property of a charger or a socket that says a status in another word than the world's; undefined where there is none. What
 * such a word means nobody knows here: a fixture would let a broken socket be whatever its timeline says.
 */
function unknownStatusIn(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = unknownStatusIn(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  for (const name of ['status', 'chargerStatus']) if (isOtherWord(value[name])) return name;
  for (const name of ['chargers', 'chargerGroups', 'subgroups', 'sockets']) {
    const found = unknownStatusIn(value[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOtherWord(status: unknown): boolean {
  return typeof status === 'string' && !STATUSES.includes(status);
}

function fileOf(index: number, raw: RawDriver): RawDriverFile {
  const file = String(index);
  const value = JSON.parse(JSON.stringify(plainNumbers(raw))) as unknown;
  const place = (pointer: string) => ({ file, pointer });
  return { kind: 'drivers', folder: undefined, file, value, place, validators: fileValidators };
}

/** Which fixtures cannot be completed, or show something else than what was recorded; by index, with the reason. */
function wrongOnes(
  files: readonly RawDriverFile[],
  bodies: readonly RecordedBody[],
  { customer, instant, contract }: { customer: string; instant: number; contract: Contract },
): ReadonlyMap<number, string> {
  const wrong = new Map<number, string>();
  const customers = [{ id: customer, keys: ['key'] }];
  const { set, problems } = completeFixtures(
    {
      customers: {
        file: 'customers',
        value: customers,
        place: (pointer) => ({ file: 'customers', pointer }),
        validators: undefined,
      },
      ...{ files, isWhole: true },
      recording: () => {
        throw new Error('no recording is named');
      },
    },
    { seed: 1, instant, contract },
  );
  for (const problem of problems.items) {
    const index = Number(problem.where?.file);
    if (!wrong.has(index)) wrong.set(index, reasonOf(problem));
  }
  if (wrong.size > 0 || problems.count > 0) return wrong;
  const reader = contract.derived(bodyReaderOf);
  for (const { file } of files) {
    const { externalId, body } = itemAt(bodies, Number(file));
    const driver = set.drivers.get(customer)?.get(externalId);
    if (driver?.kind !== 'completed') continue;
    const shown = reader.read(computeDriver(driver.model, instant, contract).body, instant);
    const place = 'own' in shown ? difference(standing(body), standing(shown.own)) : undefined;
    if ('reason' in shown) wrong.set(Number(file), shown.reason);
    else if (place !== null && place !== undefined)
      wrong.set(Number(file), `${placesLike(place) || '/'} cannot be said in a fixture`);
  }
  return wrong;
}

/** In words that tell no value: which rule, or which place of the fixture. */
function reasonOf({ code, details, where }: MockError): string {
  const place = (where?.pointer ?? '').split('/').filter((name) => /^[a-z]+$/i.test(name));
  const property = place.at(-1) ?? 'driver';
  const { rule } = details as { readonly rule?: unknown };
  if (typeof rule === 'string') return `${property}: world rule ${rule}`;
  return `${property}: ${code === 'fixture-duplicate' ? 'two have the same' : 'a value that no fixture may have'}`;
}

/** A body without what lives; times to the second. */
function standing(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => standing(item, within));
  if (typeof value === 'string') {
    const instant = parseInstant(value);
    return instant === undefined ? value : formatInstant(instant);
  }
  if (!isObject(value)) return value;
  const lives = within === 'sockets' ? SOCKET_LIVES : LIVES;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !lives.has(name))
      .map(([name, inner]) => [name, standing(inner, name)]),
  );
}
