import { expect, test } from 'vitest';
import type { ShownCharger } from '../../src/console/views/driver/read-body.ts';
import { shortNames } from '../../src/console/views/wall/short-names.ts';

const shortOf = (...names: string[]) => [
  ...shortNames(names.map((name) => ({ name }) as ShownCharger)).values(),
];

test.each([
  [
    ['Bay 1-2', 'Bay 3'],
    ['Bay 1-2', 'Bay 3'],
  ],
  [
    ['Electrolinera Barcelona #1', 'Electrolinera Barcelona #2'],
    ['#1', '#2'],
  ],
  [
    ['Planta 1 de Calle #1', 'Planta 2 de Calle #1'],
    ['No. 1', 'No. 2'],
  ],
  [
    ['Beside the entrance', 'Bay 2'],
    ['No. 1', 'Bay 2'],
  ],
])('of chargers %j a tile says %j, none twice', (names, short) => {
  expect(shortOf(...names)).toEqual(short);
});
