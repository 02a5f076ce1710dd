import { formatInstant } from '../../base/time/instant.ts';
import { sampleRequest } from '../../body/map/sample-request.ts';
import { type CustomerWithKey, credentialsFor, withCookies } from '../../contract/entrance/credentials.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import { type Operation, operationsOf } from '../../contract/operations.ts';
import type { Exchanged } from '../../interchange/export/exchanged.ts';
import { parseRequest } from '../../mock/answer/parse-request.ts';
import { noteOf } from '../../mock/answer/record.ts';
import { type DriverRequest, driverRequest, inLowerCase } from '../../mock/answer/request/driver-request.ts';
import type { MockRequest } from '../../mock/request.ts';
import { Session } from '../../mock/session/session.ts';
import { frozenAt } from '../../world/clock.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { AnyCall } from '../call.ts';
import { namedDrivers } from '../named-drivers.ts';
import { entryView } from './entry-view.ts';

/** An id that no fixture has and no pattern of ids writes. */
const NOBODY = 'nobody-of-this-name';

/**
 * An example of each answer, as nobody has asked yet: the driver, each error by its own cause, every other status that the
 * contract has, and what its other operations answer to GET. Nothing of it is noted anywhere.
 */
export async function exampleExchanges(call: AnyCall): Promise<readonly Exchanged[]> {
  const { contract } = call.context.contentState();
  const { statuses } = contract.operation;
  const met = new Set<number>();
  const exchanges: Exchanged[] = [];
  const add = async (request: MockRequest, status?: number) => {
    const exchange = await exampleOf(call, request, exchanges.length + 1);
    if (status !== undefined && exchange.status !== status) return;
    met.add(exchange.status);
    exchanges.push(exchange);
  };
  const driver = sampleId(call);
  await add(asking(call, driver), 200);
  await add(asking(call, ' '), 400);
  await add(asking(call, driver, { isKnown: false }), 401);
  await add(asking(call, NOBODY), 404);
  for (const status of Object.keys(statuses).map(Number)) {
    if (!met.has(status)) await add(asking(call, driver, { prefer: `code=${status}` }), status);
  }
  for (const operation of contract.derived(operationsOf)) {
    const isOther = operation.id !== contract.operation.operationId && operation.method === 'GET';
    if (isOther) await add(askingOther(call, operation));
  }
  return exchanges;
}

/** A driver that there is: the one of the API page, else the first that was written by hand, else the first numbered one. */
function sampleId({ context }: AnyCall): string {
  const { customers } = context.contentState();
  const named = namedDrivers(context, customers[0]?.id ?? '');
  const first = writeId(parseIdPattern(context.options.idPattern), 1);
  return named.find((name) => name === 'extIdTest') ?? named[0] ?? first;
}

function asking(
  call: AnyCall,
  externalId: string,
  { isKnown = true, prefer }: { readonly isKnown?: boolean; readonly prefer?: string } = {},
): MockRequest {
  const { contract } = call.context.contentState();
  const asked = driverRequest(contract, externalId, askerOf(call));
  const path = asked?.path ?? '/';
  if (isKnown && asked) return requestOf(contract.operation.method, path, asked, prefer);
  const { query, headers } = credentialsFor(contract, { ...askerOf(call), key: undefined });
  return requestOf(contract.operation.method, path, { query: Object.entries(query), headers }, prefer);
}

function askingOther(call: AnyCall, operation: Operation): MockRequest {
  const { contract } = call.context.contentState();
  const { method, path, query, headers } = sampleRequest(operation, contract, formatInstant(call.instant));
  const sent = credentialsFor(entranceOf(contract, operation), askerOf(call));
  return requestOf(method, contract.root + path, {
    query: [...Object.entries(sent.query), ...new URLSearchParams(query)],
    headers: withCookies(inLowerCase(headers), sent.headers),
  });
}

function askerOf({ context }: AnyCall): CustomerWithKey {
  const [customer] = context.contentState().customers;
  return { customer: customer?.id ?? '', key: customer?.keys[0] ?? 'key' };
}

function requestOf(
  method: string,
  path: string,
  { query, headers }: Pick<DriverRequest, 'query' | 'headers'>,
  prefer?: string,
): MockRequest {
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]));
  return {
    method,
    target: query.length === 0 ? path : `${path}?${search}`,
    headers: { accept: 'application/json', ...headers, ...(prefer !== undefined && { prefer }) },
  };
}

async function exampleOf({ context, instant, nowMs }: AnyCall, request: MockRequest, id: number) {
  const session = new Session('export', frozenAt(instant), nowMs, context.options.seed);
  const reply = await context.answerApart(request, session);
  const parsed = parseRequest(request, context.contentState(), false);
  const note = noteOf({ ...parsed, session, instant }, reply, context.redactors);
  const entry = { ...note.tell(nowMs, request), id, delivered: undefined };
  return { ...entryView(entry), body: reply.body, bodyMissing: null };
}
