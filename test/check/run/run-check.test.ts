import { afterAll, describe, expect, it } from 'vitest';
import { targetOf } from '../../../src/check/ask/target.ts';
import type { CheckReport } from '../../../src/check/report/check-report.ts';
import { type CheckOptions, runCheck } from '../../../src/check/run/run-check.ts';
import { builtInContract } from '../../../src/contract/built-in-contract.ts';
import { SEEDED } from '../deviating-server.ts';
import { ASKED, type Deviate, KEY, type RunningService, startService } from '../real-service.ts';
import { OTHER_KEY } from '../seeded-more.ts';

const services: RunningService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));

const INPUT: CheckOptions['input'] = {
  ...{ code: KEY, clientId: ASKED.clientId, ids: ASKED.ids, missingIds: ['nobody'] },
  ...{ otherCustomersIds: [ASKED.other], otherCustomersCode: OTHER_KEY },
};

/** The mock's own problem details have an `instance` that is no URI: that is known. */
function isRefuted({ verdict, place }: CheckReport['assumptions'][number]): boolean {
  return verdict === 'refuted' && !place.endsWith('/Problem');
}

/** Checks a service that deviates. */
async function check(deviate?: Deviate, part: Partial<CheckOptions> = {}, clock = true) {
  const service = await startService(deviate, clock);
  services.push(service);
  const report = await runCheck({
    target: targetOf(service.url, (text) => text, builtInContract),
    input: INPUT,
    ...{
      rate: 100,
      timeoutMs: 3000,
      retries: 2,
      maxTimeMs: 60_000,
      version: '0.0.0-test',
      now: Date.now,
      wait: async () => {},
    },
    ...part,
  });
  return { report, seen: service.seen };
}

/** What is told of the mock's own bodies of errors, whose `instance` repeats a path that is no URI. */
function informationOf({ information }: CheckReport) {
  return information.filter(({ pointer }) => pointer !== '/instance');
}

