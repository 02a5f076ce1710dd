import { didYouMean, mockError } from '../../contract/errors.ts';
import { nearest } from '../../contract/nearest.ts';
import type { SwitchedOn } from '../../scenarios/ladder.ts';
import { DONE, type Handler, ok, type Schemas } from './call.ts';
import { customerNamed } from './customer.ts';
import { notThere } from './invalid.ts';
import { checkRoom } from './limits.ts';
import { tellState } from './tell-state.ts';

/** `GET /activations`. */
export const listActivations: Handler<'listActivations'> = ({ session }) =>
  ok<{ activations: Schemas['Activation'][] }>({ activations: session.activations.map(activationView) });

/** `POST /activations`. */
export const activateScenario: Handler<'activateScenario'> = (call) => {
  const { session, context, body } = call;
  const { scenario, externalId, times } = body;
  const { byName } = context.loaded().scenarios;
  if (!byName.has(scenario)) {
    const allowed = [...byName.keys()];
    const hint = didYouMean(nearest(scenario, allowed));
    throw mockError('unknown-scenario', { given: scenario, allowed, hint });
  }
  const customer = body.customer === undefined ? undefined : customerNamed(call, body.customer).customer.id;
  checkRoom(session, 'activations', session.activations.length + 1);
  const added = session.activate({ scenario, externalId, customer, times });
  context.events.tell({
    type: 'scenario',
    session: session.name,
    what: `activation ${added.id} on`,
    scenario,
  });
  return { status: 201, json: activationView(added) };
};

/** `DELETE /activations`. */
export const deleteActivations: Handler<'deleteActivations'> = (call) => {
  if (call.session.deactivate() > 0) tellState(call, 'all scenarios off');
  return DONE;
};

/** `DELETE /activations/{id}`. */
export const deleteActivation: Handler<'deleteActivation'> = ({ session, context, path }) => {
  const activation = session.activations.find(({ id }) => id === path.id);
  if (!activation) throw notThere('activation', path.id);
  session.deactivate(path.id);
  const { scenario } = activation;
  context.events.tell({
    type: 'scenario',
    session: session.name,
    what: `activation ${path.id} off`,
    scenario,
  });
  return DONE;
};

function activationView({ id, scenario, externalId, customer, times }: SwitchedOn): Schemas['Activation'] {
  return { id, scenario, externalId: externalId ?? null, customer: customer ?? null, times: times ?? null };
}
