import { digest } from '../../base/digest.ts';
import type { MockError } from '../../base/errors.ts';
import { entryFor, present } from '../../base/present.ts';
import { FirstItems, type Problems } from '../../base/problems.ts';
import { forEachInSteps, runAtOnce, type Steps } from '../../base/steps.ts';
import { builtInContract } from '../../contract/built-in-contract.ts';
import type { Contract } from '../../contract/contract.ts';
import { identityOf } from '../../world/identity.ts';
import type { DriverModel } from '../../world/network/model.ts';
import { unshownExtras } from './charger-properties.ts';
import { checkDrivers } from './check-drivers.ts';
import { identityParts } from './complete-charger.ts';
import { completeDriver, driverCountry } from './complete-driver.ts';
import { completeIds } from './complete-ids.ts';
import { completeSites } from './complete-sites.ts';
import { collectDefinitions, type Definitions, type DriverDefinition, duplicate } from './definitions.ts';
import type { CompletedDriver, FixtureSet } from './fixture-set.ts';
import type { NeverAsked, RawFixtures } from './raw.ts';
import { readCustomers } from './read-files.ts';
import type { FixtureNote } from './recorded-drivers.ts';
import { FileSorter } from './sort-files.ts';
import { type FilePart, placeOf } from './source-file.ts';

/** What fixtures are completed for. */
export interface CompletionOptions {
  /** Whole number 0..2^53-1. */
  readonly seed: number;
  /** The clock at which answers are checked, in whole seconds; the rules hold at any other, too. */
  readonly instant: number;
  /** Whether it is known that the drivers are right and break no rule: then their answers are not looked at. */
  readonly isKnownGood?: boolean;
  /** Whether it is told what recorded bodies break, which takes longer than all else about a large one. Default false. */
  readonly withNotes?: boolean;
  /** Why no request can have an id or a key as its own, as it means something else; undefined where one can. */
  readonly neverAsked?: NeverAsked | undefined;
  /** The contract that answers are held against; default: the built-in one. */
  readonly contract?: Contract | undefined;
}

/** Completed fixtures, and all that is wrong with them. */
export interface Completion {
  /** Complete only where there are no problems. */
  readonly set: FixtureSet;
  /** In the order of the files, as far as they are about one file. */
  readonly problems: FirstItems<MockError>;
  /** What recorded bodies break. */
  readonly notes: FirstItems<FixtureNote>;
  /** What fixtures set and the contract does not show: errors `fixture-not-shown`. */
  readonly unshown: FirstItems<MockError>;
  /** Tells two states of the files apart, as far as answers follow from them: keys do not count; '' with problems. */
  readonly hash: string;
}

/**
 * Completes fixtures by the rules of the world: a pure function of the files and the seed. Finds
 * all problems and throws none.
 */
export function completeFixtures(raw: RawFixtures, options: CompletionOptions): Completion {
  return runAtOnce(completionSteps(raw, options));
}

/** As `completeFixtures`, with places to rest. */
export function* completionSteps(raw: RawFixtures, options: CompletionOptions): Steps<Completion> {
  const { instant, isKnownGood = false, withNotes = false, neverAsked } = options;
  const { contract = builtInContract } = options;
  const problems = new FirstItems<MockError>();
  const notes = new FirstItems<FixtureNote>(MOST_NOTES);
  const unshown = new FirstItems<MockError>();
  const customers = readCustomers(raw.customers, problems, neverAsked);
  const sorter = new FileSorter(
    raw,
    customers,
    { instant, withNotes, neverAsked, contract },
    notes,
    problems,
  );
  for (const [done, file] of raw.files.entries()) {
    if (file.kind === 'drivers') yield* sorter.addFile(file);
    // A file of one driver has no place to rest of its own.
    yield { stage: 'check the files', done, total: raw.files.length };
  }
  yield* forEachInSteps(raw.files, 'check the recorded bodies', (file) => {
    if (file.kind === 'recorded') sorter.addRecording(file);
  });
  for (const [customer, definitions] of sorter.defined) {
    const needed = { ...options, contract, isWhole: sorter.isWhole, problems, unshown };
    const drivers = isKnownGood
      ? completeLater(customer, definitions, needed)
      : yield* completeNow(customer, definitions, needed);
    yield* forEachInSteps(drivers, COMPLETE, (driver) => sorter.add(customer, driver));
  }
  const hash = problems.count > 0 ? '' : yield* hashOf(customers, raw);
  return { set: { customers, drivers: yield* sorter.ordered() }, problems, notes, unshown, hash };
}

const COMPLETE = 'complete the drivers';
/** So many notes on recorded bodies are kept. */
const MOST_NOTES = 1000;
/** What is longer has a hash of the hashes of parts of about so many characters. */
const HASHED_AT_ONCE = 1_000_000;
/** What is one text is taken in pieces of so many characters. */
const PIECE = 100_000;

