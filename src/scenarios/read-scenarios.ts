import { operation } from '../contract/definition.gen.ts';
import { didYouMean, type MockError, mockError } from '../contract/errors.ts';
import { nearest } from '../contract/nearest.ts';
import { findingsOf } from '../world/fixtures/schema-findings.ts';
import { type SourceFile, step } from '../world/fixtures/source-file.ts';
import { type BodyStyle, CAUSES, type GivenBody, type Scenario } from './scenario.ts';
import { validateScenarios } from './validators.gen.ts';

/** The shape of a scenario in spec/fixtures/scenarios.schema.json, as it is after validation. */
interface RawScenario {
  readonly description: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Milliseconds. */
  readonly delay?: number;
  readonly body?: BodyStyle | RawBody;
  readonly title?: string;
  readonly detail?: string;
}

interface RawBody {
  readonly contentType?: string;
  readonly text?: string;
  readonly json?: unknown;
}

/** Statuses that a scenario may have: those of the contract's errors. */
const STATUSES = Object.keys(operation.statuses).filter((status) => Number(status) >= 400);

/** Headers that the server writes itself, and what to write instead. */
const OF_THE_SERVER: Readonly<Record<string, string>> = {
  'content-type': 'body: {contentType, text}',
  'content-length': 'no content-length: it follows from the body',
  'transfer-encoding': 'no transfer-encoding: it follows from the body',
  connection: 'no connection: it follows from the request',
};

/** Scenarios of a file, and all that is wrong with it. */
export interface ReadScenarios {
  /** In the order of the file; empty where there are problems of its shape. */
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly MockError[];
}

/** Reads `scenarios.yaml`: names, statuses, headers, bodies; each cause of a natural error must be there. */
export function readScenarios(source: SourceFile): ReadScenarios {
  const findings = findingsOf(validateScenarios(source.value));
  if (findings.length > 0) {
    const problems = findings.map(({ pointer, at, reason, allowed, hint }) =>
      mockError('scenario-invalid', { reason, allowed, hint }, source.place(pointer, at)),
    );
    return { scenarios: [], problems };
  }
  const raws = source.value as Readonly<Record<string, RawScenario>>;
  const problems = missingCauses(source, Object.keys(raws));
  const scenarios = Object.entries(raws).map(([name, raw]) => {
    problems.push(...scenarioProblems(source, name, raw));
    return scenarioOf(name, raw);
  });
  return { scenarios, problems };
}

function missingCauses(source: SourceFile, names: readonly string[]): MockError[] {
  const missing = CAUSES.filter((cause) => !names.includes(cause));
  const others = names.filter((name) => !CAUSES.some((cause) => cause === name));
  return missing.map((cause) => {
    const near = nearest(cause, others);
    const hint = near.length === 0 ? '' : ` Is it ${near[0]} by another name?`;
    const reason = `the scenario ${cause} is missing, which answers an error that comes about naturally`;
    return mockError(
      'scenario-invalid',
      { reason, allowed: `all of ${CAUSES.join(', ')}`, hint },
      source.place(''),
    );
  });
}

function scenarioProblems(source: SourceFile, name: string, raw: RawScenario): MockError[] {
  const problems: MockError[] = [];
  const refuse = (reason: string, allowed: string | readonly string[], below: string, at?: 'key') =>
    problems.push(
      mockError(
        'scenario-invalid',
        { reason, allowed, hint: didYouMean([]) },
        source.place(`${step(name)}${below}`, at),
      ),
    );
  if (!STATUSES.includes(String(raw.status))) {
    refuse(`status is ${raw.status}, which the contract does not have`, STATUSES, '/status');
  }
  for (const header of Object.keys(raw.headers ?? {})) {
    const lower = header.toLowerCase();
    const instead = lower.startsWith('x-mock-')
      ? 'names that do not start with x-mock-'
      : OF_THE_SERVER[lower];
    if (instead === undefined) continue;
    refuse(`the server writes the header ${header} itself`, instead, `/headers${step(header)}`, 'key');
  }
  const { body } = raw;
  if (typeof body === 'object' && Object.hasOwn(body, 'text') === Object.hasOwn(body, 'json')) {
    const reason = Object.hasOwn(body, 'text') ? 'body has text and json' : 'body has neither text nor json';
    refuse(reason, 'one of text and json', '/body');
  }
  return problems;
}

function scenarioOf(name: string, raw: RawScenario): Scenario {
  const { description, status, headers = {}, delay = 0, body, title, detail } = raw;
  return {
    name,
    description,
    status,
    headers: Object.entries(headers).flatMap(([header, values]) =>
      (typeof values === 'string' ? [values] : values).map(
        (value) => [header.toLowerCase(), value.trim()] as const,
      ),
    ),
    delayMs: delay,
    body: typeof body === 'object' ? givenBody(body) : body,
    title,
    detail,
  };
}

function givenBody({ contentType, text, json }: RawBody): GivenBody {
  return text === undefined
    ? { contentType: contentType ?? 'application/json', text: JSON.stringify(json) ?? '' }
    : { contentType: contentType ?? 'text/plain; charset=utf-8', text };
}
