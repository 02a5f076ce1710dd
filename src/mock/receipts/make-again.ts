import { MockError, mockError } from '../../base/errors.ts';
import { itemAt, present } from '../../base/present.ts';
import { edgeCaseNamed } from '../../body/edge-cases/catalogue.ts';
import type { Content } from '../../content/content.ts';
import type { Contract } from '../../contract/contract.ts';
import { driverOperation } from '../../contract/driver-answers.ts';
import { routerOf } from '../../contract/router.ts';
import { frozenAt } from '../../world/clock.ts';
import { GENERATOR_VERSION } from '../../world/identity.ts';
import { customerOf } from '../answer/authorise.ts';
import { decisionFor } from '../answer/choose.ts';
import { type ContentState, contentStateOf } from '../answer/content-state.ts';
import type { Exchange, Outcome } from '../answer/exchange.ts';
import { makeAnswer, underStep } from '../answer/make-body.ts';
import { withOperation } from '../answer/match-operation.ts';
import { parseRequest } from '../answer/parse-request.ts';
import type { Source } from '../answer/parts.ts';
import { pathOf } from '../answer/request/path-parameters.ts';
import { ResponseCache } from '../answer/response-cache.ts';
import type { StepName } from '../recipe.ts';
import type { Reply } from '../reply.ts';
import { RedactorCache } from '../secrets/redactor-cache.ts';
import { Session } from '../session/session.ts';
import type { Receipt, ReceiptRequest } from './receipt.ts';
import { stepOf } from './receipt-request.ts';
import { contractHeaders, digestOf } from './receipt-writer.ts';

/** An answer that was made again. */
export interface Replayed {
  readonly status: number;
  /** Those that do not only tell of the mock, in the order in which they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The whole body, also where the wire cut it off, or where the method was HEAD and it was not sent. */
  readonly body: string;
}

/** What answers are made again with. */
export interface ReplaySource {
  /** Fixtures, completed for the seed of the receipt, and scenarios. */
  readonly content: Content;
  readonly contract: Contract;
  /** Version of the program. */
  readonly version: string;
  /** Worlds that were made for other receipts, to be used again: of many receipts most are of one seed. Filled here. */
  readonly known?: Map<string, ContentState>;
}

/**
 * Makes the answer of a receipt again, in the same bytes. Other fixtures do as long as the bytes are the same.
 * @throws MockError receipt-needs where it cannot, with all that is missing
 */
export function replayReceipt(receipt: Receipt, source: ReplaySource): Replayed {
  const missing = needsOf(receipt, source.contract);
  const { request } = receipt;
  if (missing.length > 0 || typeof request === 'string') throw mockError('receipt-needs', { needs: missing });
  const reply = madeAgain(receipt, request, source);
  if (!reply || digestOf(reply) !== receipt.digest) {
    throw mockError('receipt-needs', { needs: differencesOf(receipt, source) });
  }
  const { status, body } = reply;
  return { status, headers: contractHeaders(reply), body };
}

/** What a receipt needs that no fixtures can give. */
function needsOf(
  { contract, generator, request, overrides, withheld, edgeCase, base, operation = '' }: Receipt,
  here: Contract,
): readonly string[] {
  const needs: string[] = [];
  if (base.kind === 'handler')
    needs.push(
      `what the function for the operation ${operation} returned: functions of handlers are not called again, as they may change something`,
    );
  if (contract !== here.hash) needs.push(`the contract ${contract} (here: ${here.hash})`);
  if (generator !== GENERATOR_VERSION)
    needs.push(`the generator version ${generator} (here: ${GENERATOR_VERSION})`);
  if (typeof request === 'string')
    needs.push(
      `the request, which is too long for a receipt, repeats a key or names an id that is masked (hash ${request})`,
    );
  if (typeof overrides === 'string') {
    needs.push(`the overrides of the session, which are too long for a receipt (hash ${overrides})`);
  }
  for (const name of withheld) needs.push(`the value of ${name}, as a receipt holds no keys`);
  if (edgeCase !== undefined && !edgeCaseNamed(edgeCase, here)) {
    needs.push(`the edge case ${edgeCase}, which this version of the program does not have`);
  }
  return needs;
}

/** Why other bytes came out. */
function differencesOf(receipt: Receipt, { content, version }: ReplaySource): readonly string[] {
  const { hash = '' } = content;
  if (receipt.content !== hash || hash === '') {
    const [theirs, ours] = [receipt.content || 'without a hash', hash || 'without a hash'];
    return [`the fixtures and scenarios ${theirs} (here: ${ours})`];
  }
  if (receipt.version !== version) return [`ev-driver-mock ${receipt.version} (this is ${version})`];
  return ['something that it does not tell: from all that it says other bytes come out'];
}

