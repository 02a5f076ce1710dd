import { EventHub } from '../../src/simulator/events.ts';
import type { MockRequest, Reply } from '../../src/simulator/reply.ts';
import { SESSION_LIMITS, SessionStore } from '../../src/simulator/session-store.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { frozenAt } from '../../src/world/clock.ts';
import { formatInstant } from '../../src/world/instant.ts';

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
): Simulator & { readonly asked: MockRequest[] } {
  const asked: MockRequest[] = [];
  return {
    asked,
    async answer(request) {
      asked.push(request);
      return answer(request);
    },
    instant: () => INSTANT,
    clockText: () => formatInstant(INSTANT),
    sessions: new SessionStore(SESSION_LIMITS, frozenAt(INSTANT)),
    events: new EventHub(),
    world: () => undefined,
    content: { fixtures: { customers: [], drivers: new Map() }, scenarios: [] },
    replaceContent: () => {},
    api: { root: '/api', path: '/user/externalId/{externalId}' },
  };
}
