import { conformer } from '../contract/conform.ts';
import type { Driver } from '../contract/types.ts';
import { validateDriver } from '../contract/validators.gen.ts';
import type { DriverFixture } from '../world/fixtures/fixture-set.ts';
import { formatInstant } from '../world/instant.ts';
import { KNOWN_PROPERTIES } from '../world/render/known-properties.ts';
import { answerOf, checkAnswer } from '../world/rules/index.ts';
import type { World } from '../world/world.ts';

/** The 200 body about one driver at one instant. */
export interface DriverBody {
  /** JSON text. */
  readonly text: string;
  /** What it breaks, one line each: of the spec (`spec /tags/0/id: ...`) or of the world rules. */
  readonly violations: readonly string[];
  /** Whether what it breaks is meant: a recorded body is served as it is. */
  readonly deliberate: boolean;
}

const conform = conformer(KNOWN_PROPERTIES);

/**
 * Computes the body about a driver; undefined when there is none and none is invented.
 * @param instant whole seconds since 1970
 * @param invent whether every id names a driver
 */
export function driverBody(
  world: World,
  fixture: DriverFixture | undefined,
  externalId: string,
  instant: number,
  invent: boolean,
): DriverBody | undefined {
  if (fixture?.kind === 'recorded') return recorded(fixture.text, externalId, instant);
  const model = world.find(externalId) ?? (invent ? world.invent(externalId) : undefined);
  if (!model) return undefined;
  const rendered = world.render(model, instant);
  const body = conform ? conform(rendered, formatInstant(instant)) : rendered;
  return {
    text: JSON.stringify(body),
    violations: violationsOf(body, externalId, instant),
    deliberate: false,
  };
}

function recorded(text: string, externalId: string, instant: number): DriverBody {
  return {
    text,
    violations: violationsOf(JSON.parse(text) as Driver, externalId, instant),
    deliberate: true,
  };
}

/**
 * What a body breaks, one line each; an empty list for a body that obeys the spec and the world rules.
 * @param instant whole seconds since 1970
 */
export function violationsOf(body: Driver, externalId: string, instant: number): readonly string[] {
  const schema = validateDriver(body).map(
    ({ instancePath, message }) => `spec ${instancePath || '/'}: ${message ?? 'invalid'}`,
  );
  const rules = checkAnswer(answerOf(body, externalId, instant)).map(
    ({ rule, pointer, message }) => `${rule} ${pointer || '/'}: ${message}`,
  );
  return schema.length + rules.length === 0 ? NONE : [...schema, ...rules];
}

const NONE: readonly string[] = [];
