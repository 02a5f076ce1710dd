import { describeValue, didYouMean, type MockError, mockError } from '../../base/errors.ts';
import { nearest } from '../../base/text/nearest.ts';
import { type EdgeCase, edgeCaseNamed, edgeCases } from '../../body/edge-cases/catalogue.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import { RESERVED_PREFIX } from './edge-ways.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/**
 * A reserved id begins so: `mock-` and the name of a scenario, `edge-` and the name of an edge case, or `err-`
 * and an error status.
 */
const BY_NAME = 'mock-';
const BY_STATUS = /^err-(\d{3})$/;

/** Whether ids and keys of reserved forms are like any other, so that drivers and customers may have them. */
export function isReservedOff(options: {
  readonly contractOnly: boolean;
  readonly reserved: 'on' | 'off';
}): boolean {
  return options.contractOnly || options.reserved === 'off';
}

/** One id, or API key, that answers with a scenario without any header. */
export interface Reserved {
  readonly kind: 'id' | 'key';
  readonly value: string;
  readonly scenario: string;
}

/** The scenario that a reserved id or key asks for; undefined for any other text. */
export function reservedScenario(index: ScenarioIndex, text: string | undefined): Scenario | undefined {
  if (text === undefined || !index.reserved) return undefined;
  if (text.startsWith(BY_NAME)) return index.byName.get(text.slice(BY_NAME.length));
  const status = BY_STATUS.exec(text);
  return status ? index.byStatus.get(Number(status[1])) : undefined;
}

/** The edge case that a reserved id or key asks for; undefined for any other text. */
export function reservedEdgeCase(index: ScenarioIndex, text: string | undefined): EdgeCase | undefined {
  return index.reserved && text?.startsWith(RESERVED_PREFIX)
    ? edgeCaseNamed(text.slice(RESERVED_PREFIX.length), index.contract)
    : undefined;
}

/**
 * Why no driver can have an id, and no customer a key, as it is a reserved form; undefined for any other. A form that names nothing is
 * reserved, too: it may name something in the next version.
 */
export function reservedReason(text: string): string | undefined {
  if (!isReservedForm(text)) return undefined;
  return `and ${BY_NAME}NAME, ${RESERVED_PREFIX}NAME and err-404 are reserved: they ask for scenarios and edge cases`;
}

function isReservedForm(text: string): boolean {
  return text.startsWith(BY_NAME) || text.startsWith(RESERVED_PREFIX) || BY_STATUS.test(text);
}

/**
 * What is wrong with a pattern by which computed drivers have ids of reserved forms: every one of them would answer 400,
 * or what a scenario answers.
 * @param source what the pattern was given by, such as `--id-pattern`
 * @returns MockError bad-option-value; undefined where nothing is wrong
 */
export function reservedPatternError(
  source: string,
  options: Parameters<typeof isReservedOff>[0] & { readonly idPattern: string; readonly population: number },
): MockError | undefined {
  if (isReservedOff(options)) return undefined;
  const pattern = parseIdPattern(options.idPattern);
  // One number of each length: `err-{n}` is one of them from 100 to 999.
  const ids = [1, 10, 100].filter((n) => n <= options.population).map((n) => writeId(pattern, n));
  const reserved = ids.find(isReservedForm);
  if (reserved === undefined) return undefined;
  return mockError('bad-option-value', {
    source,
    given: `${describeValue(options.idPattern)}, by which a driver is called ${reserved},`,
    allowed: `other ids, as ${BY_NAME}NAME, ${RESERVED_PREFIX}NAME and err-404 ask for scenarios and edge cases, unless reserved is off`,
  });
}

/**
 * Refuses an id or key of a reserved form that names nothing: taken for a driver's id it would be a 404, for a key a 401,
 * and a test of errors would pass for the wrong reason.
 * @throws MockError unknown-reserved
 */
export function refuseUnknownReserved(
  index: ScenarioIndex,
  kind: 'id' | 'key',
  text: string | undefined,
): void {
  if (text === undefined || !index.reserved || !isReservedForm(text)) return;
  const names = text.startsWith(RESERVED_PREFIX)
    ? edgeCases(index.contract).map(({ name }) => RESERVED_PREFIX + name)
    : [...index.byStatus.keys()]
        .map((status) => `err-${status}`)
        .concat([...index.byName.keys()].map((name) => BY_NAME + name));
  throw mockError('unknown-reserved', { given: text, kind, hint: didYouMean(nearest(text, names)) });
}

/** Every reserved id and key of scenarios that there is: for clients that cannot set a header. */
export function reservedCatalogue(index: ScenarioIndex): readonly Reserved[] {
  if (!index.reserved) return [];
  const values: [string, Scenario][] = [];
  for (const [status, scenario] of index.byStatus) values.push([`err-${status}`, scenario]);
  for (const scenario of index.byName.values()) values.push([`${BY_NAME}${scenario.name}`, scenario]);
  return (['id', 'key'] as const).flatMap((kind) =>
    values.map(([value, scenario]) => ({ kind, value, scenario: scenario.name })),
  );
}
