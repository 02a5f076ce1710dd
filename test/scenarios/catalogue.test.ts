import { describe, expect, test } from 'vitest';
import { operation } from '../../src/contract/definition.gen.ts';
import { builtInFixturesFolder, loadContent } from '../../src/files/load-content.ts';
import { FAULT_NAMES } from '../../src/scenarios/fault.ts';
import { reservedCatalogue } from '../../src/scenarios/reserved.ts';
import { CAUSES, statusesOf } from '../../src/scenarios/scenario.ts';
import { indexScenarios } from '../../src/scenarios/scenario-index.ts';
import type { MockRequest, Reply } from '../../src/simulator/reply.ts';
import { DEMO, get, header, simulatorOf } from '../support/simulators.ts';
import { THURSDAY } from '../support/worlds.ts';
import { type Call, EXPECTED, type Expected } from './expectations.ts';

const content = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });
const index = indexScenarios(content);
const simulator = await simulatorOf({ content });
/** A driver that has tags, sites with chargers, and a charger of its own. */
const DRIVER = 'extIdTest';
/** For how many calls a distribution is looked at. */
const MANY = 500;

let sessions = 0;
/** Headers that put a request into a session that nobody else uses. */
const newSession = (more: MockRequest['headers'] = {}) => ({ 'x-mock-session': `s${++sessions}`, ...more });

/** The ways to ask for a scenario, each as a function that makes one call for a driver. */
function waysOf(name: string): readonly [way: string, call: (driver: string) => Promise<Reply>][] {
  const prefer = { headers: newSession({ prefer: `scenario=${name}` }) };
  const byId = { headers: newSession() };
  const byKey = { headers: newSession() };
  return [
    ['prefer', (driver) => get(simulator, driver, DEMO, prefer)],
    ['reserved-id', () => get(simulator, `mock-${name}`, DEMO, byId)],
    ['reserved-key', (driver) => get(simulator, driver, `code=mock-${name}&clientId=demo`, byKey)],
  ];
}

function checkCall(reply: Reply, { status, fault, retryAfter, over }: Call, name: string, way: string): void {
  expect(reply).toMatchObject({ status, fault });
  expect(header(reply, 'retry-after')).toBe(retryAfter);
  expect(header(reply, 'x-mock-scenario')).toBe(over ? undefined : name);
  expect(reply.reason).toBe(over && way === 'prefer' ? 'natural' : way);
  const known = operation.statuses[status] !== undefined;
  expect(header(reply, 'x-mock-off-contract')).toBe(known ? undefined : 'true');
}

