import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDriver } from '../../../src/body/compute.ts';
import { prepareMap } from '../../../src/body/map/body-map.ts';
import { findDriverOperation } from '../../../src/body/map/find-driver.ts';
import { mapSlotOf } from '../../../src/body/map/map-slot.ts';
import { bodyReaderOf } from '../../../src/body/map/read-body.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import type { Contract } from '../../../src/contract/contract.ts';
import { readContract } from '../../../src/contract/read-contract.ts';
import type { Driver } from '../../../src/contract/types.ts';
import { renamedSpec, retypedSpec, snakeCase, wrappedSpec } from '../../support/renamed-spec.ts';
import { runs } from '../../support/runs.ts';
import { numbers, THURSDAY, worldOf } from '../../support/worlds.ts';
import { SPECS } from './specs.ts';

const WORLD = worldOf();

async function contractOf(document: unknown): Promise<Contract> {
  const { contract } = readContract(document, { findDriver: findDriverOperation });
  await prepareMap(contract);
  return contract;
}

const written = (contract: Contract, n: number) =>
  computeDriver(WORLD.find(`driver-${n}`)!, THURSDAY, contract);

describe.each([
  ['names in snake case', renamedSpec(snakeCase)],
  ['an envelope', wrappedSpec(renamedSpec(snakeCase))],
  ['other types and words', retypedSpec()],
])('bodies of a spec with %s', (_name, document) => {
  test('are read in the words of the world, which give the same body again', async () => {
    const contract = await contractOf(document);
    const { read } = contract.derived(bodyReaderOf);
    const { map } = contract.derived(mapSlotOf);
    fc.assert(
      fc.property(numbers, (n) => {
        const { body, own } = written(contract, n);
        const found = read(body, THURSDAY);
        expect(found).toEqual({ own });
        if ('own' in found) expect(map?.write(found.own as unknown as Driver, THURSDAY)).toEqual(body);
      }),
      { numRuns: runs(10) },
    );
  });
});

test.each(Object.entries(SPECS))(
  'of a spec with %s what is read gives the same body, else the place is told',
  async (_name, document) => {
    const contract = await contractOf(document);
    const { read } = contract.derived(bodyReaderOf);
    const { map } = contract.derived(mapSlotOf);
    for (let n = 1; n <= 40; n++) {
      const { body } = written(contract, n);
      const found = read(body, THURSDAY);
      if ('reason' in found)
        expect(found.reason).toMatch(/the world does not know what|says what .* cannot|leaves out/);
      else expect(map?.write(found.own as unknown as Driver, THURSDAY)).toEqual(body);
    }
  },
);

test('why a body cannot be read is told by the place in the spec, and by no name or value of the body', async () => {
  const plain = await contractOf(renamedSpec(snakeCase));
  const [n = 0] = Array.from({ length: 60 }, (_, at) => at + 1).filter(
    (each) => (written(plain, each).own.chargers ?? []).length > 0,
  );
  const reader = plain.derived(bodyReaderOf);
  // biome-ignore lint/suspicious/noExplicitAny: a body of any form
  const good = () => structuredClone(written(plain, n).body) as any;
  const told = (change: (given: ReturnType<typeof good>) => void) => {
    const changed = good();
    change(changed);
    const found = reader.read(changed, THURSDAY);
    // Whose body it is is told apart, for who keeps it.
    expect(found).toMatchObject({ externalId: `driver-${n}` });
    return 'reason' in found ? found.reason : undefined;
  };
  expect(told((given) => delete given.chargers[0].location_info.city)).toMatch(
    /^the answer leaves out \S*location_info\.city$/,
  );
  expect(told((given) => (given.chargers[0].sockets[0].max_watts = 'much'))).toBe(
    'chargers[].sockets[].max_watts says what socket.maxWatts of the world cannot',
  );
  expect(told((given) => (given['Anna Virtanen'] = 1))).toBe('something in it is not in the spec');
  expect(reader.read([], THURSDAY)).toEqual({ reason: 'the body has no object at /' });
});

test('a further property of a charger is read, as fixtures may set it', async () => {
  const more = await contractOf(
    renamedSpec(
      (name) => (name === 'serialNumber' ? 'tariff' : name),
      () => {},
    ),
  );
  const { body } = written(more, 7);
  const text = JSON.stringify(body).replaceAll(/"tariff":"[^"]*"/g, '"tariff":"night"');
  const found = more.derived(bodyReaderOf).read(JSON.parse(text), THURSDAY);
  expect(JSON.stringify(found)).toMatch(/^\{"own":.*"tariff":"night"/);
});

test('of the built-in contract a body is in the words of the world as it is', () => {
  const body = { externalId: 'x', anything: [1] };
  const { read, ownNames } = builtInContract.derived(bodyReaderOf);
  expect([read(body, THURSDAY), read([], THURSDAY), ownNames.size]).toEqual([
    { own: body },
    { reason: 'the body is no object' },
    0,
  ]);
});

test('names of the spec are told by those of the world, for what is to be kept', async () => {
  const contract = await contractOf(renamedSpec(snakeCase));
  const { ownNames } = contract.derived(bodyReaderOf);
  expect(ownNames.get('Tag.id_tag')).toBe('Tag.idTag');
  expect(ownNames.get('Charger.location_info')).toBe('Charger.locationInfo');
});

test.each([
  ['FAULTED', 'Error'],
  ['INOPERATIVE', 'Unavailable'],
  ['SUSPENDED_EV', 'SuspendedCAR'],
  ['SUSPENDED_EVSE', 'SuspendedCHARGER'],
  ['AVAILABLE', 'Available'],
])('a status that the spec lists as %s is read as %s, and written as the spec has it', async (word, own) => {
  const listed = [
    ...['AVAILABLE', 'PREPARING', 'CHARGING', 'SUSPENDED_EV', 'SUSPENDED_EVSE', 'FINISHING', 'RESERVED'],
    ...['INOPERATIVE', 'FAULTED', 'OUTOFORDER', 'OFFLINE', 'BOOTING', 'UNKNOWN'],
  ];
  const spec = renamedSpec(snakeCase, (schema, name) => {
    if (/^(?:status|chargerStatus)$/.test(name)) Object.assign(schema, { enum: listed });
  });
  const contract = await contractOf(spec);
  const { read } = contract.derived(bodyReaderOf);
  let found = 0;
  for (let n = 1; n <= 300 && found < 5; n++) {
    const { body, own: driver } = written(contract, n);
    if (!JSON.stringify(driver).includes(`"status":"${own}"`)) continue;
    found++;
    expect(JSON.stringify(body)).toContain(`"status":"${word}"`);
    expect(read(body, THURSDAY)).toEqual({ own: driver });
  }
  expect(found).toBeGreaterThan(0);
});
