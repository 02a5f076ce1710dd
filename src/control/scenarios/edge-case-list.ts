import { mockError } from '../../base/errors.ts';
import { present } from '../../base/present.ts';
import { nextTurn } from '../../base/time/real-time.ts';
import {
  type EdgeCase,
  edgeBody,
  edgeCaseHint,
  edgeCaseNamed,
  edgeCases,
} from '../../body/edge-cases/catalogue.ts';
import { preferOf, reservedForEdge } from '../../content/scenarios/edge-ways.ts';
import { edgeFindings } from '../../generated/contract/edge-findings.gen.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { driverBody } from '../../mock/answer/driver-body.ts';
import { type Handler, ok } from '../call.ts';
import { customerNamed } from '../drivers/customer.ts';

/** So many edge cases are looked at before others get their turn: what one breaks takes a millisecond to find out, once. */
const AT_ONCE = 4;

/** `GET /edge-cases`: what those of the built-in contract break was found out when the program was built. */
export const listEdgeCases: Handler<'listEdgeCases'> = async (call) => {
  const { contract } = call.context.contentState();
  const isBuiltIn = edgeFindings.contract === contract.hash;
  const invalid = new Set(edgeFindings.invalid);
  const views: Schemas['EdgeCase'][] = [];
  for (const edge of edgeCases(contract)) {
    const { name } = edge;
    if (!isBuiltIn && views.length % AT_ONCE === AT_ONCE - 1) await nextTurn();
    const found = isBuiltIn && {
      valid: !invalid.has(name),
      breaksRules: edgeFindings.breaksRules[name] ?? [],
    };
    views.push(edgeCaseView(edge, found || edge));
  }
  return ok<{ edgeCases: Schemas['EdgeCase'][] }>({ edgeCases: views });
};

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
  const base = present(driverBody(contentState, session, { customer, externalId, instant, invent: true }));
  const { text, violations } = edgeBody(edge.name, { externalId, instant, baseBody: base.text }, contract);
  const head: Omit<Schemas['EdgeCaseView'], 'body'> = {
    edgeCase: edgeCaseView(edge, edge),
    ...{ externalId, customer, violations: [...violations] },
  };
  return { status: 200, text: `${JSON.stringify(head).slice(0, -1)},"body":${text}}` };
};

/** @param found what it breaks, where that is known without building it */
function edgeCaseView(
  { name, group, why, path, breaksSpec }: EdgeCase,
  { valid, breaksRules }: { readonly valid: boolean; readonly breaksRules: readonly string[] },
): Schemas['EdgeCase'] {
  return {
    ...{ name, group, why, path: path ?? null, valid, breaksSpec, breaksRules: [...breaksRules] },
    ...{ prefer: preferOf(name), reserved: reservedForEdge(name) },
  };
}
