import { formatInstant } from '../../src/base/instant.ts';
import type { MockRequest, Reply } from '../../src/mock/answer/reply.ts';
import type { HostedSimulator } from '../../src/server/app.ts';

/** 2026-01-15T09:00:00Z in whole seconds. */
export const INSTANT = 1_768_467_600;

/** A reply with every part; what is given replaces the default. */
export function reply(part: Partial<Reply> = {}): Reply {
  return {
    status: 200,
    headers: [
      ['content-type', 'application/json'],
      ['x-mock-clock', formatInstant(INSTANT)],
    ],
    body: '{"name":"Ångström"}',
    delayMs: 0,
    dribbleMs: 0,
    fault: undefined,
    instant: INSTANT,
    reason: 'natural',
    scenario: undefined,
    step: undefined,
    violations: [],
    ...part,
  };
}

/** A simulator that answers what it is told to and keeps what it was asked. */
export function fakeSimulator(
  answer: (request: MockRequest) => Reply | Promise<Reply> = () => reply(),
): HostedSimulator & { readonly asked: MockRequest[] } {
  const asked: MockRequest[] = [];
  return {
    asked,
    async answer(request) {
      asked.push(request);
      return answer(request);
    },
    instant: () => INSTANT,
    clockText: () => formatInstant(INSTANT),
    control: () => Promise.reject(new Error('no control API')),
  };
}
