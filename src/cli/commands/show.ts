import { didYouMean, mockError } from '../../base/errors.ts';
import { itemAt } from '../../base/present.ts';
import { nearest } from '../../base/text/nearest.ts';
import { formatInstant } from '../../base/time/instant.ts';
import type { Options } from '../../options/options.ts';
import { parseIdPattern, writeId } from '../../world/drivers/id-pattern.ts';
import type { CommandContext } from '../command.ts';
import { type DriverSource, driverSource } from '../driver-source.ts';
import { openContent } from '../open-content.ts';
import { driverTree } from '../output/driver-tree.ts';
import { painter } from '../output/paint.ts';
import { treeLines } from '../output/text-tree.ts';

/**
 * `show ID`: writes one driver as a tree, or with `--json` as the indented body.
 * @throws MockError `unknown-driver`, `unknown-customer`
 */
export async function show(context: CommandContext): Promise<number> {
  const { io, options, color } = context;
  const id = itemAt(context.positionals, 0);
  const { content, instant } = await openContent(context);
  const source = driverSource(options, content, instant, context.contract);
  const driver = source.body(id);
  if (!driver) {
    const hint = nearestIds(id, source, options);
    throw mockError('unknown-driver', { customer: options.customer, given: id, hint });
  }
  if (options.json) {
    io.stdout.write(`${JSON.stringify(driver, null, 2)}\n`);
    return 0;
  }
  const paint = painter(color);
  const head = paint(
    'dim',
    `Customer ${options.customer}, seed ${options.seed}, at ${formatInstant(instant)}`,
  );
  const lines = treeLines(driverTree(driver, instant, paint), (guide) => paint('dim', guide));
  io.stdout.write(`${[head, ...lines].join('\n')}\n`);
  return 0;
}

/** What the id may have meant, or else what there is. */
function nearestIds(id: string, { named }: DriverSource, options: Options): string {
  const pattern = parseIdPattern(options.idPattern);
  const first = writeId(pattern, 1);
  const last = writeId(pattern, options.population);
  const number = Number(/[1-9]\d{0,14}/.exec(id)?.[0] ?? 0);
  const exists = number >= 1 && number <= options.population;
  const numbered = [
    ...(exists ? [writeId(pattern, number)] : []),
    ...(options.population > 0 ? [first, last] : []),
  ];
  const near = nearest(id, [...new Set([...named, ...numbered])]);
  if (near.length > 0) return didYouMean(near);
  const some = [...named.slice(0, 3), ...(options.population > 0 ? [`${first} to ${last}`] : [])];
  return some.length === 0 ? '' : ` There are, for example: ${some.join(', ')}.`;
}
