import { afterAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/check/check-report.ts';
import { type CheckOptions, runCheck } from '../../src/check/run-check.ts';
import { targetOf } from '../../src/check/target.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { SEEDED } from './deviating-server.ts';
import { ASKED, type Deviate, KEY, type RunningService, startService } from './real-service.ts';

const services: RunningService[] = [];
afterAll(() => Promise.all(services.map((service) => service.close())));

/** Checks a service that deviates. */
async function check(deviate?: Deviate, part: Partial<CheckOptions> = {}, clock = true) {
  const service = await startService(deviate, clock);
  services.push(service);
  const report = await runCheck({
    target: targetOf(service.url, (text) => text, builtInContract),
    input: {
      ...{ code: KEY, clientId: ASKED.clientId, ids: ASKED.ids, missingIds: ['nobody'] },
      otherCustomersIds: [ASKED.other],
    },
    ...{ rate: 100, timeoutMs: 3000, version: '0.0.0-test', now: Date.now, wait: async () => {} },
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

  it('asks with nothing but GET, in a bounded number of requests', async () => {
    const { report, seen } = await check();
    expect(new Set(seen.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(seen).toHaveLength(report.requests);
    expect(seen.length).toBeLessThan(30);
  });

  it('waits between requests as the rate says', async () => {
    const waits: number[] = [];
    await check(undefined, { rate: 5, wait: async (ms) => void waits.push(ms) });
    expect(waits.length).toBeGreaterThan(10);
    expect(Math.max(...waits)).toBeLessThanOrEqual(200);
    // What is left of 200 ms after the request; a busy machine takes longer over some.
    expect(waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeGreaterThan(50);
  });

  it('gives up on a service that is silent', async () => {
    const { report, seen } = await check(() => 'silence', { timeoutMs: 50 });
    expect(seen).toHaveLength(3);
    expect(report.cases.filter(({ outcome }) => outcome === 'skipped').length).toBeGreaterThan(10);
    expect(report.findings).toMatchObject([{ heading: 'transport', count: 3 }]);
  });

  it('tells what differs over time for information', async () => {
    let call = 0;
    const { report } = await check((answer) => {
      if (answer.status !== 200) return answer;
      const at = new Date(Date.UTC(2026, 0, 15, 9, 0, call++)).toISOString().replace('.000', '');
      const body = answer.body.toString().replaceAll(/"lastMessage":"[^"]*"/g, `"lastMessage":"${call}"`);
      return { ...answer, headers: { ...answer.headers, 'x-mock-clock': at }, body: Buffer.from(body) };
    });
    expect(report.findings).toEqual([]);
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
