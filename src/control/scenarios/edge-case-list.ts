import { mockError } from '../../base/errors.ts';
import {
  type EdgeCase,
  edgeBody,
  edgeCaseHint,
  edgeCaseNamed,
  edgeCases,
} from '../../body/edge-cases/catalogue.ts';
import { preferOf, reservedForEdge } from '../../content/scenarios/edge-ways.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { driverBody } from '../../mock/answer/driver-body.ts';
import { type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';

/** `GET /edge-cases`. */
export const listEdgeCases: Handler<'listEdgeCases'> = ({ context }) =>
  ok<{ edgeCases: Schemas['EdgeCase'][] }>({
    edgeCases: edgeCases(context.contentState().contract).map(edgeCaseView),
  });

/** `GET /edge-cases/{name}`: the body is written as it is, for a number may be longer than 2^53. */
export const getEdgeCase: Handler<'getEdgeCase'> = (call) => {
  const { context, session, instant, path, query } = call;
  const contentState = context.contentState();
  const { contract } = contentState;
  const edge = edgeCaseNamed(path.name, contract);
  if (!edge) {
    const hint = edgeCaseHint(path.name, contract);
    throw mockError('control-not-found', { kind: 'edge case', given: path.name, hint });
  }
  const customer = customerNamed(call, query.customer).customer.id;
  const externalId = query.externalId ?? reservedForEdge(edge.name);
  const base = driverBody(contentState, session, { customer, externalId, instant, invent: true })!;
  const { text, violations } = edgeBody(edge.name, { externalId, instant, baseBody: base.text }, contract);
  const head: Omit<Schemas['EdgeCaseView'], 'body'> = {
    edgeCase: edgeCaseView(edge),
    ...{ externalId, customer, violations: [...violations] },
  };
  return { status: 200, text: `${JSON.stringify(head).slice(0, -1)},"body":${text}}` };
};

function edgeCaseView(edge: EdgeCase): Schemas['EdgeCase'] {
  const { name, group, why, path, valid, breaksSpec, breaksRules } = edge;
  return {
    ...{ name, group, why, path: path ?? null, valid, breaksSpec, breaksRules: [...breaksRules] },
    ...{ prefer: preferOf(name), reserved: reservedForEdge(name) },
  };
}
