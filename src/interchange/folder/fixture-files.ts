import { stringify } from 'yaml';
import { formatWireJson } from '../../base/json/wire-json.ts';
import { FIXTURE_WORDS } from '../../content/drivers/recorded/fixtures-of-bodies.ts';
import { OWN_SHAPES } from '../../contract/types.ts';
import { findLeaks, type OutFile } from '../anonymise/find-leaks.ts';
import type { Collection } from './collection.ts';
import { recordingReport } from './recording-report.ts';
import type { MadeDriver } from './taken-bodies.ts';

/** What is told of a driver whose body stays as it is. */
const FROZEN_STORY = 'Recorded, and served as it is.';
/** Names and words of scenario files. */
const SCENARIO_WORDS: readonly string[] = [
  ...[
    'scenarios',
    'rules',
    'scenario',
    'when',
    'steps',
    'times',
    'description',
    'headers',
    'delay',
    'fault',
    'body',
  ],
  ...['json', 'text', 'empty', 'problem', 'after', 'stay', 'operation'],
];
/** A file of scenarios, as spec/fixtures/scenarios.schema.json has it. */
export interface ScenariosFile {
  readonly scenarios: Readonly<Record<string, object>>;
  readonly rules: readonly object[];
}

/** What is written beside the drivers. */
export interface Beside {
  readonly scenarios?: ScenariosFile | undefined;
  /** Answers of other operations. */
  readonly examples?: readonly OutFile[];
  /** Words of the files beside, which are nobody's. */
  readonly words?: readonly string[];
}

/** A fixture folder, in memory. */
export interface FixtureFiles {
  readonly files: readonly OutFile[];
  readonly drivers: readonly MadeDriver[];
  /** Places of values that should have been replaced: it must not be written. */
  readonly leaks: readonly string[];
}

/**
 * Makes the files of a fixture folder: a YAML file for each driver that lives, a JSON file for each body that stays as it is, the
 * report, and the scenarios. They are held against all that was replaced.
 */
export function fixtureFiles(
  collection: Collection,
  { scenarios, examples = [], words = [] }: Beside = {},
): FixtureFiles {
  const drivers = collection.made();
  const names = new Names();
  const files = drivers.flatMap((driver) => filesOf(driver, names.of(driver.externalId)));
  if (scenarios && Object.keys(scenarios.scenarios).length > 0) {
    files.push({ path: 'scenarios.yaml', text: yamlOf(scenarios) });
  }
  files.push(...examples);
  const { anonymiser } = collection;
  const known = new Set([
    ...FIXTURE_WORDS,
    ...SCENARIO_WORDS,
    FROZEN_STORY,
    ...words,
    ...propertyNames(collection),
  ]);
  const leaks = anonymiser ? findLeaks(files, anonymiser.ledger, known) : [];
  files.push({ path: 'RECORDING.md', text: recordingReport(collection, drivers) });
  return { files, drivers, leaks };
}

/**
 * The bodies of a collection so far, for exports, by the number in which they were taken in; more may be taken in after.
 * @returns gives undefined where there is none, or where a value is left in it that was to be replaced
 */
export function bodiesSoFar(
  collection: Collection,
): (number: number) => { readonly externalId: string; readonly body: string } | undefined {
  const answer = collection.soFar();
  const known = new Set(propertyNames(collection));
  return (number) => {
    const made = answer(number);
    if (!made) return undefined;
    const body = made.isText ? String(made.body) : formatWireJson(made.body);
    const { anonymiser } = collection;
    const file = { path: made.isText ? '.txt' : '.json', text: body };
    const isLeaky = anonymiser && findLeaks([file], anonymiser.ledger, known).length > 0;
    return isLeaky ? undefined : { externalId: made.externalId, body };
  };
}

function filesOf({ externalId, body, recorded }: MadeDriver, name: string): OutFile[] {
  if ('raw' in recorded) return [{ path: `drivers/${name}.yaml`, text: yamlOf(recorded.raw) }];
  const text = `${formatWireJson(body)}\n`;
  const isAskedFor = (body as { externalId?: unknown } | null)?.externalId === externalId;
  if (isAskedFor) return [{ path: `drivers/${name}.json`, text }];
  const recordedFile = { externalId, story: FROZEN_STORY, recorded: `../bodies/${name}.json` };
  return [
    { path: `bodies/${name}.json`, text },
    { path: `drivers/${name}.yaml`, text: yamlOf(recordedFile) },
  ];
}

function yamlOf(value: unknown): string {
  return stringify(JSON.parse(JSON.stringify(value)), { lineWidth: 120, aliasDuplicateObjects: false });
}

function propertyNames({ options: { contract } }: Collection): readonly string[] {
  const shapes = [...Object.values(contract.shapes), ...Object.values(OWN_SHAPES)];
  return shapes.flatMap((shape) => shape.map(({ name }) => name));
}

/** Names of files: each id has its own, whatever letters a file system tells apart. */
class Names {
  private readonly taken = new Set<string>();

  of(externalId: string): string {
    const plain = externalId
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
    const base =
      plain === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain)
        ? `driver-${plain}`.replace(/-$/, '')
        : plain;
    let name = base;
    for (let nth = 2; this.taken.has(name.toLowerCase()); nth++) name = `${base}-${nth}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
