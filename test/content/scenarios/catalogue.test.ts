import { describe, expect, test } from 'vitest';
import { edgeCases } from '../../../src/body/edge-cases/catalogue.ts';
import { builtInFixturesFolder } from '../../../src/content/disk/folder.ts';
import { loadContent } from '../../../src/content/disk/load-content.ts';
import { FAULT_NAMES } from '../../../src/content/scenarios/fault.ts';
import { reservedCatalogue } from '../../../src/content/scenarios/reserved.ts';
import { CAUSES, statusesOf } from '../../../src/content/scenarios/scenario.ts';
import { indexScenarios } from '../../../src/content/scenarios/scenario-index.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { operation } from '../../../src/generated/contract/definition.gen.ts';
import { validateDriver } from '../../../src/generated/contract/validators.gen.ts';
import type { Reply } from '../../../src/mock/reply.ts';
import type { MockRequest } from '../../../src/mock/request.ts';
import { someOf } from '../../support/runs.ts';
import { DEMO, get, header, scenarioOf, simulatorOf } from '../../support/simulators.ts';
import { THURSDAY } from '../../support/worlds.ts';
import { type Call, EXPECTED, type Expected } from './expectations.ts';

const content = loadContent({ folder: builtInFixturesFolder(), seed: 1, instant: THURSDAY });
const index = indexScenarios(content, builtInContract);
const simulator = await simulatorOf({ content });
/** A driver that has tags, sites with chargers, and a charger of its own. */
const DRIVER = 'extIdTest';
/** For how many calls a distribution is looked at. */
const MANY = 500;

let sessions = 0;
/** Headers that put a request into a session that nobody else uses. */
const newSession = (more: MockRequest['headers'] = {}) => ({ 'x-mock-session': `s${++sessions}`, ...more });

const WAYS = ['prefer', 'reserved-id', 'reserved-key'] as const;

/** A function that asks for a scenario in a session of its own, each time for a driver. */
function caller(name: string, way: (typeof WAYS)[number]): (driver: string) => Promise<Reply> {
  const headers = newSession(way === 'prefer' ? { prefer: `scenario=${name}` } : {});
  const query = way === 'reserved-key' ? `code=mock-${name}&clientId=demo` : DEMO;
  return (driver) => get(simulator, way === 'reserved-id' ? `mock-${name}` : driver, query, { headers });
}

function checkCall(reply: Reply, { status, fault, retryAfter, over }: Call, name: string, way: string): void {
  expect(reply).toMatchObject({ status, fault });
  expect(header(reply, 'retry-after')).toBe(retryAfter);
  expect(header(reply, 'x-mock-scenario')).toBe(over ? undefined : name);
  expect(reply.provenance.reason).toBe(over && way === 'prefer' ? 'natural' : way);
  expect(header(reply, 'x-mock-off-contract')).toBe(breaksContract(reply) ? 'true' : undefined);
}

/** Whether what a client gets is none of the contract's answers. */
function breaksContract(reply: Reply): boolean {
  const { status, fault, body } = reply;
  if (operation.statuses[status] === undefined || fault !== undefined) return true;
  const type = header(reply, 'content-type') ?? '';
  if (status !== 200) return body !== '' && !/^(?:application\/problem\+json|text\/plain)\b/.test(type);
  if (!/^application\/json\b/.test(type) || body === '') return true;
  return validateDriver(JSON.parse(body)).length > 0;
}

test('an edge case says that it is off contract exactly when its body is', async () => {
  const off: string[] = [];
  for (const { name } of someOf(edgeCases(builtInContract), 100)) {
    const reply = await get(simulator, DRIVER, DEMO, { headers: newSession({ prefer: `edge=${name}` }) });
    expect([name, header(reply, 'x-mock-edge')]).toEqual([name, name]);
    const isOff = header(reply, 'x-mock-off-contract') === 'true';
    expect([name, isOff]).toEqual([name, breaksContract(reply)]);
    if (isOff) off.push(name);
  }
  expect(off.length).toBeGreaterThan(0);
});

describe('what is given of one', () => {
  const given = (raw: Parameters<typeof scenarioOf>[1]) => scenarioOf('given', raw);
  const ON: Readonly<Record<string, ReturnType<typeof given>>> = {
    'a 404 in another media type': given({ status: 404, body: { json: { error: 'none' } } }),
    'a problem that is none': given({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
      body: { text: '{"status":"404"}', contentType: 'application/problem+json' },
    }),
    'a driver in another media type': given({ headers: { 'content-type': 'text/html' } }),
    'a driver with a time without zone': given({
      change: { set: { '/tags/*/expiringDate': '2031-06-30T23:59:59' } },
    }),
    'an answer that is cut': given({ fault: 'truncated-body' }),
  };

  test.each(Object.keys(ON))(
    '%s is off contract, and is not answered where the contract alone is',
    async (name) => {
      for (const contractOnly of [false, true]) {
        const own = await simulatorOf({
          content: { ...content, scenarios: [...content.scenarios, ON[name]!] },
          contractOnly,
        });
        const reply = await get(own, DRIVER, DEMO, { headers: { prefer: 'scenario=given' } });
        expect(breaksContract(reply) || reply.body.includes('"status":"404"')).toBe(!contractOnly);
        expect(header(reply, 'x-mock-off-contract')).toBe(contractOnly ? undefined : 'true');
      }
    },
  );
});