/** Of what the files say: layout, comments and their names do not count. */
function* hashOf(customers: FixtureSet['customers'], { files }: RawFixtures): Steps<string> {
  const parts: string[] = [];
  let text = `[${JSON.stringify(customers.map(({ id }) => id))},[`;
  const say = (more: string) => {
    text += more;
    if (text.length < HASHED_AT_ONCE) return;
    parts.push(digest(text));
    text = '';
  };
  for (const [index, file] of files.entries()) {
    say(`${index > 0 ? ',' : ''}[${JSON.stringify(file.folder ?? null)},`);
    const said = file.kind === 'recorded' ? file.text : file.value;
    if (!Array.isArray(said)) {
      const whole = JSON.stringify(said);
      for (let at = 0; at < whole.length; at += PIECE) {
        say(whole.slice(at, at + PIECE));
        yield { stage: 'hash the files', done: index, total: files.length };
      }
      say(']');
    } else {
      say('[');
      yield* forEachInSteps(said, 'hash the files', (driver, nth) =>
        say((nth > 0 ? ',' : '') + JSON.stringify(driver)),
      );
      say(']]');
    }
    yield { stage: 'hash the files', done: index, total: files.length };
  }
  text += ']]';
  return parts.length === 0 ? digest(text) : digest([...parts, digest(text)].join(' '));
}

type Needed = CompletionOptions & {
  readonly contract: Contract;
  readonly isWhole: boolean;
  readonly problems: Problems;
  readonly unshown: Problems;
};

/** A driver as its file has it, and as the world completed it. */
interface Finished {
  readonly definition: DriverDefinition;
  readonly completed: CompletedDriver;
}

/** Completes a customer's drivers and looks at their answers. */
function* completeNow(
  customer: string,
  drivers: readonly DriverDefinition[],
  options: Needed,
): Steps<readonly CompletedDriver[]> {
  const { instant, contract, problems, unshown } = options;
  const before = problems.count;
  const made = yield* modelsOf(customer, drivers, options);
  if (!made) return [];
  const { definitions, ids, completed, models } = made;
  yield* forEachInSteps(definitions.chargers, COMPLETE, ({ raw, part, nth }) => {
    if (nth === 0) for (const make of unshownExtras(raw, part, contract)) unshown.add(make);
  });
  const finished: Finished[] = [];
  const all: CompletedDriver[] = [];
  yield* forEachInSteps(drivers, COMPLETE, (definition) => {
    const driver = { ...headOf(definition), model: entryFor(models, definition.raw.externalId) };
    all.push(driver);
    finished.push({ definition, completed: driver });
  });
  yield* reportTagTwins(finished, instant, problems);
  // What breaks a rule for a reason that is told already would be told twice.
  if (problems.count === before) {
    yield* checkDrivers(definitions, ids, completed, finished, instant, contract, problems);
  }
  return all;
}

/** Completes the drivers of a customer when the first of them is asked for: a start need not wait for it. */
function completeLater(
  customer: string,
  drivers: readonly DriverDefinition[],
  options: Needed,
): readonly CompletedDriver[] {
  let models: ReadonlyMap<string, DriverModel> | undefined;
  return drivers.map((definition) => ({
    ...headOf(definition),
    get model() {
      models ??= present(runAtOnce(modelsOf(customer, drivers, options))).models;
      return entryFor(models, definition.raw.externalId);
    },
  }));
}

function headOf({ raw, part }: DriverDefinition): Omit<CompletedDriver, 'model'> {
  const { externalId, story } = raw;
  return { kind: 'completed', externalId, story: story ?? `A driver of ${part.source.file}.` };
}

function* modelsOf(customer: string, drivers: readonly DriverDefinition[], options: Needed) {
  const { seed, contract, isWhole, problems } = options;
  const identity = identityOf(seed, customer);
  const definitions = yield* collectDefinitions(drivers, problems);
  const ids = yield* completeIds(identity, definitions, problems);
  if (!ids) return undefined;
  const countryOf = (driver: DriverDefinition) => driverCountry(identity, driver);
  const completed = yield* completeSites(identity, definitions, ids, countryOf, contract, problems);
  yield* reportTwins(definitions, problems);
  const context = { identity, definitions, ids, completed, isWhole, problems };
  const models = new Map<string, DriverModel>();
  yield* forEachInSteps(drivers, COMPLETE, (driver) => {
    models.set(driver.raw.externalId, completeDriver(context, driver));
  });
  return { definitions, ids, completed, models };
}

/** Reports an idTag that two tags have (W20): given twice, or copied from a tag that the world made. */
function* reportTagTwins(drivers: readonly Finished[], instant: number, problems: Problems): Steps<void> {
  const first = new Map<string, FilePart>();
  yield* forEachInSteps(drivers, COMPLETE, ({ definition, completed }) => {
    const { source, pointer } = definition.part;
    for (const [index, { idTag }] of completed.model.tagsAt(instant).entries()) {
      const part = { source, pointer: `${pointer}/tags/${index}/idTag` };
      const other = first.get(idTag);
      if (other) problems.add(() => duplicate('idTag', idTag, placeOf(other), placeOf(part)));
      else first.set(idTag, part);
    }
  });
}

/** Reports a text that must be unique and that two fixtures give: chargers' (W2, W18), sites'. */
function* reportTwins({ sites, chargers }: Definitions, problems: Problems): Steps<void> {
  const first = new Map<string, FilePart>();
  const claim = (kind: string, text: string, part: FilePart) => {
    const other = first.get(`${kind} ${text}`);
    if (other) problems.add(() => duplicate(kind, text, placeOf(other), placeOf(part)));
    else first.set(`${kind} ${text}`, part);
  };
  yield* forEachInSteps([...sites.values()], COMPLETE, ({ raw, key, part }) => {
    const below = raw.externalId === undefined ? '' : '/externalId';
    const text = raw.externalId ?? key;
    if (text !== '') claim('externalId of a site', text, { ...part, pointer: part.pointer + below });
  });
  yield* forEachInSteps(chargers, COMPLETE, (charger) => {
    for (const { kind, text, part } of identityParts(charger)) claim(kind, text, part);
  });
}
