import type { Contract } from '../../contract/contract.ts';
import type { Schemas } from '../../generated/control/control-api.gen.ts';
import type { SimulatorOptions } from '../../mock/simulator-options.ts';

/** What options in code are where they are not given. */
const USUAL = {
  ...{ seed: 1, population: 1_000_000, idPattern: 'driver-{n}' },
  ...{ unknown: '404', reserved: 'on', errorBody: 'problem' },
} as const;

/** The options in code with which another mock answers alike, as far as they can be told: those that are not as usual. */
export function startOf(
  { own = {}, auth, handlers, ...options }: Omit<SimulatorOptions, 'content'>,
  { validators }: Pick<Contract, 'validators'>,
): Schemas['Info']['start'] {
  const { spec, basePath, operations, map, fixtures, builtInDrivers } = own;
  const others = Object.keys(USUAL) as (keyof typeof USUAL)[];
  return {
    ...(validators && { spec: spec ?? '' }),
    ...(basePath !== undefined && { basePath: basePath || '/' }),
    ...(operations && { operations: { ...operations } }),
    ...(map && { map: { ...map } }),
    ...(handlers && { handlers: own.handlers ?? '' }),
    ...(auth && { auth }),
    ...(fixtures !== undefined && { fixtures }),
    ...(builtInDrivers && { builtInDrivers }),
    ...Object.fromEntries(
      others.filter((name) => options[name] !== USUAL[name]).map((name) => [name, options[name]]),
    ),
  };
}
