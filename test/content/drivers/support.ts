import type { MockError } from '../../../src/base/errors.ts';
import { renderDriver } from '../../../src/body/render/render-driver.ts';
import { type Answer, answerOf, checkAnswer, checkSet } from '../../../src/body/rules/rules.ts';
import { readYaml } from '../../../src/content/disk/yaml-source.ts';
import { type Completion, completeFixtures } from '../../../src/content/drivers/complete-fixtures.ts';
import type { FixtureSet } from '../../../src/content/drivers/fixture-set.ts';
import type { RawDriverFile } from '../../../src/content/drivers/raw.ts';
import type { SourceFile } from '../../../src/content/drivers/source-file.ts';
import { fileValidators } from '../../../src/content/file-validators.ts';
import type { Driver } from '../../../src/contract/types.ts';
import { pinnedState } from '../../../src/world/timeline/pinned-state.ts';

/** 2026-01-15T09:00:00Z, a Thursday. */
export const THURSDAY = 1_768_467_600;

/** Instants at which fixtures are looked at: both ends of the clock, summer, night, a leap day, a second. */
export const INSTANTS = [
  0,
  951_782_400, // 2000-02-29
  1_751_328_001,
  THURSDAY,
  THURSDAY + 14 * 3600 + 59,
  1_900_000_000,
  7_258_118_399,
];

const CUSTOMERS = '- {id: demo, keys: [demo-key]}\n- {id: acme, keys: [acme-key]}\n';

/** A text in memory as a source of fixtures. */
export function sourceOf(file: string, text: string): SourceFile {
  const yaml = readYaml(text, file);
  return {
    file,
    value: yaml.value,
    validators: fileValidators,
    place: (pointer, at) => ({
      file,
      ...(at === 'key' ? yaml.locateKey(pointer) : yaml.locate(pointer)),
      pointer,
    }),
  };
}

/** Completes driver files given as YAML, by file name; the problems are those that are told. */
export function complete(
  files: string | Readonly<Record<string, string>>,
  { seed = 1, instant = THURSDAY } = {},
): Omit<Completion, 'problems'> & { readonly problems: readonly MockError[] } {
  const texts = typeof files === 'string' ? { 'a.yaml': files } : files;
  const { problems, ...completion } = completeFixtures(
    {
      customers: sourceOf('customers.yaml', CUSTOMERS),
      files: Object.entries(texts).map(
        ([file, text]): RawDriverFile => ({ ...sourceOf(file, text), kind: 'drivers', folder: undefined }),
      ),
      isWhole: true,
      recording: () => {
        throw new Error('no recordings here');
      },
    },
    { seed, instant },
  );
  return { ...completion, problems: problems.items };
}

/** The same, where all must be good. */
export function setOf(files: string | Readonly<Record<string, string>>, options = {}): FixtureSet {
  const { set, problems } = complete(files, options);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return set;
}

/** The only problem of a file. */
export function problemOf(text: string): MockError {
  const { problems } = complete(text);
  if (problems.length !== 1) {
    throw new Error(`${problems.length} problems: ${problems.map(({ message }) => message).join('\n')}`);
  }
  return problems[0]!;
}

/** The answer about a completed driver. */
export function bodyOf(set: FixtureSet, externalId: string, instant = THURSDAY, customer = 'demo'): Driver {
  const driver = set.drivers.get(customer)?.get(externalId);
  if (driver?.kind !== 'completed') throw new Error(`no completed driver ${externalId}`);
  return renderDriver(driver.model, instant, pinnedState);
}

/** The answers about all completed drivers of a customer. */
export function answersOf(set: FixtureSet, customer: string, instant: number): readonly Answer[] {
  return [...set.drivers.get(customer)!.values()]
    .filter(({ kind }) => kind === 'completed')
    .map(({ externalId }) => answerOf(bodyOf(set, externalId, instant, customer), externalId, instant));
}

/** Everything that a set breaks at an instant. */
export function violationsOf(set: FixtureSet, instant: number): readonly unknown[] {
  return [...set.drivers.keys()].flatMap((customer) => {
    const answers = answersOf(set, customer, instant);
    return [...answers.flatMap((answer) => checkAnswer(answer)), ...checkSet(answers)];
  });
}
