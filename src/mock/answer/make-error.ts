import type { MockError } from '../../base/errors.ts';
import { prefersText } from '../../base/http/accept.ts';
import { replaceHeaders } from '../../base/http/header-fields.ts';
import { entryFor, present } from '../../base/present.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import {
  type BodyStyle,
  type Cause,
  hasBody,
  type Scenario,
  type Step,
} from '../../content/scenarios/scenario.ts';
import type { ContractWords, TemplateValues } from '../../content/scenarios/template.ts';
import { mediaTypesFor, statusMeans } from '../../contract/driver-answers.ts';
import { describeCredentials } from '../../contract/entrance/credentials.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import { responseFor } from '../../contract/operations.ts';
import type { Problem } from '../../contract/types.ts';
import type { Recipe, StepName } from '../recipe.ts';
import type { Reply, Wire } from '../reply.ts';
import type { Reason } from '../session/trace.ts';
import { decorated, described, offContract, type ReplyContent } from './decorate.ts';
import type { Exchange } from './exchange.ts';
import { keepsContract } from './keeps-contract.ts';
import { decideCause } from './ladder.ts';
import type { ParsedRequest } from './parse-request.ts';
import type { Source } from './parts.ts';
import { phraseOf } from './phrases.ts';
import { pathParametersIn } from './request/path-parameters.ts';
import { requestContext } from './request/request-context.ts';

/** What answers in place of a driver. @param headers of an error, beside those of its content */
export function makeError(
  source: Source,
  exchange: Exchange,
  error: MockError,
  headers: Wire['headers'] = [],
): Reply {
  const { code, details } = error;
  const reply = offContract(errorContent(error, exchange), exchange, headers, source.options.contractOnly);
  const recipe: Recipe = { base: { kind: 'error', code, details } };
  return { ...reply, provenance: { ...reply.provenance, recipe } };
}

/** The methods of a path (RFC 9110 section 9.3.7). */
export function makeMethods({ options }: Source, exchange: Exchange, allowed: readonly string[]): Reply {
  const headers = [['allow', allowed.join(', ')]] as const;
  return offContract({ status: 204, headers: [], body: '' }, exchange, headers, options.contractOnly);
}

/** What comes about naturally, told by the scenario of the same name. */
export function makeCause(source: Source, exchange: Exchange, cause: Cause): Reply {
  const scenario = entryFor(source.contentState.scenarios.byName, cause);
  const decision = decideCause(exchange.session, requestContext(exchange), scenario);
  const reply = makeStep(source, exchange, scenario, present(decision.step), 'natural');
  return source.options.contractOnly ? reply : decorated(reply, decision, exchange);
}

/** Causes whose words are of drivers; of another operation the contract says what the status means. */
const ABOUT_DRIVERS: ReadonlySet<string> = new Set<Cause>([
  'bad-route-parameter',
  'driver-not-found',
  'other-customers-driver',
]);

/** What a step with a status answers. */
export function makeStep(
  { options }: Source,
  exchange: Exchange,
  scenario: Scenario,
  step: Step,
  reason: Reason,
): Reply {
  const isElsewhere = exchange.operation !== undefined && ABOUT_DRIVERS.has(scenario.name);
  const words = isElsewhere ? { title: undefined, detail: undefined } : {};
  const withStatus = { ...step, ...words, status: present(step.status) };
  const asText = options.errorBody === 'problem' && isTextWanted(step, exchange);
  const style = asText ? 'text' : options.errorBody;
  const content = stepContent(withStatus, exchange, templateValues(exchange), style);
  const recipe: Recipe = {
    base: { kind: 'step', ...stepName(scenario, step) },
    ...(asText && { asText }),
  };
  return described(content, exchange, {
    reason,
    scenario,
    recipe,
    isOff: exchange.operation
      ? responseFor(exchange.operation, content.status) === undefined
      : !keepsContract(content, exchange.contract),
  });
}

/** Whether a step that does not say how its body is written is asked for as text, and the contract has a text for its status. */
function isTextWanted({ status, body }: Step, { request, contract }: ParsedRequest): boolean {
  if (status === undefined || body !== undefined || !prefersText(request.headers.accept)) return false;
  return mediaTypesFor(status, contract).includes('text/plain');
}