/** Undefined where a scenario is not there, or something else that only other content can have. */
function madeAgain(
  receipt: Receipt,
  request: ReceiptRequest,
  { content, contract, known }: ReplaySource,
): Reply | undefined {
  try {
    const settings = { seed: receipt.seed, ...receipt.options };
    const key = JSON.stringify(settings);
    const contentState = known?.get(key) ?? contentStateOf(settings, content, contract);
    known?.set(key, contentState);
    const around = { cache: new ResponseCache(), redactors: new RedactorCache() };
    const source: Source = { options: receipt.options, contentState, ...around };
    const exchange = exchangeOf(receipt, request, contentState);
    const outcome = outcomeOf(receipt, request, source, exchange);
    const base = outcome && makeAnswer(source, exchange, outcome, 'natural');
    const reply = base && (receipt.under ? underNamed(base, receipt.under, source, exchange) : base);
    const { applied } = request;
    if (!reply || applied === undefined) return reply;
    return { ...reply, headers: [...reply.headers, ['preference-applied', applied]] };
  } catch (error) {
    if (error instanceof MockError) throw error;
    return undefined;
  }
}

function outcomeOf(
  { base, edgeCase }: Receipt,
  request: ReceiptRequest,
  source: Source,
  exchange: Exchange,
): Outcome | undefined {
  const { contentState } = source;
  switch (base.kind) {
    case 'driver': {
      const { externalId = '' } = request;
      if (edgeCase !== undefined)
        return { kind: 'edge', externalId, edge: present(edgeCaseNamed(edgeCase, contentState.contract)) };
      return { kind: 'driver', externalId, invent: base.invent };
    }
    case 'step': {
      const scenario = contentState.scenarios.byName.get(base.scenario);
      const step = stepOf(base, contentState);
      return scenario && step?.status !== undefined ? { kind: 'step', scenario, step } : undefined;
    }
    case 'operation': {
      const { contract, operation = contract.derived(driverOperation) } = exchange;
      const route = contract.derived(routerOf)(exchange);
      if (!operation || route.kind !== 'operation') return undefined;
      return { kind: 'other-operation', operation, parameters: route.parameters };
    }
    case 'handler':
      return undefined;
    case 'bad-request':
      return base;
    case 'error': {
      const { details, prefer } = request;
      const error = prefer === undefined ? new MockError(base.code, details) : decisionFor(source, exchange);
      if (!(error instanceof MockError)) return undefined;
      const { allowed } = details;
      const isMethod = base.code === 'method-not-allowed' && Array.isArray(allowed);
      return { kind: 'error', error, headers: isMethod ? [['allow', allowed.join(', ')]] : [] };
    }
  }
}

function underNamed(base: Reply, under: StepName, source: Source, exchange: Exchange): Reply | undefined {
  const step = stepOf(under, source.contentState);
  const scenario = source.contentState.scenarios.byName.get(under.scenario);
  return step && scenario && underStep(exchange, base, scenario, step, 'natural');
}

/** A request and a session that lead to the same answer. */
function exchangeOf(
  { instant, overrides, seed, operation }: Receipt,
  request: ReceiptRequest,
  contentState: ContentState,
): Exchange {
  const { method, customer, externalId, path, prefer } = request;
  const query = new URLSearchParams(Object.entries(request.query));
  const target = `${path ?? pathOf(externalId ?? '', contentState.contract) ?? '/'}?${query}`;
  const headers = { ...request.headers, ...(prefer !== undefined && { prefer }) };
  const parsed = { ...parseRequest({ method, target, headers }, contentState, false), customer };
  const session = new Session('replay', frozenAt(instant), 0, seed);
  const owner = (customerOf(parsed, contentState.customers) ?? itemAt(contentState.customers, 0)).id;
  if (overrides !== undefined && typeof overrides !== 'string') {
    for (const [id, changes] of overrides.chargers) {
      for (const change of changes)
        session.mutate({ kind: 'charger', customer: owner, charger: id, change }, 0);
    }
    const { text, patch } = overrides.driver ?? {};
    const override = { from: 0, text, patch };
    const driver = { customer: owner, externalId: externalId ?? '', override };
    if (overrides.driver) session.mutate({ kind: 'driver', ...driver }, 0);
  }
  const exchange = { ...parsed, session, instant };
  return operation === undefined ? exchange : withOperation(exchange, operation);
}