describe('runCheck, the service as the contract says', () => {
  it('finds nothing, has nothing to tell, and refutes nothing', async () => {
    const { report } = await check();
    expect(report.findings).toEqual([]);
    expect(informationOf(report)).toEqual([]);
    const refuted = report.assumptions.filter(
      ({ verdict, place }) => verdict === 'refuted' && !place.endsWith('/Problem'),
    );
    expect(refuted).toEqual([]);
    expect(report.cases.every(({ outcome }) => outcome === 'agrees')).toBe(true);
  });

  it('lists every assumption of the spec with its place, most of them confirmed', async () => {
    const { report } = await check();
    const confirmed = report.assumptions.filter(({ verdict }) => verdict === 'confirmed');
    expect(report.assumptions.length).toBeGreaterThan(25);
    expect(confirmed.length).toBeGreaterThan(20);
    for (const { place, text, reason } of report.assumptions) {
      expect(place).toMatch(/^\/(servers|paths|components)\//);
      expect(text.length * reason.length).toBeGreaterThan(0);
    }
  });

  it('says nothing of assumptions where the credentials are wrong', async () => {
    const { report } = await check((answer) => ({ ...answer, status: 401 }));
    expect(new Set(report.assumptions.map(({ verdict }) => verdict))).toEqual(new Set(['untested']));
  });

  it('asks with nothing but GET and HEAD, in a bounded number of requests, and with POST where that is wanted', async () => {
    const { report, seen } = await check();
    expect(new Set(seen.map(({ method }) => method))).toEqual(new Set(['GET', 'HEAD']));
    expect(seen).toHaveLength(report.requests);
    expect(seen.length).toBeLessThan(32);
    const unsafe = await check(undefined, { input: { ...INPUT, isUnsafe: true } });
    expect(unsafe.seen.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(unsafe.report.findings).toEqual([]);
  });

  it('waits between requests as the rate says', async () => {
    const waits: number[] = [];
    await check(undefined, { rate: 5, wait: async (ms) => void waits.push(ms) });
    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThanOrEqual(200);
    // What is left of 200 ms after the request; a busy machine takes longer over some.
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeGreaterThan(50);
  });

  it('gives up on a service that falls silent', async () => {
    let calls = 0;
    const { report, seen } = await check((answer) => (calls++ < 2 ? answer : 'silence'), { timeoutMs: 700 });
    expect(seen).toHaveLength(5);
    expect(report.cases.filter(({ outcome }) => outcome === 'skipped').length).toBeGreaterThan(10);
    expect(report.findings).toMatchObject([{ heading: 'transport', count: 3 }]);
    expect(report.stopped?.reason).toBe('3 requests in a row had no answer that tells anything');
  });
});

describe('runCheck, a service that cannot be tested', () => {
  it.each([
    ['a wrong key', { status: 401 }, 'does not let this key and customer in: status 401', 1],
    ['a key without rights', { status: 403 }, 'does not let this key and customer in: status 403', 1],
    ['another base path', { status: 404 }, 'none of the given ids is found: status 404', ASKED.ids.length],
    [
      'a page for logging in',
      { status: 302, headers: { location: 'https://login.example/?code=x' } },
      'is led elsewhere: 302 to https://login.example/',
      1,
    ],
  ])(
    'stops at the first question for %s, says what to do, and judges nothing',
    async (_what, part, why, asked) => {
      const { report, seen } = await check((answer) => ({ ...answer, ...part }));
      expect(seen).toHaveLength(asked);
      expect([report.verdict, report.findings]).toEqual(['untested', []]);
      expect(report.stopped?.reason).toContain(why);
      expect(report.stopped?.advice).toMatch(/^(?:See|Give)/);
      expect(new Set(report.assumptions.map(({ verdict }) => verdict))).toEqual(new Set(['untested']));
    },
  );

  it('asks a busy service again as it wishes, and no longer than it may take', async () => {
    const waits: number[] = [];
    const retries: string[] = [];
    let calls = 0;
    const busy: Deviate = (answer) =>
      calls++ < 2 ? { ...answer, status: 429, headers: { 'retry-after': '7' } } : answer;
    const wait = async (ms: number) => void waits.push(ms);
    const { report } = await check(busy, { wait, onRetry: (why) => retries.push(why) });
    expect(waits.filter((ms) => ms === 7000)).toHaveLength(2);
    expect(retries).toEqual(['busy: 429', 'busy: 429']);
    expect([report.verdict, report.findings]).toEqual(['agrees', []]);
    calls = 0;
    const short = await check(busy, { wait, maxTimeMs: 6000 });
    expect(short.report.stopped?.reason).toBe('the first question gets no answer: busy: 429');
  });

  it('leaves what stays busy untested, and refutes nothing by it', async () => {
    const { report } = await check((answer, { target }) =>
      target.includes('/nobody?') ? { ...answer, status: 503 } : answer,
    );
    expect([report.verdict, report.findings]).toEqual(['untested', []]);
    expect(report.assumptions.filter(isRefuted)).toEqual([]);
    const one = report.cases.find(({ title }) => title === 'missing driver nobody')!;
    expect(one).toMatchObject({ outcome: 'untested', reason: 'busy: 503, 3 times', attempts: 3 });
  });

  it('says that it was interrupted, whenever that is', async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => done === 4 && stop.abort();
    const { report, seen } = await check(undefined, { signal: stop.signal, onProgress });
    expect(seen).toHaveLength(4);
    expect(report).toMatchObject({ verdict: 'untested', stopped: { reason: 'interrupted' } });
  });
});

describe('runCheck, what is told', () => {
  it('takes an id that is not found beside others for a typing error', async () => {
    const { report } = await check(undefined, { input: { ...INPUT, ids: [...ASKED.ids, 'nobody-at-all'] } });
    const [finding] = report.findings;
    expect(finding).toMatchObject({ given: '404: another id is found by the same key: is this one right?' });
    expect(
      report.assumptions.filter(({ verdict, place }) => verdict === 'refuted' && !place.endsWith('Problem')),
    ).toEqual([]);
    const found = await check(undefined, { input: { ...INPUT, missingIds: ['driver-9'] } });
    expect(found.report.findings[0]!.given).toContain('has this one a driver after all?');
    expect(
      found.report.assumptions.filter(
        ({ place, verdict }) => place.endsWith('/404') && verdict === 'refuted',
      ),
    ).toEqual([]);
  });

  it('tells each case its own values, and what is alike once', async () => {
    const { report } = await check((answer) => {
      if (answer.status !== 200) return answer;
      const driver = JSON.parse(answer.body.toString());
      return { ...answer, body: Buffer.from(JSON.stringify({ ...driver, id: `${driver.id}` })) };
    });
    const given = report.cases.slice(0, 3).map(({ findings }) => findings[0]!.given);
    expect(new Set(given).size).toBe(3);
    expect(report.findings).toMatchObject([{ heading: 'schema', pattern: '/id', count: 5, varies: true }]);
  });

  it('masks the values of people, the same one in the same way, and shows them where that is wanted', async () => {
    const renamed: Deviate = (answer) => {
      if (answer.status !== 200) return answer;
      const driver = JSON.parse(answer.body.toString());
      const name = { first: 'Liisa', last: 'Virtanen' };
      return { ...answer, body: Buffer.from(JSON.stringify({ ...driver, name, externalId: 'Liisa' })) };
    };
    const masked = await check(renamed);
    const text = JSON.stringify(masked.report);
    expect(text).not.toMatch(/Liisa|Virtanen/);
    const masks = [...text.matchAll(/masked-\w+: 5 letters/g)].map(([mask]) => mask);
    expect(masks.length).toBeGreaterThan(5);
    expect(new Set(masks).size).toBe(1);
    expect(text).toContain(ASKED.ids[0]);
    const shown = await check(renamed, { showValues: true });
    expect(JSON.stringify(shown.report)).toMatch(/Liisa/);
  });

  it('gives each request with a line that repeats it, and never the key', async () => {
    const { report } = await check();
    expect(report.cases[0]!.curl).toMatch(
      /^curl -sS -i -G --data-urlencode "code=\$EV_DRIVER_MOCK_CODE" --data-urlencode clientId=acme -H 'accept: application\/json' http:\/\/127/,
    );
    expect(report.cases.find(({ title }) => title === 'key in the header')!.curl).toContain(
      '-H "x-functions-key: $EV_DRIVER_MOCK_CODE"',
    );
  });

  it('asks only what is chosen, and the first question always', async () => {
    const { report } = await check(undefined, { choose: (title) => title.startsWith('wrong key') });
    expect(report.cases.map(({ title }) => title)).toEqual([
      ...['driver acme-driver', 'wrong key', 'wrong key in the header'],
      ...['wrong key and a missing driver', 'wrong key and a blank id'],
    ]);
  });
});

describe('runCheck, seeded deviations', () => {
  it('there are many, and each has a name of its own', () => {
    expect(new Set(SEEDED.map(({ name }) => name)).size).toBe(SEEDED.length);
    expect(SEEDED.length).toBeGreaterThan(35);
  });

  it.each(SEEDED)('$name', async ({ deviate, found, also = [], isNoFault, refutes }) => {
    const { report } = await check(deviate);
    const all = isNoFault ? informationOf(report) : report.findings;
    if (isNoFault) expect(report.findings).toEqual([]);
    if (found) expect(all).toContainEqual(expect.objectContaining(found));
    const others = [...report.findings, ...informationOf(report)].filter(({ heading, rule }) => {
      const isIt = heading === found?.heading && (found.rule === undefined || rule === found.rule);
      return !isIt && !also.includes(rule === '' ? heading : rule);
    });
    expect(others).toEqual([]);
    const refuted = report.assumptions
      .filter(({ verdict }) => verdict === 'refuted')
      .map(({ place }) => place);
    if (refutes) expect(refuted).toContain(refutes);
    for (const finding of all) expect(finding.cases.length * finding.count).toBeGreaterThan(0);
  });
});
