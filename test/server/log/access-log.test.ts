import { describe, expect, it } from 'vitest';
import type { AccessEntry } from '../../../src/server/log/access-entry.ts';
import { createAccessLog, prettyLine } from '../../../src/server/log/access-log.ts';
import { accessLine } from '../../../src/server/log/json-lines.ts';

const ENTRY: AccessEntry = {
  time: Date.UTC(2026, 0, 15, 9, 11, 3, 784),
  method: 'GET',
  path: '/api/user/externalId/x?code=***',
  status: 404,
  ms: 0.4123,
  reason: 'prefer',
  scenario: 'driver-not-found',
};

describe('the access log', () => {
  it('writes a pretty line with time, method, path, status, duration and why', () => {
    expect(prettyLine(ENTRY, false)).toBe(
      '09:11:03.784 GET /api/user/externalId/x?code=*** 404 Not Found 0.4 ms (driver-not-found, prefer)',
    );
  });

  it('leaves out why for a natural 200, and tells of a client that went away', () => {
    const { scenario: _, ...rest } = ENTRY;
    expect(prettyLine({ ...rest, status: 200, reason: 'natural' }, false)).toMatch(/200 OK 0\.4 ms$/);
    expect(prettyLine({ ...rest, reason: 'natural', aborted: true }, false)).toMatch(
      / \(client went away\)$/,
    );
  });

  it('tells what was nearly meant for the mock', () => {
    const hint = 'Prefer: cod is no preference of the mock; did you mean code?';
    expect(prettyLine({ ...ENTRY, hint }, false)).toContain(`, prefer, ${hint})`);
    expect(JSON.parse(accessLine({ ...ENTRY, hint }))).toMatchObject({ ev_driver_mock: { hint } });
  });

  it('colours only when told to', () => {
    expect(prettyLine(ENTRY, true)).toContain('\u001b[33m404 Not Found\u001b[39m');
    expect(prettyLine(ENTRY, false)).not.toContain('\u001b');
  });

  it('names a request as others do', () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(prettyLine({ ...ENTRY, requestId: 'r-1', traceId }, false)).toContain(', prefer, id r-1)');
    expect(prettyLine({ ...ENTRY, traceId }, false)).toContain(`, prefer, id ${traceId})`);
  });

  it('writes JSON in the names of the Elastic Common Schema', () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const line = accessLine({ ...ENTRY, requestId: 'r-1', traceId });
    expect(JSON.parse(line)).toEqual({
      '@timestamp': '2026-01-15T09:11:03.784Z',
      'log.level': 'info',
      message: 'GET /api/user/externalId/x?code=*** 404',
      'ecs.version': '8.11.0',
      service: { name: 'ev-driver-mock', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      event: {
        ...{ dataset: 'ev-driver-mock.access', category: ['web'], duration: 412_300, outcome: 'success' },
      },
      http: { request: { method: 'GET', id: 'r-1' }, response: { status_code: 404 } },
      url: { original: '/api/user/externalId/x?code=***' },
      trace: { id: traceId },
      ev_driver_mock: { reason: 'prefer', scenario: 'driver-not-found' },
    });
    expect(JSON.parse(accessLine(ENTRY))).not.toHaveProperty('trace');
    expect(JSON.parse(accessLine({ ...ENTRY, status: 503 }))).toMatchObject({
      ...{ 'log.level': 'warn', event: { outcome: 'failure' } },
    });
  });

  it('writes the lines of one turn of the event loop together, or at once when flushed', async () => {
    const writes: string[] = [];
    const { log, flush } = createAccessLog({ style: 'json', write: (lines) => writes.push(lines) });
    log(ENTRY);
    log(ENTRY);
    expect(writes).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(writes).toEqual([`${accessLine(ENTRY)}\n`.repeat(2)]);
    log(ENTRY);
    flush();
    expect(writes).toHaveLength(2);
  });
});
