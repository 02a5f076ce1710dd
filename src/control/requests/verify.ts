import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type Call, type Handler, ok } from '../call.ts';
import { type Invalid, invalidRequest } from '../invalid.ts';
import { nearMissesOf } from './near-misses.ts';
import { matching, requestFilter } from './request-filter.ts';

/** An expectation, as a client sends it. */
export type VerifyBody = Call<'verifyRequests'>['body'];

/** How often something may have been asked. */
interface Expectation {
  readonly least: number;
  readonly most: number;
  readonly words: string;
}

/** `POST /requests/verify`. */
export const verifyRequests: Handler<'verifyRequests'> = async ({ context, session, body }) => {
  const { least, most, words } = expectationOf(body);
  const filter = requestFilter(context, body.match, 'body', '/match');
  const entries = await context.store.entries(session);
  const found = matching(entries, filter);
  const count = found.length;
  return ok<Schemas['Verification']>({
    verified: count >= least && count <= most,
    count,
    expected: words,
    forgotten: session.journal.forgotten,
    matches: found.map(({ id }) => id),
    nearMisses: count < least ? nearMissesOf(entries, filter) : [],
  });
};

function expectationOf(body: VerifyBody): Expectation {
  const fault = expectationFault(body);
  if (fault) throw invalidRequest(fault);
  const { exactly, atLeast, atMost, never } = body;
  if (never) return { least: 0, most: 0, words: 'never' };
  if (exactly !== undefined) return { least: exactly, most: exactly, words: `exactly ${exactly}` };
  const words = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ];
  return { least: atLeast ?? 0, most: atMost ?? Number.POSITIVE_INFINITY, words: words.join(' and ') };
}

/** What is wrong with what a body expects, which its schema does not say: not one thing. Undefined where nothing is. */
export function expectationFault({ exactly, atLeast, atMost, never }: VerifyBody): Invalid | undefined {
  const range = atLeast !== undefined || atMost !== undefined;
  const kinds = [exactly !== undefined, never !== undefined, range].filter(Boolean).length;
  if (kinds === 1) return undefined;
  const reason = kinds === 0 ? 'nothing is expected' : 'several things are expected that exclude each other';
  const allowed = 'exactly, never, or atLeast and atMost, alone or together';
  return { part: 'body', pointer: '', reason, allowed };
}
