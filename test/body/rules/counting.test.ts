import { describe, expect, test } from 'vitest';
import { brokenBy, DOUBLE, FAST } from '../../support/valid-driver.ts';

const TOP = '/chargerGroups/0';
const LEVEL = '/chargerGroups/0/subgroups/0';

describe('W7', () => {
  test('W7 socket counts include subsites', () => {
    expect(brokenBy({ [`${TOP}/onlineSocket`]: 2, [`${TOP}/errorSocket`]: 0 })).toEqual([`W7 ${TOP}`]);
  });

  test('W7 the sum alone is not enough: each status counts where it belongs', () => {
    expect(brokenBy({ [`${LEVEL}/onlineSocket`]: 1, [`${LEVEL}/offlineSocket`]: 1 })).toEqual([
      `W7 ${LEVEL}`,
    ]);
  });

  test('W7 a status changes the counts of the group and of all groups above', () => {
    expect(brokenBy({ [`${FAST}/sockets/1/status`]: 'Available' })).toEqual([`W7 ${TOP}`, `W7 ${LEVEL}`]);
  });

  test('W7 a count that is null says nothing, the others do', () => {
    expect(brokenBy({ [`${TOP}/onlineSocket`]: null })).toEqual([]);
    expect(brokenBy({ [`${TOP}/onlineSocket`]: null, [`${TOP}/offlineSocket`]: 2 })).toEqual([`W7 ${TOP}`]);
  });

  test('W7 a group whose sockets are not told is not counted, nor are those above it', () => {
    expect(brokenBy({ [`${FAST}/sockets`]: null, [`${LEVEL}/onlineSocket`]: 77 })).toEqual([]);
  });

  test('W7 where a socket has no status the sum still holds', () => {
    const path = `${FAST}/sockets/1/status`;
    expect(brokenBy({ [path]: null })).toEqual([]);
    expect(brokenBy({ [path]: null, [`${TOP}/onlineSocket`]: 5 })).toEqual([`W7 ${TOP}`]);
  });
});

describe('W8', () => {
  test('W8 amountOfSockets is the number of sockets', () => {
    expect(brokenBy({ [`${DOUBLE}/amountOfSockets`]: 1 })).toEqual([`W8 ${DOUBLE}/amountOfSockets`]);
  });
});
