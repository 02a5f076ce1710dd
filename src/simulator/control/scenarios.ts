import { RESERVED_IDS } from '../../scenarios/reserved-ids.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Loaded } from '../loaded.ts';
import { type Handler, ok, type Schemas } from './call.ts';
import { notThere } from './invalid.ts';

/** `GET /scenarios`. */
export const listScenarios: Handler<'listScenarios'> = ({ context }) => {
  const loaded = context.loaded();
  const scenarios = loaded.content.scenarios.map((scenario) => scenarioView(loaded, scenario));
  return ok<{ scenarios: Schemas['Scenario'][] }>({ scenarios });
};

/** `GET /scenarios/{name}`. */
export const getScenario: Handler<'getScenario'> = ({ context, path }) => {
  const loaded = context.loaded();
  const { byName } = loaded.scenarios;
  const scenario = byName.get(path.name);
  if (!scenario) throw notThere('scenario', path.name, [...byName.keys()]);
  return ok<Schemas['Scenario']>(scenarioView(loaded, scenario));
};

/** `GET /reserved`. */
export const listReserved: Handler<'listReserved'> = ({ context }) => {
  const { byStatus } = context.loaded().scenarios;
  const ids = [...RESERVED_IDS].flatMap(([id, status]) => {
    const scenario = byStatus.get(status);
    return scenario ? [{ id, scenario: scenario.name, statuses: [status] }] : [];
  });
  return ok<Schemas['ReservedList']>({ ids, keys: [] });
};

function scenarioView({ scenarios }: Loaded, { name, description, status }: Scenario): Schemas['Scenario'] {
  const reserved = [...RESERVED_IDS].filter(([, of]) => scenarios.byStatus.get(of)?.name === name);
  return {
    ...{ name, description, statuses: [status], example: `Prefer: scenario=${name}` },
    reservedIds: reserved.map(([id]) => id),
    reservedKeys: [],
  };
}