function checkBody(reply: Reply, { style, contentType, says }: Expected): void {
  const isDriver = style === 'driver' || reply.status === 200;
  if (style === 'given' || !isDriver) expect(header(reply, 'content-type')).toBe(contentType);
  else expect(header(reply, 'content-type')).toBe('application/json; charset=utf-8');
  if (style === 'problem' && !isDriver) expect(JSON.parse(reply.body)).toMatchObject({ status: reply.status });
  if (style === 'text') expect(reply.body).toMatch(/^[A-Z].*\.$/);
  if (style === 'empty') expect(reply.body).toBe('');
  if (style !== 'given' && isDriver) expect(JSON.parse(reply.body)).toHaveProperty('externalId');
  if (says) expect(reply.body).toMatch(says);
}

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  test.each([0, 1, 2])('answers as it says, however it is asked for (%d)', async (at) => {
    const [way, call] = waysOf(name)[at]!;
    for (const wanted of expected.calls) {
      const reply = await call(DRIVER);
      checkCall(reply, wanted, name, way);
      checkBody(reply, expected);
      const { delay = 0 } = wanted;
      if (typeof delay === 'number') expect(reply.delayMs).toBe(delay);
      expect(reply.dribbleMs).toBe(expected.dribble ?? 0);
      // What a change breaks depends on what the driver has.
      if (way !== 'reserved-id') checkViolations(reply, expected, way);
    }
  });

  test('counts calls by driver or in the session, as it says', async () => {
    const [, call] = waysOf(name)[0]!;
    const other = [];
    for (const { status } of expected.calls) {
      expect((await call(DRIVER)).status).toBe(status);
      other.push((await call('driver-7')).status);
    }
    const alone = expected.calls.map(({ status }) => status);
    if (expected.perSession === undefined) expect(other).toEqual(alone);
    else expect(other).toEqual(expected.perSession);
  });

  test.skipIf(!expected.calls.some(({ delay }) => typeof delay === 'object'))(
    'waits as it says',
    async () => {
      const { delay } = expected.calls.find((call) => typeof call.delay === 'object')!;
      await checkDelay(name, delay as Exclude<Call['delay'], number | undefined>);
    },
  );

  test('has a description that tells its statuses, waits and Retry-After, and no others', () => {
    const { description } = index.byName.get(name)!;
    expect(description).toMatch(/^(?:[A-Z]|[1-5]\d\d\b).*[^.]\.$/);
    const numbers = (found: RegExp, text: string) =>
      [...new Set([...text.matchAll(found)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
    expect(numbers(/Retry-After (\d+)/g, description)).toEqual(
      numbers(/(\d+)/g, expected.calls.map(({ retryAfter }) => retryAfter ?? '').join()),
    );
    const waits = expected.calls.flatMap(({ delay = [] }) =>
      typeof delay === 'object' ? Object.values(delay) : delay,
    );
    expect(numbers(/(\d+)(?= to \d+ ms| ms)/g, description)).toEqual(
      numbers(/(\d+)/g, [...waits, expected.dribble ?? ''].join()),
    );
    const rest = description.replaceAll(/Retry-After \d+|\d+ to \d+ ms|\d+ ms/g, '');
    const told = numbers(/\b([1-5]\d\d)\b/g, rest);
    const answered = numbers(/(\d+)/g, expected.calls.map(({ status }) => status).join());
    // That all is well need not be told as a number.
    expect(told).toEqual(told.includes(200) ? answered : answered.filter((status) => status !== 200));
  });
});

function checkViolations(reply: Reply, { violations, style, calls }: Expected, way: string): void {
  if (style === 'driver' && calls[0]!.status === 200) {
    if (violations) expect(reply.violations.join('\n'), way).toMatch(violations);
    else expect(reply.violations).toEqual([]);
    // `nulls` is what the contract allows; that a real charger has such values is another matter.
    if (violations && !violations.source.includes('spec')) expect(reply.violations.join('\n')).not.toMatch(/^spec/m);
  }
}

async function checkDelay(name: string, delay: Exclude<Call['delay'], number | undefined>): Promise<void> {
  const delays: number[] = [];
  for (let i = 0; i < MANY; i++) {
    const headers = newSession({ prefer: `scenario=${name}`, 'x-mock-session': `d${i % 50}-${name}` });
    delays.push((await get(simulator, `driver-${i + 1}`, DEMO, { headers })).delayMs);
  }
  const drawn = delays.filter((ms) => ms > 0).sort((a, b) => a - b);
  expect(new Set(drawn).size).toBeGreaterThan(20);
  if ('from' in delay) {
    expect(drawn[0]).toBeGreaterThanOrEqual(delay.from);
    expect(drawn.at(-1)).toBeLessThanOrEqual(delay.to);
  } else {
    expect(drawn[MANY / 2]! / delay.p50).toBeGreaterThan(0.8);
    expect(drawn[MANY / 2]! / delay.p50).toBeLessThan(1.25);
    expect(drawn.filter((ms) => ms > delay.p99).length).toBeLessThan(MANY * 0.04);
  }
}

describe('the catalogue', () => {
  test('and the expectations name the same scenarios, in the same order', () => {
    expect(Object.keys(EXPECTED)).toEqual(content.scenarios.map(({ name }) => name));
    expect(content.scenarios.length).toBeGreaterThanOrEqual(30);
    expect(content.rules).toEqual([]);
  });

  test('begins with the causes of natural errors', () => {
    expect(content.scenarios.slice(0, CAUSES.length).map(({ name }) => name)).toEqual([...CAUSES]);
  });

  test('has each cause and each error of the contract in each style of body', () => {
    for (const cause of CAUSES) {
      const styles = ['', '-text', '-empty'].map((end) => EXPECTED[cause + end]?.style);
      expect(styles, cause).toEqual(['problem', 'text', 'empty']);
    }
    const errors = Object.keys(operation.statuses).map(Number).filter((status) => status >= 400);
    for (const status of errors) {
      const those = Object.values(EXPECTED).filter(({ calls }) => calls[0]!.status === status);
      const styles = new Set(those.map(({ style }) => style));
      expect([...styles], String(status)).toEqual(expect.arrayContaining(['problem', 'text', 'empty']));
    }
  });

  test('has each fault on the wire by its own name', () => {
    for (const fault of FAULT_NAMES) expect(EXPECTED[fault]?.calls[0], fault).toMatchObject({ fault });
  });

  test.each([
    [400, 'bad-route-parameter'],
    [401, 'not-authorised'],
    [403, 'forbidden'],
    [404, 'driver-not-found'],
    [429, 'rate-limited'],
    [500, 'internal-error'],
    [502, 'bad-gateway'],
    [503, 'maintenance'],
    [504, 'gateway-timeout'],
  ])('answers the status %d by %s', async (status, name) => {
    const reply = await get(simulator, DRIVER, DEMO, { headers: { prefer: `code=${status}` } });
    expect(reply).toMatchObject({ status, scenario: name });
    expect([...index.byStatus.keys()]).toContain(status);
  });
});

describe('every reserved', () => {
  const reserved = reservedCatalogue(index);

  test('id and key is one of a scenario or of a status', () => {
    const values = [...content.scenarios.map(({ name }) => `mock-${name}`)];
    for (const kind of ['id', 'key']) {
      const those = reserved.filter((entry) => entry.kind === kind).map(({ value }) => value);
      expect(those).toEqual(expect.arrayContaining(values));
      expect(those).toHaveLength(values.length + index.byStatus.size);
    }
  });

  test.each(reserved)('$kind $value works', async ({ kind, value, scenario }) => {
    const headers = newSession();
    const reply =
      kind === 'id'
        ? await get(simulator, value, DEMO, { headers })
        : await get(simulator, DRIVER, '', { headers: { ...headers, 'x-functions-key': value } });
    expect(reply).toMatchObject({ reason: `reserved-${kind}`, scenario });
    const [status] = statusesOf(index.byName.get(scenario)!);
    if (value.startsWith('err-')) expect(reply.status).toBe(status);
  });

  test('id of no scenario and no status is like any other', async () => {
    for (const id of ['mock-', 'mock-nothing', 'mock-__proto__', 'err-200', 'err-299', 'err-', 'Mock-slow']) {
      expect(await get(simulator, id)).toMatchObject({ status: 404, reason: 'natural' });
    }
  });
});
