import { lastItem } from '../../base/present.ts';
import { hasDriver } from '../../contract/contract.ts';
import type { Redact } from '../../mock/secrets/redactor.ts';
import type { Answered } from '../ask/call-target.ts';
import type { Target } from '../ask/target.ts';
import { isRedirect, redirectOf } from '../judge/redirect.ts';

import type { CheckCase } from './check-case.ts';
import type { Done, Stopped } from './done.ts';

/**
 * The first question before all others: whether the service answers with a driver for the key. Until it does, nothing else
 * can be tested, and every further request would be one more failing login.
 * @param rest the cases that are still to come
 */
export function stopAfter(
  done: readonly Done[],
  rest: readonly CheckCase[],
  target: Target,
  redact: Redact,
): Stopped | undefined {
  const latest = lastItem(done);
  if (!isFirstQuestion(latest.case, target) || done.some(hasAnswered)) return undefined;
  const { given, untested } = latest;
  if (untested !== undefined) {
    const isPlain = target.shown.startsWith('http:') && untested.includes('ECONNRESET');
    const advice = isPlain
      ? 'See whether the service speaks https: then --target begins with https://.'
      : 'Try again when the service has time; --retries and --max-time say how long to wait.';
    return { reason: `the first question gets no answer: ${untested}`, advice };
  }
  if (given?.kind !== 'answered') {
    const cause = redact(given?.reason ?? '');
    // The service was reached where a certificate or TLS is the matter, and what to do stands in the cause.
    const advice = /certificate|TLS/.test(cause)
      ? 'The service is there and nothing was asked of it: mend this, and run it again.'
      : 'See that --target is right and that the service runs and can be reached from here.';
    return { reason: `the first question gets no answer: ${cause}`, advice };
  }
  const more = rest.some((one) => isFirstQuestion(one, target));
  return stopFor(given, more || !hasDriver(target.contract), target, redact);
}

/** Where the contract has no drivers, any operation tells whether the service lets the key in. */
function isFirstQuestion(one: CheckCase, { contract }: Target): boolean {
  return hasDriver(contract) ? isKnownDriver(one) : one.operation !== undefined;
}

function isKnownDriver({ requestedId, status, isGivenId }: CheckCase): boolean {
  return status === 200 && requestedId !== undefined && isGivenId === true;
}

/** Whether an answer is that of the operation, right or wrong: what it deviates in is for the report. */
function hasAnswered({ given, untested }: Done): boolean {
  if (given?.kind !== 'answered' || untested !== undefined) return false;
  const { status } = given;
  return !(status >= 300 && status < 400) && ![401, 403, 404, 407].includes(status);
}

function stopFor(given: Answered, hasMore: boolean, target: Target, redact: Redact): Stopped | undefined {
  const { status } = given;
  if (status === 401 || status === 403 || status === 407) {
    return {
      reason: `the service does not let this key and customer in: status ${status}`,
      advice:
        'See that --code and --client-id are right, and of this service; a gateway before it may want a --header.',
    };
  }
  if (status === 304) {
    return {
      reason: 'the first question is answered by 304, that nothing has changed, and without a driver',
      advice: 'Leave out the --header that asks so (If-None-Match, If-Modified-Since).',
    };
  }
  if (isRedirect(status)) {
    return {
      reason: `the first question is led elsewhere: ${redirectOf(given, redact)}`,
      advice:
        'Give the address that it leads to as --target, if it is the service; a page for logging in is not.',
    };
  }
  if (status !== 404 || hasMore) return undefined;
  return {
    reason: 'none of the given ids is found: status 404',
    advice: `See that ${target.root} is where the API begins, that --id is right, and that --client-id is whose driver it is.`,
  };
}
