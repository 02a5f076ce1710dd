import { FAULTS } from '../../content/scenarios/fault.ts';
import type { Contract } from '../../contract/contract.ts';
import { type Credentials, credentialsFor } from '../../contract/credentials.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { pathOf } from '../../mock/answer/request/path-parameters.ts';
import type { Reply } from '../../mock/reply.ts';
import type { MockRequest } from '../../mock/request.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import { type Call, type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { invalidRequest } from '../invalid.ts';

/** `POST /try`. */
export const tryRequest: Handler<'tryRequest'> = async (call) => {
  const { method = 'GET', headers = {} } = call.body;
  const { contract } = call.context.contentState();
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const { customer } = customerNamed(call, call.body.customer);
  const path = pathFor(call, contract, customer.id);
  const credentials = credentialsFor(contract, { key: keyOf(call), customer: customer.id });
  const target = targetOf(path, credentials);
  const request: MockRequest = {
    ...{ method, target },
    headers: { ...credentials.headers, ...Object.fromEntries(given), 'x-mock-session': call.session.name },
  };
  const reply = await call.context.answer(request);
  call.context.delivered(request, reply.fault ? 'no' : 'yes');
  return ok<Schemas['Tried']>({
    ...{ method, target: contract.derived(secretsOf).target(target) },
    requestId: request.record?.id ?? 0,
    answer: answerView(reply),
  });
};

/** An answer as it would be on the wire. */
function answerView(reply: Reply): Schemas['WireAnswer'] {
  const { status, body, delayMs, dribbleMs, fault } = reply;
  const { reason, scenario, step, violations } = reply.provenance;
  return {
    ...{ status, body, delayMs, dribbleMs, reason },
    headers: reply.headers.map(([name, value]) => ({ name, value })),
    fault: fault ?? null,
    faultMeans: fault ? FAULTS[fault] : null,
    scenario: scenario ?? null,
    step: step ?? null,
    violations: [...violations],
  };
}

function pathFor(
  { body: { path, externalId } }: Call<'tryRequest'>,
  contract: Contract,
  customer: string,
): string {
  const named = path ?? (externalId === undefined ? undefined : pathOf(externalId, contract, customer));
  if (named !== undefined) return named;
  throw invalidRequest({
    ...{ part: 'body', pointer: externalId === undefined ? '' : '/externalId' },
    reason:
      externalId === undefined ? 'neither externalId nor path is given' : 'externalId cannot stand in a path',
    allowed: 'an externalId whose characters all have a UTF-8 form, or a path',
  });
}

function keyOf(call: Call<'tryRequest'>): string {
  const { customer } = customerNamed(call, call.body.customer);
  return call.body.key ?? customer.keys[0] ?? '';
}

/** The path with key and customer in its query, where it does not say them itself. */
function targetOf(path: string, credentials: Credentials): string {
  const [bare = '', search = ''] = path.split('?', 2);
  const given = new URLSearchParams(search);
  const added = new URLSearchParams(Object.entries(credentials.query).filter(([name]) => !given.has(name)));
  const query = [search, added.toString()].filter((part) => part !== '').join('&');
  return query === '' ? bare : `${bare}?${query}`;
}
