import { writeFileSync } from 'node:fs';
import { mockError } from '../../base/errors.ts';
import { prepareMap } from '../../body/map/body-map.ts';
import { findDriverOperation } from '../../body/map/find-driver.ts';
import { warmUp } from '../../body/map/warm-up.ts';
import { type AskedValidators, compiledModule, recordedValidators } from '../../contract/compile-spec.ts';
import { readContract } from '../../contract/read-contract.ts';
import { createWorld } from '../../world/world.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { singleOutput } from '../output/single-output.ts';
import { packageInfo } from '../package-info.ts';

/** So many drivers are made, so that what their values need is compiled. */
const DRIVERS = 50;

/**
 * `compile`: writes a spec with its validators as code, an ES module that the doors for browsers take as `spec`, for pages
 * whose content security policy forbids to make code of text.
 * @throws MockError `missing-argument` without a spec, `file-not-writable`
 */
export async function compile(context: CommandContext): Promise<number> {
  const { io, options, spec } = context;
  if (!spec) throw mockError('missing-argument', { argument: '--spec FILE', usage: usageOf('compile') });
  const asked: AskedValidators = { at: new Set(), of: new Map() };
  const { contract } = readContract(spec.contract.document, {
    ...{ findDriver: findDriverOperation, basePath: options.basePath },
    makeValidators: (schemas) => recordedValidators(schemas, asked),
  });
  await prepareMap(contract);
  const of = { seed: 1, customer: 'demo', population: DRIVERS, idPattern: 'driver-{n}' };
  const world = createWorld({ ...of, unknown: 'generate' });
  const drivers = Array.from({ length: DRIVERS }, (_, at) => world.find(`driver-${at + 1}`)).flatMap(
    (driver) => driver ?? [],
  );
  warmUp(contract, drivers, Math.floor(io.now() / 1000));
  const { version } = packageInfo();
  const text = compiledModule(
    contract,
    asked,
    `// Written by ev-driver-mock ${version}: ev-driver-mock compile. Do not edit.`,
  );
  const out = singleOutput(context);
  if (out === '-') io.stdout.write(text);
  else {
    try {
      writeFileSync(out, text);
    } catch (error) {
      throw mockError('file-not-writable', { reason: (error as Error).message }, { file: out });
    }
  }
  return 0;
}
