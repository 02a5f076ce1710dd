import { isObject, mergePatch } from '../../base/json/json-object.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { fixtureOf } from '../../mock/answer/content-state.ts';
import type { Session } from '../../mock/session/session.ts';
import type { DriverOverride } from '../../mock/session/session-change.ts';
import { type AnyCall, DONE, type Handler, type Result } from '../call.ts';
import { notThere } from '../invalid.ts';
import {
  checkRoom,
  driverOverrideCount,
  overrideLength,
  overrideTextLength,
} from '../sessions/session-limits.ts';
import { customerNamed } from './customer.ts';

type Patch = Readonly<Record<string, unknown>>;

/** `GET /drivers/{externalId}`. */
export const getDriver: Handler<'getDriver'> = (call) =>
  driverView(call, customerNamed(call, call.query.customer).customer.id, call.path.externalId);

/** `PUT /drivers/{externalId}`: the body's text is kept as it was sent, numbers of any length too. */
export const putDriver: Handler<'putDriver'> = (call) => {
  const customer = customerNamed(call, call.query.customer).customer.id;
  const { externalId } = call.path;
  override(call, customer, externalId, { from: call.instant, text: call.text, patch: undefined });
  return driverView(call, customer, externalId);
};

/** `PATCH /drivers/{externalId}` (RFC 7396). */
export const patchDriver: Handler<'patchDriver'> = (call) => {
  const customer = customerNamed(call, call.query.customer).customer.id;
  const { externalId } = call.path;
  const { session, instant, context } = call;
  const before = session.driverOverrides.get(customer)?.get(externalId);
  if (!before && !context.bodyOf(session, customer, externalId)) throw notThere('driver', externalId);
  const patch = call.body as Patch;
  override(
    call,
    customer,
    externalId,
    before?.text === undefined
      ? { from: instant, text: undefined, patch: before?.patch ? bothPatches(before.patch, patch) : patch }
      : { from: instant, text: JSON.stringify(mergePatch(JSON.parse(before.text), patch)), patch: undefined },
  );
  return driverView(call, customer, externalId);
};

/** `DELETE /drivers/{externalId}`. */
export const deleteDriverOverride: Handler<'deleteDriverOverride'> = (call) => {
  const customer = customerNamed(call, call.query.customer).customer.id;
  const { externalId } = call.path;
  call.session.mutate({ kind: 'driver-released', customer, externalId }, call.nowMs);
  return DONE;
};

function override(call: AnyCall, customer: string, externalId: string, made: DriverOverride): void {
  const { session } = call;
  const before = session.driverOverrides.get(customer)?.get(externalId);
  if (!before) checkRoom(session, 'driverOverrides', driverOverrideCount(session) + 1);
  const freed = before ? overrideLength(before) : 0;
  checkRoom(session, 'overrideText', overrideTextLength(session) - freed + overrideLength(made));
  session.mutate({ kind: 'driver', customer, externalId, override: made }, call.nowMs);
}

/** The driver as the API answers it now; its body is written as it is, for a number may be longer than 2^53. */
function driverView(call: AnyCall, customer: string, externalId: string): Result {
  const { context, session } = call;
  const body = context.bodyOf(session, customer, externalId);
  if (!body) throw notThere('driver', externalId);
  const head: Omit<Schemas['DriverView'], 'body'> = {
    ...{ externalId, customer, origin: body.origin },
    story: fixtureOf(context.contentState(), customer, externalId)?.story ?? null,
    override: overrideView(session, customer, externalId),
    violations: [...body.violations],
  };
  return { status: 200, text: `${JSON.stringify(head).slice(0, -1)},"body":${body.text.trim()}}` };
}

function overrideView(
  session: Session,
  customer: string,
  externalId: string,
): Schemas['DriverView']['override'] {
  const found = session.driverOverrides.get(customer)?.get(externalId);
  if (!found) return null;
  const from = formatInstant(found.from);
  return found.patch ? { from, kind: 'patch', patch: { ...found.patch } } : { from, kind: 'body' };
}

/** One patch that does what two do, one after the other: a null of the first goes on removing. */
function bothPatches(first: Patch, second: Patch): Patch {
  const both = new Map(Object.entries(first));
  for (const [name, value] of Object.entries(second)) {
    const before = both.get(name);
    both.set(name, isObject(before) && isObject(value) ? bothPatches(before, value) : value);
  }
  return Object.fromEntries(both);
}
