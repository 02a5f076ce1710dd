import { describe, expect, it } from 'vitest';
import { type AccessEntry, createAccessLog, jsonLine, prettyLine } from '../../src/server/access-log.ts';

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
    expect(JSON.parse(jsonLine({ ...ENTRY, hint }))).toMatchObject({ hint });
  });

  it('colours only when told to', () => {
    expect(prettyLine(ENTRY, true)).toContain('\u001b[33m404 Not Found\u001b[39m');
    expect(prettyLine(ENTRY, false)).not.toContain('\u001b');
  });

  it('writes JSON with the time in RFC 3339', () => {
    expect(JSON.parse(jsonLine(ENTRY))).toEqual({ ...ENTRY, time: '2026-01-15T09:11:03.784Z', ms: 0.4 });
  });

  it('writes the lines of one turn of the event loop together, or at once when flushed', async () => {
    const writes: string[] = [];
    const { log, flush } = createAccessLog({ style: 'json', write: (lines) => writes.push(lines) });
    log(ENTRY);
    log(ENTRY);
    expect(writes).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(writes).toEqual([`${jsonLine(ENTRY)}\n`.repeat(2)]);
    log(ENTRY);
    flush();
    expect(writes).toHaveLength(2);
  });
});
