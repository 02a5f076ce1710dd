import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DriverMock, startDriverMock } from '../../../src/doors/index.ts';
import { type Answered, type Client, clientOf } from '../ask.ts';
import { hostileAsks, type Known } from '../contract/control-asks.ts';
import { knownOf } from '../contract/known.ts';
import { readOpenApi } from '../contract/open-api.ts';
import { sized, tally } from '../tally.ts';

const api = readOpenApi('control-api.openapi.yaml');
/** Operations that take something to spoil; a stream has no end. */
const spoilable = api.operations.filter(
  ({ id, body, parameters }) =>
    id !== 'streamEvents' &&
    (body !== undefined ||
      parameters.some(({ in: place, name }) => place !== 'header' && name !== 'session')),
);
const WITNESS = '/_session/witness/api/user/externalId/fleet-200?code=demo-key&clientId=demo';

let mock: DriverMock;
let client: Client;
let known: Known;
let witness: Answered;

beforeAll(async () => {
  mock = await startDriverMock({ population: 300 });
  client = clientOf(mock.port);
  known = await knownOf(client);
  witness = await client.ask({ path: WITNESS });
});

afterAll(async () => {
  client.close();
  await mock.close();
});

describe('hostile requests to the control API', () => {
  test.for(spoilable)('$id: takes what it can, names what it cannot', async (operation, { task }) => {
    const count = tally(task, 'fuzzed control bodies');
    await fc.assert(
      fc.asyncProperty(hostileAsks(api, operation, known), (asked) =>
        count.attempt(async () => {
          const answer = await client.ask(asked);
          expect([2, 3, 4], answer.text.slice(0, 300)).toContain(Math.floor(answer.status / 100));
          if (answer.status >= 400) namesThePlace(answer);
        }),
      ),
      { numRuns: sized(6, 400) },
    );
    const again = await client.ask({ path: WITNESS });
    expect([again.status, again.text === witness.text]).toEqual([200, true]);
  });
});

/** A problem that tells what is wrong, and each mistake in the request with its part and pointer. */
function namesThePlace({ status, headers, text }: Answered): void {
  expect(headers['content-type']).toBe('application/problem+json');
  const { type, detail, errors = [], ...rest } = JSON.parse(text);
  expect(rest.status).toBe(status);
  expect(detail.length).toBeGreaterThan(10);
  expect(text).not.toMatch(/\n\s+at .*:\d+|node:internal/);
  if (type === 'urn:ev-driver-mock:error:control-request-invalid') expect(errors.length).toBeGreaterThan(0);
  for (const { in: place, pointer, detail: each } of errors) {
    expect(['path', 'query', 'body']).toContain(place);
    expect(pointer).toMatch(/^(?:\/|$)/);
    expect(each.length).toBeGreaterThan(10);
  }
}
