import { describe, expect, test } from 'vitest';
import { itemAt } from '../../src/base/present.ts';
import { fetchCall } from '../../src/console/parts/snippets/lines.ts';
import { SNIPPETS } from '../../src/console/parts/snippets/test-snippet.ts';
import { requestFor } from '../../src/console/parts/snippets/written-request.ts';
import { type DriverMock, startDriverMock } from '../../src/doors/start.ts';
import { ASKED_SPECS } from '../support/asked-specs.ts';

/** Of characters that are written otherwise in URLs. */
const KEY = 'sK7right+Key/42~x=';
const content = { customers: [{ id: 'fleet', name: 'Fleet', keys: [KEY] }], drivers: [] };

/** Runs lines of JavaScript, with the key in the environment; gives the status that they print. */
async function runs(text: string): Promise<unknown> {
  const printed: unknown[][] = [];
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  const env = { DRIVER_API_KEY: KEY };
  await new AsyncFunction('process', 'console', text)(
    { env },
    { log: (...all: unknown[]) => printed.push(all) },
  );
  return printed[0]?.[0];
}

/** What was asked in a session, as the journal tells it. */
async function askedIn(mock: DriverMock, session: string) {
  const { method, path, query, headers } = itemAt(await mock.session(session).requests(), 0);
  return { method, path, query, headers };
}

describe.each(Object.keys(ASKED_SPECS))('under a spec with %s', (name) => {
  const spec = ASKED_SPECS[name]!;

  test.each([
    ['a key that is told', { spec }],
    ['a key that is a secret', { spec, content, auth: 'keys' as const }],
    ['no key at all', { spec, auth: 'off' as const }],
  ])('a sample with %s gets a driver, and so does its entry in the journal', async (_, options) => {
    await using mock = await startDriverMock(options);
    const info = await mock.info();
    const sample = fetchCall(requestFor('driver-7', info), `${mock.url}/_session/a`);
    expect(sample).not.toContain(KEY);
    expect(await runs(sample)).toBe(200);

    const entry = itemAt(await mock.session('a').requests(), 0);
    const own = { ...entry, query: [entry.query, 'page=2'].filter((part) => part !== '').join('&') };
    const text = SNIPPETS.fetch({ entry: own, session: 'b', server: mock.url, info });
    expect(text).not.toContain(KEY);
    expect(await runs(text)).toBe(200);
    expect(await askedIn(mock, 'b')).toEqual({ ...(await askedIn(mock, 'a')), query: own.query });
  });

  test.runIf(name !== 'no security')('a wrong key stays one that is wrong', async () => {
    for (const options of [
      { spec, content, auth: 'keys' as const },
      { spec, auth: 'any' as const },
    ]) {
      await using mock = await startDriverMock(options);
      const info = await mock.info();
      const other = {
        ...info,
        customers: [{ ...itemAt(info.customers, 0), key: options.auth === 'any' ? '' : 'nobody' }],
      };
      expect(await runs(fetchCall(requestFor('driver-7', other), `${mock.url}/_session/a`))).toBe(401);
      const entry = itemAt(await mock.session('a').requests(), 0);
      expect(await runs(SNIPPETS.fetch({ entry, session: 'b', server: mock.url, info }))).toBe(401);
    }
  });
});
