import { didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import { formatInstant } from '../../base/time/instant.ts';
import { edgeCaseNamed, unknownEdgeCase } from '../../body/edge-cases/catalogue.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { Session } from '../../mock/session/session.ts';
import { type Activation, activationCounter } from '../../mock/session/trace.ts';
import { type AnyCall, DONE, type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';
import { invalidRequest, notThere } from '../invalid.ts';
import { checkRoom } from './session-limits.ts';

/** `GET /activations`. */
export const listActivations: Handler<'listActivations'> = (call) =>
  ok<{ activations: Schemas['Activation'][] }>({ activations: activationsOf(call) });

/** What is switched on in the session of a call, the latest first. @param activations those to tell of; default: all */
export function activationsOf(
  { session, context }: AnyCall,
  activations = session.activations,
): Schemas['Activation'][] {
  const { byName } = context.contentState().scenarios;
  return activations.map((each) => activationView(each, session, byName));
}

/** `POST /activations`. */
export const activateScenario: Handler<'activateScenario'> = (call) => {
  const { session, context, body } = call;
  const { scenario, edge, externalId, times } = body;
  if ((scenario === undefined) === (edge === undefined)) {
    const reason = 'an activation has a scenario or an edge case';
    throw invalidRequest({ part: 'body', pointer: '', reason, allowed: 'scenario or edge, one of the two' });
  }
  const { contract, scenarios } = context.contentState();
  const { byName } = scenarios;
  if (scenario !== undefined && !byName.has(scenario)) throw unknownScenario(scenario, [...byName.keys()]);
  if (edge !== undefined && !edgeCaseNamed(edge, contract)) throw unknownEdgeCase(edge, contract);
  const customer = body.customer === undefined ? undefined : customerNamed(call, body.customer).customer.id;
  checkRoom(session, 'activations', session.activations.length + 1);
  const activation = { scenario, edge, externalId, customer, times };
  session.mutate({ kind: 'activate', activation }, call.nowMs);
  return { status: 201, json: activationView(itemAt(session.activations, 0), session, byName) };
};

/** `DELETE /activations`. */
export const deleteActivations: Handler<'deleteActivations'> = (call) => {
  call.session.mutate({ kind: 'deactivate', id: undefined }, call.nowMs);
  return DONE;
};

/** `DELETE /activations/{id}`. */
export const deleteActivation: Handler<'deleteActivation'> = ({ session, nowMs, path }) => {
  if (!session.mutate({ kind: 'deactivate', id: path.id }, nowMs)) throw notThere('activation', path.id);
  return DONE;
};

function unknownScenario(given: string, allowed: readonly string[]): MockError {
  return mockError('unknown-scenario', { given, allowed, hint: didYouMean(nearest(given, allowed)) });
}

/** @param scenarios of the files as they are, by name */
function activationView(
  activation: Activation,
  { counters }: Session,
  scenarios: ReadonlyMap<string, unknown>,
): Schemas['Activation'] {
  const { id, scenario, edge, externalId, customer, times, from, until } = activation;
  const left = times === undefined ? null : Math.max(0, times - counters.get(activationCounter(id)));
  return {
    ...{ id, scenario: scenario ?? null, ...(edge !== undefined && { edge }) },
    ...{ externalId: externalId ?? null, customer: customer ?? null, times: times ?? null, left },
    ...(from !== undefined && { from: formatInstant(from) }),
    ...(until !== undefined && { until: formatInstant(until) }),
    ...(scenario !== undefined && !scenarios.has(scenario) && { missing: true }),
  };
}