function checkBody(reply: Reply, { style, contentType, says, needsChargers }: Expected): void {
  const isDriver = style === 'driver' || reply.status === 200;
  if (style === 'given' || !isDriver) expect(header(reply, 'content-type')).toBe(contentType);
  else expect(header(reply, 'content-type')).toBe('application/json; charset=utf-8');
  if (style === 'problem' && !isDriver)
    expect(JSON.parse(reply.body)).toMatchObject({ status: reply.status });
  if (style === 'text') expect(reply.body).toMatch(/^[A-Z].*\.$/);
  if (style === 'empty') expect(reply.body).toBe('');
  if (style !== 'given' && isDriver) expect(JSON.parse(reply.body)).toHaveProperty('externalId');
  if (says && !(needsChargers && reply.provenance.reason === 'reserved-id')) expect(reply.body).toMatch(says);
}

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  test.each(WAYS)('answers as it says by %s', async (way) => {
    const call = caller(name, way);
    for (const wanted of expected.calls) {
      const reply = await call(DRIVER);
      checkCall(reply, wanted, name, way);
      checkBody(reply, expected);
      const { delay = 0 } = wanted;
      if (typeof delay === 'number') expect(reply.delayMs).toBe(delay);
      expect(reply.dribbleMs).toBe(expected.dribble ?? 0);
      // What a change breaks depends on what the driver has.
      if (way !== 'reserved-id') checkViolations(reply, expected);
    }
  });

  test('counts calls by driver or in the session, as it says', async () => {
    const call = caller(name, 'prefer');
    for (const [i, { status, fault }] of expected.calls.entries()) {
      if (expected.perSession) {
        expect(await call(i % 2 ? 'driver-7' : DRIVER)).toMatchObject({ status, fault });
      } else {
        for (const driver of [DRIVER, 'driver-7']) {
          expect(await call(driver)).toMatchObject({ status, fault });
        }
      }
    }
  });

  test('has a description that tells its statuses, waits and Retry-After, and no others', () => {
    const { description } = index.byName.get(name)!;
    const { calls, dribble } = expected;
    const waits = calls.flatMap(({ delay = [] }) =>
      typeof delay === 'object' ? Object.values(delay) : delay,
    );
    const rest = description.replaceAll(/Retry-After \d+|\d+ to \d+ ms|\d+ ms/g, '');
    const told = numbersIn(rest, /\b[1-5]\d\d\b/g);
    const answered = numbersIn(calls.map(({ status }) => status).join());
    expect(description).toMatch(/^(?:[A-Z]|[1-5]\d\d\b).*[^.]\.$/);
    expect(numbersIn(description, /(?<=Retry-After )\d+/g)).toEqual(
      numbersIn(calls.map(({ retryAfter }) => retryAfter).join()),
    );
    expect(numbersIn(description, /\d+(?= to \d+ ms| ms)/g)).toEqual(numbersIn([...waits, dribble].join()));
    // That all is well need not be told as a number.
    expect(told).toEqual(told.includes(200) ? answered : answered.filter((status) => status !== 200));
  });
});

/** The numbers in a text, each once, in ascending order. */
function numbersIn(text: string, found = /\d+/g): readonly number[] {
  return [...new Set((text.match(found) ?? []).map(Number))].sort((a, b) => a - b);
}

function checkViolations(reply: Reply, { violations, style, calls }: Expected): void {
  if (style !== 'driver' || calls[0]!.status !== 200) return;
  const found = reply.provenance.violations.join('\n');
  expect(found).toMatch(violations ?? /^$/);
  // What is not said to break the contract breaks a world rule at most.
  if (!violations?.source.includes('spec')) expect(found).not.toMatch(/^spec/m);
}

const DISTRIBUTED = Object.entries(EXPECTED).flatMap(([name, { calls }]) =>
  calls.flatMap(({ delay }) => (typeof delay === 'object' ? [{ name, delay }] : [])).slice(0, 1),
);

test.each(DISTRIBUTED)('$name waits as long as $delay says', ({ name, delay }) => checkDelay(name, delay));

async function checkDelay(name: string, delay: Exclude<Call['delay'], number | undefined>): Promise<void> {
  const delays: number[] = [];
  for (let i = 0; i < MANY; i++) {
    const headers = { prefer: `scenario=${name}`, 'x-mock-session': `${name}-${i % 50}` };
    delays.push((await get(simulator, DRIVER, DEMO, { headers })).delayMs);
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
    const errors = Object.keys(operation.statuses)
      .map(Number)
      .filter((status) => status >= 400);
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
    expect(reply).toMatchObject({ status, provenance: { scenario: name } });
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
    expect(reply).toMatchObject({ provenance: { reason: `reserved-${kind}`, scenario } });
    const [status] = statusesOf(index.byName.get(scenario)!);
    if (value.startsWith('err-')) expect(reply.status).toBe(status);
  });

  test('id that has not the form of one is like any other', async () => {
    for (const id of ['err-', 'err-5', 'err-5000', 'err-abc', 'Mock-slow', 'mock', 'mock_slow', 'edge']) {
      expect(await get(simulator, id)).toMatchObject({ status: 404, provenance: { reason: 'natural' } });
    }
  });
});
