import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASES } from './cases.ts';
import { type Door, played } from './doors.ts';
import { NODE_DOORS } from './node-doors.ts';

const [reference, ...others] = Object.keys(NODE_DOORS);

describe.each(others)('%s answers in the bytes of the server', (name) => {
  let http: Door;
  let other: Door;

  beforeAll(async () => {
    http = await NODE_DOORS[reference!]!();
    other = await NODE_DOORS[name]!();
  });
  afterAll(async () => {
    await other?.close();
    await http?.close();
  });

  const cases = CASES.filter(({ byServer }) => !byServer || name !== 'in process, by supertest');

  test.each(cases)('$name', async (given) => {
    const session = `case-${CASES.indexOf(given)}`;
    const expected = await played(http, given, session);
    expect(expected.answers.map(({ status }) => status)).toEqual(given.statuses);
    expect(await played(other, given, session)).toEqual(expected);
  });
});
