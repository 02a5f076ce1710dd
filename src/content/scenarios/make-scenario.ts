import type { ErrorPlace } from '../../base/errors.ts';
import type { ContentCoding } from '../../base/http/compress.ts';
import type { DriverChange } from '../../body/change.ts';
import type { Delay } from './delay.ts';
import type { FaultName } from './fault.ts';
import type { BodyStyle, GivenBody, Per, Scenario, Step } from './scenario.ts';
import type { AfterSequence } from './sequence.ts';
import { compileTemplate, type Template, useOfContentType } from './template.ts';

/** A body of its own as a file writes it. */
export interface RawBody {
  readonly contentType?: string;
  readonly text?: string;
  readonly json?: unknown;
  /** It is sent in this content coding. */
  readonly encoding?: ContentCoding;
}

/** A step as a file writes it (spec/fixtures/scenarios.schema.json). */
export interface RawStep {
  readonly times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Milliseconds, or how they are distributed. */
  readonly delay?:
    | number
    | { readonly from?: number; readonly to?: number; readonly p50?: number; readonly p99?: number };
  readonly dribble?: number;
  readonly fault?: FaultName;
  readonly body?: BodyStyle | RawBody;
  readonly title?: string;
  readonly detail?: string;
  readonly change?: DriverChange;
}

/** A scenario as a file writes it. */
export interface RawScenario extends RawStep {
  readonly description: string;
  readonly steps?: readonly RawStep[];
  readonly after?: AfterSequence;
  readonly per?: Per;
}

/** Makes a scenario of what a valid file writes. */
export function scenarioFrom(name: string, raw: RawScenario): Scenario {
  const { description, steps = [raw], after = 'stay', per = 'driver' } = raw;
  return { name, description, steps: steps.map((step) => stepFrom(step)), after, per };
}

/**
 * Makes a step of what a valid file writes.
 * @param where place of the step; errors start with it
 * @throws MockError scenario-invalid for a template that cannot be compiled
 */
export function stepFrom(raw: RawStep, where?: ErrorPlace): Step {
  const { times = 1, status, headers = {}, delay, dribble, fault, body, title, detail, change } = raw;
  const text = (value: string | undefined) =>
    value === undefined ? undefined : compileTemplate(value, 'text', where);
  const coding = typeof body === 'object' && body.encoding ? { 'content-encoding': body.encoding } : {};
  return {
    times,
    status,
    headers: Object.entries({ ...coding, ...headers }).flatMap(([header, values]) =>
      [values]
        .flat()
        .map((value): [string, Template] => [
          header.toLowerCase(),
          compileTemplate(value.trim(), 'header', where),
        ]),
    ),
    body: typeof body === 'object' ? givenBody(body, where) : body,
    title: text(title),
    detail: text(detail),
    delay: delay === undefined ? undefined : delayFrom(delay),
    dribbleMs: dribble,
    fault,
    change,
  };
}

function givenBody({ contentType, text, json }: RawBody, where: ErrorPlace | undefined): GivenBody {
  const type = contentType ?? (text === undefined ? 'application/json' : 'text/plain; charset=utf-8');
  if (text !== undefined) {
    return { contentType: type, text: compileTemplate(text, useOfContentType(type), where) };
  }
  // Data stays JSON, whatever type it is declared to be.
  return { contentType: type, text: compileTemplate(JSON.stringify(json) ?? '', 'json', where) };
}

function delayFrom(delay: NonNullable<RawStep['delay']>): Delay {
  if (typeof delay === 'number') return { kind: 'fixed', ms: delay };
  const { from, to, p50, p99 } = delay;
  return from !== undefined && to !== undefined
    ? { kind: 'uniform', from, to }
    : // What is no delay at all is refused elsewhere; its templates are read all the same.
      { kind: 'lognormal', p50: p50 ?? 0, p99: p99 ?? 0 };
}
