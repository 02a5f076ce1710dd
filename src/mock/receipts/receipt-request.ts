import type { Step } from '../../content/scenarios/scenario.ts';
import type { ContentState } from '../answer/content-state.ts';
import type { Exchange } from '../answer/exchange.ts';
import { pathOf } from '../answer/request/path-parameters.ts';
import { operationWishes, requestContext } from '../answer/request/request-context.ts';
import type { Recipe, RecipeBase, StepName } from '../recipe.ts';
import type { Reply } from '../reply.ts';
import { type Secrets, secretsOf } from '../secrets/secrets.ts';
import type { PayloadRequest } from './receipt-payload.ts';

/** Errors that the header `Prefer` leads to again; their lists of what is allowed would be long. */
const BY_PREFER: ReadonlySet<string> = new Set([
  'malformed-preference',
  'unknown-preference-code',
  'unknown-scenario',
]);

/** What of a request an answer follows from. */
export function requestOf(
  reply: Reply,
  recipe: Recipe,
  exchange: Exchange,
  contentState: ContentState,
): PayloadRequest {
  const used = placeholdersOf(recipe, contentState);
  const { base, under, applied, asText } = recipe;
  const named = valuesOf(used, 'header.', exchange);
  const { rawPath } = exchange;
  const facts = requestContext(exchange);
  const externalId = base.kind === 'driver' ? base.externalId : facts.externalId;
  const isPlain = base.kind === 'driver' && !under && reply.status === 200;
  const isUsual =
    isPlain || (externalId !== undefined && rawPath === pathOf(externalId, contentState.contract));
  return {
    u: base.kind === 'driver' && !under ? base.customer : facts.customer,
    i: isUsual || base.kind === 'driver' ? externalId : undefined,
    p: isUsual ? undefined : rawPath,
    m: methodOf(base, used.includes('method'), exchange),
    q: valuesOf(used, 'query.', exchange),
    h: asText ? { accept: 'text/plain', ...named } : named,
    a: applied,
    ...errorPart(base, exchange),
  };
}

/** The method, where the answer follows from it and it is not GET; to HEAD an operation answers as to GET. */
function methodOf(base: RecipeBase, isUsed: boolean, { method, request }: Exchange): string | undefined {
  const isOperations = base.kind === 'operation' || base.kind === 'handler';
  const counts = isOperations ? method : isUsed ? request.method : 'GET';
  return counts === 'GET' ? undefined : counts;
}

/** The placeholders whose values an answer follows from and a receipt may not hold. */
export function withheldFrom(
  recipe: Recipe,
  exchange: Exchange,
  contentState: ContentState,
): readonly string[] {
  const used = placeholdersOf(recipe, contentState);
  if (used.length === 0) return used;
  const secrets = exchange.contract.derived(secretsOf);
  return used.filter((name) => isSecret(name, secrets) && valueFor(name, exchange) !== undefined);
}

function errorPart(base: RecipeBase, exchange: Exchange): Pick<PayloadRequest, 'l' | 'x'> {
  const { request } = exchange;
  if (base.kind === 'operation') {
    const { wished, isDynamic } = operationWishes(exchange, false);
    return wished !== undefined || isDynamic ? { l: request.headers.prefer } : {};
  }
  if (base.kind !== 'error') return {};
  return BY_PREFER.has(base.code) ? { l: request.headers.prefer } : { x: base.details };
}

/** The placeholders of the templates that wrote the answer. */
function placeholdersOf({ base, under }: Recipe, contentState: ContentState): readonly string[] {
  const steps = [base.kind === 'step' ? base : undefined, under].map(
    (name) => name && stepOf(name, contentState),
  );
  const used = steps.flatMap((step) => {
    if (!step) return [];
    const { headers, body, title, detail } = step;
    const texts = [title, detail, typeof body === 'object' ? body.text : undefined];
    return [...headers.map(([, value]) => value), ...texts].flatMap((text) => text?.placeholders ?? []);
  });
  return used.length > 1 ? [...new Set(used)] : used;
}

/** A step by its name; undefined where there is none. */
export function stepOf({ scenario, step }: StepName, { scenarios }: ContentState): Step | undefined {
  return scenarios.byName.get(scenario)?.steps[step - 1];
}

function isSecret(placeholder: string, secrets: Secrets): boolean {
  const [kind, name] = splitName(placeholder);
  return kind === 'query.' ? secrets.isParameter(name) : kind === 'header.' && secrets.isHeader(name);
}

/** `query.page` is the parameter `page`, `header.X-Trace` the header `x-trace`. */
function splitName(placeholder: string): readonly [kind: string, name: string] {
  const end = placeholder.indexOf('.') + 1;
  const kind = placeholder.slice(0, end);
  const name = placeholder.slice(end);
  return [kind, kind === 'header.' ? name.toLowerCase() : name];
}

function valueFor(placeholder: string, exchange: Exchange): string | undefined {
  const [kind, name] = splitName(placeholder);
  const facts = requestContext(exchange);
  if (kind === 'query.') return facts.query(name);
  return kind === 'header.' ? facts.header(name) : undefined;
}

function valuesOf(
  used: readonly string[],
  kind: 'query.' | 'header.',
  exchange: Exchange,
): Readonly<Record<string, string>> | undefined {
  if (used.length === 0) return undefined;
  const secrets = exchange.contract.derived(secretsOf);
  const values = used.flatMap((placeholder) => {
    const value =
      placeholder.startsWith(kind) && !isSecret(placeholder, secrets) && valueFor(placeholder, exchange);
    return typeof value === 'string' ? [[splitName(placeholder)[1], value] as const] : [];
  });
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}
