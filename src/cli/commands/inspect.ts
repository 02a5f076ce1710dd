import { mockError } from '../../base/errors.ts';
import { type MapRow, mapSlotOf } from '../../body/map/map-slot.ts';
import { specReport } from '../../body/spec-report/spec-report.ts';
import { describeCredentials } from '../../contract/entrance/credentials.ts';
import { type Operation, operationsOf } from '../../contract/operations.ts';
import { authOf } from '../../mock/answer/authorise.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import { createWorld } from '../../world/world.ts';
import type { CommandContext } from '../command.ts';
import { usageOf } from '../commands.ts';
import { openContent } from '../open-content.ts';
import { type Paint, painter } from '../output/paint.ts';

/** How the sources of properties are called. */
const SOURCES: Readonly<Record<MapRow['from'], string>> = {
  world: 'the world',
  map: 'the world, under another name',
  example: 'the example of the spec',
  faker: 'made up by its name or format',
  schema: 'made up by its schema',
};

/**
 * `inspect`: tells what is understood of a spec: its operations, how requests are let in, and where each property of the
 * driver comes from; with `--json` as data.
 * @throws MockError `missing-argument` without a spec
 * @returns exit code 1 where something is not followed that requests or answers depend on, or drivers would break the spec
 */
export async function inspect(context: CommandContext): Promise<number> {
  const { io, options, contract, color, spec } = context;
  if (!spec) throw mockError('missing-argument', { argument: '--spec FILE', usage: usageOf('inspect') });
  const { content, instant } = await openContent(context);
  const { seed, population, idPattern } = options;
  const [customer] = content.fixtures.customers;
  const world = createWorld({
    seed,
    customer: customer?.id ?? '',
    population,
    idPattern,
    unknown: 'generate',
  });
  const pattern = parseIdPattern(idPattern);
  const operations = contract.derived(operationsOf);
  const { summary, warnings, harmless } = specReport(
    spec,
    (number) => world.find(writeId(pattern, number)),
    instant,
  );
  const { map } = contract.derived(mapSlotOf);
  const facts = {
    summary,
    root: contract.root,
    credentials: describeCredentials(contract),
    auth: authOf(undefined, contract),
    operations: operations.map(({ id, method, path }) => {
      return { id, method, path, driver: id === contract.operation.operationId };
    }),
    properties: map?.rows ?? [],
    leftOut: map?.leftOut ?? [],
    ...{ warnings, harmless },
  };
  const text = options.json
    ? `${JSON.stringify(facts, null, 2)}\n`
    : linesOf(facts, operations, painter(color));
  io.stdout.write(text);
  return warnings.length > harmless.length ? 1 : 0;
}

interface Facts {
  readonly summary: string;
  readonly root: string;
  readonly credentials: string;
  readonly auth: string;
  readonly properties: readonly MapRow[];
  readonly leftOut: readonly string[];
  readonly operations: readonly { readonly driver: boolean }[];
  readonly warnings: readonly string[];
  readonly harmless: readonly string[];
}

function linesOf(facts: Facts, operations: readonly Operation[], paint: Paint): string {
  const { summary, root, credentials, auth, properties, leftOut, warnings, harmless } = facts;
  const title = (text: string) => ['', paint('bold', text)];
  const matter = warnings.filter((line) => !harmless.includes(line));
  const width = Math.max(0, ...properties.map(({ place }) => place.length));
  const shown = operations.map(({ method, path, id }, at) => {
    const role = facts.operations[at]?.driver ? paint('green', '  answers with a driver') : '';
    return `  ${method.padEnd(6)} ${root}${path}  ${paint('dim', id)}${role}`;
  });
  const rows = properties.map(({ place, from, source }) => {
    const what =
      source === ''
        ? SOURCES[from]
        : `${source}${from === 'map' ? paint('dim', '  under another name') : ''}`;
    return `  ${place.padEnd(width)}  ${what}`;
  });
  return [
    summary,
    ...title('Operations'),
    ...shown,
    ...title('Let in'),
    `  by ${credentials} (--auth ${auth})`,
    ...(rows.length > 0 ? [...title('Where each property of the driver comes from'), ...rows] : []),
    ...(leftOut.length > 0 ? [...title('Of the world left out'), `  ${leftOut.join(', ')}`] : []),
    ...(matter.length > 0
      ? [...title('Not followed'), ...matter.map((line) => `  ${paint('yellow', '!')} ${line}`)]
      : []),
    ...(harmless.length > 0 ? [...title('Without effect'), ...harmless.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}
