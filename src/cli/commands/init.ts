import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { formatInstant } from '../../base/time/instant.ts';
import { mapSlotOf } from '../../body/map/map-slot.ts';
import { sampleRequest } from '../../body/map/sample-request.ts';
import { specReport } from '../../body/spec-report/spec-report.ts';
import type { Contract } from '../../contract/contract.ts';
import { credentialsFor, withCookies } from '../../contract/entrance/credentials.ts';
import { entranceOf } from '../../contract/entrance/entrance.ts';
import { operationsOf } from '../../contract/operations.ts';
import { pathOf } from '../../mock/answer/request/path-parameters.ts';
import { createWorld } from '../../world/world.ts';
import type { CommandContext } from '../command.ts';
import { FIXTURES, firstFiles, SCENARIO, type SpecFindings } from '../init/first-files.ts';
import { type FirstFile, type FirstQuestion, firstTest } from '../init/first-test.ts';
import { readProject } from '../init/project.ts';

/** A customer of the built-in customers.yaml, and its key, which is no secret. */
const ASKER = { customer: 'demo', key: 'demo-key' };
/** Ids for the first driver: the first that the spec allows is taken. */
const IDS = ['ada', '1001', '7c9e6679-7425-40de-944b-e07fc1f90ae7'];

/**
 * `init`: writes a config file with what it found in the spec, a fixture, a scenario and a test for the runner of
 * package.json into the working directory, and prints the next command. What is there already stays as it is.
 * @throws MockError `file-not-writable`
 */
export async function init(context: CommandContext): Promise<number> {
  const { io, options, contract, spec } = context;
  const path = options.spec && relative(io.cwd, options.spec).replaceAll('\\', '/');
  const found: SpecFindings = {
    contract,
    spec: path && (/^(?:\.\.?\/|\/|[A-Za-z]:)/.test(path) ? path : `./${path}`),
    basePath: options.basePath,
    rows: contract.derived(mapSlotOf).map?.rows ?? [],
    externalId: IDS.find((id) => isAllowed(id, contract)) ?? itemAt(IDS, 0),
  };
  const now = Math.floor(io.now() / 1000);
  if (spec) {
    const world = createWorld({
      ...{ seed: 1, customer: ASKER.customer, population: 1000 },
      ...{ idPattern: 'driver-{n}', unknown: 'generate' as const },
    });
    const { summary, warnings } = specReport(spec, (number) => world.find(`driver-${number}`), now);
    io.stdout.write(`Found in ${path}: ${summary}\n`);
    for (const warning of warnings) io.stdout.write(`  ! ${warning}\n`);
  }
  const project = readProject(io.cwd);
  const test = project.runner && firstTest(project.runner, project, askedOf(found, formatInstant(now)));
  for (const file of [...firstFiles(found), ...(test ? [test] : [])]) {
    const done = writeNew(io.cwd, file) ? 'wrote' : 'kept ';
    io.stdout.write(`  ${done}  ${file.path}\n`);
  }
  const install = project.hasPackage && !project.hasMock ? ['npm install --save-dev ev-driver-mock'] : [];
  const [next, ...then] = [...install, 'npx ev-driver-mock serve', ...(test ? [test.command] : [])];
  io.stdout.write(`Next: ${next}\n${then.map((command) => `Then: ${command}\n`).join('')}`);
  if (!test) {
    const why = project.hasPackage
      ? 'package.json has neither vitest nor jest nor @playwright/test'
      : 'there is no package.json here';
    io.stdout.write(`No test was written, as ${why}.\n`);
  }
  return 0;
}

function isAllowed(externalId: string, { operation, validatePathParameters }: Contract): boolean {
  return validatePathParameters({ ...operation.samples, [operation.parameter]: externalId }).length === 0;
}

/** What the first test asks for: the driver of the fixture, or the first operation where there is no driver's. */
function askedOf({ contract, spec, basePath, rows, externalId }: SpecFindings, now: string): FirstQuestion {
  const { root, operation } = contract;
  const options = {
    ...(spec !== undefined && { spec }),
    ...(basePath !== undefined && { basePath: basePath || '/' }),
    ...(spec !== undefined &&
      operation.operationId !== '' && { operations: { driver: operation.operationId } }),
    ...mapOf(rows),
    fixtures: `./${FIXTURES}`,
  };
  const scenario = { scenario: SCENARIO.name, status: SCENARIO.status };
  const all = contract.derived(operationsOf);
  const driver = operation.operationId === '' ? undefined : pathOf(externalId, contract, ASKER.customer);
  const asked = all.find(({ id, method }) =>
    driver === undefined ? method === 'GET' : id === operation.operationId,
  );
  const entrance = driver === undefined && asked ? entranceOf(contract, asked) : contract;
  const { query, headers } = credentialsFor(entrance, ASKER);
  const search = (more: string) => {
    const all = [more, new URLSearchParams(query).toString()].filter((part) => part !== '').join('&');
    return all === '' ? '' : `?${all}`;
  };
  const sample = asked && sampleRequest(asked, contract, now);
  const common = { options, ...scenario, headers: withCookies(sample?.headers ?? {}, headers) };
  const below = (path: string) => path + search(sample?.query ?? '');
  if (driver === undefined) {
    const what = asked?.id.replaceAll("'", '') ?? 'the API';
    return { ...common, path: below(sample?.path ?? '/'), what };
  }
  const found = rows.find(({ source, place }) => source === 'driver.externalId' && !place.includes('['));
  const place = contract.derived(mapSlotOf).map ? found?.place : 'externalId';
  return {
    ...{ ...common, path: below(driver.slice(root.length)), what: `the driver ${externalId}` },
    shows: place === undefined ? undefined : { place, value: externalId },
  };
}

/** What the config file says of properties, as an option in code. */
function mapOf(rows: SpecFindings['rows']): { readonly map?: Readonly<Record<string, string>> } {
  const mapped = rows.filter(({ from }) => from === 'map').map(({ place, source }) => [place, source]);
  return mapped.length === 0 ? {} : { map: Object.fromEntries(mapped) };
}

/** Writes a file that is not there yet. @returns whether it was not */
function writeNew(folder: string, { path, text }: FirstFile): boolean {
  const file = join(folder, ...path.split('/'));
  try {
    if (existsSync(file)) return false;
    mkdirSync(dirname(file), { recursive: true });
    // Whoever else writes it at this moment wins.
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    const { message: reason } = error as Error;
    throw mockError('file-not-writable', { reason }, { file: path }, { cause: error });
  }
}
