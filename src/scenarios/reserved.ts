import { type EdgeCase, edgeCaseNamed } from './edge/catalogue.ts';
import { RESERVED_PREFIX } from './edge/ways.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioIndex } from './scenario-index.ts';

/**
 * A reserved id begins so: `mock-` and the name of a scenario, `edge-` and the name of an edge case, or `err-`
 * and an error status.
 */
const BY_NAME = 'mock-';
const BY_STATUS = /^err-(\d{3})$/;

/** One id, or API key, that answers with a scenario without any header. */
export interface Reserved {
  readonly kind: 'id' | 'key';
  readonly value: string;
  readonly scenario: string;
}

/** The scenario that a reserved id or key asks for; undefined for any other text. */
export function reservedScenario(index: ScenarioIndex, text: string | undefined): Scenario | undefined {
  if (text === undefined) return undefined;
  if (text.startsWith(BY_NAME)) return index.byName.get(text.slice(BY_NAME.length));
  const status = BY_STATUS.exec(text);
  return status ? index.byStatus.get(Number(status[1])) : undefined;
}

/** The edge case that a reserved id or key asks for; undefined for any other text. */
export function reservedEdgeCase(text: string | undefined): EdgeCase | undefined {
  return text?.startsWith(RESERVED_PREFIX) ? edgeCaseNamed(text.slice(RESERVED_PREFIX.length)) : undefined;
}

/**
 * Why no driver can have an id, and no customer a key, as it is a reserved form; undefined for any other. A form that names nothing is
 * reserved, too: it may name something in the next version.
 */
export function reservedReason(text: string): string | undefined {
  const isReserved = text.startsWith(BY_NAME) || text.startsWith(RESERVED_PREFIX) || BY_STATUS.test(text);
  if (!isReserved) return undefined;
  return `and ${BY_NAME}NAME, ${RESERVED_PREFIX}NAME and err-404 are reserved: they ask for scenarios and edge cases`;
}

/** Every reserved id and key of scenarios that there is: for clients that cannot set a header. */
export function reservedCatalogue(index: ScenarioIndex): readonly Reserved[] {
  const values: [string, Scenario][] = [];
  for (const [status, scenario] of index.byStatus) values.push([`err-${status}`, scenario]);
  for (const scenario of index.byName.values()) values.push([`${BY_NAME}${scenario.name}`, scenario]);
  return (['id', 'key'] as const).flatMap((kind) =>
    values.map(([value, scenario]) => ({ kind, value, scenario: scenario.name })),
  );
}
