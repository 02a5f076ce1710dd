import { formatInstant } from '../../src/base/time/instant.ts';
import { builtInContract } from '../../src/contract/built-in-contract.ts';
import { countFailures, type Failure } from '../../src/mock/failures.ts';
import type { Provenance, Reply } from '../../src/mock/reply.ts';
import type { MockRequest } from '../../src/mock/request.ts';
import { RedactorCache } from '../../src/mock/secrets/redactor-cache.ts';
import { secretsOf } from '../../src/mock/secrets/secrets.ts';
import type { HostedSimulator } from '../../src/server/hosted.ts';

/** 2026-01-15T09:00:00Z in whole seconds. */
export const INSTANT = 1_768_467_600;

const PROVENANCE: Provenance = {
  ...{ instant: INSTANT, reason: 'natural', violations: [] },
  ...{ scenario: undefined, edge: undefined, step: undefined, recipe: undefined, covers: undefined },
};

/** A reply with every part; what is given replaces the default. */
export function reply(part: Partial<Omit<Reply, 'provenance'>> = {}, about: Partial<Provenance> = {}): Reply {
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
    provenance: { ...PROVENANCE, ...about },
    ...part,
  };
}

/** A simulator that answers what it is told to and keeps what it was asked. */
export function fakeSimulator(
  answer: (request: MockRequest) => Reply | Promise<Reply> = () => reply(),
  onError?: (failure: Failure) => void,
): HostedSimulator & { readonly asked: MockRequest[] } {
  const asked: MockRequest[] = [];
  const redactors = new RedactorCache();
  return {
    asked,
    async answer(request) {
      asked.push(request);
      return answer(request);
    },
    failed: countFailures(() => builtInContract.derived(secretsOf), redactors, onError),
    redactors,
    instant: () => INSTANT,
    clockText: () => formatInstant(INSTANT),
    contract: () => builtInContract,
    control: () => Promise.reject(new Error('no control API')),
  };
}
