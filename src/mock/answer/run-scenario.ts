import { itemAt } from '../../base/present.ts';
import type { Key } from '../../base/random.ts';
import type { EdgeCase } from '../../body/edge-cases/catalogue.ts';
import type { RequestContext } from '../../content/scenarios/conditions.ts';
import type { Counters } from '../../content/scenarios/counters.ts';
import type { Per, Scenario, Step } from '../../content/scenarios/scenario.ts';
import { stepAt } from '../../content/scenarios/sequence.ts';
import type { TemplateValues } from '../../content/scenarios/template.ts';
import type { Activation, Rung } from '../session/trace.ts';

/** What the ladder needs of a session. */
export interface LadderState {
  /** Source of the session's luck. */
  readonly key: Key;
  /** Scenarios that are switched on, those that win first. */
  readonly activations: readonly Activation[];
  /** How often each thing was counted. */
  readonly counters: Counters;
}

/** What the ladder needs of a request. */
export interface LadderRequest extends RequestContext {
  /** Value or values of the header `Prefer`. */
  readonly prefer: string | readonly string[] | undefined;
  /** API keys as given. */
  readonly keys: Iterable<string>;
}

/** What the ladder chose; without a rung the natural outcome, with what else is said here. */
export interface Decision {
  readonly rung: Rung | undefined;
  readonly scenario: Scenario | undefined;
  /** The edge case that is the body of the answer. */
  readonly edge: EdgeCase | undefined;
  readonly step: Step | undefined;
  /** Which step of its sequence it is, from 1; undefined for a scenario of one step. */
  readonly stepNumber: number | undefined;
  /** Whether the answer is a driver, whoever asks and whatever the id. */
  readonly asDriver: boolean;
  /** Further wait before the answer, in ms. */
  readonly extraDelayMs: number;
  /** Value of the header `Preference-Applied`. */
  readonly applied: string | undefined;
  /** What luck is drawn by: the subject, and the number of the call. */
  readonly luck: { readonly subject: string; readonly count: number };
}

/** What comes about by itself. */
export const NATURAL: Decision = {
  rung: undefined,
  scenario: undefined,
  edge: undefined,
  step: undefined,
  stepNumber: undefined,
  asDriver: false,
  extraDelayMs: 0,
  applied: undefined,
  luck: { subject: '', count: 0 },
};

/** The step of a scenario that has its turn; undefined once its sequence has ended. */
export function runScenario(
  state: LadderState,
  asked: LadderRequest,
  rung: Rung | undefined,
  subject: string,
  scenario: Scenario,
  per: Per,
): Decision | undefined {
  const { steps, after } = scenario;
  const scope = subject + scopeOf(per, asked);
  const call = isCounted(scenario) ? state.counters.count(`${scope} steps`) : 1;
  const index = stepAt(steps, after, call);
  if (index === undefined) return undefined;
  const step = itemAt(steps, index);
  if (hasArrived(step, asked)) return undefined;
  return {
    ...NATURAL,
    rung,
    scenario,
    step,
    stepNumber: steps.length > 1 ? index + 1 : undefined,
    asDriver: rung === 'reserved-id' || rung === 'reserved-key',
    luck: { subject: scope, count: call },
  };
}

/**
 * Whether a step redirects to the very id that is asked for. Who follows a redirect repeats the headers, and what is switched
 * on stays so: the client has arrived, and is not sent round until it gives up. `{externalId}` redirects for ever.
 */
function hasArrived({ status = 0, headers }: Step, { externalId }: LadderRequest): boolean {
  if (externalId === undefined || status < 300 || status > 399) return false;
  const location = headers.find(([name]) => name === 'location')?.[1];
  return location?.placeholders.length === 0 && location.render(NOTHING) === externalId;
}

/** For a text without placeholders. */
const NOTHING: TemplateValues = {
  ...{ externalId: undefined, customer: undefined, method: '', path: '', instant: 0 },
  query: () => undefined,
  header: () => undefined,
};

/**
 * Whether calls of a scenario differ: by its sequence, or as their delay is drawn by their number. A counter for each
 * driver that is asked for, where it does not, would be memory for nothing.
 */
function isCounted({ steps: [step, ...more], after }: Scenario): boolean {
  const isOne = step !== undefined && more.length === 0 && step.times !== 0;
  const isDrawn = step?.delay !== undefined && step.delay.kind !== 'fixed';
  return !isOne || isDrawn || !(after === 'stay' || after === 'repeat');
}

/** What the name of a counter ends with: one for all of a session, or one for each driver that is asked for. */
export function scopeOf(per: Per, { customer, externalId }: LadderRequest): string {
  return per === 'session' ? '' : ` ${JSON.stringify([customer, externalId])}`;
}