/** How a receipt names a step. */
export function stepName({ name, steps }: Scenario, step: Step): StepName {
  return { scenario: name, step: steps.indexOf(step) + 1 };
}

/** What the templates of a scenario can write of a request. */
export function templateValues(exchange: Exchange): TemplateValues {
  const { request, rawPath, instant } = exchange;
  const { externalId, customer, query, header } = requestContext(exchange);
  return {
    ...{ externalId, customer, method: request.method, path: rawPath, instant, query, header },
    contract: contractWords(exchange),
  };
}

/** The ids that the built-in contract allows, in a sentence. */
const BUILT_IN_ID_RULE =
  'it must have 1 to 128 characters, not be blank, have no control characters, and be percent-encoded UTF-8';

/** How the contract calls what a request needs. */
function contractWords({ contract, decodes, path, operation: other }: Exchange): ContractWords {
  const { customer, operation, validators, validatePathParameters } = contract;
  return {
    credentials: () => describeCredentials(other ? entranceOf(contract, other) : contract),
    customerParameter: () => customer?.name ?? 'customer',
    idParameter: () => operation.parameter,
    idRule() {
      if (!validators) return BUILT_IN_ID_RULE;
      const given = decodes ? pathParametersIn(path, contract) : undefined;
      const [violation] = given ? validatePathParameters(given) : [];
      return violation ? `it ${violation.message ?? 'is invalid'}` : 'it must be percent-encoded UTF-8';
    },
  };
}

/** What a step with a status answers. @param style of a body that the step does not say */
function stepContent(
  step: Step & { readonly status: number },
  exchange: Exchange,
  values: TemplateValues,
  style: BodyStyle,
): ReplyContent {
  const { status } = step;
  const { path } = exchange;
  const headers = step.headers.map(([name, value]): [string, string] => [name, value.render(values)]);
  const body = hasBody(status) ? (step.body ?? style) : 'empty';
  if (typeof body === 'object') {
    return {
      status,
      headers: replaceHeaders([['content-type', body.contentType]], headers),
      body: body.text.render(values),
    };
  }
  const phrase = phraseOf(status);
  const problem = {
    type: 'about:blank',
    title: step.title?.render(values) ?? phrase,
    status,
    detail: step.detail?.render(values) ?? (meaningOf(status, exchange) || phrase),
    instance: path,
  };
  const written = writeProblem(exchange, problem, body);
  return { status, headers: replaceHeaders(written.headers, headers), body: written.body };
}

/** What an error of the program answers to a request, as problem details (RFC 9457). */
function errorContent(error: MockError, { path }: ParsedRequest): ReplyContent {
  const { status, title, message, code } = error;
  const problem = { type: `urn:ev-driver-mock:error:${code}`, title, status, detail: message };
  return { status, ...write('problem', { ...problem, instance: path }) };
}

/** What the contract says of a status of the operation that is meant. */
function meaningOf(status: number, { contract, operation }: Exchange): string | undefined {
  return operation ? responseFor(operation, status)?.description : statusMeans(status, contract);
}

/** An error in the form of the contract, or in another style that is wished for. */
export function writeProblem(
  { contract, operation, instant }: Exchange,
  problem: Problem & { readonly status: number },
  style: BodyStyle,
): Pick<ReplyContent, 'headers' | 'body'> {
  const { writeError } = contract.derived(mapSlotOf);
  return (
    (style === 'problem' ? writeError?.(problem, instant, operation) : undefined) ?? write(style, problem)
  );
}

function write(style: BodyStyle, problem: Problem): Pick<ReplyContent, 'headers' | 'body'> {
  switch (style) {
    case 'problem':
      return { headers: [['content-type', 'application/problem+json']], body: JSON.stringify(problem) };
    case 'text':
      return { headers: [['content-type', 'text/plain; charset=utf-8']], body: problem.detail ?? '' };
    case 'empty':
      return { headers: [], body: '' };
  }
}
