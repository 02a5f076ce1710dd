import { FAULTS } from '../../content/scenarios/fault.ts';
import type { Contract } from '../../contract/contract.ts';
import { credentialsFor, withCookies } from '../../contract/entrance/credentials.ts';
import { type Entrance, entranceOf } from '../../contract/entrance/entrance.ts';
import { operationMeant } from '../../contract/router.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { parseRequest } from '../../mock/answer/parse-request.ts';
import { type DriverRequest, driverRequest } from '../../mock/answer/request/driver-request.ts';
import type { Reply } from '../../mock/reply.ts';
import type { MockRequest } from '../../mock/request.ts';
import { secretsOf } from '../../mock/secrets/secrets.ts';
import { type Call, type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { invalidRequest } from '../invalid.ts';

/** `POST /try`. */
export const tryRequest: Handler<'tryRequest'> = async (call) => {
  const { contract } = call.context.contentState();
  const asked = askedFor(call, contract);
  const { path, headers = {} } = call.body;
  const { method = path === undefined ? contract.operation.method : 'GET' } = call.body;
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  const target = targetOf(asked);
  const request: MockRequest = {
    ...{ method, target },
    headers: {
      ...withCookies(asked.headers, Object.fromEntries(given)),
      'x-mock-session': call.session.name,
    },
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

/** The path that is given, or that of the driver, with what lets the customer in. */
function askedFor(call: Call<'tryRequest'>, contract: Contract): DriverRequest {
  const { path, externalId } = call.body;
  const asker = { key: keyOf(call), customer: customerNamed(call, call.body.customer).customer.id };
  if (path !== undefined) {
    const { query, headers } = credentialsFor(entranceAt(path, contract, call.body.method), asker);
    return { path, query: Object.entries(query), headers };
  }
  const asked = externalId === undefined ? undefined : driverRequest(contract, externalId, asker);
  if (asked !== undefined) return asked;
  throw invalidRequest({
    ...{ part: 'body', pointer: externalId === undefined ? '' : '/externalId' },
    reason:
      externalId === undefined ? 'neither externalId nor path is given' : 'externalId cannot stand in a path',
    allowed: 'an externalId whose characters all have a UTF-8 form, or a path',
  });
}

/** How the operation that a path means lets requests in; as the driver's does where it means none. */
function entranceAt(path: string, contract: Contract, method = 'GET'): Entrance {
  const [bare = ''] = path.split('?', 1);
  const parsed = parseRequest({ method, target: bare, headers: {} }, { contract, customers: [] }, true);
  const meant = operationMeant(parsed, contract);
  return meant ? entranceOf(contract, meant.operation) : contract;
}

function keyOf(call: Call<'tryRequest'>): string {
  const { customer } = customerNamed(call, call.body.customer);
  return call.body.key ?? customer.keys[0] ?? '';
}

/** The path with key and customer in its query, where it does not say them itself. */
function targetOf({ path, query }: DriverRequest): string {
  const [bare = '', search = ''] = path.split('?', 2);
  const given = new URLSearchParams(search);
  const added = new URLSearchParams();
  for (const [name, value] of query) if (!given.has(name)) added.append(name, value);
  const all = [search, added.toString()].filter((part) => part !== '').join('&');
  return all === '' ? bare : `${bare}?${all}`;
}
