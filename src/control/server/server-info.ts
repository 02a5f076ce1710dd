import { type MockError, mockError } from '../../base/errors.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { namesOf } from '../../body/map/names-of-map.ts';
import { hasDriver } from '../../contract/contract.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { authOf } from '../../mock/answer/authorise.ts';
import { toldKey } from '../../mock/secrets/told-key.ts';
import { formatClock } from '../../world/clock.ts';
import { GENERATOR_VERSION } from '../../world/identity.ts';
import { type AnyCall, DONE, type Handler, ok, type Result } from '../call.ts';
import type { ControlContext } from '../context.ts';
import { notThere } from '../invalid.ts';
import { partOf, Refusal } from '../refusal.ts';
import { credentialsOf, sampleOf } from './asked-by.ts';
import { type HealthFacts, healthOf } from './health.ts';
import { startOf } from './start-of.ts';

/** `GET /health`, about the session that is named. */
export const getHealth = (call: AnyCall): Result => ok(healthOf('ready', requestContext(call)));

/** `GET /live`. */
export const getLive = (call: AnyCall): Result => ok(healthOf('live', requestContext(call)));

/** `GET /ready`. @throws MockError that says why it is not */
export const getReady = (call: AnyCall): Result => {
  const hindrance = call.notReady?.();
  if (hindrance) throw hindrance;
  return ok(healthOf('ready', requestContext(call)));
};

function requestContext({ context, session, instant }: AnyCall): HealthFacts {
  const { contract } = context.contentState();
  return {
    contract,
    version: context.version,
    seed: context.options.seed,
    clock: session.clockText(),
    instant,
  };
}

/** `GET /spec`: its server is this mock. */
export const getSpec: Handler<'getSpec'> = ({ context }) => {
  const { document, root } = context.contentState().contract;
  return ok({ ...document, servers: [{ url: root || '/' }] });
};

/** `GET /info`. */
export const getInfo: Handler<'getInfo'> = async (call) => {
  const { version, options, store } = call.context;
  const { contract, customers, content } = call.context.contentState();
  const { seed, population, idPattern, unknown, strict, contractOnly, reserved, errorBody } = options;
  const auth = authOf(options.auth, contract);
  const clock = formatClock(store.startClock);
  const { envelope } = contract.operation;
  const names = namesOf(contract.derived(mapSlotOf).map?.rows, envelope);
  const { isLocal, addresses } = call.reach?.() ?? { isLocal: true, addresses: [] };
  return ok<Schemas['Info']>({
    version,
    contract: contract.hash,
    generator: GENERATOR_VERSION,
    api: contract.root + (hasDriver(contract) ? contract.operation.path : ''),
    base: contract.root,
    ...(envelope !== undefined && { envelope }),
    ...(names && { names }),
    spec: contract.validators ? (options.own?.spec ?? '') : null,
    start: startOf(options, contract),
    sample: await sampleOf(contract, call.instant),
    credentials: credentialsOf(contract, auth),
    options: { seed, clock, population, idPattern, unknown, strict, contractOnly, reserved, errorBody, auth },
    customers: customers.map(({ id, name, keys }) => {
      const fixtures = content.fixtures.drivers.get(id)?.size ?? 0;
      return { id, name, fixtures, key: toldKey(keys, auth, contract) };
    }),
    counts: countsOf(call.context),
    reach: { isLocal, addresses: [...addresses] },
  });
};

/** `POST /reload`. */
export const reloadFixtures: Handler<'reloadFixtures'> = async (call) => {
  try {
    await call.context.reload();
  } catch (error) {
    throw reloadRefused(error);
  }
  return ok<Schemas['Counts']>(countsOf(call.context));
};

/** `POST /reload/undo`. @throws MockError nothing-to-undo */
export const undoReload: Handler<'undoReload'> = ({ context }) => {
  if (!context.undoReload()) throw mockError('nothing-to-undo', {});
  return ok<Schemas['Counts']>(countsOf(context));
};

function reloadRefused(error: unknown): Refusal {
  const { problems = [error], untold = 0 } = (error ?? {}) as { problems?: MockError[]; untold?: number };
  const errors = problems.map(partOf);
  const others = errors.length - 1 + untold;
  const more = others > 0 ? ` (and ${others} more)` : '';
  const reason = `${(errors[0]?.detail ?? 'no reason given').replace(/\.$/, '')}${more}`;
  return new Refusal(mockError('reload-refused', { reason }), { errors });
}

function countsOf(context: ControlContext): Schemas['Counts'] {
  const { content } = context.contentState();
  let fixtures = 0;
  for (const drivers of content.fixtures.drivers.values()) fixtures += drivers.size;
  const { population } = context.options;
  return { fixtures, population, scenarios: content.scenarios.length, sessions: context.store.list().length };
}

/** `POST /notes`: tells those who watch the session. */
export const postNote: Handler<'postNote'> = ({ context, session, body }) => {
  context.events.tell({ type: 'note', session: session.name, text: body.text });
  return DONE;
};

/** `GET /report`. */
export const getReport: Handler<'getReport'> = async ({ context, query }) => {
  if (!context.report) throw notThere('report', 'of a real service: only proxy stands before one');
  const { text, type } = await context.report(query.format ?? 'json');
  return { status: 200, text, type };
};
