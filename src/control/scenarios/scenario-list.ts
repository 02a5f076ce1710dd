import { entryFor } from '../../base/present.ts';
import { RULES } from '../../body/rules/rules.ts';
import { type Reserved, reservedCatalogue } from '../../content/scenarios/reserved.ts';
import { type Scenario, statusesOf } from '../../content/scenarios/scenario.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import { type Handler, ok } from '../call.ts';
import { notThere } from '../invalid.ts';

/** `GET /scenarios`. */
export const listScenarios: Handler<'listScenarios'> = ({ context }) => {
  const index = context.contentState().scenarios;
  const reserved = reservedCatalogue(index);
  const scenarios = [...index.byName.values()].map((scenario) => scenarioView(scenario, reserved));
  return ok<{ scenarios: Schemas['Scenario'][] }>({ scenarios });
};

/** `GET /scenarios/{name}`. */
export const getScenario: Handler<'getScenario'> = ({ context, path }) => {
  const index = context.contentState().scenarios;
  const scenario = index.byName.get(path.name);
  if (!scenario) throw notThere('scenario', path.name, [...index.byName.keys()]);
  return ok<Schemas['Scenario']>(scenarioView(scenario, reservedCatalogue(index)));
};

/** `GET /reserved`. */
export const listReserved: Handler<'listReserved'> = ({ context }) => {
  const index = context.contentState().scenarios;
  const told = reservedCatalogue(index).map(({ kind, value, scenario }) => {
    return { kind, value, scenario, statuses: [...statusesOf(entryFor(index.byName, scenario))] };
  });
  const ids = told
    .filter(({ kind }) => kind === 'id')
    .map(({ kind, value, ...of }) => ({ id: value, ...of }));
  const keys = told
    .filter(({ kind }) => kind === 'key')
    .map(({ kind, value, ...of }) => ({ key: value, ...of }));
  return ok<Schemas['ReservedList']>({ ids, keys });
};

function scenarioView(scenario: Scenario, reserved: readonly Reserved[]): Schemas['Scenario'] {
  const { name, description } = scenario;
  const own = reserved.filter((entry) => entry.scenario === name);
  return {
    ...{ name, description, statuses: [...statusesOf(scenario)], example: `Prefer: scenario=${name}` },
    reservedIds: own.filter(({ kind }) => kind === 'id').map(({ value }) => value),
    reservedKeys: own.filter(({ kind }) => kind === 'key').map(({ value }) => value),
  };
}

/** `GET /rules`. */
export const listRules: Handler<'listRules'> = () =>
  ok<{ rules: Schemas['WorldRule'][] }>({
    rules: RULES.map(({ id, title, kind, binding }) => ({ id, title, over: kind, binding })),
  });
