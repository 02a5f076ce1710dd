import { mapSlotOf } from '../../body/map/map-slot.ts';
import { jsonTypeOf, type Operation, responseFor, successOf } from '../../contract/operations.ts';
import type { Recipe } from '../recipe.ts';
import type { Reply } from '../reply.ts';
import type { Reason } from '../session/trace.ts';
import { customerOf } from './authorise.ts';
import { described, type ReplyContent } from './decorate.ts';
import type { Exchange, Outcome } from './exchange.ts';
import { writeProblem } from './make-error.ts';
import type { Source } from './parts.ts';
import { type OperationWishes, operationWishes } from './request/request-context.ts';

type OtherOperation = Extract<Outcome, { kind: 'other-operation' }>;
type BadRequest = Extract<Outcome, { kind: 'bad-request' }>;

/** What an operation answers that is not the driver's: an example of the contract, or what its schema says. */
export function makeOperation(
  { contentState, options }: Source,
  exchange: Exchange,
  { operation, parameters }: OtherOperation,
  reason: Reason,
): Reply {
  const { contract, instant } = exchange;
  const { customers } = contentState;
  const customer = customerOf(exchange, customers) ?? customers[0];
  const { a, b } = contentState.worlds.get(customer?.id ?? '')?.identity.key ?? { a: 0, b: 0 };
  const wishes = operationWishes(exchange, options.contractOnly);
  const answer = contract.derived(mapSlotOf).writeOperation?.(operation, {
    ...{ parameters, instant, seed: `${a} ${b}` },
    ...wishes,
  });
  const recipe: Recipe = { base: { kind: 'operation' } };
  const violations = answer?.violations ?? [];
  return described(answer ?? plainExample(operation, wishes), exchange, {
    ...{ reason, recipe, violations, isOff: violations.length > 0 },
  });
}

/** An example of the built-in contract, which has no other operation and nothing that writes the answers of one. */
function plainExample(operation: Operation, { wished, status: wanted }: OperationWishes): ReplyContent {
  const response = wanted === undefined ? successOf(operation) : responseFor(operation, wanted);
  const { status, content = {} } = response ?? {};
  const type = jsonTypeOf(content) ?? '';
  const example = wished === undefined ? undefined : content[type]?.examples[wished];
  if (example === undefined) return { status: 204, headers: [], body: '' };
  return {
    status: wanted ?? Number(status),
    headers: [['content-type', type]],
    body: JSON.stringify(example),
  };
}

/** Why an operation refuses a request, in the form that the contract has for it. */
export function makeBadRequest(exchange: Exchange, { status, detail }: BadRequest, reason: Reason): Reply {
  const { operation, path } = exchange;
  const title = status === 415 ? 'Unsupported Media Type' : 'Bad Request';
  const content = writeProblem(
    exchange,
    { type: 'about:blank', title, status, detail, instance: path },
    'problem',
  );
  return described({ status, ...content }, exchange, {
    reason,
    recipe: { base: { kind: 'bad-request', status, detail } },
    isOff: operation && responseFor(operation, status) === undefined,
  });
}
