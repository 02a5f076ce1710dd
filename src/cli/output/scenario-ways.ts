import type { Reserved } from '../../content/scenarios/reserved.ts';
import type { Scenario } from '../../content/scenarios/scenario.ts';
import type { ScenarioIndex } from '../../content/scenarios/scenario-index.ts';
import { curlOf, type RequestFacts, sampleRequest } from './banner.ts';

/** One way to ask for a scenario. */
export interface Way {
  readonly by: 'header' | 'reserved id' | 'reserved key' | 'control API';
  /** What it is good for. */
  readonly meaning: string;
  /** A command to copy. */
  readonly curl: string;
}

/** Every way to ask for a scenario, with a command for each. */
export function waysTo(scenario: Scenario, facts: RequestFacts): readonly Way[] {
  const { name } = scenario;
  const reserved = `mock-${name}`;
  const body = JSON.stringify({ scenario: name });
  return [
    {
      by: 'header',
      meaning: 'this request',
      curl: `${curlOf(sampleRequest(facts), '-i ')} -H "Prefer: scenario=${name}"`,
    },
    {
      by: 'reserved id',
      meaning: 'where no header can be set; the id is a driver of its own',
      curl: curlOf(sampleRequest(facts, { id: reserved }), '-i '),
    },
    {
      by: 'reserved key',
      meaning: 'all requests with this API key, for any driver',
      curl: curlOf(sampleRequest(facts, { key: reserved }), '-i '),
    },
    {
      by: 'control API',
      meaning: 'all requests of a session, until it is switched off',
      curl: `curl -i "${facts.url}/_mock/activations" -H "content-type: application/json" -d '${body}'`,
    },
  ];
}

/** The reserved ids or keys of a scenario. */
export function reservedOf(
  reserved: readonly Reserved[],
  kind: Reserved['kind'],
  { name }: Scenario,
): readonly string[] {
  return reserved.filter((entry) => entry.kind === kind && entry.scenario === name).map(({ value }) => value);
}

/** The status that `Prefer: code=` answers with this scenario; undefined: it is not the first of its status. */
export function statusOf({ byStatus }: ScenarioIndex, scenario: Scenario): number | undefined {
  for (const [status, first] of byStatus) if (first === scenario) return status;
  return undefined;
}
