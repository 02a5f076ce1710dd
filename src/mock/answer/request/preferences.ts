import { didYouMean, type MockError, mockError } from '../../../base/errors.ts';
import { itemAt } from '../../../base/present.ts';
import { nearest } from '../../../base/text/nearest.ts';
import { type EdgeCase, edgeCaseNamed, unknownEdgeCase } from '../../../body/edge-cases/catalogue.ts';
import { LONGEST_DELAY } from '../../../content/scenarios/delay.ts';
import { type PreferenceParameter, parsePrefer } from '../../../content/scenarios/prefer.ts';
import type { Scenario } from '../../../content/scenarios/scenario.ts';
import type { ScenarioIndex } from '../../../content/scenarios/scenario-index.ts';

/** What a request asks for by its header `Prefer`. */
export interface Preferred {
  /** The edge case, which says more than a scenario does; undefined: no wish. */
  readonly edge: EdgeCase | undefined;
  /** The scenario; 200: the driver, even for an id that has none; undefined: no wish. */
  readonly answer: Scenario | 200 | undefined;
  /** Wait before the answer, beside that of the scenario, in ms. */
  readonly delayMs: number;
  /** What asked for the edge case, scenario or driver, and what for the wait: what `Preference-Applied` tells. */
  readonly answeredBy: PreferenceParameter | undefined;
  readonly delayedBy: PreferenceParameter | undefined;
}

/** Preferences that are the mock's; those of others are ignored. */
export const OURS: readonly string[] = ['edge', 'scenario', 'code', 'delay'];
/** The name of an edge case holds a `=`, which RFC 7240 wants in quotes; who leaves them out is understood. */
const UNQUOTED_EDGE = /^\s*edge\s*=\s*([^\s",;]+)\s*(;.*)?$/i;

/**
 * Reads what a request asks for; undefined when it asks for nothing. What stands as a parameter of a preference of ours
 * counts like one that stands alone: `code=404; delay=100` is `code=404, delay=100`. Of a name the first counts.
 * @param header value or values of the header `Prefer`
 * @throws MockError malformed-preference, unknown-preference-code, unknown-scenario or unknown-edge-case
 */
export function readPreferences(
  index: ScenarioIndex,
  header: string | readonly string[],
): Preferred | undefined {
  const found = new Map<string, PreferenceParameter>();
  const take = (part: PreferenceParameter) => {
    if (OURS.includes(part.name) && !found.has(part.name)) found.set(part.name, part);
  };
  for (const part of parsePrefer(header)) {
    if ('malformed' in part) for (const pair of unquotedEdge(part.malformed)) take(pair);
    else if (OURS.includes(part.name)) for (const pair of [part, ...part.parameters]) take(pair);
  }
  if (found.size === 0) return undefined;
  const edge = found.get('edge');
  const scenario = found.get('scenario');
  const code = found.get('code');
  const delay = found.get('delay');
  return {
    edge: edge && edgeNamed(index, edge),
    answer: edge ? undefined : scenario ? scenarioNamed(index, scenario) : code && answerOf(index, code),
    delayMs: delay ? delayOf(delay) : 0,
    // An edge case says more than a scenario does, and a scenario more than a code.
    answeredBy: edge ?? scenario ?? code,
    delayedBy: delay,
  };
}

/** An edge case without the quotes that its name wants, with its parameters; none for what is not of the mock. */
function unquotedEdge(given: string): readonly PreferenceParameter[] {
  const [, value, rest = ''] = UNQUOTED_EDGE.exec(given) ?? [];
  if (value !== undefined) {
    const [own] = parsePrefer(`edge${rest}`);
    if (own && 'name' in own) return [{ name: 'edge', value }, ...own.parameters];
  }
  if (/^\s*(?:edge|scenario|code|delay)\b/i.test(given)) throw malformed(given);
  return [];
}

function malformed(given: string): MockError {
  const allowed = `Prefer: code=404, Prefer: scenario=driver-not-found, Prefer: edge=minimal, Prefer: delay=250 (ms, up to ${LONGEST_DELAY})`;
  return mockError('malformed-preference', { given, allowed });
}

function edgeNamed({ contract }: ScenarioIndex, { name, value }: PreferenceParameter): EdgeCase {
  if (value === '') throw malformed(name);
  const edge = edgeCaseNamed(value, contract);
  if (!edge) throw unknownEdgeCase(value, contract);
  return edge;
}

function scenarioNamed(index: ScenarioIndex, { name, value }: PreferenceParameter): Scenario {
  if (value === '') throw malformed(name);
  const scenario = index.byName.get(value);
  if (scenario) return scenario;
  const names = [...index.byName.keys()];
  throw mockError('unknown-scenario', {
    given: value,
    allowed: names,
    hint: didYouMean(nearest(value, names)),
  });
}

function answerOf(index: ScenarioIndex, { name, value }: PreferenceParameter): Scenario | 200 {
  if (value === '') throw malformed(name);
  if (value === '200') return 200;
  const scenario = /^\d{3}$/.test(value) ? index.byStatus.get(Number(value)) : undefined;
  if (scenario) return scenario;
  const statuses = new Set([
    ...Object.keys(index.contract.operation.statuses).map(Number),
    ...index.byStatus.keys(),
  ]);
  const allowed = [...statuses].sort((a, b) => a - b).map(String);
  throw mockError('unknown-preference-code', { given: value, allowed, hint: hintFor(value, allowed) });
}

/** The nearest status codes: by spelling, else the one that is closest as a number. */
function hintFor(given: string, allowed: readonly string[]): string {
  const spelled = nearest(given, allowed);
  if (spelled.length > 0 || !/^\d{1,6}$/.test(given)) return didYouMean(spelled);
  const distance = (code: string) => Math.abs(Number(code) - Number(given));
  return didYouMean([
    itemAt(
      [...allowed].sort((a, b) => distance(a) - distance(b)),
      0,
    ),
  ]);
}

function delayOf({ name, value }: PreferenceParameter): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > LONGEST_DELAY) throw malformed(`${name}=${value}`);
  return Number(value);
}
